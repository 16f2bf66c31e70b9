// The outbox: everything we say leaves through here, in order, and is never said twice unknowingly.
import type { Channel, OutboundMessage, Receipt, SendResult } from '../channel/channel.ts';
import type { Clock } from '../lib/clock.ts';
import { failpoint } from '../lib/failpoint.ts';
import { Lru } from '../lib/lru.ts';
import type { Log } from '../lib/log.ts';
import { QueueByKey } from '../lib/queue-by-key.ts';
import { settledWithin } from '../lib/settled-within.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation } from '../store/conversation.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Handover } from '../store/handover.ts';
import type { Keyring } from '../lib/keyring.ts';
import { attemptsMax, firstWaitMs, waitAfter } from './attempts.ts';
import { FreshMessages } from './fresh-messages.ts';
import { LateMarks } from './late-marks.ts';
import { Outcomes, unconfirmed } from './outcomes.ts';
import { Receipts, windowClosed } from './receipts.ts';
import { sentBefore } from './sent-before.ts';
import type { TemplateSendings } from './template-sendings.ts';
import { holdUntilHeard, isWithinWindow } from './window.ts';
import { addressOf, messagesAtOnce, nextMessages, type Outgoing } from './outgoing.ts';

const deliveriesAtOnce = 64;
const drainMs = 10_000;
const pacedContactsMax = 10_000;
/** Until a message that may have gone out is looked for. */
const lookAgainMs = 5000;

export interface OutboxOptions {
  readonly database: Database;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly conversation: Conversation;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly log: Log;
  readonly templates: TemplateSendings;
}

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #channels: ReadonlyMap<string, Channel>;
  readonly #queue: QueueByKey;
  readonly #woken = new Set<string>();
  readonly #fresh = new FreshMessages();
  readonly #marks: LateMarks;
  readonly #outcomes: Outcomes;
  readonly #receipts: Receipts;
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
    this.#outcomes = new Outcomes(options);
    this.#receipts = new Receipts({
      ...options,
      retry: (contact, waitMs) => {
        this.#wakeIn(contact, waitMs);
      },
    });
    this.#marks = new LateMarks(options.committer, (contacts, error) => {
      options.log.error({ error }, 'the outbox could not be marked');
      for (const contact of contacts) this.#wakeIn(contact, firstWaitMs);
    });
  }

  /**
   * What was being sent when the process died may have arrived. It is sent again only where the
   * channel shows nothing twice or can say that it did not; elsewhere a person decides.
   */
  async start(): Promise<void> {
    await this.#outcomes.recover(this.#options.channels);
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
    await settledWithin(this.idle(), drainMs);
  }

  /** Says that something lies in the outbox for a contact, to be read from there. */
  wake(contact: string): void {
    if (!this.#running) return;
    this.#fresh.mistrust(contact);
    this.#deliverSoon(contact);
  }

  /** A person wrote: what waited for that is sent first, but not of intakes that want `silence`. */
  async heard(contact: string, account: string, silence: readonly string[]): Promise<void> {
    if (this.#channels.get(account)?.capabilities.windowMs == null) return;
    try {
      if (await this.#outcomes.release(contact, silence)) this.wake(contact);
    } catch (error) {
      // The next start releases it, or their next message.
      this.#options.log.error({ error, contact }, 'held messages could not be released');
    }
  }

  /** What a messenger says about a message of ours; may come before `send` has answered. */
  receipt(receipt: Receipt): Promise<void> {
    return this.#receipts.take(receipt);
  }

  /** Takes over what was committed just now: call it after the commit, turn by turn. */
  hand(handover: Handover): void {
    if (!this.#running) return;
    this.#fresh.add(handover);
    this.#deliverSoon(handover.contact);
  }

  /** Resolves when nothing is being sent; what waits for another attempt is not waited for. */
  async idle(): Promise<void> {
    await this.#queue.idle();
    await this.#marks.flush();
  }

  #deliverSoon(contact: string): void {
    if (this.#woken.has(contact)) return;
    this.#woken.add(contact);
    this.#queue.add(contact, async () => {
      this.#woken.delete(contact);
      await this.#deliverTo(contact).catch((error: unknown) => {
        this.#options.log.error({ error, contact }, 'the outbox could not be read or marked');
        this.#fresh.mistrust(contact);
        this.#wakeIn(contact, firstWaitMs);
      });
    });
  }

  async #deliverTo(contact: string): Promise<void> {
    if (this.#fresh.beginReading(contact) && !(await this.#deliverKept(contact))) {
      this.#fresh.mistrust(contact);
      return;
    }
    for (const { message, address } of this.#fresh.take(contact)) {
      if (await this.#deliver(message, address)) continue;
      // What follows it is read from the outbox, in order, when its time has come.
      this.#fresh.mistrust(contact);
      return;
    }
  }

  /** What the database holds; false when the rest has to wait. */
  async #deliverKept(contact: string): Promise<boolean> {
    const address = await addressOf(this.#options, contact);
    while (this.#running) {
      // What was sent and is not marked yet would be read, and sent, again.
      await this.#marks.flush();
      const messages = await nextMessages(this.#options, contact);
      this.#fresh.wereRead(contact, messages);
      for (const message of messages) {
        if (!(await this.#deliver(message, address))) return false;
      }
      // Whatever is added from now on is handed over, or wakes this contact again.
      if (messages.length < messagesAtOnce) return true;
    }
    return false;
  }

  /** False when the contact's later messages have to wait. */
  async #deliver(message: Outgoing, address: string | null): Promise<boolean> {
    const channel = this.#channels.get(message.account);
    if (!this.#running || channel === undefined) return false;
    if (address === null) {
      await this.#outcomes.mark(message, { state: 'failed', code: 'erased' });
      return true;
    }
    const waitMs = Date.parse(message.nextAttemptAt) - this.#options.clock.now().getTime();
    if (waitMs > 0) {
      this.#wakeIn(message.contact, waitMs);
      return false;
    }
    failpoint('outbox.read');
    if (!(await isWithinWindow(this.#options, channel, message))) {
      return this.#hold(message, channel);
    }
    await this.#keepGap(channel, message.contact);
    if (this.#stopping.signal.aborted) return false;
    // Where sending twice shows nothing twice, a crash in between needs no trace.
    if (!channel.capabilities.deduplicates)
      await this.#outcomes.mark(message, { state: 'sending' });
    failpoint('outbox.claimed');
    const outbound = { ...message.content, idempotencyKey: message.id, address };
    const doubtful = message.code === unconfirmed && channel.findSent !== undefined;
    const before = doubtful ? await sentBefore(channel, outbound) : null;
    const result = before ?? (await this.#send(channel, outbound));
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

  /** False when the contact's later messages have to wait. */
  async #settle(message: Outgoing, result: SendResult): Promise<boolean> {
    const channel = this.#channels.get(message.account);
    switch (result.state) {
      case 'accepted':
        await this.#accepted(message, result.externalIds);
        return true;
      case 'unknown':
        if (channel?.findSent !== undefined && message.attempts + 1 < attemptsMax) {
          await this.#retryLater(message, { code: unconfirmed, retryAfterMs: lookAgainMs });
          return false;
        }
        await this.#outcomes.leaveToPerson(message, { state: 'unknown', code: unconfirmed });
        return true;
      case 'failed':
        if (result.code === windowClosed) return this.#hold(message, channel);
        if (result.untried !== true && isLastAttempt(message, result.retryable)) {
          await this.#outcomes.leaveToPerson(message, { state: 'failed', code: result.code });
          return true;
        }
        await this.#retryLater(message, result);
        return false;
    }
  }

  async #retryLater(message: Outgoing, why: Again): Promise<void> {
    const { code, retryAfterMs, untried } = why;
    const attempts = message.attempts + (untried === true ? 0 : 1);
    const waitMs = retryAfterMs ?? waitAfter(message.attempts);
    const next = new Date(this.#options.clock.now().getTime() + waitMs).toISOString();
    await this.#outcomes.mark(message, {
      ...{ state: 'queued', attempts, code },
      next_attempt_at: next,
    });
    this.#wakeIn(message.contact, waitMs);
  }

  async #accepted(message: Outgoing, externalIds: readonly string[]): Promise<void> {
    const { id, contact, account } = message;
    const again = this.#channels.get(account)?.capabilities.deduplicates === true;
    if (again && externalIds.length === 0) this.#marks.add({ id, contact });
    else await this.#outcomes.accepted(message, { externalIds, receipts: !again });
  }

  /** Waits until the person writes again; they are asked to, once. */
  async #hold(message: Outgoing, channel: Channel | undefined): Promise<boolean> {
    await holdUntilHeard(this.#options, { message, channel });
    return true;
  }

  async #keepGap(channel: Channel, contact: string): Promise<void> {
    const { minGapMs } = channel.capabilities;
    if (minGapMs === 0) return;
    const { clock } = this.#options;
    const gapMs = clock.now().getTime() - (this.#lastSentAt.get(contact) ?? 0);
    // Of a clock that was put back nothing can be said.
    if (gapMs >= 0 && gapMs < minGapMs) {
      await clock.sleep(minGapMs - gapMs, this.#stopping.signal);
    }
    this.#lastSentAt.set(contact, clock.now().getTime());
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

type Again = Pick<Extract<SendResult, { state: 'failed' }>, 'code' | 'retryAfterMs' | 'untried'>;

function isLastAttempt({ attempts }: Outgoing, retryable: boolean): boolean {
  return !retryable || attempts + 1 >= attemptsMax;
}
