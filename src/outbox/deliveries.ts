// What became of our messages, for staff: their states, sending one again, the messenger's window.
import type { Channel, OutboundMessage, SendResult } from '../channel/channel.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation } from '../store/conversation.ts';
import type { DataKeys } from '../store/data-keys.ts';
import { unconfirmed } from './outcomes.ts';
import { addressOf } from './outgoing.ts';
import type { TemplateSendings } from './template-sendings.ts';

/**
 * `queued`, `sending`, `accepted`, `sent`, `delivered`, `read`, `failed`, `unknown` (it may have
 * gone out), `held` (until they write). `code`: why, as the messenger or the outbox says.
 */
export interface Delivery {
  readonly state: string;
  readonly code: string | null;
}

/** How a contact can be written to now. */
export interface WritingWindow {
  readonly account: string;
  /** Until when we may write freely, ISO instant; null where always. */
  readonly closesAt: string | null;
  readonly open: boolean;
  /** Whether they can be asked to write, by an approved template. */
  readonly template: boolean;
  /** Messages that wait until they write. */
  readonly held: number;
  /** The largest file that the messenger takes. */
  readonly fileBytesMax: number;
  /** Whether it takes a ZIP. */
  readonly archives: boolean;
}

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly conversation: Conversation;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly templates: TemplateSendings;
  /** Something lies in the outbox for this contact. */
  wake(contact: string): void;
}

export class Deliveries {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** By message id; what did not leave through the outbox has none. */
  async of(messages: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
    const rows: readonly { id: string; state: string; code: string | null }[] =
      await this.#parts.database
        .reader('outbox')
        .whereIn('id', messages)
        .select('id', 'state', 'code');
    return new Map(rows.map(({ id, state, code }) => [id, { state, code }]));
  }

  /**
   * Sends a failed or doubtful message of an intake again, under its own id: a second click, or a
   * second member, changes nothing. False when there was nothing to send again.
   */
  async resend(intake: string, message: string): Promise<boolean> {
    const at = isoNow(this.#parts.clock);
    const contact = await this.#parts.committer.run(async (trx) => {
      const stuck = { id: message, intake_id: intake };
      const open = () => trx('outbox').where(stuck).whereIn('state', ['failed', 'unknown']);
      // A transaction begins with writing; see the committer.
      await open().where({ state: 'unknown' }).update({ code: unconfirmed });
      await open().where({ state: 'failed' }).update({ code: null });
      const queued = { state: 'queued', attempts: 0, next_attempt_at: at };
      const changed = await open().update(queued);
      if (changed === 0) return null;
      const row: { contact_id: string } | undefined = await trx('outbox')
        .where(stuck)
        .first('contact_id');
      return row?.contact_id ?? null;
    });
    if (contact === null) return false;
    this.#parts.wake(contact);
    return true;
  }

  async windowOf(contact: {
    readonly id: string;
    readonly account: string;
  }): Promise<WritingWindow> {
    const { database, clock } = this.#parts;
    const channel = this.#channelOf(contact.account);
    const windowMs = channel?.capabilities.windowMs ?? null;
    const row: { heard_at: string | null } | undefined = await database
      .reader('contact')
      .where({ id: contact.id })
      .first('heard_at');
    const heardMs = row?.heard_at == null ? 0 : Date.parse(row.heard_at);
    const closesMs = windowMs === null ? null : heardMs + windowMs;
    const held: readonly unknown[] = await database
      .reader('outbox')
      .where({ contact_id: contact.id })
      .whereRaw("state = 'held'")
      .select('id');
    return {
      account: contact.account,
      closesAt: closesMs === null ? null : new Date(closesMs).toISOString(),
      open: closesMs === null || closesMs > clock.now().getTime(),
      template: channel?.templateName != null,
      held: held.length,
      fileBytesMax: channel?.capabilities.fileBytesMax ?? 0,
      archives: channel?.capabilities.archives ?? false,
    };
  }

  /** Asks a person to write, by the messenger's template; null where it has none. */
  async askToWrite(
    contact: { readonly id: string; readonly account: string },
    about: { readonly intake: string; readonly language: OutboundMessage['language'] },
  ): Promise<SendResult | null> {
    const channel = this.#channelOf(contact.account);
    const address = await addressOf(this.#parts, contact.id);
    if (channel === undefined || address === null) return null;
    return this.#parts.templates.ask({ ...about, channel, address, saidAt: null }, []);
  }

  #channelOf(account: string): Channel | undefined {
    return this.#parts.channels.find((channel) => channel.account === account);
  }
}
