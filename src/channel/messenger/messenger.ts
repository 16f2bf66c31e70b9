// Facebook Messenger as a channel, on bottender's connector and API client.
import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs } from '../../lib/backoff.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import { acceptAll } from '../accept-all.ts';
import { messengerConnector, type MessengerConnector } from '../bottender.ts';
import { callFailure } from '../call-failure.ts';
import { camelCased } from '../camel-case.ts';
import type * as port from '../channel.ts';
import type { MessengerAccount } from '../channel-settings.ts';
import type { MenuWordsIn } from '../menu-words.ts';
import { PartProgress } from '../part-progress.ts';
import { render } from '../render.ts';
import { sameSecret } from '../same-secret.ts';
import { messengerAccount, messengerEvents, openingPayload, ownMark } from './messenger-events.ts';
import { readMessengerError } from './messenger-failure.ts';
import { fetchMessengerFile } from './messenger-file.ts';
import { MessengerSender } from './messenger-sender.ts';
import { accountTroubles, messengerTrouble } from './messenger-trouble.ts';
import {
  isSigned,
  messengerBodySchema,
  messengerEventSchema,
  type MessengerMessaging,
} from './messenger-webhook.ts';
import { RecentMessages } from './recent-messages.ts';

export interface MessengerParts {
  readonly menuWords: MenuWordsIn;
  readonly log: Log;
  readonly clock?: Clock;
}

/** https://developers.facebook.com/docs/messenger-platform/reference/send-api */
const capabilities: port.Capabilities = {
  textCharactersMax: 2000,
  captionCharactersMax: 0,
  // Quick replies are gone after a tap; every answer may be written as well.
  buttons: { max: 13, titleCharactersMax: 20, textCharactersMax: 2000 },
  list: null,
  optionIdBytesMax: 1000,
  urlButton: { titleCharactersMax: 20, textCharactersMax: 640, besideOptions: false },
  fileBytesMax: 25 * 1024 * 1024,
  receivesFiles: true,
  phoneAddresses: false,
  archives: true,
  deduplicates: false,
  typing: true,
  stress: false,
  minGapMs: 500,
  windowMs: 24 * 3_600_000,
};

const backoffBaseMs = 1000;
const backoffMaxMs = 5 * 60_000;

export class Messenger implements port.Channel {
  readonly account = messengerAccount;
  readonly capabilities = capabilities;
  readonly #settings: MessengerAccount;
  readonly #parts: MessengerParts;
  readonly #connector: MessengerConnector;
  readonly #sender: MessengerSender;
  readonly #progress = new PartProgress();
  readonly #recent = new RecentMessages();
  #host: port.ChannelHost | null = null;
  #stopping = new AbortController();
  #preparing: Promise<void> = Promise.resolve();
  #health: port.ChannelHealth = { state: 'stopped', words: '' };

  constructor(settings: MessengerAccount, parts: MessengerParts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#connector = messengerConnector(settings);
    this.#sender = new MessengerSender(this.#connector.client);
  }

  async start(host: port.ChannelHost): Promise<void> {
    this.#host = host;
    this.#health = { state: 'starting', words: '' };
    this.#stopping = new AbortController();
    this.#preparing = this.#prepare(this.#stopping.signal);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#preparing;
    this.#health = { state: 'stopped', words: '' };
  }

  health(): port.ChannelHealth {
    return this.#health;
  }

  async send(message: port.OutboundMessage): Promise<port.SendResult> {
    const host = this.#host;
    if (host === null) return { state: 'failed', retryable: true, code: 'not_started' };
    const { address, idempotencyKey, language } = message;
    const parts = render(message, capabilities, this.#parts.menuWords(language));
    return this.#progress.sendAll(idempotencyKey, parts, async (part) => {
      const begunAt = this.#now();
      const result = await this.#sender.send(host, address, part);
      this.#noteHealth(result);
      const ids = result.state === 'accepted' ? result.externalIds : [];
      for (const mid of ids) {
        if (!this.#recent.has(address, mid)) this.#recent.note(address, mid, begunAt);
      }
      return result;
    });
  }

  /** What concerns the whole page shows in its sendings, until one goes out again. */
  #noteHealth(result: port.SendResult): void {
    if (this.#health.state === 'stopped') return;
    if (result.state === 'accepted') this.#health = { state: 'ready', words: '' };
    const words = result.state === 'failed' ? accountTroubles.get(result.code) : undefined;
    if (words !== undefined) this.#health = { state: 'degraded', words };
  }

  signalTyping(address: string): Promise<void> {
    return this.#sender.signalTyping(address);
  }

  async webhook(request: port.WebhookRequest): Promise<port.WebhookAnswer> {
    const { method, headers, query, body } = request;
    if (method === 'GET') return this.#answerHandshake(query);
    if (method !== 'POST') return { status: 405, body: '' };
    const signature = headers['x-hub-signature-256'];
    if (!isSigned(body, signature, this.#settings.appSecret)) return { status: 403, body: '' };
    const host = this.#host;
    if (host === null) return { status: 503, body: '' };
    const events = this.#eventsIn(body);
    await acceptAll(
      host,
      events.flatMap((event) =>
        this.#isOwn(event) ? [] : messengerEvents(event, this.#connector),
      ),
    );
    for (const event of events) await this.#report(host, event);
    return { status: 200, body: 'EVENT_RECEIVED' };
  }

  fetchMedia(ref: string): Promise<port.FetchedMedia> {
    return fetchMessengerFile(ref, this.#settings.origin);
  }

  /** Meta asks once, when the address is set, whether it is ours. */
  #answerHandshake(query: port.WebhookRequest['query']): port.WebhookAnswer {
    const { verifyToken } = this.#settings;
    const challenge = query['hub.challenge'] ?? '';
    const asked = query['hub.mode'] === 'subscribe' && /^[\w-]{1,200}$/.test(challenge);
    const right = asked && sameSecret(query['hub.verify_token'], verifyToken);
    return right ? { status: 200, body: challenge } : { status: 403, body: '' };
  }

  /** Every event of every entry; one that cannot be read does not take others with it. */
  #eventsIn(body: Buffer): readonly MessengerMessaging[] {
    const parsed = messengerBodySchema.safeParse(jsonIn(body));
    const all = parsed.data?.entry.flatMap(({ messaging = [] }) => messaging) ?? [];
    const events = all.flatMap((raw) => messengerEventSchema.safeParse(raw).data ?? []);
    const unread = all.length - events.length + (parsed.success ? 0 : 1);
    const { log } = this.#parts;
    if (unread > 0) log.warn({ channel: this.account, unread }, 'events could not be read');
    return events;
  }

  /** The echo of a message of ours tells when Meta took it; it may come before the answer. */
  #isOwn({ message, recipient, timestamp }: MessengerMessaging): boolean {
    if (message?.isEcho !== true) return false;
    const { mid, metadata } = message;
    const own = metadata === ownMark || this.#recent.has(recipient.id, mid);
    if (own) this.#recent.note(recipient.id, mid, timestamp);
    return own;
  }

  async #report(host: port.ChannelHost, event: MessengerMessaging): Promise<void> {
    const { sender, delivery, read } = event;
    const at = new Date(event.timestamp).toISOString();
    const told = [
      ...(delivery?.mids ?? []).map((mid) => [mid, 'delivered'] as const),
      ...this.#recent
        .until(sender.id, delivery?.watermark ?? 0)
        .map((mid) => [mid, 'delivered'] as const),
      ...this.#recent.until(sender.id, read?.watermark ?? 0).map((mid) => [mid, 'read'] as const),
    ];
    const once = new Map(told.map(([mid, state]) => [`${mid} ${state}`, { mid, state }]));
    for (const { mid: externalId, state } of once.values()) {
      await host.receipt({ account: this.account, externalId, state, code: null, at });
    }
  }

  /** The button that opens a conversation is there only once it was asked for. */
  async #prepare(signal: AbortSignal): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        await this.#connector.client.setGetStarted(openingPayload);
        this.#health = { state: 'ready', words: '' };
        return;
      } catch (error) {
        const told = readMessengerError(callFailure(error));
        this.#health = { state: 'degraded', words: messengerTrouble(told) };
        const { status, code, subcode } = told;
        const { log } = this.#parts;
        log.warn(
          { channel: this.account, status, code, subcode },
          'Messenger does not answer well',
        );
      }
      const waitMs = backoffMs(attempt, backoffBaseMs, backoffMaxMs);
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }

  #now(): number {
    return (this.#parts.clock ?? systemClock).now().getTime();
  }
}

function jsonIn(body: Buffer): unknown {
  try {
    return camelCased(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}
