// The directory of centers: kept sealed, begun with well-known hospitals, changed by coordinators.
import type { Knex } from 'knex';
import { centerSchema, type Center } from '../intake/center.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';
import type { Write } from '../store/write.ts';
import { starterCenters } from './starter-centers.ts';

export interface DirectoryEntry {
  readonly id: string;
  /** Counts the changes; whoever changes it says which one they saw. */
  readonly revision: number;
  /** ISO instant. */
  readonly changedAt: string;
  /** The member's name; empty for an entry of the starter directory. */
  readonly changedBy: string;
  readonly center: Center;
}

export interface DirectoryParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
  readonly clock: Clock;
}

interface CenterRow {
  readonly id: string;
  readonly revision: number;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly body: Buffer;
}

/** Contact persons belong to no patient: the directory has a key of its own. */
const owner = 'centers';

export class CenterDirectory {
  readonly #parts: DirectoryParts;
  #begun: Promise<void> | null = null;

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
  }

  /** All of them, archived ones too, by name. */
  async list(): Promise<readonly DirectoryEntry[]> {
    await this.#begin();
    const rows: readonly CenterRow[] = await this.#parts.database.reader('center').select();
    const entries = await Promise.all(rows.map((row) => this.#entryOf(row)));
    return entries.toSorted((a, b) => a.center.name.localeCompare(b.center.name, 'en'));
  }

  /** Null when there is none. */
  async find(id: string): Promise<DirectoryEntry | null> {
    await this.#begin();
    const rows: readonly CenterRow[] = await this.#parts.database.reader('center').where({ id });
    const [row] = rows;
    return row === undefined ? null : this.#entryOf(row);
  }

  /** A new one; false when the id is taken, as by a second click. */
  async add(id: string, center: Center, by: string): Promise<boolean> {
    await this.#begin();
    const row = await this.#rowOf({ id, center, by, revision: 1 });
    const write: Write = { kind: 'insert_once', table: 'center', row, key: ['id'] };
    return (await this.#parts.committer.commit([write])).has(id);
  }

  /** False when somebody changed it since `revision`, or there is none: look at it again. */
  async change(
    change: { readonly id: string; readonly revision: number },
    center: Center,
    by: string,
  ): Promise<boolean> {
    await this.#begin();
    const { id, revision } = change;
    const row = await this.#rowOf({ id, center, by, revision: revision + 1 });
    const changed = await this.#parts.committer.run((trx: Knex) =>
      trx('center').where({ id, revision }).update(row),
    );
    return changed === 1;
  }

  /** The first use makes the key and the starter directory, together or not at all. */
  #begin(): Promise<void> {
    this.#begun ??= this.#beginOnce().catch((error: unknown) => {
      this.#begun = null;
      this.#parts.keys.forget(owner);
      throw error;
    });
    return this.#begun;
  }

  async #beginOnce(): Promise<void> {
    const { database, keys, committer } = this.#parts;
    const known: unknown = await database.reader('data_key').where({ owner }).first('owner');
    if (known !== undefined) return;
    const key = keys.create(owner);
    const rows = await Promise.all(
      starterCenters().map(({ id, center }) => this.#rowOf({ id, center, by: '', revision: 1 })),
    );
    await committer.commit([
      key,
      ...rows.map((row) => ({ kind: 'insert', table: 'center', row }) as const),
    ]);
  }

  async #rowOf(entry: {
    readonly id: string;
    readonly center: Center;
    readonly by: string;
    readonly revision: number;
  }) {
    const { id, center, by, revision } = entry;
    const body = await this.#parts.keys.sealJson(place(id), center);
    return { id, revision, changed_at: isoNow(this.#parts.clock), changed_by: by, body };
  }

  async #entryOf(row: CenterRow): Promise<DirectoryEntry> {
    const { id, revision, changed_at: changedAt, changed_by: changedBy, body } = row;
    const center = centerSchema.parse(await this.#parts.keys.openJson(place(id), body));
    return { id, revision, changedAt, changedBy, center };
  }
}

function place(id: string): SealedPlace {
  return { owner, table: 'center', row: id, column: 'body' };
}
