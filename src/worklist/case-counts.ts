// How many cases each filter finds, counted on with every change instead of anew for every request.
import { filterOf, type Asker, type CaseFilter } from './case-filter.ts';
import type { CaseRow } from './case-row.ts';

type Test = (row: CaseRow) => boolean;

interface Counted {
  readonly holds: Test;
  count: number;
}

/** Filters that are counted on at once; the one that was asked for longest ago is forgotten. */
const filtersMax = 64;

/** What changes without a case changing: by the time, or by what the asker has looked at. */
const moving: readonly (keyof CaseFilter)[] = [
  'unread',
  'openedOverHours',
  'openedUnderHours',
  'waitingOverHours',
  'silentOverHours',
  'windowUnderHours',
  'promiseUnderHours',
  'promiseOverdue',
];

export class CaseCounts {
  readonly #rows: ReadonlyMap<string, CaseRow>;
  readonly #known = new Map<string, Counted>();

  /** `rows` are looked at, never changed; each change has to be told. */
  constructor(rows: ReadonlyMap<string, CaseRow>) {
    this.#rows = rows;
  }

  change(was: CaseRow | undefined, is: CaseRow | undefined): void {
    for (const counted of this.#known.values()) {
      if (was !== undefined && counted.holds(was)) counted.count -= 1;
      if (is !== undefined && counted.holds(is)) counted.count += 1;
    }
  }

  count(filter: CaseFilter, asker: Asker): number {
    if (Object.keys(filter).length === 0) return this.#rows.size;
    const holds = filterOf(filter, asker);
    if (moving.some((part) => filter[part] !== undefined)) return this.#countAll(holds);
    const key = JSON.stringify([filter, filter.owner === 'me' ? asker.member : null]);
    const known = this.#known.get(key) ?? { holds, count: this.#countAll(holds) };
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > filtersMax && oldest !== undefined) this.#known.delete(oldest);
    return known.count;
  }

  #countAll(holds: Test): number {
    let count = 0;
    for (const row of this.#rows.values()) if (holds(row)) count += 1;
    return count;
  }
}
