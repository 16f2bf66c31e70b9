// The outbox: everything we say leaves through here, in order, and is never said twice unknowingly.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, OutboundMessage, SendResult } from '../channel/channel.ts';
import { backoffMs } from '../lib/backoff.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { failpoint } from '../lib/failpoint.ts';
import { Lru } from '../lib/lru.ts';
import type { Log } from '../lib/log.ts';
import { QueueByKey } from '../lib/queue-by-key.ts';
import { settledWithin } from '../lib/settled-within.ts';
import { callWrite } from '../store/calls.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation } from '../store/conversation.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Row } from '../store/write.ts';
import { addressOf, messagesAtOnce, nextMessages, type Outgoing } from './outgoing.ts';

const attemptsMax = 12;
const backoffBaseMs = 1000;
const backoffMaxMs = 5 * 60_000;
const deliveriesAtOnce = 64;
const drainMs = 10_000;
const pacedContactsMax = 10_000;

export interface OutboxOptions {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly conversation: Conversation;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly log: Log;
}

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #channels: ReadonlyMap<string, Channel>;
  readonly #queue: QueueByKey;
  readonly #woken = new Set<string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #lastSentAt = new Lru<number>(pacedContactsMax);
  readonly #stopping = new AbortController();
  #running = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#channels = new Map(options.channels.map((channel) => [channel.account, channel]));
    this.#queue = new QueueByKey(deliveriesAtOnce, (error) => {
      options.log.error({ error }, 'a contact could not be written to');
    });
  }

  /**
   * What was being sent when the process died may have arrived. It is sent again only where the
   * channel shows nothing twice; elsewhere it is `unknown`, and a person decides.
   */
  async start(): Promise<void> {
    const safe = this.#options.channels.filter((channel) => channel.capabilities.deduplicates);
    const accounts = safe.map((channel) => channel.account);
    await this.#options.committer.run(async (trx) => {
      const sending = { state: 'sending' };
      await trx('outbox').where(sending).whereIn('account', accounts).update({ state: 'queued' });
      await trx('outbox').where(sending).update({ state: 'unknown', code: 'interrupted' });
    });
    const rows: readonly { contact_id: string }[] = await this.#options.database
      .reader('outbox')
      .where({ state: 'queued' })
      .groupBy('contact_id')
      .orderByRaw('min(seq)')
      .select('contact_id');
    this.#running = true;
    for (const row of rows) this.wake(row.contact_id);
  }

  /** Finishes the sendings under way, at most ten seconds. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#stopping.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#queue.clear();
    await settledWithin(this.#queue.idle(), drainMs);
  }

  /** Says that something was put into the outbox for a contact. */
  wake(contact: string): void {
    if (!this.#running || this.#woken.has(contact)) return;
    this.#woken.add(contact);
    this.#queue.add(contact, async () => {
      this.#woken.delete(contact);
      await this.#deliverTo(contact).catch((error: unknown) => {
        this.#options.log.error({ error, contact }, 'the outbox could not be read or marked');
        this.#wakeIn(contact, backoffBaseMs);
      });
    });
  }

  /** Resolves when nothing is being sent; what waits for another attempt is not waited for. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #deliverTo(contact: string): Promise<void> {
    const address = await addressOf(this.#options, contact);
    while (this.#running) {
      const messages = await nextMessages(this.#options, contact);
      for (const message of messages) {
        if (!(await this.#deliver(message, address))) return;
      }
      // Whatever is added from now on wakes this contact again.
      if (messages.length < messagesAtOnce) return;
    }
  }

  /** False when the contact's later messages have to wait. */
  async #deliver(message: Outgoing, address: string | null): Promise<boolean> {
    const channel = this.#channels.get(message.account);
    if (!this.#running || channel === undefined) return false;
    if (address === null) {
      await this.#mark(message, { state: 'failed', code: 'erased' });
      return true;
    }
    const waitMs = Date.parse(message.nextAttemptAt) - this.#options.clock.now().getTime();
    if (waitMs > 0) {
      this.#wakeIn(message.contact, waitMs);
      return false;
    }
    failpoint('outbox.read');
    await this.#keepGap(channel, message.contact);
    if (this.#stopping.signal.aborted) return false;
    // Where sending twice shows nothing twice, a crash in between needs no trace.
    if (!channel.capabilities.deduplicates) await this.#mark(message, { state: 'sending' });
    failpoint('outbox.claimed');
    const { content } = message;
    const result = await this.#send(channel, { ...content, idempotencyKey: message.id, address });
    failpoint('outbox.sent');
    return this.#settle(message, result);
  }

  async #send(channel: Channel, message: OutboundMessage): Promise<SendResult> {
    try {
      return await channel.send(message);
    } catch (error) {
      const { log } = this.#options;
      log.error({ error, account: channel.account }, 'a channel threw instead of answering');
      return channel.capabilities.deduplicates
        ? { state: 'failed', retryable: true, code: 'threw' }
        : { state: 'unknown' };
    }
  }

  async #settle(message: Outgoing, result: SendResult): Promise<boolean> {
    switch (result.state) {
      case 'accepted':
        await this.#mark(message, await this.#acceptedPatch(message, result.externalIds));
        failpoint('outbox.marked');
        return true;
      case 'unknown':
        await this.#leaveToPerson(message, { state: 'unknown', code: 'unconfirmed' });
        return true;
      case 'failed':
        if (!result.retryable || message.attempts + 1 >= attemptsMax) {
          await this.#leaveToPerson(message, { state: 'failed', code: result.code });
          return true;
        }
        await this.#retryLater(message, result.code, result.retryAfterMs);
        return false;
    }
  }

  async #retryLater(message: Outgoing, code: string, afterMs: number | undefined): Promise<void> {
    const attempts = message.attempts + 1;
    const waitMs = afterMs ?? backoffMs(attempts - 1, backoffBaseMs, backoffMaxMs);
    const next = new Date(this.#options.clock.now().getTime() + waitMs).toISOString();
    await this.#mark(message, { state: 'queued', attempts, code, next_attempt_at: next });
    this.#wakeIn(message.contact, waitMs);
  }

  /** A messenger's own ids hold telephone numbers. */
  async #acceptedPatch(message: Outgoing, externalIds: readonly string[]): Promise<Row> {
    const patch = { state: 'accepted', code: null };
    if (externalIds.length === 0) return patch;
    const { intake, id } = message;
    const place = { owner: intake, table: 'outbox', row: id, column: 'external_ids' };
    return { ...patch, external_ids: await this.#options.keys.sealJson(place, externalIds) };
  }

  async #leaveToPerson(message: Outgoing, patch: Row): Promise<void> {
    const { keys, clock, committer } = this.#options;
    const why = `delivery_${String(patch['state'])}`;
    const call = await callWrite(keys, { intake: message.intake, why, at: isoNow(clock) });
    await committer.commit([{ kind: 'update', table: 'outbox', id: message.id, patch }, call]);
    failpoint('outbox.left');
  }

  async #mark(message: Outgoing, patch: Row): Promise<void> {
    await this.#options.committer.commit([
      { kind: 'update', table: 'outbox', id: message.id, patch },
    ]);
  }

  async #keepGap(channel: Channel, contact: string): Promise<void> {
    const { minGapMs } = channel.capabilities;
    if (minGapMs === 0) return;
    const gapMs = Date.now() - (this.#lastSentAt.get(contact) ?? 0);
    if (gapMs < minGapMs) {
      const signal = this.#stopping.signal;
      await sleep(minGapMs - gapMs, undefined, { signal }).catch(() => undefined);
    }
    this.#lastSentAt.set(contact, Date.now());
  }

  #wakeIn(contact: string, milliseconds: number): void {
    clearTimeout(this.#timers.get(contact));
    const timer = setTimeout(() => {
      this.#timers.delete(contact);
      this.wake(contact);
    }, milliseconds);
    timer.unref();
    this.#timers.set(contact, timer);
  }
}
