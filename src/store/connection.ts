// Opens the database: one connection that writes and one that reads, so that reading never waits.
import { chmodSync, closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import knex, { type Knex } from 'knex';
import { GroupWriter } from './group-writer.ts';
import { callsBack } from './statements.ts';

export type DatabaseClient = 'sqlite3' | 'better-sqlite3';

export interface Database {
  readonly client: DatabaseClient;
  /** Used by the committer alone, one at a time with `groups`. */
  readonly writer: Knex;
  /** Commits plain writes in a thread of its own. */
  readonly groups: GroupWriter;
  /** Sees what is committed. */
  readonly reader: Knex;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly filename: string;
  /** Chosen by what can be loaded when it is not given. */
  readonly client?: DatabaseClient;
}

const busyTimeoutMs = 5000;

/** Each is set on every connection and read back by a test. */
export const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  `busy_timeout = ${String(busyTimeoutMs)}`,
  'secure_delete = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'temp_store = MEMORY',
  'journal_size_limit = 67108864',
  // 56 MB: copied by the log's sweeper long before, and by a commit only where it cannot.
  'wal_autocheckpoint = 14336',
] as const;

const pragmaSql = pragmas.map((pragma) => `PRAGMA ${pragma};`).join('');

/** `sqlite3` works off the event loop and is preferred; `better-sqlite3` needs no compiler. */
export function openDatabase(options: DatabaseOptions): Database {
  const client = options.client ?? loadableClient();
  createPrivateFile(options.filename);
  const connect = (): Knex => connectTo(client, options.filename);
  const writer = connect();
  const reader = connect();
  const groups = new GroupWriter({ client, filename: options.filename, pragmas: pragmaSql });
  return {
    client,
    writer,
    groups,
    reader,
    close: async () => {
      await reader.destroy();
      await groups.close();
      await writer.destroy();
    },
  };
}

function loadableClient(): DatabaseClient {
  const require = createRequire(import.meta.url);
  try {
    require('sqlite3');
    return 'sqlite3';
  } catch {
    return 'better-sqlite3';
  }
}

/** SQLite gives its -wal and -shm files the mode of the database file. */
function createPrivateFile(filename: string): void {
  closeSync(openSync(filename, 'a', 0o600));
  chmodSync(filename, 0o600);
}

function connectTo(client: DatabaseClient, filename: string): Knex {
  return knex({
    client,
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, idleTimeoutMillis: 2_000_000_000, afterCreate: setPragmas },
  });
}

interface RawConnection {
  exec(sql: string, done?: (error: Error | null) => void): unknown;
}

function setPragmas(connection: RawConnection, done: (error: Error | null) => void): void {
  if (callsBack(connection)) {
    connection.exec(pragmaSql, done);
    return;
  }
  connection.exec(pragmaSql);
  done(null);
}
