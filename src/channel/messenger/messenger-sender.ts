// Sends one message through Messenger's API: words with quick replies, a link, or a file.
import { z } from 'zod';
import { QueueByKey } from '../../lib/queue-by-key.ts';
import type { MessengerConnector } from '../bottender.ts';
import { callFailure } from '../call-failure.ts';
import type { ChannelHost, OutboundMessage, SendResult } from '../channel.ts';
import { bytesWithin, formBody } from '../form-body.ts';
import type { NativeMessage } from '../render.ts';
import { ownMark } from './messenger-events.ts';
import { messengerFailure } from './messenger-failure.ts';

/** For a file of 25 MB to be taken (ms). */
const uploadMs = 2 * 60_000;
/** Files are held in memory while they go out. */
const uploadsAtOnce = 2;
const fileBytesMax = 25 * 1024 * 1024;
const pictureTypes = new Set(['image/jpeg', 'image/png']);

const sentSchema = z.object({ messageId: z.string() });

type Client = MessengerConnector['client'];
type File = NonNullable<OutboundMessage['file']>;

export class MessengerSender {
  readonly #client: Client;
  readonly #uploads = new QueueByKey(uploadsAtOnce, () => undefined);

  constructor(client: Client) {
    this.#client = client;
  }

  /** Never rejects. */
  async signalTyping(person: string): Promise<void> {
    await this.#client.typingOn(person).catch(() => undefined);
  }

  /** Never rejects. */
  async send(host: ChannelHost, person: string, part: NativeMessage): Promise<SendResult> {
    const { file } = part;
    if (file !== null) {
      return new Promise((resolve) => {
        this.#uploads.add(person, async () => {
          resolve(await this.#sendFile(host, person, file));
        });
      });
    }
    return attempt(() =>
      this.#client.sendMessage(person, messageOf(part), { messagingType: 'RESPONSE' }),
    );
  }

  async #sendFile(host: ChannelHost, person: string, file: File): Promise<SendResult> {
    let bytes: Buffer | null;
    try {
      bytes = await bytesWithin(await host.openFile(file), fileBytesMax);
    } catch {
      return { state: 'failed', retryable: true, code: 'file_unreadable' };
    }
    if (bytes === null) return { state: 'failed', retryable: false, code: 'file_too_large' };
    const type = pictureTypes.has(file.mediaType) ? 'image' : 'file';
    const message = { attachment: { type, payload: {} }, metadata: ownMark };
    const { body, contentType } = await formBody(
      {
        recipient: JSON.stringify({ id: person }),
        message: JSON.stringify(message),
        messaging_type: 'RESPONSE',
      },
      { field: 'filedata', name: file.name, mediaType: file.mediaType, bytes },
    );
    // The client's own upload cannot carry our mark.
    const address = `/me/messages?access_token=${this.#client.accessToken}`;
    const options = { headers: { 'content-type': contentType }, timeout: uploadMs };
    return attempt(
      async () => (await this.#client.axios.post<unknown>(address, body, options)).data,
    );
  }
}

/** With a mark that bottender's type does not know. */
function messageOf({ text, buttons, link }: NativeMessage) {
  const quickReplies = buttons.map(({ id, title }) => ({
    contentType: 'text' as const,
    title,
    payload: id,
  }));
  const replies = quickReplies.length === 0 ? {} : { quickReplies };
  if (link === null) return { text, metadata: ownMark, ...replies };
  const button = { type: 'web_url' as const, title: link.label, url: link.url };
  const payload = { templateType: 'button' as const, text, buttons: [button] };
  return { attachment: { type: 'template' as const, payload }, metadata: ownMark, ...replies };
}

async function attempt(call: () => Promise<unknown>): Promise<SendResult> {
  try {
    const sent = sentSchema.safeParse(await call());
    if (!sent.success) return { state: 'unknown' };
    return { state: 'accepted', externalIds: [sent.data.messageId] };
  } catch (error) {
    return messengerFailure(callFailure(error));
  }
}
