// Tells paper from film and scenery by how bright and how even the blocks of a picture are.
import type { BlockGrid } from './block-grid.ts';

/** Brightness below which a block is black (film, night), and above which it may be paper. */
const blackMax = 70;
const paperMin = 110;
/** Paper varies less than this around a block; the grey of an X-ray rises more gently. */
const evenContrastMax = 60;
const softContrastMin = 8;
const softContrastMax = 40;

export interface Surface {
  /** Shares of blocks: black; bright and even; neither black nor bright, rising gently. */
  readonly black: number;
  readonly paper: number;
  readonly soft: number;
}

/** Measured at half size. */
export function surface(grid: BlockGrid): Surface {
  const blocks = grid.columns * grid.rows;
  let black = 0;
  let paper = 0;
  let soft = 0;
  for (let k = 0; k < blocks; k++) {
    const high = grid.high[k] ?? 0;
    const range = high - (grid.low[k] ?? 0);
    if (high < blackMax) black++;
    else if (high >= paperMin && range < evenContrastMax) paper++;
    if (high >= blackMax && range >= softContrastMin && range < softContrastMax) soft++;
  }
  return { black: black / blocks, paper: paper / blocks, soft: soft / blocks };
}
