// Puts words of ours into the outbox as a turn would, for what no conversation says quickly.
import { newId } from '../../../src/lib/ids.ts';
import type { Service } from '../../../src/service.ts';
import { messagePlace } from '../../../src/store/conversation.ts';
import { DataKeys } from '../../../src/store/data-keys.ts';
import { emptyMessage, type MessageBody } from '../../../src/store/message-body.ts';

/** `at`: ISO instant. */
export async function sayOurs(
  service: Service,
  { intake, at }: { readonly intake: string; readonly at: string },
  said: Partial<MessageBody>,
): Promise<void> {
  const contact = await service.intakes.contactOf(intake);
  if (contact === null) throw new Error('the contact is gone');
  const id = newId();
  const keys = new DataKeys(service.database, service.keyring);
  const place = messagePlace(intake, id);
  const body = await keys.sealJson(place, { ...emptyMessage, language: 'en', ...said });
  const both = { id, contact_id: contact.contactId, intake_id: intake, at };
  const waiting = { state: 'queued', attempts: 0, next_attempt_at: at, code: null };
  const { account } = contact;
  await service.committer.commit([
    { kind: 'insert', table: 'message', row: { ...both, direction: 'out', body } },
    { kind: 'insert', table: 'outbox', row: { ...both, ...waiting, account, external_ids: null } },
  ]);
  service.outbox.wake(contact.contactId);
}
