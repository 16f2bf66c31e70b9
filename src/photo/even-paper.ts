// Looks for paper behind strokes: it stays evenly bright from stroke to stroke, film does not.
import type { BlockGrid } from './block-grid.ts';
import { contrast } from './block-grid.ts';
import type { TextWindows } from './text-windows.ts';

/** Blocks to the four sides at which the bright end of a window is compared with its own. */
const reach = 2;
/** Paper changes by less than these shares: of its own brightness, and of the strokes' contrast. */
const unevenMax = { ofPaper: 0.05, ofContrast: 0.15 } as const;
/** Strokes pale beside a dark table's edge, and are looked at down to this strength. */
const strengthMin = 0.15;
/** What is nearly burnt out is even whatever it is, and says as much as an undecided window. */
const burntMin = 245;
const undecided = 0.25;
/** A block varies less than this, or than what stands out, where nothing is drawn on it. */
const plain = { ofPaper: 0.12, ofContrastMin: 0.8 } as const;

/** What is photographed lies in the middle of the frame, the table at its rim. */
const middle = { from: 0.25, to: 0.75, windowsMin: 20 } as const;

export interface EvenPaper {
  /** Share of the windows with strokes whose paper is even around them. */
  readonly windows: number;
  /** The same in the middle of the frame; `undecided` with fewer than 20 windows there. */
  readonly middle: number;
  /** Those windows for each block where anything stands out. */
  readonly perContrast: number;
  /** Share of blocks with nothing on them. */
  readonly plainShare: number;
  /** 1 for each block of a window on even paper, and for those beside it. */
  readonly isPaper: Uint8Array;
  /** Blocks in a row. */
  readonly columns: number;
}

/** Best measured at half size, where a window spans the gap between two lines. */
export function evenPaper(grid: BlockGrid, text: TextWindows): EvenPaper {
  const seen = text.windows.filter(({ strength }) => strength >= strengthMin);
  const isPaper = new Uint8Array(grid.high.length);
  let even = 0;
  const inside = { seen: 0, even: 0 };
  for (const { block } of seen) {
    const isBurnt = (grid.high[block] ?? 0) >= burntMin;
    const isInside = isInMiddle(grid, block);
    if (isInside) inside.seen++;
    if (!isBurnt && !isEven(grid, block)) continue;
    even += isBurnt ? undecided : 1;
    if (isInside) inside.even += isBurnt ? undecided : 1;
    for (let row = block - grid.columns; row <= block + grid.columns; row += grid.columns) {
      isPaper.fill(1, row - 1, row + 2);
    }
  }
  return {
    windows: even / Math.max(seen.length, 1),
    middle: inside.seen < middle.windowsMin ? undecided : inside.even / inside.seen,
    perContrast: even / Math.max(text.contrasted, 1),
    plainShare: plainBlocks(grid) / grid.high.length,
    isPaper,
    columns: grid.columns,
  };
}

function isInMiddle({ columns, rows }: BlockGrid, block: number): boolean {
  const [x, y] = [(block % columns) / columns, Math.floor(block / columns) / rows];
  return Math.min(x, y) >= middle.from && Math.max(x, y) <= middle.to;
}

function isEven(grid: BlockGrid, block: number): boolean {
  const { columns, rows, high } = grid;
  const [column, row] = [block % columns, Math.floor(block / columns)];
  const left = block - Math.min(reach, column);
  const right = block + Math.min(reach, columns - 1 - column);
  const above = block - columns * Math.min(reach, row);
  const below = block + columns * Math.min(reach, rows - 1 - row);
  const paper = high[block] ?? 0;
  const limit = Math.min(unevenMax.ofPaper * paper, unevenMax.ofContrast * contrast(grid, block));
  return [left, right, above, below].every((k) => Math.abs((high[k] ?? 0) - paper) <= limit);
}

function plainBlocks(grid: BlockGrid): number {
  const least = plain.ofContrastMin * grid.contrastMin;
  let count = 0;
  for (let k = 0; k < grid.high.length; k++) {
    if (contrast(grid, k) < Math.max(least, plain.ofPaper * (grid.high[k] ?? 0))) count++;
  }
  return count;
}
