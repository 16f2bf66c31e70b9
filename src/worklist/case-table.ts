// All cases in memory, as they were last derived: what the worklist and the numbers read.
import { filterOf, type Asker, type CaseFilter } from './case-filter.ts';
import type { CaseRow } from './case-row.ts';
import { compareCursors, sortKeyOf, type CaseSort, type Cursor } from './case-sort.ts';

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

interface Placed {
  readonly at: Cursor;
  readonly row: CaseRow;
}

export class CaseTable {
  readonly #rows = new Map<string, CaseRow>();
  #generation = 0;

  /** Grows with every change. */
  get generation(): number {
    return this.#generation;
  }

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
    this.#rows.set(row.intake, row);
    this.#generation += 1;
  }

  delete(intake: string): void {
    if (this.#rows.delete(intake)) this.#generation += 1;
  }

  /** One pass over all, and only a page of them is put into order. */
  page(query: CaseQuery, asker: Asker): CasePage {
    const holds = filterOf(query.filter, asker);
    const first = new FirstInOrder(query.count + 1, query.sort.descending);
    let total = 0;
    for (const row of this.#rows.values()) {
      if (!holds(row)) continue;
      total += 1;
      const at = { key: sortKeyOf(query.sort, row), intake: row.intake };
      const { after } = query;
      if (after !== null && compareCursors(at, after, query.sort.descending) <= 0) continue;
      first.add({ at, row });
    }
    const found = first.inOrder();
    const page = found.slice(0, query.count);
    const more = found.length > query.count;
    const end = more ? (page.at(-1)?.at ?? null) : null;
    return { rows: page.map(({ row }) => row), after: end, total };
  }

  /** How many cases each filter finds. */
  counts(filters: readonly CaseFilter[], asker: Asker): readonly number[] {
    const tests = filters.map((filter) => filterOf(filter, asker));
    const counts = tests.map(() => 0);
    for (const row of this.#rows.values()) {
      for (const [index, test] of tests.entries()) {
        if (test(row)) counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    return counts;
  }
}

/** Keeps the first few of many: most of the others are turned away by one comparison. */
class FirstInOrder {
  readonly #max: number;
  readonly #descending: boolean;
  #kept: Placed[] = [];
  #last: Cursor | null = null;

  constructor(max: number, descending: boolean) {
    this.#max = max;
    this.#descending = descending;
  }

  add(placed: Placed): void {
    if (this.#last !== null && this.#compare(placed.at, this.#last) > 0) return;
    this.#kept.push(placed);
    if (this.#kept.length >= this.#max * 4) this.#cut();
  }

  inOrder(): readonly Placed[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort((one, other) => this.#compare(one.at, other.at));
    this.#kept = this.#kept.slice(0, this.#max);
    if (this.#kept.length === this.#max) this.#last = this.#kept.at(-1)?.at ?? null;
  }

  #compare(one: Cursor, other: Cursor): number {
    return compareCursors(one, other, this.#descending);
  }
}
