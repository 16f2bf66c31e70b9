// Looks at the edges of the frame: does text run off it while the paper goes on?
import type { BlockGrid } from './block-grid.ts';
import { contrast } from './block-grid.ts';
import type { TextWindows } from './text-windows.ts';

/** A line of text is one row (or column) of blocks with at least this many text blocks. */
const lineBlocksMin = 4;
/** Text that begins this close to the edge (in blocks) touches it. */
const touchBlocks = 2;
/** The paper goes on to the edge when blocks there are this bright beside the text's paper. */
const samePaper = { min: 0.9, max: 1.12 } as const;
const paperContrastShareMax = 0.16;
/** How deep into the page a side looks, as shares of the frame. */
const depthShare = 0.5;

export interface Side {
  /** Share of the side's length along which there are lines of text. */
  readonly lined: number;
  /** Share of those lines that touch the edge on continuing paper. */
  readonly cut: number;
}

export interface Framing {
  readonly left: Side;
  readonly right: Side;
  readonly top: Side;
  readonly bottom: Side;
}

/** Best measured at half size, where a block is about the height of a line. */
export function framing(grid: BlockGrid, text: TextWindows): Framing {
  const { columns, rows } = grid;
  const across = { lines: rows, depth: Math.round(columns * depthShare) };
  const down = { lines: columns, depth: Math.round(rows * depthShare) };
  const look = (walk: Walk): Side => lookAlong(grid, text, walk);
  return {
    left: look({ ...across, block: (line, deep) => line * columns + deep }),
    right: look({ ...across, block: (line, deep) => (line + 1) * columns - 1 - deep }),
    top: look({ ...down, block: (line, deep) => deep * columns + line }),
    bottom: look({ ...down, block: (line, deep) => (rows - 1 - deep) * columns + line }),
  };
}

interface Walk {
  readonly lines: number;
  readonly depth: number;
  /** The block number `deep` blocks inward from the edge, on line `line`. */
  readonly block: (line: number, deep: number) => number;
}

function lookAlong(grid: BlockGrid, text: TextWindows, walk: Walk): Side {
  let lined = 0;
  let cut = 0;
  for (let line = 2; line < walk.lines - 2; line++) {
    let first = -1;
    let count = 0;
    for (let deep = 1; deep < walk.depth; deep++) {
      if (text.isText[walk.block(line, deep)] !== 1) continue;
      if (first < 0) first = deep;
      count++;
    }
    if (count < lineBlocksMin) continue;
    lined++;
    if (first <= touchBlocks && paperGoesOn(grid, text, { walk, line, first })) cut++;
  }
  return { lined: lined / walk.lines, cut: lined === 0 ? 0 : cut / lined };
}

function paperGoesOn(
  grid: BlockGrid,
  text: TextWindows,
  at: { readonly walk: Walk; readonly line: number; readonly first: number },
): boolean {
  const paper = grid.high[at.walk.block(at.line, at.first)] ?? 0;
  for (let deep = 0; deep < at.first; deep++) {
    const k = at.walk.block(at.line, deep);
    const bright = grid.high[k] ?? 0;
    if (bright < samePaper.min * paper || bright > samePaper.max * paper) return false;
    const busy = contrast(grid, k) > Math.max(grid.contrastMin, paperContrastShareMax * bright);
    if (busy && text.isText[k] !== 1 && deep > 1) return false;
  }
  return true;
}
