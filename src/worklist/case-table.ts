// All cases in memory, as they were last derived: what the worklist and the numbers read.
import { CaseCounts } from './case-counts.ts';
import { filterOf, type Asker, type CaseFilter } from './case-filter.ts';
import { CaseOrder } from './case-order.ts';
import type { CaseRow } from './case-row.ts';
import type { CaseSort, Cursor } from './case-sort.ts';

export interface CaseQuery {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** The end of the page before; null for the first one. */
  readonly after: Cursor | null;
  readonly count: number;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** Null when there is nothing after it. */
  readonly after: Cursor | null;
  /** How many cases the filter finds, on all pages. */
  readonly total: number;
}

export class CaseTable {
  readonly #rows = new Map<string, CaseRow>();
  readonly #counts = new CaseCounts(this.#rows);
  /** By column and direction, those that somebody has asked for. */
  readonly #orders = new Map<string, CaseOrder>();

  get size(): number {
    return this.#rows.size;
  }

  get(intake: string): CaseRow | undefined {
    return this.#rows.get(intake);
  }

  rows(): IterableIterator<CaseRow> {
    return this.#rows.values();
  }

  set(row: CaseRow): void {
    const was = this.#rows.get(row.intake);
    this.#rows.set(row.intake, row);
    this.#tell(row.intake, was, row);
  }

  delete(intake: string): void {
    const was = this.#rows.get(intake);
    this.#rows.delete(intake);
    if (was !== undefined) this.#tell(intake, was, undefined);
  }

  /** Begins where the page before ended, and stops when the page is full. */
  page({ filter, sort, after, count }: CaseQuery, asker: Asker): CasePage {
    const holds = filterOf(filter, asker);
    const order = this.#orderOf(sort);
    const all = order.rows();
    const rows: CaseRow[] = [];
    let more = false;
    for (let at = after === null ? 0 : order.placeAfter(after); at < all.length; at += 1) {
      const row = all[at];
      if (row === undefined || !holds(row)) continue;
      more = rows.length === count;
      if (more) break;
      rows.push(row);
    }
    const last = rows.at(-1);
    const end = more && last !== undefined ? order.cursorOf(last) : null;
    return { rows, after: end, total: this.#counts.count(filter, asker) };
  }

  /** How many cases each filter finds. */
  counts(filters: readonly CaseFilter[], asker: Asker): readonly number[] {
    return filters.map((filter) => this.#counts.count(filter, asker));
  }

  #orderOf(sort: CaseSort): CaseOrder {
    const key = `${sort.column} ${String(sort.descending)}`;
    const known = this.#orders.get(key);
    if (known !== undefined) return known;
    const made = new CaseOrder(sort, this.#rows.values());
    this.#orders.set(key, made);
    return made;
  }

  #tell(intake: string, was: CaseRow | undefined, is: CaseRow | undefined): void {
    this.#counts.change(was, is);
    for (const order of this.#orders.values()) order.change(intake, { was, is });
  }
}
