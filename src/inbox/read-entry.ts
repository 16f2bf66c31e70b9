// Reads one row of the inbox that waits for its turn.
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import { inboxPlace, parseHappening, type InboxEntry } from './inbox-entry.ts';

interface InboxRow {
  readonly contact_id: string;
  readonly intake_id: string;
  readonly attempts: number;
  readonly body: Buffer | null;
}

interface Parts {
  readonly database: Database;
  readonly keys: DataKeys;
}

/** Null when the entry was dealt with meanwhile, as erasing does. Throws `SealError`. */
export async function readEntry(parts: Parts, id: string): Promise<InboxEntry | null> {
  const rows: readonly InboxRow[] = await parts.database
    .reader('inbox')
    .where({ id, state: 'new' });
  const [row] = rows;
  if (row?.body == null) return null;
  const { contact_id: contact, intake_id: intake, attempts } = row;
  const happening = parseHappening(await parts.keys.openJson(inboxPlace(intake, id), row.body));
  return { id, contact, intake, attempts, happening };
}
