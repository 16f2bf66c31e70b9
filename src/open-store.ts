// Opens the database and its key, and says in words what keeps them from being opened.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { openKeyring } from './lib/keyring.ts';
import { takeLock } from './lib/process-lock.ts';
import { Committer } from './store/committer.ts';
import { openDatabase } from './store/connection.ts';
import type { Database } from './store/connection.ts';
import { DataKeys } from './store/data-keys.ts';
import { migrate } from './store/migrations.ts';

/** What keeps the house from opening; the message is for the person who starts it. */
class CannotOpenError extends Error {
  constructor(words: string, cause?: unknown) {
    super(words, { cause });
    this.name = 'CannotOpenError';
  }
}

/** Throws, in words, where a folder cannot be written or the data has lost its key. */
export async function openStore(config: Config, onFatal: (error: Error) => void) {
  const filename = databaseFile(config);
  ensureWritable(config.dataFolder, 'INTAKE_DATA_DIR');
  const unlock = takeLock(join(config.dataFolder, 'service.lock'));
  if (keyIsLost(config)) throw lostKey(config, 'is missing');
  ensureWritable(config.keysFolder, 'INTAKE_KEYS_DIR');
  const keyring = openKeyring(keyFile(config));
  const database = openDatabase({ filename });
  await migrate(database.writer);
  const keys = new DataKeys(database, keyring);
  await tryKey(config, database, keys);
  const committer = new Committer(database, onFatal);
  return { keyring, database, committer, unlock, keys };
}

export function databaseFile(config: Config): string {
  return join(config.dataFolder, 'intake.db');
}

export function keyFile(config: Config): string {
  return join(config.keysFolder, 'master.key');
}

/** Beside the key, and so not in the copy of the database that might be put back. */
export function anchorFile(config: Pick<Config, 'keysFolder'>): string {
  return join(config.keysFolder, 'audit.head');
}

/** There is data, but not the key that it was sealed with: a new one would only hide that. */
export function keyIsLost(config: Config): boolean {
  const data = statSync(databaseFile(config), { throwIfNoEntry: false });
  return data !== undefined && data.size > 0 && !existsSync(keyFile(config));
}

function ensureWritable(folder: string, setting: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    const words = `the folder ${folder} cannot be written (${code}).`;
    throw new CannotOpenError(`${words} Change its owner, or set ${setting}.`, cause);
  }
}

/** One key of the data tells whether the master key is the right one. */
async function tryKey(config: Config, database: Database, keys: DataKeys): Promise<void> {
  const row: { readonly owner: string } | undefined = await database
    .reader('data_key')
    .first('owner');
  if (row === undefined) return;
  try {
    await keys.keyOf(row.owner);
  } catch (cause) {
    throw lostKey(config, 'is not the one that it was sealed with', cause);
  }
}

function lostKey(config: Config, what: string, cause?: unknown): CannotOpenError {
  return new CannotOpenError(
    `there is data in ${config.dataFolder}, but its key ${keyFile(config)} ${what}. ` +
      'Put the key back from your copy, or set INTAKE_DATA_DIR to an empty folder.',
    cause,
  );
}
