// Reads what waits in the outbox for a contact, opened and ready for a channel.
import type { OutboundMessage } from '../channel/channel.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation, MessageRow } from '../store/conversation.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Handover, Said } from '../store/handover.ts';
import { addressPlace } from '../store/intake-read.ts';
import type { MessageBody } from '../store/message-body.ts';

export const messagesAtOnce = 20;

export interface Outgoing {
  readonly id: string;
  readonly contact: string;
  readonly intake: string;
  readonly account: string;
  readonly attempts: number;
  /** Why it was not sent the last time; null at first. */
  readonly code: string | null;
  /** ISO instant. */
  readonly nextAttemptAt: string;
  readonly content: Omit<OutboundMessage, 'idempotencyKey' | 'address'>;
}

interface Parts {
  readonly database: Database;
  readonly keys: DataKeys;
  readonly conversation: Conversation;
}

interface OutboxRow extends MessageRow {
  readonly account: string;
  readonly attempts: number;
  readonly next_attempt_at: string;
  readonly code: string | null;
}

/** The oldest queued messages of a contact, in order; fewer than `messagesAtOnce`: that is all. */
export async function nextMessages(parts: Parts, contact: string): Promise<readonly Outgoing[]> {
  const rows: readonly OutboxRow[] = await parts.database
    .reader('outbox')
    .join('message', 'message.id', 'outbox.id')
    .where('outbox.contact_id', contact)
    // As a literal: a partial index is not used for a bound value.
    .whereRaw("outbox.state = 'queued'")
    .orderBy('outbox.seq')
    .limit(messagesAtOnce)
    .select(
      'message.*',
      'outbox.account',
      'outbox.attempts',
      'outbox.next_attempt_at',
      'outbox.code',
    );
  return Promise.all(rows.map((row) => openRow(parts, row)));
}

/** Null when the contact was erased. */
export async function addressOf(parts: Parts, contact: string): Promise<string | null> {
  const row: { address: Buffer | null } | undefined = await parts.database
    .reader('contact')
    .where({ id: contact })
    .first('address');
  if (row?.address == null) return null;
  return String(await parts.keys.openJson(addressPlace(contact), row.address));
}

/** The same of what a turn has just committed. */
export function outgoingOf(handover: Handover, said: Said): Outgoing {
  const { contact, account } = handover;
  const { id, intake, at, body } = said;
  const content = contentOf(body, { intake, at });
  return { id, contact, intake, account, attempts: 0, code: null, nextAttemptAt: at, content };
}

async function openRow(parts: Parts, row: OutboxRow): Promise<Outgoing> {
  const { id, contact_id: contact, intake_id: intake, account, attempts, code } = row;
  const nextAttemptAt = row.next_attempt_at;
  const said = await parts.conversation.openMessage(row);
  const content = contentOf(said, { intake, at: said.at });
  return { id, contact, intake, account, attempts, code, nextAttemptAt, content };
}

function contentOf(
  { text, options, link, file, language }: MessageBody,
  { intake, at }: { readonly intake: string; readonly at: string },
): Outgoing['content'] {
  return {
    text,
    options,
    link,
    file: file === null ? null : { ...file, intake },
    language: language ?? 'en',
    at,
  };
}
