// Finds the 24-pixel windows that look like dark strokes on lighter paper.
import type { BlockGrid } from './block-grid.ts';
import { contrast } from './block-grid.ts';
import type { PhotoKernel } from './photo-kernel.ts';
import { blockSize } from './photo-kernel.ts';
import { percentile } from './percentile.ts';

/** What makes a window text on paper; found on 960 synthetic photos, see the README's Decisions. */
const inkShareMin = 0.02;
const inkShareMax = 0.55;
const paperShareMin = 0.3;
const crossingsMin = 20;
/** Straight single edges (rules, page borders) cross nearly all in one direction. */
const oneWayMax = 0.88;
/** A window of what the page is written in has half the contrast of its strongest tenth, or more. */
const strongShare = 0.9;
export const strengthMin = 0.5;
/** Less than this is no text of its own: a word, and a small part of what looks like strokes. */
const keptMin = { windows: 40, share: 0.05 } as const;
/** Pixels of one window. */
const windowPixels = (3 * blockSize) ** 2;

export interface TextWindow {
  /** The block in its middle. */
  readonly block: number;
  /** Pixels of ink. */
  readonly ink: number;
  /** Changes between ink and not ink from left to right, and from top to bottom. */
  readonly across: number;
  readonly down: number;
  /** Relative contrast beside that of the strongest tenth: what the page is written in has about 1. */
  readonly strength: number;
}

export interface TextWindows {
  /** 1 for each block in the middle of a strong window. */
  readonly isText: Uint8Array;
  /** Every window that looks like strokes on paper, row by row, faint ones too. */
  readonly windows: readonly TextWindow[];
  /** Those as strong as what the page is written in. */
  readonly strong: readonly TextWindow[];
  /** Blocks with enough contrast, text or not. */
  readonly contrasted: number;
}

/** Decides for every block whether it lies in text. */
export function textWindows(kernel: PhotoKernel, grid: BlockGrid): TextWindows {
  const { columns, rows } = grid;
  const counts = kernel.windowCounts(grid, grid.contrastMin);
  const found: FoundWindow[] = [];
  let contrasted = 0;
  for (let row = 1; row < rows - 1; row++) {
    for (let block = row * columns + 1; block < (row + 1) * columns - 1; block++) {
      if (contrast(grid, block) < grid.contrastMin) continue;
      contrasted++;
      const window = windowAt(counts, block);
      if (window !== null) found.push(window);
    }
  }
  return byStrength(grid, found, contrasted);
}

/** Of the text only what `isKept`, its strength taken anew; all of it when too little is kept. */
export function textWithin(
  grid: BlockGrid,
  text: TextWindows,
  isKept: (block: number) => boolean,
): TextWindows {
  const kept = text.windows.filter(({ block }) => isKept(block));
  const least = Math.max(keptMin.windows, keptMin.share * text.windows.length);
  return kept.length < least ? text : byStrength(grid, kept, text.contrasted);
}

type FoundWindow = Omit<TextWindow, 'strength'>;

function windowAt(counts: Uint16Array, block: number): FoundWindow | null {
  const [ink, paper] = [counts[4 * block] ?? 0, counts[4 * block + 1] ?? 0];
  const [across, down] = [counts[4 * block + 2] ?? 0, counts[4 * block + 3] ?? 0];
  if (ink < inkShareMin * windowPixels || ink > inkShareMax * windowPixels) return null;
  if (paper < paperShareMin * windowPixels || !crossesBothWays(across, down)) return null;
  return { block, ink, across, down };
}

/** Noise, rules and the grain of a table are fainter than the strokes that a page is written in. */
function byStrength(
  grid: BlockGrid,
  found: readonly FoundWindow[],
  contrasted: number,
): TextWindows {
  const windows = withStrength(grid, found);
  const strong = windows.filter(({ strength }) => strength >= strengthMin);
  const isText = new Uint8Array(grid.columns * grid.rows);
  for (const { block } of strong) isText[block] = 1;
  return { isText, windows, strong, contrasted };
}

function withStrength(grid: BlockGrid, found: readonly FoundWindow[]): readonly TextWindow[] {
  const relative = found.map(
    ({ block }) => contrast(grid, block) / Math.max(grid.high[block] ?? 0, 1),
  );
  const strongest = percentile(relative, strongShare) ?? 1;
  return found.map(({ block, ink, across, down }, index) => {
    return { block, ink, across, down, strength: (relative[index] ?? 0) / strongest };
  });
}

function crossesBothWays(across: number, down: number): boolean {
  const crossings = across + down;
  const most = oneWayMax * crossings;
  return crossings >= crossingsMin && across <= most && down <= most;
}
