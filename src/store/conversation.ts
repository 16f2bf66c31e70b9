// Reads what was said in both directions, in one sequence.
import type { Database } from './connection.ts';
import type { DataKeys } from './data-keys.ts';
import { messageBodySchema, type MessageBody } from './message-body.ts';

const messagesMax = 500;

export interface ConversationMessage extends MessageBody {
  /** Grows within the conversation; ask again with the last one seen. */
  readonly seq: number;
  readonly id: string;
  readonly intake: string;
  readonly from: 'patient' | 'desk';
  /** ISO instant. */
  readonly at: string;
}

export interface MessageRow {
  readonly seq: number;
  readonly id: string;
  readonly contact_id: string;
  readonly intake_id: string;
  readonly direction: 'in' | 'out';
  readonly at: string;
  readonly body: Buffer;
}

export class Conversation {
  readonly #database: Database;
  readonly #keys: DataKeys;

  constructor(database: Database, keys: DataKeys) {
    this.#database = database;
    this.#keys = keys;
  }

  /** Everything said after `afterSeq` (0: from the beginning), oldest first, at most 500. */
  async read(contactId: string, afterSeq: number): Promise<readonly ConversationMessage[]> {
    const rows: readonly MessageRow[] = await this.#database
      .reader('message')
      .where({ contact_id: contactId })
      .where('seq', '>', afterSeq)
      .orderBy('seq')
      .limit(messagesMax);
    return Promise.all(rows.map((row) => this.openMessage(row)));
  }

  /** The newest `count` messages of an intake, oldest first, for staff. */
  async ofIntake(intakeId: string, count: number): Promise<readonly ConversationMessage[]> {
    const rows: readonly MessageRow[] = await this.#database
      .reader('message')
      .where({ intake_id: intakeId })
      .orderBy('seq', 'desc')
      .limit(Math.min(count, messagesMax));
    return Promise.all([...rows].reverse().map((row) => this.openMessage(row)));
  }

  /** At most `count` messages of an intake before `seq`, the newest of them, oldest first. */
  async before(
    intakeId: string,
    seq: number,
    count: number,
  ): Promise<readonly ConversationMessage[]> {
    const rows: readonly MessageRow[] = await this.#database
      .reader('message')
      .where({ intake_id: intakeId })
      .where('seq', '<', seq)
      .orderBy('seq', 'desc')
      .limit(Math.min(count, messagesMax));
    return Promise.all([...rows].reverse().map((row) => this.openMessage(row)));
  }

  async openMessage(row: MessageRow): Promise<ConversationMessage> {
    const body = messageBodySchema.parse(
      await this.#keys.openJson(messagePlace(row.intake_id, row.id), row.body),
    );
    const { seq, id, intake_id: intake, at } = row;
    return { ...body, seq, id, intake, at, from: row.direction === 'in' ? 'patient' : 'desk' };
  }
}

export function messagePlace(
  intake: string,
  id: string,
): { owner: string; table: string; row: string; column: string } {
  return { owner: intake, table: 'message', row: id, column: 'body' };
}
