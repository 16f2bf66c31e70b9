// Runs SQL on one connection without a query builder, preparing each text only once.
import type { Statement, Value } from './write.ts';

/** Each holds the values it was last run with, so they are not kept without end. */
const preparedMax = 256;

/** What the two drivers have in common; one calls back, the other returns. */
export interface Driver {
  exec(sql: string, done?: (error: Error | null) => void): unknown;
  prepare(sql: string, done?: (error: Error | null) => void): Prepared;
  close(done?: (error: Error | null) => void): unknown;
}

interface Prepared {
  /** Of `better-sqlite3` alone: whether rows come back. */
  readonly reader?: boolean;
  all(values: readonly Value[], done?: Done): unknown;
  run(values: readonly Value[]): unknown;
  /** Of `sqlite3` alone, which does not close while one is left. */
  finalize?(done: () => void): void;
}

type Done = (error: Error | null, rows: readonly unknown[]) => void;

export class Statements {
  readonly #driver: Driver;
  readonly #callsBack: boolean;
  readonly #prepared = new Map<string, Prepared>();

  constructor(driver: Driver) {
    this.#driver = driver;
    this.#callsBack = callsBack(driver);
  }

  /** Runs statements that have no values. Throws what the driver throws. */
  async exec(sql: string): Promise<void> {
    if (!this.#callsBack) {
      this.#driver.exec(sql);
      return;
    }
    await called((done) => this.#driver.exec(sql, done));
  }

  /** The rows that come back. Throws what the driver throws. */
  async all({ sql, values, keep }: Statement): Promise<readonly unknown[]> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return this.#run(known, values);
    const prepared = await this.#prepare(sql);
    if (keep) {
      if (this.#prepared.size >= preparedMax) await this.#release();
      this.#prepared.set(sql, prepared);
      return this.#run(prepared, values);
    }
    try {
      return await this.#run(prepared, values);
    } finally {
      await finalize(prepared);
    }
  }

  /** Closes the connection. */
  async close(): Promise<void> {
    await this.#release();
    if (this.#callsBack) await called((done) => this.#driver.close(done));
    else this.#driver.close();
  }

  async #release(): Promise<void> {
    const all = [...this.#prepared.values()];
    this.#prepared.clear();
    for (const prepared of all) await finalize(prepared);
  }

  async #prepare(sql: string): Promise<Prepared> {
    if (!this.#callsBack) return this.#driver.prepare(sql);
    let prepared: Prepared | undefined;
    await called((done) => {
      prepared = this.#driver.prepare(sql, done);
    });
    if (prepared === undefined) throw new Error('nothing was prepared');
    return prepared;
  }

  #run(prepared: Prepared, values: readonly Value[]): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      if (this.#callsBack) {
        prepared.all(values, (error, rows) => {
          if (error === null) resolve(rows);
          else reject(error);
        });
        return;
      }
      const rows = prepared.reader === true ? prepared.all(values) : prepared.run(values);
      resolve(Array.isArray(rows) ? rows : []);
    });
  }
}

function called(work: (done: (error: Error | null) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}

function finalize(prepared: Prepared): Promise<void> {
  return new Promise((resolve) => {
    if (prepared.finalize === undefined) resolve();
    else prepared.finalize(resolve);
  });
}

/** The two drivers differ: one calls back, the other has finished when it returns. */
export function callsBack(connection: object): boolean {
  return 'parallelize' in connection;
}
