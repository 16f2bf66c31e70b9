// Tells the ruled lines of tables and forms from letters: they say little about what can be read.
import type { BlockGrid } from './block-grid.ts';
import type { PhotoKernel } from './photo-kernel.ts';
import type { TextWindows } from './text-windows.ts';

/**
 * All ink of the window is one straight stroke when it is spread across no wider than a solid
 * stroke is, or hardly, and is far longer than wide. On a page of letters one window in twenty is
 * so, on an empty slanted table more than half: a rule has no edges along its own direction, and
 * would pass for text that a moving camera smeared.
 */
const spreadMax = 1.6;
const elongationMin = 12;

/** 1 for each block in the middle of a window that holds a piece of a ruled line alone. */
export function ruledBlocks(kernel: PhotoKernel, grid: BlockGrid, text: TextWindows): Uint8Array {
  const blocks = Int32Array.from(text.windows, ({ block }) => block);
  const shapes = kernel.inkShapes(grid, grid.contrastMin, blocks);
  const isRuled = new Uint8Array(grid.columns * grid.rows);
  for (let i = 0; i < blocks.length; i++) {
    const isStraight = (shapes[2 * i] ?? 0) <= spreadMax;
    if (isStraight && (shapes[2 * i + 1] ?? 0) >= elongationMin) isRuled[blocks[i] ?? 0] = 1;
  }
  return isRuled;
}
