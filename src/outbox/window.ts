// The hours after a person's message in which a messenger lets us write; afterwards we wait.
import type { Channel } from '../channel/channel.ts';
import type { Clock } from '../lib/clock.ts';
import { isoNow } from '../lib/clock.ts';
import { callWrite } from '../store/calls.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import { addressOf, type Outgoing } from './outgoing.ts';
import { windowClosed } from './receipts.ts';
import type { Conversation } from '../store/conversation.ts';
import type { Write } from '../store/write.ts';
import type { TemplateSendings } from './template-sendings.ts';

/** The code of the message with which the person was asked to write. */
const asked = 'window_asked';

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly conversation: Conversation;
  readonly clock: Clock;
  readonly templates: TemplateSendings;
}

/** Asked at the moment of sending: a message may have waited for long. */
export async function isWithinWindow(
  { database, clock }: Parts,
  channel: Channel,
  message: Outgoing,
): Promise<boolean> {
  const { windowMs } = channel.capabilities;
  if (windowMs === null) return true;
  const row: { heard_at: string | null } | undefined = await database
    .reader('contact')
    .where({ id: message.contact })
    .first('heard_at');
  const heardAt = row?.heard_at == null ? 0 : Date.parse(row.heard_at);
  return clock.now().getTime() - heardAt < windowMs;
}

/**
 * Keeps a message until the person writes. They are asked to by the messenger's approved template,
 * once for all that waits; where there is none, or it fails, a coordinator is called.
 */
export async function holdUntilHeard(
  parts: Parts,
  held: { readonly message: Outgoing; readonly channel: Channel | undefined },
): Promise<void> {
  const { message } = held;
  const mark = (code: string): Write => {
    return { kind: 'update', table: 'outbox', id: message.id, patch: { state: 'held', code } };
  };
  const others: readonly { code: string | null }[] = await parts.database
    .reader('outbox')
    .where({ contact_id: message.contact })
    .whereRaw("state = 'held'")
    .select('code');
  if (others.length > 0) {
    await parts.committer.commit([mark(windowClosed)]);
    return;
  }
  // Marked first: after a crash it is better that nobody is asked than that they are asked twice.
  if (await askToWrite(parts, held, mark(asked))) return;
  const { committer, keys, clock } = parts;
  const { intake } = message;
  if (await isCalled(parts, intake)) return;
  await committer.commit([await callWrite(keys, { intake, why: windowClosed, at: isoNow(clock) })]);
}

/** False where they were not asked; `mark` is on the disk before anything goes out. */
async function askToWrite(
  parts: Parts,
  { message, channel }: { readonly message: Outgoing; readonly channel: Channel | undefined },
  mark: Write,
): Promise<boolean> {
  const address = await addressOf(parts, message.contact);
  if (channel === undefined || address === null) {
    await parts.committer.commit([mark]);
    return false;
  }
  const { language, at: saidAt } = message.content;
  const wish = { channel, address, language, intake: message.intake, saidAt };
  const result = await parts.templates.ask(wish, [mark]);
  return result !== null && result.state !== 'failed';
}

/** A template that stays refused calls nobody anew for each message. */
async function isCalled({ database }: Parts, intake: string): Promise<boolean> {
  const open: unknown = await database
    .reader('call')
    .where({ intake_id: intake })
    .whereNull('settled_at')
    .first('id');
  return open !== undefined;
}
