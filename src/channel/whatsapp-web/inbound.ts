// Brings what happens in WhatsApp to the house: in order, once, and again when the house was busy.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelHost, InboundBody } from '../channel.ts';
import type { Log } from '../../lib/log.ts';
import { Lru } from '../../lib/lru.ts';
import { messagesSince } from './catch-up.ts';
import type { Echoes } from './echoes.ts';
import type { PageClient } from './guarded-client.ts';
import type { Identities } from './identities.ts';
import { InTurn } from './in-turn.ts';
import { chatOf, externalIdOf, isPerson, parseMessage, type WebMessage } from './message.ts';
import { captionOf, readMessage } from './read-message.ts';
import type { Watermark } from './watermark.ts';

/** How far behind the watermark we look again: WhatsApp may bring an older message later (s). */
const slackSeconds = 3600;
/** The very first time, only what was written while we paired (s). */
const firstSeconds = 60;
const retriesAfterMs = [100, 1000, 4000];
/** A call is told as an event and then as a line in the chat. */
const callMs = 120_000;

export interface InboundParts {
  readonly account: string;
  readonly host: ChannelHost;
  readonly identities: Identities;
  readonly echoes: Echoes;
  readonly watermark: Watermark;
  readonly log: Log;
  /** Something was not taken in: ask for a catch-up before long. */
  readonly onMissed: () => void;
}

/** What happened, where, and under which id it is known. */
interface Told {
  readonly chat: string;
  readonly externalId: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly body: InboundBody;
}

export class Inbound {
  readonly #parts: InboundParts;
  readonly #line = new InTurn();
  readonly #calls = new Lru<number>(1000);
  /** While something is missing, the watermark stays where it is. */
  #missing = false;

  constructor(parts: InboundParts) {
    this.#parts = parts;
  }

  /** A message as the library reports it, of a person or of ourselves. */
  hear(client: PageClient, reported: unknown): void {
    const message = parseMessage(reported);
    if (message === null) this.#parts.log.warn({}, 'a message of WhatsApp was not understood');
    else if (!isForUs(client, message)) return;
    else if (message.id.fromMe) void this.#hearOurs(client, message);
    else this.#inLine(() => this.#take(client, message));
  }

  /** Nobody else's words wait until it is known whose these are. */
  async #hearOurs(client: PageClient, message: WebMessage): Promise<void> {
    const body = wordsOf(message);
    const certain = isOfTelephone(message);
    if (!certain && (await this.#parts.echoes.isOurs(message.id.id, chatOf(message), body))) return;
    this.#inLine(() => this.#bringEcho(client, message));
  }

  /** Anything else that happened in the chat of a person. */
  tell(client: PageClient, told: Told): void {
    if (isPerson(told.chat)) this.#inLine(() => this.#bring(client, told));
  }

  call(client: PageClient, id: string, chat: string): void {
    const body = { kind: 'unsupported', what: 'call' } as const;
    this.#calls.set(chat, Date.now());
    this.tell(client, { chat, externalId: `call:${id}`, at: Date.now() / 1000, body });
  }

  /** Takes in what nobody heard; what comes in meanwhile waits, so that the order is kept. */
  catchUp(client: PageClient): void {
    const { watermark, log } = this.#parts;
    this.#inLine(async () => {
      const startedAt = Math.floor(Date.now() / 1000);
      if (watermark.at === null) watermark.advance(startedAt - firstSeconds);
      const since = (watermark.at ?? startedAt) - slackSeconds;
      this.#missing = false;
      const messages = await messagesSince(client, since);
      for (const message of messages) {
        if (!isForUs(client, message)) continue;
        if (!message.id.fromMe) await this.#take(client, message);
        // After a restart nobody knows what this program sent, save that it is no telephone.
        else if (isOfTelephone(message)) await this.#bringEcho(client, message);
      }
      log.info({ looked: messages.length }, 'WhatsApp Web was caught up with');
    });
  }

  /** Resolves when all that was heard so far is in the house, or was given up. */
  async idle(): Promise<void> {
    await this.#line.run(async () => undefined);
  }

  #inLine(task: () => Promise<void>): void {
    void this.#line.run(task).catch((error: unknown) => {
      this.#missing = true;
      this.#parts.log.warn({ error }, 'something of WhatsApp was not taken in; it is looked for');
      this.#parts.onMissed();
    });
  }

  async #take(client: PageClient, message: WebMessage): Promise<void> {
    const chat = chatOf(message);
    const at = message.timestamp;
    const body = readMessage(message);
    if (body === null) return;
    const called = (this.#calls.get(chat) ?? 0) > Date.now() - callMs;
    if (message.type === 'call_log' && called) return;
    await this.#bring(client, { chat, externalId: externalIdOf(message), at, body });
    if (!this.#missing) this.#parts.watermark.advance(at);
  }

  #bringEcho(client: PageClient, message: WebMessage): Promise<void> {
    const body = { kind: 'echoed', text: wordsOf(message) } as const;
    const at = message.timestamp;
    return this.#bring(client, {
      chat: chatOf(message),
      externalId: externalIdOf(message),
      at,
      body,
    });
  }

  async #bring(client: PageClient, told: Told): Promise<void> {
    const { account, identities } = this.#parts;
    const { chat, externalId, body } = told;
    const identity = await identities.of(client, chat);
    if (body.kind !== 'echoed') identities.heard(identity, chat);
    const sentAt = new Date(told.at * 1000).toISOString();
    const { address, aliases } = identity;
    await this.#accept({ account, externalId, address, aliases, sentAt, body });
  }

  async #accept(event: Parameters<ChannelHost['accept']>[0]): Promise<void> {
    for (const afterMs of retriesAfterMs) {
      try {
        await this.#parts.host.accept(event);
        return;
      } catch {
        await sleep(afterMs);
      }
    }
    await this.#parts.host.accept(event);
  }
}

/** A person's message, and not our note to ourselves. */
function isForUs({ info }: PageClient, message: WebMessage): boolean {
  const chat = chatOf(message);
  // Before the library is ready, its type notwithstanding, there is no such thing.
  const own = (info as PageClient['info'] | undefined)?.wid._serialized;
  return isPerson(chat) && chat !== own && !message.isStatus && !message.broadcast;
}

function wordsOf(message: WebMessage): string {
  return message.body || captionOf(message);
}

/** Written on the office's telephone itself: its ids look different from a browser's. */
function isOfTelephone({ deviceType }: WebMessage): boolean {
  return deviceType === 'android' || deviceType === 'ios';
}
