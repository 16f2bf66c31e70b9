// What the room of the staff is built on, and the key under which its own data is sealed.
import type { Clock } from '../lib/clock.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';

export interface StaffParts {
  readonly database: Pick<Database, 'reader'>;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** Owner of what is sealed about the staff. */
const owner = 'staff';

/** Where a value about the staff is kept. */
export function staffPlace(table: string, row: string, column: string): SealedPlace {
  return { owner, table, row, column };
}

/** Makes the key at the first start. */
export async function ensureStaffKey({ database, committer, keys }: StaffParts): Promise<void> {
  const row: unknown = await database.reader('data_key').where({ owner }).first('owner');
  if (row === undefined) await committer.commit([keys.create(owner)]);
}
