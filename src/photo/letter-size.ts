// Measures how tall letters are, from the connected pieces of ink inside text.
import type { BlockGrid } from './block-grid.ts';
import { blockSize } from './block-grid.ts';
import type { Weighted } from './percentile.ts';
import { weightedPercentile } from './percentile.ts';
import type { TextWindows } from './text-windows.ts';
import { contrast } from './text-windows.ts';

/** Runs of ink looked at; a dense page of 1600 pixels has about 150 000. */
const runsMax = 300_000;
/** Smaller pieces are dots and noise, larger ones rules, pictures and shadows. */
const pieceAreaMin = 4;
const pieceLongSideMin = 4;
const pieceLongSideMax = 400;
const pieceShortSideMax = 90;

export interface LetterSize {
  /** Median and upper quartile of the pieces' short side in pixels, weighted by √area. */
  readonly median: number | null;
  readonly upper: number | null;
  readonly pieces: number;
}

/** Letters of a line that touch (Arabic script) still give its height as the short side. */
export function letterSize(grid: BlockGrid, text: TextWindows): LetterSize {
  const runs = inkRuns(inkMask(grid, text), grid.smoothed.width, grid.smoothed.height);
  const pieces: Weighted[] = [];
  for (let run = 0; run < runs.count; run++) {
    if (runs.parent[run] !== run) continue;
    const area = runs.area[run] ?? 0;
    const width = (runs.right[run] ?? 0) - (runs.left[run] ?? 0) + 1;
    const height = (runs.bottom[run] ?? 0) - (runs.top[run] ?? 0) + 1;
    const short = Math.min(width, height);
    const long = Math.max(width, height);
    if (area < pieceAreaMin || short > pieceShortSideMax) continue;
    if (long < pieceLongSideMin || long > pieceLongSideMax) continue;
    pieces.push({ value: short, weight: Math.sqrt(area) });
  }
  return {
    median: weightedPercentile(pieces, 0.5),
    upper: weightedPercentile(pieces, 0.75),
    pieces: pieces.length,
  };
}

/** 1 for each pixel darker than the middle of its surroundings, in text blocks and beside them. */
function inkMask(grid: BlockGrid, { isText }: TextWindows): Uint8Array {
  const { columns, rows } = grid;
  const { width, height, data } = grid.smoothed;
  const mask = new Uint8Array(width * height);
  for (let k = 0; k < columns * rows; k++) {
    const column = k % columns;
    const beside =
      isText[k] === 1 ||
      (column > 0 && isText[k - 1] === 1) ||
      (column < columns - 1 && isText[k + 1] === 1) ||
      isText[k - columns] === 1 ||
      isText[k + columns] === 1;
    if (!beside || contrast(grid, k) < grid.contrastMin) continue;
    const middle = ((grid.high[k] ?? 0) + (grid.low[k] ?? 0)) >> 1;
    const y0 = Math.floor(k / columns) * blockSize;
    for (let y = y0; y < y0 + blockSize; y++) {
      let p = y * width + column * blockSize;
      for (let x = 0; x < blockSize; x++, p++) if ((data[p] ?? 0) < middle) mask[p] = 1;
    }
  }
  return mask;
}

/** Horizontal runs of ink, joined into pieces: a piece is known by its first run. */
interface Runs {
  count: number;
  readonly parent: Int32Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly top: Int16Array;
  readonly bottom: Int16Array;
  readonly area: Int32Array;
  /** The run's own right end; `right` grows with its piece. */
  readonly end: Int16Array;
  readonly start: Int16Array;
}

function inkRuns(mask: Uint8Array, width: number, height: number): Runs {
  const capacity = Math.min(runsMax, ((width + 1) >> 1) * height);
  const runs: Runs = {
    count: 0,
    parent: new Int32Array(capacity),
    left: new Int16Array(capacity),
    right: new Int16Array(capacity),
    top: new Int16Array(capacity),
    bottom: new Int16Array(capacity),
    area: new Int32Array(capacity),
    end: new Int16Array(capacity),
    start: new Int16Array(capacity),
  };
  let above = { from: 0, to: 0 };
  for (let y = 0; y < height && runs.count < capacity - width; y++) {
    const from = runs.count;
    let candidate = above.from;
    for (let x = mask.indexOf(1, y * width); x >= 0 && x < (y + 1) * width;) {
      const start = x - y * width;
      while (mask[x] === 1 && x < (y + 1) * width) x++;
      const run = addRun(runs, { start, end: x - y * width - 1, y });
      while (candidate < above.to && (runs.end[candidate] ?? 0) < start) candidate++;
      joinOverlapping(runs, run, { from: candidate, to: above.to });
      x = mask.indexOf(1, x);
    }
    above = { from, to: runs.count };
  }
  return runs;
}

function addRun(runs: Runs, at: { start: number; end: number; y: number }): number {
  const run = runs.count++;
  runs.parent[run] = run;
  runs.start[run] = runs.left[run] = at.start;
  runs.end[run] = runs.right[run] = at.end;
  runs.top[run] = runs.bottom[run] = at.y;
  runs.area[run] = at.end - at.start + 1;
  return run;
}

function joinOverlapping(runs: Runs, run: number, above: { from: number; to: number }): void {
  const end = runs.end[run] ?? 0;
  for (let k = above.from; k < above.to && (runs.start[k] ?? 0) <= end; k++) {
    const a = root(runs.parent, k);
    const b = root(runs.parent, run);
    if (a !== b) join(runs, Math.min(a, b), Math.max(a, b));
  }
}

function root(parent: Int32Array, run: number): number {
  let at = run;
  for (let next = parent[at] ?? at; next !== at; next = parent[at] ?? at) {
    parent[at] = parent[next] ?? next;
    at = next;
  }
  return at;
}

function join(runs: Runs, kept: number, joined: number): void {
  runs.parent[joined] = kept;
  runs.left[kept] = Math.min(runs.left[kept] ?? 0, runs.left[joined] ?? 0);
  runs.right[kept] = Math.max(runs.right[kept] ?? 0, runs.right[joined] ?? 0);
  runs.top[kept] = Math.min(runs.top[kept] ?? 0, runs.top[joined] ?? 0);
  runs.bottom[kept] = Math.max(runs.bottom[kept] ?? 0, runs.bottom[joined] ?? 0);
  runs.area[kept] = (runs.area[kept] ?? 0) + (runs.area[joined] ?? 0);
}
