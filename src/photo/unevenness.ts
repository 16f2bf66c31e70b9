// Compares the parts of a page: is one of them far less sharp than the best?
import type { BlockGrid } from './block-grid.ts';
import type { EdgeSample } from './edge-width.ts';
import { percentile } from './percentile.ts';

/** The page is looked at in 4×4 parts, those with enough text. */
const partsAcross = 4;
const samplesMin = 12;
const sampleShareMin = 0.01;

/**
 * The median edge width of the second-worst part over that of the second-best, so that one stamp or
 * one shadow does not decide. Null with fewer than four parts.
 */
export function unevenness(grid: BlockGrid, samples: readonly EdgeSample[]): number | null {
  const parts: number[][] = Array.from({ length: partsAcross ** 2 }, () => []);
  for (const { block, width } of samples) {
    const column = Math.floor(((block % grid.columns) * partsAcross) / grid.columns);
    const row = Math.floor((Math.floor(block / grid.columns) * partsAcross) / grid.rows);
    parts[row * partsAcross + column]?.push(width);
  }
  const enough = Math.max(samplesMin, sampleShareMin * samples.length);
  const widths = parts
    .filter((part) => part.length >= enough)
    .map((part) => percentile(part, 0.5) ?? 0)
    .sort((a, b) => a - b);
  const best = widths[1];
  const worst = widths.at(-2);
  if (widths.length < 4 || best === undefined || worst === undefined) return null;
  return worst / best;
}
