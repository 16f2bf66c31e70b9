// Damerau-Levenshtein distance (optimal string alignment), with unit costs or with given ones.

/** What one edit costs; all costs are 0 or more, and `substitute` is 0 for equal letters. */
export interface EditCosts {
  readonly substitute: (left: string, right: string) => number;
  /** Of a letter that is missing on one side. */
  readonly drop: (letter: string) => number;
  readonly transpose: number;
}

const unitCosts: EditCosts = {
  substitute: (left, right) => (left === right ? 0 : 1),
  drop: () => 1,
  transpose: 1,
};

/**
 * The cheapest way from one text to the other by dropping, adding, substituting and swapping
 * neighbouring letters. Gives Infinity as soon as it must exceed `limit`.
 */
export function editDistance(
  left: string,
  right: string,
  { limit = Infinity, costs = unitCosts }: { limit?: number; costs?: EditCosts } = {},
): number {
  let before: number[] = [];
  let previous = firstRow(right, costs);
  for (let row = 1; row <= left.length; row += 1) {
    const current = nextRow({ left, right, row, before, previous, costs });
    // A swap reaches over one row, so only two rows above the limit end the search.
    if (Math.min(...current) > limit && Math.min(...previous) > limit) return Infinity;
    before = previous;
    previous = current;
  }
  const distance = previous[right.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}

function firstRow(right: string, costs: EditCosts): number[] {
  const row = [0];
  for (const letter of right) row.push((row.at(-1) ?? 0) + costs.drop(letter));
  return row;
}

interface RowInput {
  readonly left: string;
  readonly right: string;
  readonly row: number;
  readonly before: readonly number[];
  readonly previous: readonly number[];
  readonly costs: EditCosts;
}

function nextRow({ left, right, row, before, previous, costs }: RowInput): number[] {
  const mine = left.charAt(row - 1);
  const mineBefore = left.charAt(row - 2);
  const myDrop = costs.drop(mine);
  const current = [(previous[0] ?? 0) + myDrop];
  for (let column = 1; column <= right.length; column += 1) {
    const theirs = right.charAt(column - 1);
    let best = Math.min(
      (previous[column] ?? 0) + myDrop,
      (current[column - 1] ?? 0) + costs.drop(theirs),
      (previous[column - 1] ?? 0) + costs.substitute(mine, theirs),
    );
    const swapped =
      row > 1 && column > 1 && mine === right.charAt(column - 2) && mineBefore === theirs;
    if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + costs.transpose);
    current.push(best);
  }
  return current;
}
