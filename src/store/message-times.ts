// When each message of an intake was said, without its words: to find the one a fact came from.
import type { Database } from './connection.ts';

export interface MessageTime {
  /** As in a conversation that is read. */
  readonly seq: number;
  /** ISO instant; a turn's facts bear the same. */
  readonly at: string;
}

const messagesMax = 5000;

/** What people wrote to us about an intake, oldest first. */
export async function messageTimes(
  { reader }: Database,
  intake: string,
): Promise<readonly MessageTime[]> {
  const rows: readonly MessageTime[] = await reader('message')
    .where({ intake_id: intake, direction: 'in' })
    .orderBy('seq')
    .limit(messagesMax)
    .select('seq', 'at');
  return rows;
}
