// What members write to each other about an intake; no patient ever reads it.
import { z } from 'zod';
import { isoNow, type Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';
import type { Write } from '../store/write.ts';

const notesMax = 500;

const bodySchema = z.strictObject({ text: z.string(), author: z.string() });

export interface Note {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

interface Parts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

interface NoteRow {
  readonly id: string;
  readonly intake_id: string;
  readonly at: string;
  readonly body: Buffer;
}

/** Somebody who can be named in a note. */
interface Colleague {
  readonly id: string;
  readonly name: string;
}

export class Notes {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The newest 500, oldest first. */
  async read(intake: string): Promise<readonly Note[]> {
    const rows: readonly NoteRow[] = await this.#parts.database
      .reader('note')
      .where({ intake_id: intake })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(notesMax);
    const notes = rows.map((row) => this.#open(intake, row));
    return (await Promise.all(notes)).reverse();
  }

  /** All of several intakes, oldest first, in one query. */
  async ofIntakes(intakes: readonly string[]): Promise<ReadonlyMap<string, readonly Note[]>> {
    const rows: readonly NoteRow[] = await this.#parts.database
      .reader('note')
      .whereIn('intake_id', [...intakes])
      .orderBy(['at', 'id']);
    const notes = new Map<string, Note[]>();
    for (const row of rows) {
      const intake = row.intake_id;
      notes.set(intake, [...(notes.get(intake) ?? []), await this.#open(intake, row)]);
    }
    return notes;
  }

  async #open(intake: string, { id, at, body }: NoteRow): Promise<Note> {
    const opened = await this.#parts.keys.openJson(placeOf(intake, id), body);
    return { id, at, ...bodySchema.parse(opened) };
  }

  /** Written once for each id, whoever is named with an @ gets a mark. */
  async write(
    intake: string,
    note: { readonly id: string; readonly text: string; readonly author: Colleague },
    colleagues: readonly Colleague[],
  ): Promise<void> {
    const { keys, clock, committer } = this.#parts;
    const { id, text, author } = note;
    const at = isoNow(clock);
    const body = await keys.sealJson(placeOf(intake, id), { text, author: author.name });
    const row = { id, intake_id: intake, member: author.id, at, body };
    const key = ['id'];
    const inserted = await committer.commit([{ kind: 'insert_once', table: 'note', key, row }]);
    if (!inserted.has(id)) return;
    const named = colleagues.filter((one) => one.id !== author.id && isNamed(text, one.name));
    if (named.length === 0) return;
    await committer.commit(
      named.map((one): Write => {
        const mark = { id: newId(), intake_id: intake, note_id: id, member: one.id, at };
        return { kind: 'insert', table: 'mention', row: mark };
      }),
    );
  }

  /** How often a member is named in notes of an intake that they have not seen. */
  async unseen(intake: string, member: string): Promise<number> {
    const where = { intake_id: intake, member };
    const rows: readonly unknown[] = await this.#parts.database.reader('mention').where(where);
    return rows.length;
  }

  async seen(intake: string, member: string): Promise<void> {
    const where = { intake_id: intake, member };
    await this.#parts.committer.commit([{ kind: 'delete', table: 'mention', where }]);
  }
}

/** `@Sara Ahmadi`, or `@Sara` alone. */
function isNamed(text: string, name: string): boolean {
  const [first = ''] = name.split(/\s+/u);
  const said = text.toLocaleLowerCase();
  return [name, first].some((one) => {
    const at = said.indexOf(`@${one.toLocaleLowerCase()}`);
    return one !== '' && at >= 0 && !/^\p{L}/u.test(said.slice(at + one.length + 1));
  });
}

function placeOf(intake: string, id: string): SealedPlace {
  return { owner: intake, table: 'note', row: id, column: 'body' };
}
