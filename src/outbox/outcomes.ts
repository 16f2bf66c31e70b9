// What became of a message, written down: accepted, held, or left to a person.
import type { Knex } from 'knex';
import type { Channel } from '../channel/channel.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { failpoint } from '../lib/failpoint.ts';
import type { Keyring } from '../lib/keyring.ts';
import { callWrite } from '../store/calls.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Row } from '../store/write.ts';
import type { Outgoing } from './outgoing.ts';
import { tieParts, whyCalled } from './receipts.ts';

/** The code of a message that may have gone out: nobody answered, or we died meanwhile. */
export const unconfirmed = 'unconfirmed';

export interface OutcomeParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

export class Outcomes {
  readonly #parts: OutcomeParts;

  constructor(parts: OutcomeParts) {
    this.#parts = parts;
  }

  async mark(message: Pick<Outgoing, 'id'>, patch: Row): Promise<void> {
    await this.#parts.committer.commitUnhurried([
      { kind: 'update', table: 'outbox', id: message.id, patch },
    ]);
  }

  /** `receipts`: the messenger will say what becomes of it, under these ids. */
  async accepted(
    message: Outgoing,
    sent: { readonly externalIds: readonly string[]; readonly receipts: boolean },
  ): Promise<void> {
    const { externalIds } = sent;
    const { id, intake } = message;
    // A messenger's own ids hold telephone numbers.
    const place = { owner: intake, table: 'outbox', row: id, column: 'external_ids' };
    const sealed =
      externalIds.length === 0 ? null : await this.#parts.keys.sealJson(place, externalIds);
    const patch = { state: 'accepted', code: null, external_ids: sealed };
    if (sent.receipts && externalIds.length > 0) {
      const failure = await tieParts(this.#parts, { message, table: 'outbox', externalIds, patch });
      if (failure !== null) await this.#callPerson(intake, failure);
    } else await this.mark(message, patch);
    failpoint('outbox.marked');
  }

  async #callPerson(intake: string, code: string): Promise<void> {
    const { keys, clock, committer } = this.#parts;
    const call = { intake, why: whyCalled(code), at: isoNow(clock) };
    await committer.commit([await callWrite(keys, call)]);
  }

  async leaveToPerson(message: Outgoing, patch: Row): Promise<void> {
    const { keys, clock, committer } = this.#parts;
    const why = `delivery_${String(patch['state'])}`;
    const call = await callWrite(keys, { intake: message.intake, why, at: isoNow(clock) });
    await committer.commit([{ kind: 'update', table: 'outbox', id: message.id, patch }, call]);
    failpoint('outbox.left');
  }

  /**
   * What was held for a contact waits to be sent again; false when nothing was. What is about the
   * intakes that want `silence` stays, also after a restart, until they may be written to again.
   */
  async release(contact: string, silence: readonly string[]): Promise<boolean> {
    const { database, committer } = this.#parts;
    // As literals: a partial index is not used for a bound value.
    const held = (knex: Knex) => knex('outbox').where({ contact_id: contact }).whereRaw(isHeld);
    if ((await held(database.reader).first('id')) === undefined) return false;
    await committer.run(async (trx) => {
      await held(trx).whereIn('intake_id', silence).update({ code: silenced });
      const spoken = held(trx).whereNotIn('intake_id', silence);
      await spoken.update({ state: 'queued', code: null });
    });
    return true;
  }

  /**
   * Once, before anything is sent: what was being sent when the process died may have arrived, and
   * people may have written whose messages were not released any more.
   */
  async recover(channels: readonly Channel[]): Promise<void> {
    const now = this.#parts.clock.now().getTime();
    await this.#parts.committer.run(async (trx) => {
      const sending = { state: 'sending' };
      for (const channel of channels) {
        const { account } = channel;
        const { deduplicates, windowMs } = channel.capabilities;
        const mine = trx('outbox').where({ account });
        if (deduplicates || channel.findSent !== undefined) {
          const patch = { state: 'queued', code: deduplicates ? null : unconfirmed };
          await mine.clone().where(sending).update(patch);
        }
        if (windowMs === null) continue;
        const since = new Date(now - windowMs).toISOString();
        const heard = trx('contact').where('heard_at', '>', since).select('id');
        const patch = { state: 'queued', code: null };
        const held = mine.clone().whereRaw(isHeld).whereRaw('code IS NOT ?', [silenced]);
        await held.whereIn('contact_id', heard).update(patch);
      }
      const interrupted = { state: 'unknown', code: 'interrupted' };
      await trx('outbox').where(sending).update(interrupted);
      await trx('template_sending').where(sending).update(interrupted);
    });
  }
}

const isHeld = "state = 'held'";
/** Nobody may write to them, whether they write or not. */
const silenced = 'silenced';
