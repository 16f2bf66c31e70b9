// Calls for a coordinator: somebody has to look at an intake, and says when it is settled.
import { newId } from '../lib/ids.ts';
import type { Committer } from './committer.ts';
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

/** Settles the open calls of an intake: all of them, or those of `calls`. `at`: ISO instant. */
export async function settleCalls(
  committer: Committer,
  about: { readonly intake: string; readonly at: string; readonly calls?: readonly string[] },
): Promise<void> {
  const { intake, at, calls } = about;
  await committer.run((trx) => {
    const open = trx('call').where({ intake_id: intake }).whereNull('settled_at');
    const meant = calls === undefined ? open : open.whereIn('id', [...calls]);
    return meant.update({ settled_at: at });
  });
}

export function callPlace(intake: string, id: string): SealedPlace {
  return { owner: intake, table: 'call', row: id, column: 'why' };
}
