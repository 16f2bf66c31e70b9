// Deletes everything of an intake; a stub that says nothing of a person stays behind.
import type { Knex } from 'knex';
import { isoNow, type Clock } from '../lib/clock.ts';
import { failpoint } from '../lib/failpoint.ts';
import { deleteCase } from '../store/case-places.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Vault } from '../vault/vault.ts';
import type { Contacts } from './contacts.ts';
import type { HotIntakes } from './hot-intakes.ts';

export interface EraseParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly contacts: Contacts;
  readonly hot: HotIntakes;
  readonly vault: Vault;
  readonly clock: Clock;
}

const tablesOfAnIntake = [
  'fact',
  'message',
  'outbox',
  'blob',
  'upload_link',
  'join_code',
  'package_opening',
  'package_link',
  'call',
  'reminder',
  'template_sending',
  'draft',
  'note',
  'mention',
  'translation',
  'read_mark',
  'page_picture',
] as const;

/**
 * Without the data key nothing that was sealed with it can ever be read, in a backup neither; the
 * rows and files go as well. A contact who has no intake left loses the address too. May be run
 * again after a crash.
 */
export async function eraseIntake(parts: EraseParts, intake: string): Promise<void> {
  const at = isoNow(parts.clock);
  failpoint('erase.begun');
  const contacts = await parts.committer.run(async (trx) => {
    await deleteRows(trx, intake, at);
    const links: readonly { contact_id: string }[] = await trx('contact_intake')
      .where({ intake_id: intake })
      .select('contact_id');
    const ids = links.map((link) => link.contact_id);
    for (const id of ids) await leaveIntake(trx, { id, intake, at });
    return ids;
  });
  failpoint('erase.rows');
  parts.hot.forget(intake);
  for (const owner of [intake, ...contacts]) parts.keys.forget(owner);
  for (const contact of contacts) parts.contacts.forget(contact);
  await parts.vault.erase(intake);
  failpoint('erase.bytes');
  // The write-ahead log still holds earlier versions of the pages.
  await parts.committer.emptyLog();
}

async function deleteRows(trx: Knex, intake: string, at: string): Promise<void> {
  await trx('data_key').where({ owner: intake }).delete();
  const sent = trx('outbox').where({ intake_id: intake }).select('id');
  const asked = trx('template_sending').where({ intake_id: intake }).select('id');
  await trx('sent_part').whereIn('outbox_id', sent).orWhereIn('outbox_id', asked).delete();
  await deleteCase(trx, intake);
  for (const table of tablesOfAnIntake) await trx(table).where({ intake_id: intake }).delete();
  await trx('job').where({ intake_id: intake }).whereNot({ kind: 'erase' }).delete();
  await trx('inbox').where({ intake_id: intake }).update({ state: 'done', body: null });
  await trx('intake').where({ id: intake }).update({ snapshot: null, erased_at: at });
}

interface Leaving {
  readonly id: string;
  readonly intake: string;
  readonly at: string;
}

async function leaveIntake(trx: Knex, leaving: Leaving): Promise<void> {
  const { id, at } = leaving;
  const other: { intake_id: string } | undefined = await trx('contact_intake')
    .join('intake', 'intake.id', 'contact_intake.intake_id')
    .where('contact_intake.contact_id', id)
    .whereNull('intake.erased_at')
    .orderBy('contact_intake.at', 'desc')
    .first('intake_id');
  if (other !== undefined) {
    await trx('contact')
      .where({ id, active_intake: leaving.intake })
      .update({ active_intake: other.intake_id });
    return;
  }
  await trx('data_key').where({ owner: id }).delete();
  await trx('contact_alias').where({ contact_id: id }).delete();
  await trx('contact')
    .where({ id })
    .update({ address: null, address_index: null, heard_at: null, erased_at: at });
}
