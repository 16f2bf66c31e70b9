// Keeps two processes from working on one folder: the second one is told who holds it.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Somebody alive holds the lock. */
class LockedError extends Error {
  readonly holder: number;

  constructor(path: string, holder: number, cause: unknown) {
    super(`process ${String(holder)} is already at work here (${path}); stop it first`, { cause });
    this.name = 'LockedError';
    this.holder = holder;
  }
}

/** The part of a database that is used here. */
interface LockFile {
  exec(sql: string): unknown;
  close(): unknown;
}

/** By path, how many of this process use it: what is ours already is given again. */
const ours = new Map<string, { readonly file: LockFile; users: number }>();

/**
 * Takes the lock; returns how to give it back. The system itself holds it, by way of SQLite, and
 * drops it with the process: a number in a file would let two who start at once after a crash both
 * take it over. The number beside it only says in words who that is.
 */
export function takeLock(path: string): () => void {
  const own = ours.get(path) ?? { file: lock(path), users: 0 };
  own.users += 1;
  ours.set(path, own);
  writeFileSync(path, String(process.pid), { mode: 0o600 });
  return () => {
    own.users -= 1;
    if (own.users > 0) return;
    ours.delete(path);
    rmSync(path, { force: true });
    own.file.close();
  };
}

function lock(path: string): LockFile {
  const require = createRequire(import.meta.url);
  // CommonJS; only what is named above is used.
  const Database = require('better-sqlite3') as new (
    filename: string,
    options: { readonly timeout: number },
  ) => LockFile;
  const filename = `${path}.db`;
  const file = new Database(filename, { timeout: 0 });
  chmodSync(filename, 0o600);
  try {
    file.exec('BEGIN EXCLUSIVE');
    return file;
  } catch (cause) {
    file.close();
    throw new LockedError(path, holderOf(path), cause);
  }
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}
