// Tells the ruled lines of tables and forms from letters: they say little about what can be read.
import type { BlockGrid } from './block-grid.ts';
import type { PhotoKernel } from './photo-kernel.ts';
import { textWithin, type TextWindows } from './text-windows.ts';

/**
 * All ink of the window is one straight stroke when it is spread across no wider than a solid
 * stroke is, or hardly, and is far longer than wide. On a page of letters one window in twenty is
 * so, on an empty slanted table more than half: a rule has no edges along its own direction, and
 * would pass for text that a moving camera smeared.
 */
const spreadMax = 1.6;
const elongationMin = 12;

/** The text without windows that hold a piece of a ruled line alone. */
export function withoutRules(kernel: PhotoKernel, grid: BlockGrid, text: TextWindows): TextWindows {
  const blocks = Int32Array.from(text.windows, ({ block }) => block);
  const shapes = kernel.inkShapes(grid, grid.contrastMin, blocks);
  const isRule = new Uint8Array(grid.columns * grid.rows);
  for (const [index, block] of blocks.entries()) {
    const [spread = 0, elongation = 0] = shapes.subarray(2 * index);
    if (spread <= spreadMax && elongation >= elongationMin) isRule[block] = 1;
  }
  return textWithin(grid, text, (block) => isRule[block] === 0);
}
