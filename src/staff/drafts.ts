// What members have begun to write to patients, kept so that nothing is lost and nobody collides.
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';

export interface Draft {
  readonly text: string;
  /** ISO instant at which it was last changed. */
  readonly at: string;
}

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

/** One for each member and intake, sealed with the intake's key. */
export class Drafts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Null when there is none. */
  async read(intake: string, member: string): Promise<Draft | null> {
    const id = idOf(intake, member);
    const row: { at: string; body: Buffer } | undefined = await this.#parts.database
      .reader('draft')
      .where({ id })
      .first('at', 'body');
    if (row === undefined) return null;
    const text = await this.#parts.keys.openJson(placeOf(intake, id), row.body);
    return { text: String(text), at: row.at };
  }

  /** An empty text is no draft. */
  async keep(intake: string, member: string, text: string): Promise<void> {
    const { committer, keys, clock } = this.#parts;
    const id = idOf(intake, member);
    if (text === '') {
      await committer.commit([{ kind: 'delete', table: 'draft', where: { id } }]);
      return;
    }
    const body = await keys.sealJson(placeOf(intake, id), text);
    const row = { id, intake_id: intake, member, at: isoNow(clock), body };
    await committer.commit([{ kind: 'put', table: 'draft', key: ['id'], row }]);
  }
}

function idOf(intake: string, member: string): string {
  return `${intake}/${member}`;
}

function placeOf(intake: string, id: string): SealedPlace {
  return { owner: intake, table: 'draft', row: id, column: 'body' };
}
