// Sends one message through Telegram's API: words with buttons, a document, or a picture.
import { z } from 'zod';
import { QueueByKey } from '../../lib/queue-by-key.ts';
import type { TelegramConnector } from '../bottender.ts';
import { callFailure } from '../call-failure.ts';
import type { ChannelHost, OutboundMessage, SendResult } from '../channel.ts';
import { bytesWithin, formBody } from '../form-body.ts';
import type { NativeMessage } from '../render.ts';
import { telegramAccount } from './telegram-events.ts';
import { readTelegramError, telegramFailure } from './telegram-failure.ts';
import { telegramHtml, telegramKeyboard } from './telegram-message.ts';

/** For a file of 50 MB to be taken (ms). */
const uploadMs = 3 * 60_000;
/** Files are held in memory while they go out. */
const uploadsAtOnce = 2;
const documentBytesMax = 50 * 1024 * 1024;
/** Beyond it a picture goes as a document (https://core.telegram.org/bots/api#sendphoto). */
const photoBytesMax = 10 * 1024 * 1024;
const photoTypes = new Set(['image/jpeg', 'image/png', 'image/webp']);

const sentSchema = z.object({ result: z.object({ message_id: z.number() }) });

type Client = TelegramConnector['client'];
type File = NonNullable<OutboundMessage['file']>;

interface Upload {
  readonly address: string;
  readonly file: File;
  readonly bytes: Buffer;
  readonly caption: string;
}

export class TelegramSender {
  readonly #client: Client;
  readonly #uploads = new QueueByKey(uploadsAtOnce, () => undefined);

  constructor(client: Client) {
    this.#client = client;
  }

  /** Never rejects. */
  async signalTyping(address: string): Promise<void> {
    const action = { chat_id: address, action: 'typing' };
    await this.#post('/sendChatAction', action).catch(() => undefined);
  }

  /** Never rejects. */
  async send(host: ChannelHost, address: string, part: NativeMessage): Promise<SendResult> {
    const { file } = part;
    if (file !== null) {
      return new Promise((resolve) => {
        this.#uploads.add(address, async () => {
          resolve(await this.#sendFile(host, address, { ...part, file }));
        });
      });
    }
    const keyboard = telegramKeyboard(part);
    return this.#attempt(host, address, () =>
      this.#post('/sendMessage', {
        chat_id: address,
        text: telegramHtml(part.text),
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(keyboard === null ? {} : { reply_markup: keyboard }),
      }),
    );
  }

  async #sendFile(
    host: ChannelHost,
    address: string,
    { file, text }: NativeMessage & { readonly file: File },
  ): Promise<SendResult> {
    let bytes: Buffer | null;
    try {
      bytes = await bytesWithin(await host.openFile(file), documentBytesMax);
    } catch {
      return { state: 'failed', retryable: true, code: 'file_unreadable' };
    }
    if (bytes === null) return { state: 'failed', retryable: false, code: 'file_too_large' };
    const upload = { address, file, bytes, caption: text };
    const picture = photoTypes.has(file.mediaType) && bytes.length <= photoBytesMax;
    if (picture) {
      const result = await this.#attempt(host, address, () => this.#upload('photo', upload));
      // A picture that is too long or too narrow for a photo is a document.
      if (result.state !== 'failed' || result.code !== 'bad_request') return result;
    }
    return this.#attempt(host, address, () => this.#upload('document', upload));
  }

  async #upload(
    kind: 'photo' | 'document',
    { address, file, bytes, caption }: Upload,
  ): Promise<number | undefined> {
    const words = caption === '' ? {} : { caption: telegramHtml(caption), parse_mode: 'HTML' };
    const { body, contentType } = await formBody(
      { chat_id: address, ...words },
      { field: kind, name: file.name, mediaType: file.mediaType, bytes },
    );
    return this.#post(kind === 'photo' ? '/sendPhoto' : '/sendDocument', body, {
      headers: { 'content-type': contentType },
      timeout: uploadMs,
    });
  }

  /**
   * Past the client's own methods: they want enums of a package that is not ours to import, and
   * know files only by an address on the web. Gives the number of the message.
   */
  async #post(method: string, body: unknown, options = {}): Promise<number | undefined> {
    const { data } = await this.#client.axios.post<unknown>(method, body, options);
    return sentSchema.safeParse(data).data?.result.message_id;
  }

  /** `call` gives the id that the message got; none when the answer could not be read. */
  async #attempt(
    host: ChannelHost,
    address: string,
    call: () => Promise<number | undefined>,
  ): Promise<SendResult> {
    try {
      const id = await call();
      if (id === undefined) return { state: 'unknown' };
      return { state: 'accepted', externalIds: [`${address}:${id}`] };
    } catch (error) {
      const failure = callFailure(error);
      const { movedTo: to } = readTelegramError(failure);
      const change = { account: telegramAccount, from: address };
      if (to !== null) await host.readdress({ ...change, to }).catch(() => undefined);
      return telegramFailure(failure);
    }
  }
}
