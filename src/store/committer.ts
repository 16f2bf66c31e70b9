// Commits many units of work with one flush of the disk, each unit whole or not at all.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { failpoint } from '../lib/failpoint.ts';
import { asStoreError, asToldStoreError, StoreError } from './store-error.ts';
import type { Database } from './connection.ts';
import { applyOneByOne, applyTogether, isWanted, neededRow } from './apply-units.ts';
import type { Inserted, Outcome, Settle, Unit, WritesUnit } from './apply-units.ts';
import { OnceRow } from './once-row.ts';
import { statementsOf, type Write } from './write.ts';

/** How many units share a transaction at most. */
const groupUnitsMax = 256;
/** How long what may wait is kept for others to go along with (ms). */
const companyMs = 5;
const emptyingsMax = 20;
const emptyingWaitMs = 100;

/**
 * The only writer. Units queue while a commit is under way and the next transaction takes them
 * all, so one unit alone waits for one flush and hundreds at once wait for the same one.
 */
export class Committer {
  readonly #database: Pick<Database, 'writer' | 'groups'>;
  readonly #onFatal: (error: StoreError) => void;
  #queue: Unit[] = [];
  /** What goes along with the next commit that somebody asks for. */
  #unhurried: Unit[] = [];
  #company: NodeJS.Timeout | null = null;
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
  async commit(writes: readonly Write[]): Promise<ReadonlySet<string>> {
    return (await this.#write(writes, null)) ?? new Set();
  }

  /** The same for what nobody waits for: it shares a commit with others, a little later. */
  commitUnhurried(writes: readonly Write[]): Promise<Inserted> {
    return new Promise((resolve, reject) => {
      const settle: Settle<Inserted | null> = {
        resolve: (inserted) => {
          resolve(inserted ?? new Set());
        },
        reject,
      };
      this.#unhurried.push({ kind: 'writes', writes, onlyWith: null, settle });
      this.#company ??= setTimeout(() => {
        this.#hurry();
      }, companyMs);
    });
  }

  /** The same for one row on which others can be made to depend, {@link commitWith}. */
  insertOnce(write: Extract<Write, { kind: 'insert_once' }>): OnceRow {
    const row = new OnceRow(String(write.row['id']));
    const settle: Settle<Inserted | null> = {
      resolve: (inserted) => {
        row.settle(inserted?.has(row.id) === true);
      },
      reject: (error) => {
        row.fail(error);
      },
    };
    this.#add({ kind: 'writes', writes: [write], onlyWith: null, settle });
    return row;
  }

  /**
   * What follows from a row need not wait until the disk has it: both may share a commit. False
   * when the row turned out not to be new or could not be written; then nothing was written.
   */
  async commitWith(row: OnceRow, writes: readonly Write[]): Promise<boolean> {
    return (await this.#write(writes, row)) !== null;
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

  /**
   * Empties the write-ahead log, which still holds what was deleted. Throws {@link StoreError}
   * `unavailable` when others were using it all the time.
   */
  async emptyLog(): Promise<void> {
    for (let attempt = 0; attempt < emptyingsMax; attempt += 1) {
      const rows: readonly { readonly busy: number }[] = await this.#alone(() =>
        this.#database.writer.raw('PRAGMA wal_checkpoint(TRUNCATE)'),
      );
      if (rows[0]?.busy === 0) return;
      // The sweeper of the log holds it for a moment.
      await sleep(emptyingWaitMs);
    }
    throw new StoreError('unavailable');
  }

  /** Resolves when everything handed in so far is settled. */
  async idle(): Promise<void> {
    this.#hurry();
    while (this.#draining !== null) {
      await this.#draining;
      this.#hurry();
    }
  }

  #write(writes: readonly Write[], onlyWith: OnceRow | null): Promise<Inserted | null> {
    return new Promise((resolve, reject) => {
      this.#add({ kind: 'writes', writes, onlyWith, settle: { resolve, reject } });
    });
  }

  #add(unit: Unit): void {
    this.#queue.push(unit);
    this.#draining ??= this.#drain();
  }

  #hurry(): void {
    if (this.#company !== null) clearTimeout(this.#company);
    this.#company = null;
    for (const unit of this.#unhurried.splice(0)) this.#add(unit);
  }

  async #drain(): Promise<void> {
    // Lets everything that was asked for in this round of the event loop share the first commit.
    await new Promise(setImmediate);
    while (this.#queue.length > 0) {
      this.#hurry();
      const units = this.#queue.splice(0, groupUnitsMax).filter(isWanted);
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
    const needed = units.flatMap(neededRow);
    const answer = await this.#database.groups.commit(statementsOf(writes), needed);
    if (answer.kind === 'committed') {
      const result: Inserted = new Set(answer.ids);
      return units.map((unit) => ({ unit, result }));
    }
    if (answer.kind === 'lacking') {
      const lacks = (unit: WritesUnit) => neededRow(unit).some((id) => answer.ids.includes(id));
      const others = await this.#commitWrites(units.filter((unit) => !lacks(unit)));
      return [...others, ...units.filter(lacks).map((unit) => ({ unit, result: null }))];
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

class FatalCommit extends Error {
  readonly storeError: StoreError;

  constructor(storeError: StoreError) {
    super('a commit was refused', { cause: storeError });
    this.storeError = storeError;
  }
}

function settleAll(outcomes: readonly Outcome[]): void {
  for (const { unit, result, error } of outcomes) {
    if (error !== undefined) unit.settle.reject(error);
    else if (unit.kind === 'work') unit.settle.resolve(result);
    else unit.settle.resolve(result instanceof Set ? result : null);
  }
}
