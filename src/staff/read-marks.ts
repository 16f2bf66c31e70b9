// How far each member has read a conversation.
import { newId } from '../lib/ids.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
}

export class ReadMarks {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The `seq` of the last message that the member saw; 0 before they saw any. */
  async lastReadSeq(intake: string, member: string): Promise<number> {
    const row: { seq: number } | undefined = await this.#parts.database
      .reader('read_mark')
      .where({ intake_id: intake, member })
      .first('seq');
    return row?.seq ?? 0;
  }

  /** Never moves back: another window of theirs may be further behind. */
  async readTo(intake: string, member: string, seq: number): Promise<void> {
    await this.#parts.committer.run(async (trx) => {
      const row = { id: newId(), intake_id: intake, member, seq };
      await trx('read_mark').insert(row).onConflict(['member', 'intake_id']).ignore();
      const mine = trx('read_mark').where({ intake_id: intake, member });
      await mine.where('seq', '<', seq).update({ seq });
    });
  }
}
