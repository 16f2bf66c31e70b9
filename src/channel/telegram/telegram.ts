// Telegram as a channel, on bottender's connector: a webhook where we can be called, else polling.
import { createHmac } from 'node:crypto';
import { systemClock, type Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import { acceptAll } from '../accept-all.ts';
import { telegramConnector, type TelegramConnector } from '../bottender.ts';
import { callFailure } from '../call-failure.ts';
import { camelCased } from '../camel-case.ts';
import type * as port from '../channel.ts';
import type { TelegramAccount } from '../channel-settings.ts';
import type { MenuWordsIn } from '../menu-words.ts';
import { PartProgress } from '../part-progress.ts';
import { render } from '../render.ts';
import { sameSecret } from '../same-secret.ts';
import { telegramAccount, telegramEvent } from './telegram-events.ts';
import { readTelegramError } from './telegram-failure.ts';
import { fetchTelegramFile } from './telegram-file.ts';
import { TelegramSender } from './telegram-sender.ts';
import { allowedUpdates, telegramUpdateSchema } from './telegram-update.ts';
import { notStored, telegramTrouble, tokenRefused } from './telegram-trouble.ts';
import { NotStoredError, UpdatePoll } from './update-poll.ts';

export interface TelegramParts {
  readonly menuWords: MenuWordsIn;
  readonly log: Log;
  /** Where patients reach us; Telegram calls only what begins with `https:`. */
  readonly publicUrl: string;
  readonly clock?: Clock;
}

/** Telegram's own limits (https://core.telegram.org/bots/api), and ours where it names none. */
const capabilities: port.Capabilities = {
  textCharactersMax: 4096,
  captionCharactersMax: 1024,
  // Telegram cuts a title that is longer than its row; a phone shows so many letters in one.
  buttons: { max: 24, titleCharactersMax: 36, textCharactersMax: 4096 },
  list: null,
  optionIdBytesMax: 64,
  urlButton: { titleCharactersMax: 36, textCharactersMax: 4096, besideOptions: true },
  fileBytesMax: 50 * 1024 * 1024,
  receivesFiles: true,
  phoneAddresses: false,
  archives: true,
  deduplicates: false,
  typing: true,
  stress: true,
  minGapMs: 1000,
  windowMs: null,
};

export class Telegram implements port.Channel {
  readonly account = telegramAccount;
  readonly capabilities: port.Capabilities;
  readonly #settings: TelegramAccount;
  readonly #parts: TelegramParts;
  readonly #connector: TelegramConnector;
  readonly #sender: TelegramSender;
  readonly #progress = new PartProgress();
  readonly #secret: string;
  #host: port.ChannelHost | null = null;
  #poll: UpdatePoll | null = null;
  #health: port.ChannelHealth = { state: 'stopped', words: '' };

  constructor(settings: TelegramAccount, parts: TelegramParts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#connector = telegramConnector(settings);
    this.#sender = new TelegramSender(this.#connector.client);
    this.#secret = webhookSecret(settings.token);
    // Telegram refuses buttons that lead to a name without a dot, such as localhost.
    const reachable = new URL(parts.publicUrl).hostname.includes('.');
    this.capabilities = reachable ? capabilities : { ...capabilities, urlButton: null };
  }

  async start(host: port.ChannelHost): Promise<void> {
    this.#host = host;
    this.#health = { state: 'starting', words: '' };
    const byWebhook = this.#parts.publicUrl.startsWith('https:');
    this.#poll = new UpdatePoll({
      client: this.#connector.client,
      prepare: () => (byWebhook ? this.#setWebhook() : this.#deleteWebhook()),
      take: (updates) => this.#take(host, updates),
      onTrouble: (error) => {
        this.#noteHealth(error);
      },
      once: byWebhook,
    });
  }

  async stop(): Promise<void> {
    await this.#poll?.stop();
    this.#poll = null;
    this.#health = { state: 'stopped', words: '' };
  }

  health(): port.ChannelHealth {
    return this.#health;
  }

  async send(message: port.OutboundMessage): Promise<port.SendResult> {
    const host = this.#host;
    if (host === null) return { state: 'failed', retryable: true, code: 'not_started' };
    const words = this.#parts.menuWords(message.language);
    const parts = render(message, this.capabilities, words);
    const { address, idempotencyKey } = message;
    const result = await this.#progress.sendAll(idempotencyKey, parts, (part) =>
      this.#sender.send(host, address, part),
    );
    // With a webhook, nothing else would tell.
    if (result.state === 'failed' && result.code === 'token_refused') {
      this.#health = { state: 'degraded', words: tokenRefused };
    }
    return result;
  }

  signalTyping(address: string): Promise<void> {
    return this.#sender.signalTyping(address);
  }

  async webhook({ method, headers, body }: port.WebhookRequest): Promise<port.WebhookAnswer> {
    if (method !== 'POST') return { status: 405, body: '' };
    const secret = headers['x-telegram-bot-api-secret-token'];
    if (!sameSecret(secret, this.#secret)) return { status: 403, body: '' };
    const host = this.#host;
    if (host === null) return { status: 503, body: '' };
    let update: unknown;
    try {
      update = JSON.parse(body.toString('utf8'));
    } catch {
      return { status: 400, body: '' };
    }
    await this.#take(host, [camelCased(update)]);
    return { status: 200, body: '' };
  }

  fetchMedia(ref: string): Promise<port.FetchedMedia> {
    return fetchTelegramFile(this.#connector, this.#settings, ref);
  }

  async #take(host: port.ChannelHost, updates: readonly unknown[]): Promise<void> {
    const now = (this.#parts.clock ?? systemClock).now();
    const events = updates.flatMap((update) => {
      const parsed = telegramUpdateSchema.safeParse(update);
      if (!parsed.success) {
        this.#parts.log.warn({ channel: this.account }, 'an update could not be read');
        return [];
      }
      const { callbackQuery } = parsed.data;
      if (callbackQuery !== undefined) this.#endWaiting(callbackQuery.id);
      return telegramEvent(parsed.data, this.#connector, now) ?? [];
    });
    await acceptAll(host, events);
  }

  /** A tapped button shows a wheel until it is answered; Telegram may have stopped waiting. */
  #endWaiting(callbackId: string): void {
    this.#connector.client.answerCallbackQuery(callbackId, {}).catch(() => undefined);
  }

  async #setWebhook(): Promise<void> {
    const options = { secretToken: this.#secret, allowedUpdates };
    const address = `${this.#parts.publicUrl.replace(/\/$/, '')}/webhooks/${this.account}`;
    await this.#connector.client.setWebhook(address, options);
  }

  async #deleteWebhook(): Promise<void> {
    await this.#connector.client.deleteWebhook();
  }

  #noteHealth(error: unknown): void {
    if (error === null) {
      this.#health = { state: 'ready', words: '' };
      return;
    }
    const { log } = this.#parts;
    if (error instanceof NotStoredError) {
      this.#health = { state: 'degraded', words: notStored };
      log.error({ channel: this.account, error: error.cause }, 'messages could not be stored');
      return;
    }
    const told = readTelegramError(callFailure(error));
    this.#health = { state: 'degraded', words: telegramTrouble(told) };
    log.warn({ channel: this.account, code: told.status }, 'Telegram does not bring messages');
  }
}

/** Made from the token, so that nothing more has to be set; Telegram sends it with every call. */
export function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('intake-desk: webhook of Telegram').digest('hex');
}
