// Reads what a case's row and words are made of; of its past only what came since the last time.
import type { IntakeState } from '../intake/state.ts';
import { callPlace } from '../store/calls.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation, ConversationMessage, MessageRow } from '../store/conversation.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';
import type { IntakeRead } from '../store/intake-read.ts';
import { reminderLooks } from '../store/jobs.ts';
import type { Clock } from '../lib/clock.ts';
import type { Automatic, Beside } from './case-row.ts';
import { follow, noTrack, type CaseTrack, type TrackedTurn } from './case-track.ts';

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
  notes?(intakes: readonly string[]): Promise<ByIntake<CaseNote>>;
  /** What happens by itself next, as the look that waits at an ISO instant will find it. */
  automaticOf(state: IntakeState, look: ReminderLook): Automatic | null;
  /** When an answer that was promised is due, as ISO instants; null where none is. */
  promiseOf(state: IntakeState, now: string): string | null;
}

export interface ReminderLook {
  readonly at: string | null;
  readonly now: Date;
}

export interface CaseNews {
  readonly state: IntakeState;
  readonly beside: Beside;
  readonly track: CaseTrack;
  /** Those that are new in the track. */
  readonly messages: readonly ConversationMessage[];
  readonly notes: readonly CaseNote[];
}

/** A point in the past of an intake. */
interface After {
  readonly intake: string;
  /** The last fact or message that is known already. */
  readonly seq: number;
}

interface CallRow {
  readonly id: string;
  readonly intake_id: string;
  readonly why: Buffer;
  readonly at: string;
}

/** All that was fetched of some cases, sealed as it was. */
interface Fetched {
  readonly turns: ByIntake<TrackedTurn>;
  readonly messages: ByIntake<MessageRow>;
  state(intake: string): Promise<IntakeState | null>;
  readonly contacts: ByIntake<{ readonly account: string; readonly heard_at: string | null }>;
  readonly calls: ByIntake<CallRow>;
  /** When each is looked at for a reminder. */
  readonly looks: ReadonlyMap<string, string>;
  readonly responsible: ByIntake<{ readonly body: Buffer }>;
  readonly notes: ByIntake<CaseNote>;
}

export type ByIntake<Row> = ReadonlyMap<string, readonly Row[]>;

const messagesAtOnce = 2000;

export class CaseSource {
  readonly #parts: CaseSourceParts;

  constructor(parts: CaseSourceParts) {
    this.#parts = parts;
  }

  /**
   * Fetches what is sealed of many cases at once: a query for each of them would cost more than
   * opening them. What comes back opens one, and gives null when the intake was erased.
   */
  async fetch(
    before: ReadonlyMap<string, CaseTrack>,
  ): Promise<(intake: string) => Promise<CaseNews | null>> {
    const intakes = [...before.keys()];
    await this.#parts.keys.warm(intakes);
    const after = (seq: (track: CaseTrack) => number) =>
      [...before].map(([intake, track]) => ({ intake, seq: seq(track) }));
    // The facts are read before the state: what the track holds, the state holds as well.
    const turns = await this.#turnsAfter(after(({ factSeq }) => factSeq));
    const messages = await this.#messagesAfter(after(({ messageSeq }) => messageSeq));
    const state = await this.#parts.intakes.statesOf(intakes);
    const fetched = { turns, messages, state, ...(await this.#fetchBeside(intakes)) };
    return (intake) => this.#open(intake, before.get(intake) ?? noTrack, fetched);
  }

  async #open(intake: string, before: CaseTrack, fetched: Fetched): Promise<CaseNews | null> {
    const state = await fetched.state(intake);
    if (state === null) return null;
    const messages: ConversationMessage[] = [];
    for (const row of fetched.messages.get(intake) ?? []) {
      messages.push(await this.#parts.conversation.openMessage(row));
    }
    const tracked = messages.map(({ seq, from, at }) => {
      return { seq, at, direction: from === 'patient' ? ('in' as const) : ('out' as const) };
    });
    return {
      state,
      beside: await this.#beside(state, fetched),
      track: follow(before, { turns: fetched.turns.get(intake) ?? [], messages: tracked }),
      messages,
      notes: fetched.notes.get(intake) ?? [],
    };
  }

  async #turnsAfter(after: readonly After[]): Promise<Fetched['turns']> {
    const rows: readonly (TrackedTurn & { intake_id: string })[] =
      await this.#parts.database.reader.raw(turnsSql, [pairs(after)]);
    return byIntake(rows);
  }

  async #messagesAfter(after: readonly After[]): Promise<Fetched['messages']> {
    const all: MessageRow[] = [];
    for (let wanted = after; ;) {
      const rows: readonly MessageRow[] = await this.#parts.database.reader.raw(messagesSql, [
        pairs(wanted),
        messagesAtOnce,
      ]);
      all.push(...rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < messagesAtOnce) return byIntake(all);
      const at = wanted.findIndex(({ intake }) => intake === last.intake_id);
      wanted = [{ intake: last.intake_id, seq: last.seq }, ...wanted.slice(at + 1)];
    }
  }

  async #fetchBeside(intakes: readonly string[]) {
    const { reader } = this.#parts.database;
    const contacts: readonly { intake_id: string; account: string; heard_at: string | null }[] =
      await reader('contact_intake')
        .join('contact', 'contact.id', 'contact_intake.contact_id')
        .whereIn('contact_intake.intake_id', [...intakes])
        .whereNull('contact.erased_at')
        .orderBy('contact.heard_at', 'desc')
        .select('contact_intake.intake_id', 'contact.account', 'contact.heard_at');
    const calls: readonly CallRow[] = await reader('call')
      .whereIn('intake_id', [...intakes])
      .whereNull('settled_at')
      .orderBy(['at', 'id'])
      .select('id', 'intake_id', 'why', 'at');
    const responsible: readonly { intake_id: string; body: Buffer }[] = await reader(
      'case_assignment',
    ).whereIn('intake_id', [...intakes]);
    return {
      contacts: byIntake(contacts),
      calls: byIntake(calls),
      looks: await reminderLooks(reader, intakes),
      responsible: byIntake(responsible),
      notes: (await this.#parts.notes?.(intakes)) ?? new Map<string, readonly CaseNote[]>(),
    };
  }

  async #beside(state: IntakeState, fetched: Fetched): Promise<Beside> {
    const { id: intake } = state;
    const { keys, clock } = this.#parts;
    const now = clock.now();
    // Whoever wrote last: replies go to them.
    const [contact] = fetched.contacts.get(intake) ?? [];
    const [assigned] = fetched.responsible.get(intake) ?? [];
    const calls = (fetched.calls.get(intake) ?? []).map(async ({ id, why, at }) => {
      return { why: String(await keys.openJson(callPlace(intake, id), why)), at };
    });
    return {
      now: now.toISOString(),
      promiseDueAt: this.#parts.promiseOf(state, now.toISOString()),
      calls: await Promise.all(calls),
      heardAt: contact?.heard_at ?? null,
      windowMs: contact === undefined ? null : this.#parts.windowMs(contact.account),
      automatic: this.#parts.automaticOf(state, { at: fetched.looks.get(intake) ?? null, now }),
      responsible:
        assigned === undefined
          ? null
          : String(await keys.openJson(assignmentPlace(intake), assigned.body)),
    };
  }
}

const turnsSql = `SELECT fact.intake_id, fact.seq, fact.kind, fact.at FROM json_each(?) AS wanted
  JOIN fact ON fact.intake_id = wanted.value ->> 0 AND fact.seq > wanted.value ->> 1
  ORDER BY wanted.key, fact.seq`;

const messagesSql = `SELECT message.* FROM json_each(?) AS wanted
  CROSS JOIN message INDEXED BY message_intake
  ON message.intake_id = wanted.value ->> 0 AND message.seq > wanted.value ->> 1
  ORDER BY wanted.key, message.seq LIMIT ?`;

function pairs(after: readonly After[]): string {
  return JSON.stringify(after.map(({ intake, seq }) => [intake, seq]));
}

function byIntake<Row extends { readonly intake_id: string }>(rows: readonly Row[]): ByIntake<Row> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.intake_id);
    if (group === undefined) groups.set(row.intake_id, [row]);
    else group.push(row);
  }
  return groups;
}

/** The name of the member who is to see a case through. */
export function assignmentPlace(intake: string): SealedPlace {
  return { owner: intake, table: 'case_assignment', row: intake, column: 'body' };
}
