// All cases in one order, kept so while they change: sorted once, then mended where they changed.
import type { CaseRow } from './case-row.ts';
import {
  compareCursors,
  keysInOrder,
  sortKeyOf,
  type CaseSort,
  type Cursor,
  type SortKey,
} from './case-sort.ts';

interface Change {
  /** The row as it stands in the order; undefined where there is none. */
  readonly was: CaseRow | undefined;
  readonly is: CaseRow | undefined;
}

/** So few changes are moved one by one; more are merged in one pass over all. */
const movedMax = 24;

export class CaseOrder {
  readonly #sort: CaseSort;
  #rows: CaseRow[];
  #changes = new Map<string, Change>();

  constructor(sort: CaseSort, all: Iterable<CaseRow>) {
    this.#sort = sort;
    this.#rows = this.#sorted(all);
  }

  /** Costs nothing here and now: the order is mended when somebody looks. */
  change(intake: string, { was, is }: Change): void {
    const known = this.#changes.get(intake);
    this.#changes.set(intake, { was: known === undefined ? was : known.was, is });
  }

  /** Good until the next change. */
  rows(): readonly CaseRow[] {
    if (this.#changes.size > movedMax) this.#merge();
    else for (const change of this.#changes.values()) this.#move(change);
    this.#changes.clear();
    return this.#rows;
  }

  cursorOf(row: CaseRow): Cursor {
    return { key: sortKeyOf(this.#sort, row), intake: row.intake };
  }

  /** The place of the first row that comes after a cursor, whether or not its own row is there. */
  placeAfter(cursor: Cursor): number {
    return this.#firstPlace((order) => order > 0, cursor);
  }

  #firstPlace(holds: (order: number) => boolean, cursor: Cursor): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = this.#rows[middle];
      const order = row === undefined ? 1 : this.#compare(this.cursorOf(row), cursor);
      if (holds(order)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #move({ was, is }: Change): void {
    if (was !== undefined) {
      const at = this.#firstPlace((order) => order >= 0, this.cursorOf(was));
      if (is !== undefined && sortKeyOf(this.#sort, is) === sortKeyOf(this.#sort, was)) {
        this.#rows[at] = is;
        return;
      }
      this.#rows.splice(at, 1);
    }
    if (is === undefined) return;
    this.#rows.splice(this.placeAfter(this.cursorOf(is)), 0, is);
  }

  #merge(): void {
    const news = this.#sorted([...this.#changes.values()].flatMap(({ is }) => is ?? []));
    const merged: CaseRow[] = [];
    let next = 0;
    for (const row of this.#rows) {
      if (this.#changes.has(row.intake)) continue;
      const at = next < news.length ? this.cursorOf(row) : null;
      for (let one = news[next]; at !== null && one !== undefined; one = news[next]) {
        if (this.#compare(this.cursorOf(one), at) > 0) break;
        merged.push(one);
        next += 1;
      }
      merged.push(row);
    }
    this.#rows = [...merged, ...news.slice(next)];
  }

  /** By groups of equal keys: most columns have few keys, and rows come by intake as it is. */
  #sorted(all: Iterable<CaseRow>): CaseRow[] {
    const groups = new Map<SortKey, CaseRow[]>();
    for (const row of [...all].sort(byIntake)) {
      const key = sortKeyOf(this.#sort, row);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
    const keys = keysInOrder([...groups.keys()], this.#sort.descending);
    return keys.flatMap((key) => groups.get(key) ?? []);
  }

  #compare(one: Cursor, other: Cursor): number {
    return compareCursors(one, other, this.#sort.descending);
  }
}

function byIntake(one: CaseRow, other: CaseRow): number {
  return one.intake < other.intake ? -1 : Number(one.intake > other.intake);
}
