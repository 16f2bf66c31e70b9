// Keeps every reminder with its history: written with the turn or the look that changes it.
import type { IntakeState } from '../intake/state.ts';
import { Lru } from '../lib/lru.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';
import type { Write } from '../store/write.ts';
import {
  endedBy,
  openStates,
  reminderOf,
  stateOf,
  withStep,
  type ReminderRecord,
  type ReminderStep,
  type ReminderTurn,
} from './reminder-record.ts';
import type { Flow } from '../flow/flow.ts';

export interface ReminderBookParts {
  readonly database: Pick<Database, 'reader'>;
  readonly keys: DataKeys;
}

/** What the messenger reports of a reminder that was said. */
export interface ReminderDelivery {
  /** As the outbox has it. */
  readonly state: string;
  readonly code: string | null;
}

export interface KeptReminder extends ReminderRecord {
  /** Null where nothing of it was ever said. */
  readonly delivery: ReminderDelivery | null;
}

interface ReminderRow {
  readonly id: string;
  readonly body: Buffer;
}

const knownMax = 2000;
const unsaid = { state: 'failed', code: 'superseded' } as const;

export class ReminderBook {
  readonly #parts: ReminderBookParts;
  /** The open reminder of intakes that were in use lately; null: there is none. */
  readonly #open = new Lru<ReminderRecord | null>(knownMax);

  constructor(parts: ReminderBookParts) {
    this.#parts = parts;
  }

  /**
   * For the commit of a turn: the open reminder ends where the turn ends it. Turns of one intake
   * are taken one after another, so what is read here is what the last one left.
   */
  async turnWrites(turn: ReminderTurn): Promise<readonly Write[]> {
    const { before, facts } = turn;
    const refused = facts.find((fact) => fact.kind === 'reminder_refused');
    if (refused !== undefined) return this.#refusedWrites(turn, refused.sentAt);
    const open = await this.#openOf(before.id);
    const step = open === null ? null : endedBy(turn, open);
    const changed =
      open === null || step === null ? [] : await this.#stepWrites(before.id, open, step);
    return [...changed, ...(await this.#withdrawn(turn))];
  }

  async #refusedWrites(turn: ReminderTurn, sentAt: string): Promise<readonly Write[]> {
    const { before, at } = turn;
    const sent = (await this.of(before.id)).find(({ steps }) =>
      steps.some((one) => one.state === 'sent' && one.at === sentAt),
    );
    const left = await this.#unsaid(before.id, [sentAt]);
    if (sent === undefined) return left;
    const { delivery: _delivery, ...record } = sent;
    const why = { kind: 'template_refused' } as const;
    return [...left, ...(await this.#stepWrites(before.id, record, { state: 'refused', at, why }))];
  }

  /**
   * For the commit of a turn that says a nudge: what earlier ones left waiting for the person to
   * write is said no more, so that they hear one and not all.
   */
  async #withdrawn({ before, facts }: ReminderTurn): Promise<readonly Write[]> {
    const earlier = before.remindedAt ?? [];
    if (earlier.length === 0 || !facts.some(({ kind }) => kind === 'reminded')) return [];
    return this.#unsaid(before.id, earlier);
  }

  /** What of these turns is held back still is marked as not to be said. */
  async #unsaid(intake: string, at: readonly string[]): Promise<readonly Write[]> {
    const rows: readonly { id: string }[] = await this.#parts.database
      .reader('outbox')
      .where({ intake_id: intake, state: 'held' })
      .whereIn('at', [...at])
      .select('id');
    return rows.map(({ id }) => ({ kind: 'update', table: 'outbox', id, patch: unsaid }));
  }

  /** For a look at an intake, between two of its turns: what it found of the next reminder. */
  async lookWrites(
    { flow, state }: { readonly flow: Flow; readonly state: IntakeState },
    found: ReminderStep,
  ): Promise<readonly Write[]> {
    const next = reminderOf(flow, state);
    const open = await this.#openOf(state.id);
    const { at } = found;
    const closing =
      open === null || open.id === next?.id
        ? []
        : await this.#stepWrites(state.id, open, {
            state: 'superseded',
            at,
            why: { kind: 'rule' },
          });
    if (next === null) return closing;
    const record = open?.id === next.id ? open : await this.#kept(state.id, next);
    const { dueAt } = next;
    return [...closing, ...(await this.#stepWrites(state.id, { ...record, dueAt }, found))];
  }

  /** Every reminder of an intake, the first planned first. */
  async of(intake: string): Promise<readonly KeptReminder[]> {
    const rows: readonly ReminderRow[] = await this.#parts.database
      .reader('reminder')
      .where({ intake_id: intake })
      .select('id', 'body');
    const records = await Promise.all(rows.map((row) => this.#opened(intake, row)));
    const begun = ({ steps }: ReminderRecord) => steps[0]?.at ?? '';
    const ordered = records.toSorted((one, other) => begun(one).localeCompare(begun(other)));
    return Promise.all(
      ordered.map(async (record) => {
        return { ...record, delivery: await this.#deliveryOf(intake, record) };
      }),
    );
  }

  async #openOf(intake: string): Promise<ReminderRecord | null> {
    const known = this.#open.get(intake);
    if (known !== undefined) return known;
    const row: ReminderRow | undefined = await this.#parts.database
      .reader('reminder')
      .where({ intake_id: intake })
      .whereIn('state', [...openStates])
      .first('id', 'body');
    const open = row === undefined ? null : await this.#opened(intake, row);
    this.#open.set(intake, open);
    return open;
  }

  /** The same reminder may be there already, refused or superseded and wanted again. */
  async #kept(intake: string, next: Omit<ReminderRecord, 'steps'>): Promise<ReminderRecord> {
    const row: ReminderRow | undefined = await this.#parts.database
      .reader('reminder')
      .where({ id: next.id })
      .first('id', 'body');
    return row === undefined ? { ...next, steps: [] } : this.#opened(intake, row);
  }

  async #stepWrites(
    intake: string,
    before: ReminderRecord,
    step: ReminderStep,
  ): Promise<readonly Write[]> {
    const record = withStep(before, step);
    if (record === before) return [];
    // Read anew the next time: this is not committed yet.
    this.#open.delete(intake);
    const { id } = record;
    const body = await this.#parts.keys.sealJson(placeOf(intake, id), record);
    const row = { id, intake_id: intake, state: stateOf(record), body };
    return [{ kind: 'put', table: 'reminder', key: ['id'], row }];
  }

  async #opened(intake: string, { id, body }: ReminderRow): Promise<ReminderRecord> {
    // Sealed by us and authenticated: what comes out is what was put in.
    return (await this.#parts.keys.openJson(placeOf(intake, id), body)) as ReminderRecord;
  }

  /** A reminder's messages bear the instant of the turn that said them. */
  async #deliveryOf(intake: string, { steps }: ReminderRecord): Promise<ReminderDelivery | null> {
    const sent = steps.findLast(({ state }) => state === 'sent');
    if (sent === undefined) return null;
    const rows: readonly ReminderDelivery[] = await this.#parts.database
      .reader('outbox')
      .where({ intake_id: intake, at: sent.at })
      .orderBy('seq')
      .select('state', 'code');
    return rows.at(-1) ?? null;
  }
}

function placeOf(intake: string, id: string): SealedPlace {
  return { owner: intake, table: 'reminder', row: id, column: 'body' };
}
