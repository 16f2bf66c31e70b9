// Reads intakes: state, facts, who they belong to, and the calls for a coordinator.
import type { Knex } from 'knex';
import { applyFact } from '../intake/apply-fact.ts';
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import { callPlace } from './calls.ts';
import type { Database } from './connection.ts';
import type { DataKeys, SealedPlace } from './data-keys.ts';

const intakesMax = 1000;
const statesAtOnce = 100;

export interface IntakeEntry {
  readonly state: IntakeState;
  readonly openedAt: string;
  readonly changedAt: string;
  /** Calls for a coordinator that nobody has settled. */
  readonly openCalls: number;
}

export interface IntakeContact {
  readonly contactId: string;
  readonly account: string;
  readonly address: string;
}

export interface Call {
  readonly id: string;
  readonly intake: string;
  readonly why: string;
  readonly at: string;
  readonly settledAt: string | null;
}

/** `heardAt`: ISO instant of their last message; null before the first. */
export interface IntakeCorrespondent extends IntakeContact {
  readonly heardAt: string | null;
}

interface ContactRow {
  readonly id: string;
  readonly account: string;
  readonly address: Buffer;
  readonly heard_at: string | null;
}

interface CallRow {
  readonly id: string;
  readonly intake_id: string;
  readonly why: Buffer;
  readonly at: string;
  readonly settled_at: string | null;
}

interface FactRow {
  readonly intake_id: string;
  readonly seq: number;
  readonly body: Buffer;
}

/** Null when there is no such intake or it was erased. */
type State = IntakeState | null;

interface IntakeRow {
  readonly id: string;
  readonly revision: number;
  readonly snapshot: Buffer | null;
  readonly opened_at: string;
  readonly changed_at: string;
}

/** Of pairs of an intake and the last fact that is known already. */
const factsAfterSql = `SELECT fact.intake_id, fact.seq, fact.body FROM json_each(?) AS wanted
  JOIN fact ON fact.intake_id = wanted.value ->> 0 AND fact.seq > wanted.value ->> 1
  ORDER BY wanted.key, fact.seq`;

export class IntakeRead {
  readonly #reader: Knex;
  readonly #keys: DataKeys;

  constructor(database: Database, keys: DataKeys) {
    this.#reader = database.reader;
    this.#keys = keys;
  }

  /** The state as of the last commit; null when there is no such intake or it was erased. */
  async state(intakeId: string): Promise<IntakeState | null> {
    const rows: readonly IntakeRow[] = await this.#reader('intake').where({ id: intakeId });
    const [row] = rows;
    return row === undefined ? null : this.#stateOf(row);
  }

  /**
   * What is needed to read the states of many intakes, fetched at once. What comes back opens one
   * of them, as {@link state} does; what cannot be opened keeps no other from being read.
   */
  async statesOf(intakes: readonly string[]): Promise<(intake: string) => Promise<State>> {
    const rows: readonly IntakeRow[] = await this.#reader('intake').whereIn('id', [...intakes]);
    const turns: readonly FactRow[] = await this.#reader.raw(factsAfterSql, [
      JSON.stringify(rows.map(({ id, revision }) => [id, revision])),
    ]);
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    return async (intake) => {
      const row = rowOf.get(intake);
      if (row?.snapshot == null) return null;
      const own = turns.filter((turn) => turn.intake_id === intake);
      return this.#fold(intake, row.snapshot, await this.#openFacts(intake, own));
    };
  }

  /** Everything that became known, in order. */
  facts(intakeId: string): Promise<readonly Fact[]> {
    return this.#factsAfter(intakeId, 0);
  }

  /** Live intakes, the one that changed last first, at most 1,000. */
  async list(): Promise<readonly IntakeEntry[]> {
    const rows: readonly IntakeRow[] = await this.#reader('intake')
      .whereNull('erased_at')
      .orderBy('changed_at', 'desc')
      .limit(intakesMax);
    const calls = await this.#openCallCounts();
    const entries = await Promise.all(
      rows.map(async (row) => {
        const state = await this.#stateOf(row);
        if (state === null) return [];
        const { opened_at: openedAt, changed_at: changedAt } = row;
        return [{ state, openedAt, changedAt, openCalls: calls.get(row.id) ?? 0 }];
      }),
    );
    return entries.flat();
  }

  /** Every live intake's state, in the order of their ids, read a hundred at a time. */
  async *states(): AsyncGenerator<IntakeState> {
    for (let after = ''; ;) {
      const rows: readonly IntakeRow[] = await this.#reader('intake')
        .whereNull('erased_at')
        .where('id', '>', after)
        .orderBy('id')
        .limit(statesAtOnce);
      for (const row of rows) {
        const state = await this.#stateOf(row);
        if (state !== null) yield state;
      }
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  /** The other live intakes of everybody who writes for this one. */
  async familyOf(intakeId: string): Promise<readonly IntakeState[]> {
    const rows: readonly { id: string }[] = await this.#reader('contact_intake as own')
      .join('contact_intake as other', 'other.contact_id', 'own.contact_id')
      .where('own.intake_id', intakeId)
      .whereNot('other.intake_id', intakeId)
      .distinct('other.intake_id as id');
    const states = await Promise.all(rows.map(({ id }) => this.state(id)));
    return states.flatMap((state) => (state === null || state.erased ? [] : [state]));
  }

  /** Whom an intake belongs to: its first contact. Null when there is none left. */
  async contactOf(intakeId: string): Promise<IntakeContact | null> {
    const row: { id: string; account: string; address: Buffer | null } | undefined =
      await this.#reader('contact_intake')
        .join('contact', 'contact.id', 'contact_intake.contact_id')
        .where('contact_intake.intake_id', intakeId)
        .orderBy('contact_intake.at')
        .first('contact.id', 'contact.account', 'contact.address');
    if (row?.address == null) return null;
    const address = await this.#keys.openJson(addressPlace(row.id), row.address);
    return { contactId: row.id, account: row.account, address: String(address) };
  }

  /** Everybody who writes for an intake, the one who wrote last first. */
  async contactsOf(intakeId: string): Promise<readonly IntakeCorrespondent[]> {
    const rows: readonly ContactRow[] = await this.#reader('contact_intake')
      .join('contact', 'contact.id', 'contact_intake.contact_id')
      .where('contact_intake.intake_id', intakeId)
      .whereNotNull('contact.address')
      .orderByRaw("coalesce(contact.heard_at, '') desc, contact_intake.at")
      .select('contact.id', 'contact.account', 'contact.address', 'contact.heard_at');
    return Promise.all(
      rows.map(async ({ id, account, address, heard_at: heardAt }) => ({
        contactId: id,
        account,
        address: String(await this.#keys.openJson(addressPlace(id), address)),
        heardAt,
      })),
    );
  }

  /** Unsettled calls, oldest first: of one intake, or of all. */
  async openCalls(intakeId?: string): Promise<readonly Call[]> {
    const rows: readonly CallRow[] = await this.#reader('call')
      .where(intakeId === undefined ? {} : { intake_id: intakeId })
      .whereNull('settled_at')
      .orderBy('at')
      .limit(intakesMax);
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        intake: row.intake_id,
        why: String(await this.#keys.openJson(callPlace(row.intake_id, row.id), row.why)),
        at: row.at,
        settledAt: row.settled_at,
      })),
    );
  }

  /** The snapshot and what became known since. */
  async #stateOf(row: IntakeRow): Promise<IntakeState | null> {
    if (row.snapshot === null) return null;
    return this.#fold(row.id, row.snapshot, await this.#factsAfter(row.id, row.revision));
  }

  async #fold(intake: string, sealed: Buffer, since: readonly Fact[]): Promise<IntakeState> {
    const snapshot = await this.#keys.openJson(snapshotPlace(intake), sealed);
    // Sealed by us and authenticated: what comes out is what the fold put in.
    return since.reduce(applyFact, snapshot as IntakeState);
  }

  async #factsAfter(intakeId: string, count: number): Promise<readonly Fact[]> {
    const rows: readonly { seq: number; body: Buffer }[] = await this.#reader('fact')
      .where({ intake_id: intakeId })
      .where('seq', '>', count)
      .orderBy('seq')
      .select('seq', 'body');
    return this.#openFacts(intakeId, rows);
  }

  async #openFacts(
    intakeId: string,
    rows: readonly { readonly seq: number; readonly body: Buffer }[],
  ): Promise<readonly Fact[]> {
    const turns = await Promise.all(
      rows.map(async (row) => {
        const facts = await this.#keys.openJson(factsPlace(intakeId, row.seq), row.body);
        // Sealed by us and authenticated: what comes out is what the engine put in.
        return facts as readonly Fact[];
      }),
    );
    return turns.flat();
  }

  async #openCallCounts(): Promise<ReadonlyMap<string, number>> {
    const rows: readonly { intake_id: string; calls: number }[] = await this.#reader('call')
      .whereNull('settled_at')
      .groupBy('intake_id')
      .select('intake_id')
      .count({ calls: '*' });
    return new Map(rows.map((row) => [row.intake_id, row.calls]));
  }
}

export function snapshotPlace(intake: string): SealedPlace {
  return { owner: intake, table: 'intake', row: intake, column: 'snapshot' };
}

/** The facts of one turn, the first of which is the `seq`th of the intake. */
export function factsPlace(intake: string, seq: number): SealedPlace {
  return { owner: intake, table: 'fact', row: `${intake}/${String(seq)}`, column: 'body' };
}

export function addressPlace(contact: string): SealedPlace {
  return { owner: contact, table: 'contact', row: contact, column: 'address' };
}
