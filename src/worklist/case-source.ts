// Reads what a case's row and words are made of; of its past only what came since the last time.
import type { IntakeState } from '../intake/state.ts';
import { callPlace } from '../store/calls.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation, ConversationMessage, MessageRow } from '../store/conversation.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';
import type { IntakeRead } from '../store/intake-read.ts';
import { reminderJobId } from '../store/jobs.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Beside } from './case-row.ts';
import { follow, type CaseTrack, type TrackedTurn } from './case-track.ts';

/** What staff noted beside a conversation. */
export interface CaseNote {
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

export interface CaseSourceParts {
  readonly database: Database;
  readonly keys: DataKeys;
  readonly intakes: IntakeRead;
  readonly conversation: Conversation;
  readonly clock: Clock;
  /** How long a channel lets us write after somebody's message (ms); null: for ever. */
  windowMs(account: string): number | null;
  notes?(intake: string): Promise<readonly CaseNote[]>;
  /** When an answer that was promised is due, as ISO instants; null where none is. */
  promiseOf(state: IntakeState, now: string): string | null;
}

export interface CaseNews {
  readonly state: IntakeState;
  readonly beside: Beside;
  readonly track: CaseTrack;
  /** Those that are new in the track. */
  readonly messages: readonly ConversationMessage[];
  readonly notes: readonly CaseNote[];
}

const messagesAtOnce = 500;

export class CaseSource {
  readonly #parts: CaseSourceParts;

  constructor(parts: CaseSourceParts) {
    this.#parts = parts;
  }

  /** Null when the intake was erased. Throws `StoreError`. */
  async read(intake: string, before: CaseTrack): Promise<CaseNews | null> {
    // The facts are read before the state: what the track holds, the state holds as well.
    const turns = await this.#turnsAfter(intake, before.factSeq);
    const messages = await this.#messagesAfter(intake, before.messageSeq);
    const state = await this.#parts.intakes.state(intake);
    if (state === null) return null;
    const tracked = messages.map(({ seq, from, at }) => {
      return { seq, at, direction: from === 'patient' ? ('in' as const) : ('out' as const) };
    });
    return {
      state,
      beside: await this.#beside(state),
      track: follow(before, { turns, messages: tracked }),
      messages,
      notes: (await this.#parts.notes?.(intake)) ?? [],
    };
  }

  #turnsAfter(intake: string, seq: number): Promise<readonly TrackedTurn[]> {
    return this.#parts.database
      .reader('fact')
      .where({ intake_id: intake })
      .where('seq', '>', seq)
      .orderBy('seq')
      .select('seq', 'kind', 'at');
  }

  async #messagesAfter(intake: string, seq: number): Promise<readonly ConversationMessage[]> {
    const { database, conversation } = this.#parts;
    const messages: ConversationMessage[] = [];
    for (let after = seq; ;) {
      const rows: readonly MessageRow[] = await database
        .reader('message')
        .where({ intake_id: intake })
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(messagesAtOnce);
      for (const row of rows) messages.push(await conversation.openMessage(row));
      const last = rows.at(-1);
      if (last === undefined || rows.length < messagesAtOnce) return messages;
      after = last.seq;
    }
  }

  async #beside(state: IntakeState): Promise<Beside> {
    const parts = this.#parts;
    const { id: intake } = state;
    const now = isoNow(parts.clock);
    const contact = await this.#lastContact(intake);
    return {
      now,
      calls: await this.#openCalls(intake),
      heardAt: contact?.heard_at ?? null,
      windowMs: contact === undefined ? null : parts.windowMs(contact.account),
      reminderAt: await this.#reminderAt(intake),
      responsible: await this.#responsible(intake),
      promiseDueAt: parts.promiseOf(state, now),
    };
  }

  /** Whoever wrote last: replies go to them. */
  #lastContact(intake: string): Promise<{ account: string; heard_at: string | null } | undefined> {
    return this.#parts.database
      .reader('contact_intake')
      .join('contact', 'contact.id', 'contact_intake.contact_id')
      .where('contact_intake.intake_id', intake)
      .whereNull('contact.erased_at')
      .orderBy('contact.heard_at', 'desc')
      .first('contact.account', 'contact.heard_at');
  }

  async #openCalls(intake: string): Promise<Beside['calls']> {
    const rows: readonly { id: string; why: Buffer; at: string }[] = await this.#parts.database
      .reader('call')
      .where({ intake_id: intake })
      .whereNull('settled_at')
      .orderBy(['at', 'id'])
      .select('id', 'why', 'at');
    return Promise.all(
      rows.map(async ({ id, why, at }) => {
        return { why: String(await this.#parts.keys.openJson(callPlace(intake, id), why)), at };
      }),
    );
  }

  async #reminderAt(intake: string): Promise<string | null> {
    const row: { run_at: string } | undefined = await this.#parts.database
      .reader('job')
      .where({ id: reminderJobId(intake), state: 'queued' })
      .first('run_at');
    return row?.run_at ?? null;
  }

  async #responsible(intake: string): Promise<string | null> {
    const row: { body: Buffer } | undefined = await this.#parts.database
      .reader('case_assignment')
      .where({ intake_id: intake })
      .first('body');
    if (row === undefined) return null;
    return String(await this.#parts.keys.openJson(assignmentPlace(intake), row.body));
  }
}

/** The name of the member who is to see a case through. */
export function assignmentPlace(intake: string): SealedPlace {
  return { owner: intake, table: 'case_assignment', row: intake, column: 'body' };
}
