// Damerau-Levenshtein distance (optimal string alignment), with unit costs or with given ones.

/** What one edit costs, by UTF-16 code unit; `substitute` is 0 for equal letters. */
export interface EditCosts {
  readonly substitute: (left: number, right: number) => number;
  /** Of a letter that is missing on one side. */
  readonly drop: (letter: number) => number;
  readonly transpose: number;
}

const unitCosts: EditCosts = {
  substitute: (left, right) => (left === right ? 0 : 1),
  drop: () => 1,
  transpose: 1,
};

/** Longer texts are cut: a word is never this long, and the rows below are allocated once. */
const lettersMax = 255;

// Three rows of the alignment table, reused because thousands of words are compared for one answer.
let before = new Float64Array(lettersMax + 1);
let previous = new Float64Array(lettersMax + 1);
let current = new Float64Array(lettersMax + 1);

/**
 * The cheapest way from one text to the other by dropping, adding, substituting and swapping
 * neighbouring letters; Infinity when it exceeds `limit`. Texts are compared up to 255 letters.
 */
export function editDistance(
  left: string,
  right: string,
  { limit = Infinity, costs = unitCosts }: { limit?: number; costs?: EditCosts } = {},
): number {
  const rows = Math.min(left.length, lettersMax);
  const columns = Math.min(right.length, lettersMax);
  previous[0] = 0;
  for (let column = 1; column <= columns; column += 1) {
    previous[column] = (previous[column - 1] ?? 0) + costs.drop(right.charCodeAt(column - 1));
  }
  let leastBefore = 0;
  for (let row = 1; row <= rows; row += 1) {
    const least = fillRow({ left, right, row, columns, costs });
    // A swap reaches over one row, so only two rows above the limit end the search.
    if (least > limit && leastBefore > limit) return Infinity;
    leastBefore = least;
    [before, previous, current] = [previous, current, before];
  }
  const distance = previous[columns] ?? Infinity;
  return distance > limit ? Infinity : distance;
}

interface RowInput {
  readonly left: string;
  readonly right: string;
  readonly row: number;
  readonly columns: number;
  readonly costs: EditCosts;
}

/** Fills `current` from the two rows above and gives its least value. */
function fillRow({ left, right, row, columns, costs }: RowInput): number {
  const mine = left.charCodeAt(row - 1);
  const myDrop = costs.drop(mine);
  let beside = (previous[0] ?? 0) + myDrop;
  let least = beside;
  let theirsBefore = -1;
  current[0] = beside;
  for (let column = 1; column <= columns; column += 1) {
    const theirs = right.charCodeAt(column - 1);
    const dropped = (previous[column] ?? 0) + myDrop;
    const added = beside + costs.drop(theirs);
    const changed = (previous[column - 1] ?? 0) + costs.substitute(mine, theirs);
    let best = dropped < added ? dropped : added;
    if (changed < best) best = changed;
    if (mine === theirsBefore && row > 1 && left.charCodeAt(row - 2) === theirs) {
      best = Math.min(best, (before[column - 2] ?? 0) + costs.transpose);
    }
    current[column] = best;
    if (best < least) least = best;
    beside = best;
    theirsBefore = theirs;
  }
  return least;
}
