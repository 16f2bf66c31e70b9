// Brings what happens in WhatsApp to the house: in order, once, and again when the house was busy.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'whatsapp-web.js';
import type { ChannelHost, InboundBody } from '../channel.ts';
import type { Log } from '../../lib/log.ts';
import { Lru } from '../../lib/lru.ts';
import { messagesSince } from './catch-up.ts';
import type { Echoes } from './echoes.ts';
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
  hear(client: Client, reported: unknown): void {
    const message = parseMessage(reported);
    if (message === null) this.#parts.log.warn({}, 'a message of WhatsApp was not understood');
    else if (isForUs(message)) this.#inLine(() => this.#take(client, message, 'live'));
  }

  /** Anything else that happened in the chat of a person. */
  tell(client: Client, told: Told): void {
    if (isPerson(told.chat)) this.#inLine(() => this.#bring(client, told));
  }

  call(client: Client, id: string, chat: string): void {
    const body = { kind: 'unsupported', what: 'call' } as const;
    this.#calls.set(chat, Date.now());
    this.tell(client, { chat, externalId: `call:${id}`, at: Date.now() / 1000, body });
  }

  /** Takes in what nobody heard; what comes in meanwhile waits, so that the order is kept. */
  catchUp(client: Client): void {
    const { watermark, log } = this.#parts;
    this.#inLine(async () => {
      const startedAt = Math.floor(Date.now() / 1000);
      if (watermark.at === null) watermark.advance(startedAt - firstSeconds);
      const since = (watermark.at ?? startedAt) - slackSeconds;
      this.#missing = false;
      const messages = await messagesSince(client, since);
      for (const message of messages) {
        if (isForUs(message)) await this.#take(client, message, 'afterwards');
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

  async #take(client: Client, message: WebMessage, when: 'live' | 'afterwards'): Promise<void> {
    const chat = chatOf(message);
    const at = message.timestamp;
    const externalId = externalIdOf(message);
    if (message.id.fromMe) {
      if (await this.#isEcho(message, when)) {
        const body = { kind: 'echoed', text: message.body || captionOf(message) } as const;
        await this.#bring(client, { chat, externalId, at, body });
      }
      return;
    }
    const body = readMessage(message);
    if (body === null) return;
    const called = (this.#calls.get(chat) ?? 0) > Date.now() - callMs;
    if (message.type === 'call_log' && called) return;
    await this.#bring(client, { chat, externalId, at, body });
    if (!this.#missing) this.#parts.watermark.advance(at);
  }

  /** After a restart, only a telephone's message is surely not ours. */
  async #isEcho(message: WebMessage, when: 'live' | 'afterwards'): Promise<boolean> {
    const body = message.body || captionOf(message);
    if (when === 'afterwards' && message.deviceType === 'web') return false;
    return !(await this.#parts.echoes.isOurs(message.id.id, chatOf(message), body));
  }

  async #bring(client: Client, told: Told): Promise<void> {
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

function isForUs(message: WebMessage): boolean {
  return isPerson(chatOf(message)) && !message.isStatus && !message.broadcast;
}
