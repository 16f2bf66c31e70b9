// What members do with cases beside the conversation: having seen one, seeing one through.
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { Write } from '../store/write.ts';
import type { CaseIndex } from './case-index.ts';
import type { CaseRow } from './case-row.ts';
import { assignmentPlace } from './case-source.ts';

export interface CaseMarksParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly index: CaseIndex;
}

export class CaseMarks {
  readonly #parts: CaseMarksParts;
  /** By member, the last message of each case that they have seen; read at first need. */
  readonly #seen = new Map<string, Promise<Map<string, number>>>();

  constructor(parts: CaseMarksParts) {
    this.#parts = parts;
  }

  /** Whether the patient wrote since the member looked at the case. */
  async unreadFor(member: string): Promise<(row: CaseRow) => boolean> {
    const seen = await this.#seenBy(member);
    return ({ intake, track }) => track.heardSeq > (seen.get(intake) ?? 0);
  }

  /** They have seen all that is there now. Resolves once it is on the disk. */
  async see(member: string, intake: string): Promise<void> {
    const row = this.#parts.index.table.get(intake);
    const seen = await this.#seenBy(member);
    const seq = row?.track.messageSeq ?? 0;
    if (seq <= (seen.get(intake) ?? 0)) return;
    seen.set(intake, seq);
    await this.#parts.committer.commit([
      {
        kind: 'put',
        table: 'case_seen',
        key: ['intake_id', 'member_id'],
        row: { intake_id: intake, member_id: member, message_seq: seq },
      },
    ]);
  }

  /**
   * Who is to see these cases through from now on; null: nobody. It takes no conversation over.
   * Resolves once it is on the disk; the rows follow. Unknown intakes are passed over.
   */
  async assign(intakes: readonly string[], responsible: string | null): Promise<readonly string[]> {
    const { index, committer } = this.#parts;
    const known = [...new Set(intakes)].filter((intake) => index.table.get(intake) !== undefined);
    await committer.commit(
      await Promise.all(known.map((one) => this.#assignment(one, responsible))),
    );
    for (const intake of known) index.changed(intake);
    return known;
  }

  async #assignment(intake: string, responsible: string | null): Promise<Write> {
    if (responsible === null) {
      return { kind: 'delete', table: 'case_assignment', where: { intake_id: intake } };
    }
    const body = await this.#parts.keys.sealJson(assignmentPlace(intake), responsible);
    const row = { intake_id: intake, body };
    return { kind: 'put', table: 'case_assignment', key: ['intake_id'], row };
  }

  #seenBy(member: string): Promise<Map<string, number>> {
    const known = this.#seen.get(member);
    if (known !== undefined) return known;
    const reading = this.#readSeen(member);
    this.#seen.set(member, reading);
    reading.catch(() => this.#seen.delete(member));
    return reading;
  }

  async #readSeen(member: string): Promise<Map<string, number>> {
    const rows: readonly { intake_id: string; message_seq: number }[] = await this.#parts.database
      .reader('case_seen')
      .where({ member_id: member })
      .select('intake_id', 'message_seq');
    return new Map(rows.map((row) => [row.intake_id, row.message_seq]));
  }
}
