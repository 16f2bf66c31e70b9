// The rows of the cases on the disk: sealed, numbered for the search, and which of them are behind.
import { setImmediate } from 'node:timers/promises';
import type { Committer } from '../store/committer.ts';
import { deleteDerivedCase } from '../store/case-places.ts';
import type { Database } from '../store/connection.ts';
import type { DataKeys, SealedPlace } from '../store/data-keys.ts';
import type { Write } from '../store/write.ts';
import type { CaseRow } from './case-row.ts';
import type { CaseTable } from './case-table.ts';

export interface CaseRowsParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keys: DataKeys;
}

/** Raise it when rows or words are derived otherwise than before: all are made anew then. */
const format = 4;
const rowsAtOnce = 500;
/** Of them, so many are opened (some milliseconds) before anything else has its turn. */
const openedAtOnce = 50;

interface StoredRow {
  readonly intake_id: string;
  readonly number: number;
  readonly body: Buffer;
}

export class CaseRows {
  readonly #parts: CaseRowsParts;
  readonly #numbers = new Map<string, number>();
  /** By number: whose, and when they were last heard (milliseconds since 1970). */
  readonly #intakes: (string | undefined)[] = [];
  readonly #heard: (number | undefined)[] = [];
  #next = 1;

  constructor(parts: CaseRowsParts) {
    this.#parts = parts;
  }

  numberOf(intake: string): number | undefined {
    return this.#numbers.get(intake);
  }

  intakeOf(number: number): string | undefined {
    return this.#intakes[number];
  }

  /** By number, so that thousands are compared without looking up their rows. */
  get heard(): readonly (number | undefined)[] {
    return this.#heard;
  }

  /** Call when its row is on the disk. */
  learn(row: CaseRow): void {
    const number = this.#numbers.get(row.intake);
    if (number !== undefined) this.#heard[number] = Date.parse(row.lastHeardAt);
  }

  /** A new one for a case that has none. */
  numberFor(intake: string): number {
    const number = this.#numbers.get(intake) ?? this.#next;
    this.#remember(intake, number);
    return number;
  }

  forget(intake: string): void {
    const number = this.#numbers.get(intake);
    this.#numbers.delete(intake);
    if (number === undefined) return;
    this.#intakes[number] = undefined;
    this.#heard[number] = undefined;
  }

  async write(number: number, row: CaseRow): Promise<Write> {
    const { intake, track } = row;
    const body = await this.#parts.keys.sealJson(rowPlace(intake), row);
    const at = { number, fact_seq: track.factSeq, message_seq: track.messageSeq, format };
    const stored = { intake_id: intake, ...at, body };
    return { kind: 'put', table: 'case_row', key: ['intake_id'], keep: ['number'], row: stored };
  }

  /**
   * Into memory, some hundreds at a time, the next of which are read meanwhile; rows of another
   * format are dropped with their words.
   */
  async load(table: CaseTable, signal: AbortSignal): Promise<void> {
    await this.#dropOld();
    for (let rows = await this.#rowsAfter(''); !signal.aborted;) {
      const last = rows.at(-1);
      if (last === undefined) return;
      const [next] = await Promise.all([
        this.#rowsAfter(last.intake_id),
        this.#openAll(table, rows),
      ]);
      rows = next;
    }
  }

  async #rowsAfter(intake: string): Promise<readonly StoredRow[]> {
    return this.#parts.database
      .reader('case_row')
      .where('intake_id', '>', intake)
      .orderBy('intake_id')
      .limit(rowsAtOnce)
      .select('intake_id', 'number', 'body');
  }

  /** Turns and requests go on in between. */
  async #openAll(table: CaseTable, rows: readonly StoredRow[]): Promise<void> {
    for (let start = 0; start < rows.length; start += openedAtOnce) {
      const some = rows.slice(start, start + openedAtOnce);
      await this.#parts.keys.warm(some.map((row) => row.intake_id));
      for (const row of some) await this.#open(table, row);
      await setImmediate();
    }
  }

  /** Of all cases, with a row or without. */
  async count(): Promise<number> {
    const rows: readonly { of: number }[] = await this.#parts.database
      .reader('intake')
      .whereNull('erased_at')
      .count({ of: '*' });
    return rows[0]?.of ?? 0;
  }

  /** Intakes whose turns or messages are further than their rows, or that have none. */
  async behind(): Promise<readonly string[]> {
    const rows: readonly { id: string }[] = await this.#parts.database.reader.raw(behindSql);
    return rows.map(({ id }) => id);
  }

  /** Cases whose calls changed beside a turn, or whose reminder is due. */
  async sweep(table: CaseTable, now: Date): Promise<readonly string[]> {
    const rows: readonly { intake_id: string; calls: number }[] = await this.#parts.database
      .reader('call')
      .whereNull('settled_at')
      .groupBy('intake_id')
      .select('intake_id')
      .count({ calls: '*' });
    const calls = new Map(rows.map((row) => [row.intake_id, row.calls]));
    const present = now.toISOString();
    return [...table.rows()].flatMap(({ intake, openCalls, automatic }) => {
      const due = automatic !== null && automatic.at < present;
      return due || openCalls !== (calls.get(intake) ?? 0) ? [intake] : [];
    });
  }

  async #open(table: CaseTable, { intake_id: intake, number, body }: StoredRow): Promise<void> {
    this.#remember(intake, number);
    const opened = await this.#parts.keys.openJson(rowPlace(intake), body).catch(() => null);
    if (opened === null) return;
    const row = opened as CaseRow; // Sealed by us in this format, and authenticated.
    table.set(row);
    this.learn(row);
  }

  async #dropOld(): Promise<void> {
    const old: readonly { intake_id: string }[] = await this.#parts.database
      .reader('case_row')
      .join('intake', 'intake.id', 'case_row.intake_id')
      .whereNot({ format })
      .orWhereNotNull('intake.erased_at')
      .select('intake_id');
    for (let start = 0; start < old.length; start += rowsAtOnce) {
      const some = old.slice(start, start + rowsAtOnce);
      await this.#parts.committer.run(async (trx) => {
        for (const row of some) await deleteDerivedCase(trx, row.intake_id);
      });
    }
  }

  #remember(intake: string, number: number): void {
    this.#numbers.set(intake, number);
    this.#intakes[number] = intake;
    this.#next = Math.max(this.#next, number + 1);
  }
}

const behindSql = `SELECT intake.id AS id FROM intake
  LEFT JOIN case_row ON case_row.intake_id = intake.id
  WHERE intake.erased_at IS NULL AND (case_row.intake_id IS NULL
    OR case_row.fact_seq < (SELECT MAX(seq) FROM fact WHERE fact.intake_id = intake.id)
    OR case_row.message_seq < (SELECT MAX(seq) FROM message WHERE message.intake_id = intake.id))`;

function rowPlace(intake: string): SealedPlace {
  return { owner: intake, table: 'case_row', row: intake, column: 'body' };
}
