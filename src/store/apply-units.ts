// Applies units of work inside one transaction that they share, each whole or not at all.
import type { Knex } from 'knex';
import type { OnceRow } from './once-row.ts';
import { asStoreError, StoreError } from './store-error.ts';
import { idsOf, statementsOf, type Write } from './write.ts';

export interface WritesUnit {
  readonly kind: 'writes';
  readonly writes: readonly Write[];
  /** Nothing of this is written unless that row is inserted. */
  readonly onlyWith: OnceRow | null;
  /** Null: it was not. */
  readonly settle: Settle<Inserted | null>;
}

interface WorkUnit {
  readonly kind: 'work';
  readonly work: (trx: Knex) => Promise<unknown>;
  readonly settle: Settle<unknown>;
}

export type Unit = WritesUnit | WorkUnit;

export type Inserted = ReadonlySet<string>;

export interface Settle<Result> {
  resolve(result: Result): void;
  reject(error: StoreError): void;
}

export interface Outcome {
  readonly unit: Unit;
  readonly result?: unknown;
  readonly error?: StoreError;
}

/** All plain writes in a few statements, work that reads beside them; nothing goes wrong. */
export async function applyTogether(
  trx: Knex,
  units: readonly Unit[],
): Promise<readonly Outcome[]> {
  const writes = units.flatMap((unit) => (unit.kind === 'writes' ? unit.writes : []));
  const inserted = await applyWrites(trx, writes);
  if (units.some((unit) => lacksRow(unit, inserted))) throw new StoreError('conflict');
  if (writes.length === 0) await beginWriting(trx);
  const outcomes: Outcome[] = [];
  for (const unit of units) {
    if (unit.kind === 'writes') outcomes.push({ unit, result: inserted });
    else outcomes.push(await applyAlone(trx, unit));
  }
  return outcomes;
}

/** After something went wrong: the unit at fault fails, the others do not notice. */
export async function applyOneByOne(
  trx: Knex,
  units: readonly Unit[],
): Promise<readonly Outcome[]> {
  await beginWriting(trx);
  const outcomes: Outcome[] = [];
  const inserted = new Set<unknown>();
  for (const unit of units) {
    const lacks = lacksRow(unit, inserted);
    const outcome = lacks ? { unit, result: null } : await applyAlone(trx, unit);
    if (outcome.result instanceof Set) for (const id of outcome.result) inserted.add(id);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** The row that has to be inserted beside a unit, unless the disk has it already. */
export function neededRow(unit: Unit): readonly string[] {
  const row = unit.kind === 'writes' ? unit.onlyWith : null;
  return row === null || row.known === true ? [] : [row.id];
}

function lacksRow(unit: Unit, inserted: ReadonlySet<unknown>): boolean {
  return neededRow(unit).some((id) => !inserted.has(id));
}

/** False, and settled, when what it depends on is known not to be there. */
export function isWanted(unit: Unit): boolean {
  if (unit.kind === 'work' || unit.onlyWith?.known !== false) return true;
  unit.settle.resolve(null);
  return false;
}

async function applyAlone(trx: Knex, unit: Unit): Promise<Outcome> {
  await trx.raw('SAVEPOINT unit');
  try {
    const result =
      unit.kind === 'writes' ? await applyWrites(trx, unit.writes) : await unit.work(trx);
    await trx.raw('RELEASE unit');
    return { unit, result };
  } catch (error) {
    await trx.raw('ROLLBACK TO unit');
    await trx.raw('RELEASE unit');
    return { unit, error: asStoreError(error) };
  }
}

/** A transaction that begins with reading may find, at its first write, that it is too late. */
async function beginWriting(trx: Knex): Promise<void> {
  await trx.raw('DELETE FROM job WHERE id IS NULL');
}

/** The same statements inside a transaction that others share. */
async function applyWrites(trx: Knex, writes: readonly Write[]): Promise<Inserted> {
  const inserted = new Set<string>();
  for (const { sql, values } of statementsOf(writes)) {
    const returned: unknown = await trx.raw(sql, [...values]);
    for (const id of idsOf(returned)) inserted.add(id);
  }
  return inserted;
}
