// Finds the 24-pixel windows that look like dark strokes on lighter paper.
import type { BlockGrid } from './block-grid.ts';
import { blockSize } from './block-grid.ts';

/** What makes a window text on paper; found on 960 synthetic photos, see the README's Decisions. */
const inkShareMin = 0.02;
const inkShareMax = 0.55;
const paperShareMin = 0.3;
const crossingsMin = 20;
/** Straight single edges (rules, page borders) cross nearly all in one direction. */
const oneWayMax = 0.88;
/** Pixels of one window. */
const windowPixels = (3 * blockSize) ** 2;

export interface TextWindows {
  /** 1 for each block whose window is text. */
  readonly isText: Uint8Array;
  /** Block numbers of the text windows, row by row. */
  readonly blocks: readonly number[];
  /** Changes between ink and paper in each of those windows. */
  readonly crossings: readonly number[];
  /** Blocks with enough contrast, text or not. */
  readonly contrasted: number;
}

/** Decides for every block whether it lies in text. */
export function textWindows(grid: BlockGrid): TextWindows {
  const { columns, rows } = grid;
  const counts = blockCounts(grid);
  const isText = new Uint8Array(columns * rows);
  const blocks: number[] = [];
  const crossings: number[] = [];
  let contrasted = 0;
  for (let row = 1; row < rows - 1; row++) {
    for (let k = row * columns + 1; k < (row + 1) * columns - 1; k++) {
      if (contrast(grid, k) < grid.contrastMin) continue;
      contrasted++;
      const crossed = textCrossings(counts, k, columns);
      if (crossed === null) continue;
      isText[k] = 1;
      blocks.push(k);
      crossings.push(crossed);
    }
  }
  return { isText, blocks, crossings, contrasted };
}

/** Grey levels between the darkest and the brightest pixel around a block. */
export function contrast(grid: BlockGrid, block: number): number {
  return (grid.high[block] ?? 0) - (grid.low[block] ?? 0);
}

interface BlockCounts {
  /** Pixels darker than the middle of the block's range. */
  readonly ink: Uint8Array;
  /** Pixels within 30 % of the bright end. */
  readonly paper: Uint8Array;
  /** Changes between ink and not ink, from left to right and from top to bottom. */
  readonly across: Uint8Array;
  readonly down: Uint8Array;
}

function blockCounts(grid: BlockGrid): BlockCounts {
  const { columns, rows } = grid;
  const size = columns * rows;
  const counts: BlockCounts = {
    ink: new Uint8Array(size),
    paper: new Uint8Array(size),
    across: new Uint8Array(size),
    down: new Uint8Array(size),
  };
  for (let k = 0; k < size; k++) {
    if (contrast(grid, k) >= grid.contrastMin) countBlock(grid, k, counts);
  }
  return counts;
}

function countBlock(grid: BlockGrid, k: number, counts: BlockCounts): void {
  const { width, height, data } = grid.smoothed;
  const x0 = (k % grid.columns) * blockSize;
  const y0 = Math.floor(k / grid.columns) * blockSize;
  const xEnd = Math.min(x0 + blockSize, width - 1);
  const yEnd = Math.min(y0 + blockSize, height - 1);
  const high = grid.high[k] ?? 0;
  const middle = (high + (grid.low[k] ?? 0)) >> 1;
  const bright = high - ((contrast(grid, k) * 77) >> 8);
  let ink = 0;
  let paper = 0;
  let across = 0;
  let down = 0;
  for (let y = y0; y < yEnd; y++) {
    let p = y * width + x0;
    let isInk = (data[p] ?? 0) < middle;
    for (let x = x0; x < xEnd; x++, p++) {
      if (isInk) ink++;
      else if ((data[p] ?? 0) > bright) paper++;
      if ((data[p + width] ?? 0) < middle !== isInk) down++;
      const nextIsInk = (data[p + 1] ?? 0) < middle;
      if (nextIsInk !== isInk) across++;
      isInk = nextIsInk;
    }
  }
  counts.ink[k] = ink;
  counts.paper[k] = paper;
  counts.across[k] = across;
  counts.down[k] = down;
}

/** How often a window changes between ink and paper; null where it does not look like text. */
function textCrossings(counts: BlockCounts, k: number, columns: number): number | null {
  const ink = sumAround(counts.ink, k, columns);
  if (ink < inkShareMin * windowPixels || ink > inkShareMax * windowPixels) return null;
  const across = sumAround(counts.across, k, columns);
  const crossings = across + sumAround(counts.down, k, columns);
  if (crossings < crossingsMin) return null;
  const oneWay = across / crossings;
  if (oneWay > oneWayMax || oneWay < 1 - oneWayMax) return null;
  const paper = sumAround(counts.paper, k, columns);
  return paper >= paperShareMin * windowPixels ? crossings : null;
}

function sumAround(values: Uint8Array, k: number, columns: number): number {
  let sum = 0;
  for (let row = k - columns; row <= k + columns; row += columns) {
    sum += (values[row - 1] ?? 0) + (values[row] ?? 0) + (values[row + 1] ?? 0);
  }
  return sum;
}
