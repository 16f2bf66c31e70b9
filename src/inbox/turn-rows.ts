// Small parts of a turn's writes that say nothing of what happened.
import type { IntakeState } from '../intake/state.ts';
import type { Row } from '../store/write.ts';
import type { Contact } from './contacts.ts';

/** Of the entry in the inbox, afterwards. */
export const takenRow: Row = { state: 'done', body: null };

/** What their first words from the new phone had opened before the code was read. */
export function isEmpty({ answers, documents }: IntakeState): boolean {
  return Object.keys(answers).length + Object.keys(documents).length === 0;
}

/** A message that waits in the outbox for its contact. */
export function queuedRow(
  { id: contact, account }: Contact,
  { id, intake, at }: { readonly id: string; readonly intake: string; readonly at: string },
): Row {
  const about = { id, contact_id: contact, intake_id: intake, account, at };
  const none = { attempts: 0, code: null, external_ids: null };
  return { ...about, ...none, state: 'queued', next_attempt_at: at };
}
