// Runs SQL on a connection of the pool without a query builder, preparing each text only once.
import type { Knex } from 'knex';
import type { Value } from './write.ts';

/** Each holds the values it was last run with, so they are not kept without end. */
const preparedMax = 256;

/** What the two drivers have in common; one calls back, the other returns. */
interface Driver {
  exec(sql: string, done?: (error: Error | null) => void): unknown;
  prepare(sql: string, done?: (error: Error | null) => void): Prepared;
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

const byConnection = new WeakMap<Driver, Statements>();

/** Lends the one connection of the pool to `work`. */
export async function withStatements<Result>(
  pool: Knex,
  work: (statements: Statements) => Promise<Result>,
): Promise<Result> {
  const { client } = pool as Pool; // knex does not describe its client
  const connection = await client.acquireConnection();
  try {
    const statements = byConnection.get(connection) ?? new Statements(connection);
    byConnection.set(connection, statements);
    return await work(statements);
  } finally {
    await client.releaseConnection(connection);
  }
}

interface Pool {
  readonly client: {
    acquireConnection(): Promise<Driver>;
    releaseConnection(connection: Driver): Promise<void>;
  };
}

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
    await new Promise<void>((resolve, reject) => {
      this.#driver.exec(sql, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
  }

  /** The rows that come back. `keep`: the same text will be run again and again. */
  async all(
    sql: string,
    values: readonly Value[],
    { keep }: { readonly keep: boolean },
  ): Promise<readonly unknown[]> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return this.#run(known, values);
    const prepared = await this.#prepare(sql);
    if (keep) {
      if (this.#prepared.size >= preparedMax) await this.release();
      this.#prepared.set(sql, prepared);
      return this.#run(prepared, values);
    }
    try {
      return await this.#run(prepared, values);
    } finally {
      await finalize(prepared);
    }
  }

  /** Lets go of every prepared statement, as has to be done before the connection is closed. */
  async release(): Promise<void> {
    const all = [...this.#prepared.values()];
    this.#prepared.clear();
    for (const prepared of all) await finalize(prepared);
  }

  #prepare(sql: string): Promise<Prepared> {
    return new Promise((resolve, reject) => {
      if (!this.#callsBack) {
        resolve(this.#driver.prepare(sql));
        return;
      }
      const prepared = this.#driver.prepare(sql, (error) => {
        if (error === null) resolve(prepared);
        else reject(error);
      });
    });
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
