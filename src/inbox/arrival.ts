// What came in, made ready to be kept: whose it is, sealed, once for its external id.
import type { InboundEvent } from '../channel/channel.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { failpoint } from '../lib/failpoint.ts';
import { newId } from '../lib/ids.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { OnceRow } from '../store/once-row.ts';
import type { Write } from '../store/write.ts';
import type { Contact, Contacts } from './contacts.ts';
import { inboxPlace, type Happening, type InboxEntry } from './inbox-entry.ts';

export interface Arrival {
  readonly account: string;
  readonly externalId: string;
  readonly contact: string;
  readonly intake: string;
  readonly happening: Happening;
}

/** A row that waits for its turn; what came in just now need not be read again. */
export type Waiting = Pick<InboxEntry, 'id' | 'contact' | 'intake'> & {
  readonly entry?: InboxEntry;
  /** Absent when it surely is on the disk. */
  readonly row?: OnceRow;
};

export type OnceWrite = Extract<Write, { kind: 'insert_once' }>;

interface Parts {
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** Whose event it is: of the intake that it names, else of whoever is at the address. */
export function contactOf(contacts: Contacts, event: InboundEvent): Promise<Contact> {
  const { account, address, aliases = [], body } = event;
  const named = body.kind === 'media' || body.kind === 'media_refused' ? body.intake : null;
  if (named !== null) return contacts.ofIntake(named);
  const text = body.kind === 'text' ? body.text : '';
  return contacts.resolve({ account, address, aliases, text });
}

export async function prepared(
  { keyring, keys, clock }: Parts,
  arrival: Arrival,
): Promise<{ readonly write: OnceWrite; readonly waiting: Waiting }> {
  const { account, contact, intake, happening } = arrival;
  const id = newId();
  failpoint('inbox.resolved');
  const row = {
    id,
    account,
    external_id: keyring.blindIndex(`external|${account}`, arrival.externalId),
    contact_id: contact,
    intake_id: intake,
    state: 'new',
    attempts: 0,
    at: isoNow(clock),
    body: await keys.sealJson(inboxPlace(intake, id), happening),
  };
  const key = ['account', 'external_id'];
  const entry: InboxEntry = { id, contact, intake, attempts: 0, happening };
  return {
    write: { kind: 'insert_once', table: 'inbox', key, row },
    waiting: { id, contact, intake, entry },
  };
}
