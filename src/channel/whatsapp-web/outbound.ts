// Sends what we say through WhatsApp Web: paced, only to who wrote first, never twice unknowingly.
import type { Readable } from 'node:stream';
import type { Message, MessageSendOptions } from 'whatsapp-web.js';
import wweb from 'whatsapp-web.js';
import { Lru } from '../../lib/lru.ts';
import type { Capabilities, ChannelHost, OutboundMessage, SendResult } from '../channel.ts';
import type { MenuWordsIn } from '../menu-words.ts';
import { PartProgress } from '../part-progress.ts';
import { render, type NativeMessage } from '../render.ts';
import type { Echoes } from './echoes.ts';
import { findSentParts } from './find-sent.ts';
import type { PageClient } from './guarded-client.ts';
import { webMessageSchema, type WebMessage } from './message.ts';
import type { Identities } from './identities.ts';
import type { InTurn } from './in-turn.ts';
import { fileBytesMax } from './media.ts';
import type { Pace } from './pace.ts';
import { noAccount, notReady, sendFailure } from './page-errors.ts';
import { within } from './within.ts';

const doubtsKept = 1000;

export interface OutboundTiming {
  /**
   * How long a message waits for WhatsApp Web to come up before it is given back (ms); shorter than
   * the outbox waits for its sendings when the service stops.
   */
  readonly readyMs: number;
  readonly sendMs: number;
  readonly sendFileMs: number;
}

export const outboundTiming: OutboundTiming = {
  readyMs: 8000,
  sendMs: 30_000,
  sendFileMs: 180_000,
};

export interface OutboundParts {
  readonly capabilities: Capabilities;
  readonly menuWords: MenuWordsIn;
  readonly identities: Identities;
  readonly echoes: Echoes;
  readonly pace: Pace;
  readonly heavy: InTurn;
  readonly timing: OutboundTiming;
  readonly readyWithin: (waitMs: number) => Promise<PageClient | null>;
}

/** Link previews would open one-time addresses; a read mark is the coordinator's. */
const always: MessageSendOptions = {
  linkPreview: false,
  parseVCards: false,
  sendSeen: false,
  waitUntilMsgSent: true,
};

export class Outbound {
  readonly #parts: OutboundParts;
  readonly #progress = new PartProgress();
  /** Messages of which a part may have gone out, with when it was first tried (ms since 1970). */
  readonly #doubtful = new Lru<number>(doubtsKept);
  readonly #stopping = new AbortController();

  constructor(parts: OutboundParts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#stopping.abort();
  }

  async send(message: OutboundMessage, openFile: ChannelHost['openFile']): Promise<SendResult> {
    const key = message.idempotencyKey;
    const startedAt = this.#doubtful.get(key) ?? Date.now();
    const result = await this.#progress.sendAll(key, this.#render(message), (part) =>
      this.#sendPart(message, part, openFile),
    );
    if (result.state === 'unknown') this.#doubtful.set(key, startedAt);
    if (result.state === 'accepted') this.#doubtful.delete(key);
    return result;
  }

  /** After `unknown`, also that of an earlier process. Rejects while nobody can look. */
  async findSent(message: OutboundMessage, waitMs: number): Promise<readonly string[]> {
    const client = await this.#parts.readyWithin(waitMs);
    if (client === null) throw new Error('WhatsApp Web is not ready');
    const chat = await this.#parts.identities.chatFor(client, message.address);
    if (chat === null) return [];
    const parts = this.#render(message);
    const found = await this.#look(client, { chat, parts, message });
    if (found.length === parts.length) return found.map(idOut);
    // What has gone out of it is not to go out again.
    this.#doubtful.set(message.idempotencyKey, this.#since(message));
    return [];
  }

  /** Its clock and ours may differ when it was tried in this process (ms since 1970). */
  #since(message: OutboundMessage): number {
    const saidAt = Date.parse(message.at);
    return Math.min(saidAt, this.#doubtful.get(message.idempotencyKey) ?? saidAt);
  }

  #render(message: OutboundMessage): readonly NativeMessage[] {
    const { capabilities, menuWords } = this.#parts;
    return render(message, capabilities, menuWords(message.language));
  }

  async #sendPart(
    message: OutboundMessage,
    part: NativeMessage,
    openFile: ChannelHost['openFile'],
  ): Promise<SendResult> {
    const { identities, pace, heavy, timing } = this.#parts;
    const client = await this.#parts.readyWithin(timing.readyMs);
    if (client === null) return notReady;
    try {
      const chat = await identities.chatFor(client, message.address);
      if (chat === null) return { state: 'failed', retryable: false, code: 'never_wrote_to_us' };
      if (this.#doubtful.get(message.idempotencyKey) !== undefined) {
        const [id] = await this.#look(client, { chat, parts: [part], message });
        if (id !== undefined) return { state: 'accepted', externalIds: [idOut(id)] };
      }
      await pace.turn(chat, this.#stopping.signal);
      const { file } = part;
      const say = async (): Promise<SendResult> => {
        const data = file === null ? {} : { data: await base64Of(() => openFile(file)) };
        return this.#say(client, chat, { ...part, ...data });
      };
      const result = file === null ? await say() : await heavy.run(say);
      if (result === noAccount) identities.forget(message.address);
      return result;
    } catch (error) {
      // Nothing has been sent up to here, or `say` would have told.
      return error instanceof FileError ? error.result : notReady;
    }
  }

  async #say(
    client: PageClient,
    chat: string,
    part: NativeMessage & { readonly data?: string },
  ): Promise<SendResult> {
    const { echoes, timing } = this.#parts;
    const { file, text, data } = part;
    const content =
      file === null || data === undefined
        ? text
        : new wweb.MessageMedia(file.mediaType, data, file.name);
    const options = file === null ? always : { ...always, ...asFile(file, text) };
    const ms = file === null ? timing.sendMs : timing.sendFileMs;
    try {
      const sent = await echoes.sending(
        { chat, body: text },
        () => within(ms, posted(client.sendMessage(chat, content, options))),
        (message) => message?.id.id ?? null,
      );
      if (sent === null) return noAccount;
      // A negative acknowledgement is WhatsApp's "could not be sent", and no rejection.
      if ((sent.ack ?? 0) < 0) return { state: 'failed', retryable: true, code: 'ack_error' };
      return { state: 'accepted', externalIds: [idOut(sent.id.id)] };
    } catch (error) {
      return sendFailure(error);
    }
  }

  async #look(
    client: PageClient,
    wanted: {
      readonly chat: string;
      readonly parts: readonly NativeMessage[];
      readonly message: OutboundMessage;
    },
  ): Promise<readonly string[]> {
    const { echoes } = this.#parts;
    const { chat, parts, message } = wanted;
    const isTaken = (id: string): boolean => echoes.isKnown(id);
    const sinceMs = this.#since(message);
    const found = await findSentParts(client, { chat, parts, sinceMs, isTaken });
    if (found.length === wanted.parts.length) for (const id of found) echoes.claim(id);
    return found;
  }
}

function asFile(
  file: NonNullable<NativeMessage['file']>,
  text: string,
): Pick<MessageSendOptions, 'sendMediaAsDocument' | 'caption'> {
  const asDocument = !/^image\/(?:jpeg|png)$/.test(file.mediaType);
  return { sendMediaAsDocument: asDocument, ...(text === '' ? {} : { caption: text }) };
}

function idOut(id: string): string {
  return `out:${id}`;
}

/** The library's types leave out that there may be none, and what its `ack` may be. */
async function posted(sending: Promise<Message>): Promise<WebMessage | null> {
  const sent: unknown = await sending;
  return sent === undefined ? null : webMessageSchema.parse(sent);
}

class FileError extends Error {
  readonly result: SendResult;

  constructor(code: string, retryable: boolean, cause?: unknown) {
    super(code, { cause });
    this.name = 'FileError';
    this.result = { state: 'failed', retryable, code };
  }
}

async function base64Of(open: () => Promise<Readable>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // A stream of the vault yields buffers.
    for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > fileBytesMax) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new FileError('file_unreadable', true, error);
  }
  if (bytes > fileBytesMax) throw new FileError('file_too_large', false);
  return Buffer.concat(chunks).toString('base64');
}
