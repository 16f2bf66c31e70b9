// Commits many units of work with one flush of the disk, each unit whole or not at all.
import type { Knex } from 'knex';
import { failpoint } from '../lib/failpoint.ts';
import { asStoreError, asToldStoreError, type StoreError } from './store-error.ts';
import type { Database } from './connection.ts';
import { idsOf, statementsOf, type Write } from './write.ts';

/** How many units share a transaction at most. */
const groupUnitsMax = 256;

interface WritesUnit {
  readonly kind: 'writes';
  readonly writes: readonly Write[];
  readonly settle: Settle<Inserted>;
}

interface WorkUnit {
  readonly kind: 'work';
  readonly work: (trx: Knex) => Promise<unknown>;
  readonly settle: Settle<unknown>;
}

type Unit = WritesUnit | WorkUnit;

type Inserted = ReadonlySet<string>;

interface Settle<Result> {
  resolve(result: Result): void;
  reject(error: StoreError): void;
}

interface Outcome {
  readonly unit: Unit;
  readonly result?: unknown;
  readonly error?: StoreError;
}

/**
 * The only writer. Units queue while a commit is under way and the next transaction takes them
 * all, so one unit alone waits for one flush and hundreds at once wait for the same one.
 */
export class Committer {
  readonly #database: Pick<Database, 'writer' | 'groups'>;
  readonly #onFatal: (error: StoreError) => void;
  #queue: Unit[] = [];
  #draining: Promise<void> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `onFatal`: the disk refused a commit, nothing it says can be trusted; stop the process. */
  constructor(database: Pick<Database, 'writer' | 'groups'>, onFatal: (error: StoreError) => void) {
    this.#database = database;
    this.#onFatal = onFatal;
  }

  /**
   * Resolves once the writes are on the disk, with the ids that `insert_once` really inserted.
   * Throws {@link StoreError}, and then none of them was made.
   */
  commit(writes: readonly Write[]): Promise<ReadonlySet<string>> {
    return new Promise((resolve, reject) => {
      this.#add({ kind: 'writes', writes, settle: { resolve, reject } });
    });
  }

  /**
   * The same for work that has to read what it writes. `work` may run twice and may use nothing but
   * its transaction: a query of another connection would wait for this one.
   */
  run<Result>(work: (trx: Knex) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const settle: Settle<unknown> = {
        resolve: (result) => {
          // The value came from `work` above, whose result is a `Result`.
          resolve(result as Result);
        },
        reject,
      };
      this.#add({ kind: 'work', work, settle });
    });
  }

  /** Empties the write-ahead log, which still holds what was deleted. */
  async emptyLog(): Promise<void> {
    await this.#alone(() => this.#database.writer.raw('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** Resolves when everything handed in so far is settled. */
  async idle(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  #add(unit: Unit): void {
    this.#queue.push(unit);
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // Lets everything that was asked for in this round of the event loop share the first commit.
    await new Promise(setImmediate);
    while (this.#queue.length > 0) {
      const units = this.#queue.splice(0, groupUnitsMax);
      settleAll(await this.#alone(() => this.#commitGroup(units)));
    }
    this.#draining = null;
  }

  /** The two writing connections take turns: neither ever waits for a lock of the other. */
  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(ignore);
    return done;
  }

  async #commitGroup(units: readonly Unit[]): Promise<readonly Outcome[]> {
    try {
      const writes = units.flatMap((unit) => (unit.kind === 'writes' ? [unit] : []));
      if (writes.length === units.length) return await this.#commitWrites(writes);
      return await this.#inTransaction((trx) => applyTogether(trx, units));
    } catch (error) {
      if (error instanceof FatalCommit) return this.#fail(units, error.storeError);
    }
    try {
      return await this.#inTransaction((trx) => applyOneByOne(trx, units));
    } catch (error) {
      if (error instanceof FatalCommit) return this.#fail(units, error.storeError);
      return units.map((unit) => ({ unit, error: asStoreError(error) }));
    }
  }

  #fail(units: readonly Unit[], error: StoreError): readonly Outcome[] {
    if (!error.retryable) this.#onFatal(error);
    return units.map((unit) => ({ unit, error }));
  }

  /** The usual case, in another thread: only plain writes, and nothing goes wrong. */
  async #commitWrites(units: readonly WritesUnit[]): Promise<readonly Outcome[]> {
    const writes = units.flatMap((unit) => unit.writes);
    const answer = await this.#database.groups.commit(statementsOf(writes));
    if (answer.kind === 'committed') {
      const result: Inserted = new Set(answer.ids);
      return units.map((unit) => ({ unit, result }));
    }
    const error = asToldStoreError(answer.error);
    throw answer.kind === 'not_committed' ? new FatalCommit(error) : error;
  }

  async #inTransaction(
    work: (trx: Knex.Transaction) => Promise<readonly Outcome[]>,
  ): Promise<readonly Outcome[]> {
    const trx = await this.#database.writer.transaction();
    failpoint('commit.begun');
    let outcomes: readonly Outcome[];
    try {
      outcomes = await work(trx);
    } catch (error) {
      await trx.rollback();
      throw error;
    }
    failpoint('commit.written');
    try {
      await trx.commit();
      // `commit` resolves even when COMMIT failed, as on a full disk: only this promise tells.
      await trx.executionPromise;
    } catch (error) {
      // Some failures leave the transaction open on our one connection, others end it.
      await this.#database.writer.raw('ROLLBACK').catch(ignore);
      throw new FatalCommit(asStoreError(error));
    }
    failpoint('commit.done');
    return outcomes;
  }
}

function ignore(): void {
  // There was nothing left to roll back.
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

class FatalCommit extends Error {
  readonly storeError: StoreError;

  constructor(storeError: StoreError) {
    super('a commit was refused', { cause: storeError });
    this.storeError = storeError;
  }
}

/** All plain writes in a few statements, work that reads beside them; nothing goes wrong. */
async function applyTogether(trx: Knex, units: readonly Unit[]): Promise<readonly Outcome[]> {
  const writes = units.flatMap((unit) => (unit.kind === 'writes' ? unit.writes : []));
  const inserted = await applyWrites(trx, writes);
  if (writes.length === 0) await beginWriting(trx);
  const outcomes: Outcome[] = [];
  for (const unit of units) {
    if (unit.kind === 'writes') outcomes.push({ unit, result: inserted });
    else outcomes.push(await applyAlone(trx, unit));
  }
  return outcomes;
}

/** After something went wrong: the unit at fault fails, the others do not notice. */
async function applyOneByOne(trx: Knex, units: readonly Unit[]): Promise<readonly Outcome[]> {
  await beginWriting(trx);
  const outcomes: Outcome[] = [];
  for (const unit of units) outcomes.push(await applyAlone(trx, unit));
  return outcomes;
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

function settleAll(outcomes: readonly Outcome[]): void {
  for (const { unit, result, error } of outcomes) {
    if (error !== undefined) unit.settle.reject(error);
    else if (unit.kind === 'work') unit.settle.resolve(result);
    else unit.settle.resolve(result instanceof Set ? result : new Set<string>());
  }
}
