// Measures how tall letters are, from the connected pieces of ink inside text.
import type { BlockGrid } from './block-grid.ts';
import { contrast } from './block-grid.ts';
import type { PhotoKernel } from './photo-kernel.ts';
import type { TextWindows } from './text-windows.ts';

/**
 * Median short side of the connected pieces of ink, weighted by √area, in pixels; null without any.
 * Letters of a line that touch (Arabic script) still give its height as the short side.
 */
export function letterHeight(
  kernel: PhotoKernel,
  grid: BlockGrid,
  text: TextWindows,
): number | null {
  return heightAt(kernel.pieces(grid, inkBlocks(grid, text)), 0.5);
}

/** 1 for each text block and the blocks beside it that stand out from paper. */
function inkBlocks(grid: BlockGrid, { isText, strong }: TextWindows): Uint8Array {
  const { columns } = grid;
  const wanted = new Uint8Array(isText.length);
  for (const { block } of strong) {
    for (const k of [block, block - 1, block + 1, block - columns, block + columns]) {
      if (contrast(grid, k) >= grid.contrastMin) wanted[k] = 1;
    }
  }
  return wanted;
}

/**
 * The height below which `share` of the weight lies, between whole pixels: each side is spread
 * evenly over its pixel, since small print differs by less than one.
 */
function heightAt(weights: Float64Array, share: number): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  for (const [side, weight] of weights.entries()) {
    if (weight > 0 && reached + weight >= share * total) {
      return side - 0.5 + (share * total - reached) / weight;
    }
    reached += weight;
  }
  return null;
}
