// The hours after a person's message in which a messenger lets us write; afterwards we wait.
import type { Channel } from '../channel/channel.ts';
import type { Clock } from '../lib/clock.ts';
import { isoNow } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { callWrite } from '../store/calls.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Outcomes } from './outcomes.ts';
import { addressOf, type Outgoing } from './outgoing.ts';
import { windowClosed } from './receipts.ts';
import type { Conversation } from '../store/conversation.ts';

/** The code of the message with which the person was asked to write. */
const asked = 'window_asked';

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly conversation: Conversation;
  readonly clock: Clock;
  readonly log: Log;
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
  outcomes: Outcomes,
  held: { readonly message: Outgoing; readonly channel: Channel | undefined },
): Promise<void> {
  const { message, channel } = held;
  const others: readonly { code: string | null }[] = await parts.database
    .reader('outbox')
    .where({ contact_id: message.contact })
    .whereRaw("state = 'held'")
    .select('code');
  if (others.length > 0) {
    await outcomes.mark(message, { state: 'held', code: windowClosed });
    return;
  }
  // Marked first: after a crash it is better that nobody is asked than that they are asked twice.
  await outcomes.mark(message, { state: 'held', code: asked });
  if (await askToWrite(parts, message, channel)) return;
  const { committer, keys, clock } = parts;
  const call = { intake: message.intake, why: windowClosed, at: isoNow(clock) };
  await committer.commit([await callWrite(keys, call)]);
}

async function askToWrite(
  parts: Parts,
  message: Outgoing,
  channel: Channel | undefined,
): Promise<boolean> {
  const address = await addressOf(parts, message.contact);
  if (channel?.sendTemplate === undefined || address === null) return false;
  try {
    const result = await channel.sendTemplate(address, message.content.language);
    return result.state !== 'failed';
  } catch (error) {
    parts.log.error({ error, account: channel.account }, 'a template could not be sent');
    return false;
  }
}
