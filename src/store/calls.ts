// Calls for a coordinator: somebody has to look at an intake, and says when it is settled.
import { newId } from '../lib/ids.ts';
import type { Committer } from './committer.ts';
import type { Database } from './connection.ts';
import type { DataKeys, SealedPlace } from './data-keys.ts';
import type { Write } from './write.ts';

/** `why` is a code, and says something of a patient: it is sealed. `at`: ISO instant. */
export async function callWrite(
  keys: DataKeys,
  call: { readonly intake: string; readonly why: string; readonly at: string },
): Promise<Write> {
  const id = newId();
  const why = await keys.sealJson(callPlace(call.intake, id), call.why);
  const row = { id, intake_id: call.intake, why, at: call.at, settled_at: null };
  return { kind: 'insert', table: 'call', row };
}

/** Settles those of the open calls of an intake that were for one of `whys`. `at`: ISO instant. */
export async function answeredWrites(
  { database, keys }: { readonly database: Database; readonly keys: DataKeys },
  about: { readonly intake: string; readonly whys: readonly string[]; readonly at: string },
): Promise<readonly Write[]> {
  const { intake, whys, at } = about;
  const open: readonly { readonly id: string; readonly why: Buffer }[] = await database
    .reader('call')
    .where({ intake_id: intake })
    .whereNull('settled_at')
    .select('id', 'why');
  const known = await Promise.all(
    open.map(async ({ id, why }) => ({ id, why: await keys.openJson(callPlace(intake, id), why) })),
  );
  return known
    .filter(({ why }) => whys.includes(String(why)))
    .map(({ id }) => ({ kind: 'update', table: 'call', id, patch: { settled_at: at } }));
}

/** Settles all open calls of an intake. `at`: ISO instant. */
export async function settleCalls(
  committer: Committer,
  { intake, at }: { readonly intake: string; readonly at: string },
): Promise<void> {
  await committer.run((trx) =>
    trx('call').where({ intake_id: intake }).whereNull('settled_at').update({ settled_at: at }),
  );
}

export function callPlace(intake: string, id: string): SealedPlace {
  return { owner: intake, table: 'call', row: id, column: 'why' };
}
