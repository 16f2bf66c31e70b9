// Sets an entry aside that could not be acted upon, and calls a person to look at it.
import { isoNow, type Clock } from '../lib/clock.ts';
import { callWrite } from '../store/calls.ts';
import type { DataKeys } from '../store/data-keys.ts';
import { messagePlace } from '../store/conversation.ts';
import type { Write } from '../store/write.ts';
import { spokenBy, type InboxEntry } from './inbox-entry.ts';

interface ParkParts {
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/**
 * The row keeps what came in, so that nothing is lost; the conversation shows what was said, unless
 * the entry does not open. Of an intake that was erased only the row is marked.
 */
export async function parkWrites(
  parts: ParkParts,
  parked: Pick<InboxEntry, 'id' | 'contact' | 'intake'>,
  entry: InboxEntry | null,
): Promise<readonly Write[]> {
  const { id, intake, contact } = parked;
  const patch = { state: 'parked' };
  const mark: Write = { kind: 'update', table: 'inbox', id, patch };
  if (!(await isLive(parts, intake))) return [mark];
  const at = isoNow(parts.clock);
  const writes: Write[] = [mark, await callWrite(parts.keys, { intake, why: 'turn_failed', at })];
  const said = entry === null ? null : spokenBy(entry);
  if (said !== null) {
    const body = await parts.keys.sealJson(messagePlace(intake, id), said);
    const row = { id, contact_id: contact, intake_id: intake, direction: 'in', at, body };
    // Once: whatever state the turn left behind, setting it aside must not fail in its turn.
    writes.push({ kind: 'insert_once', table: 'message', key: ['id'], row });
  }
  return writes;
}

async function isLive(parts: ParkParts, intake: string): Promise<boolean> {
  return parts.keys.keyOf(intake).then(
    () => true,
    () => false,
  );
}
