// Measures how wide the edges of strokes are, in the direction where they are widest.
import type { BlockGrid } from './block-grid.ts';
import { blockSize } from './block-grid.ts';
import type { TextWindows } from './text-windows.ts';
import { contrast } from './text-windows.ts';

/** Windows measured at most: percentiles over this many move less than 1 % with more. */
const samplesMax = 800;
/** How much of the noise shows up as gradient, and as contrast. */
const gradientPerNoise = 1.1;
const contrastPerNoise = 1.5;
/** Relative contrast of nearly black windows is taken against this brightness. */
const brightnessMin = 16;

/** One measured text window. */
export interface EdgeSample {
  readonly block: number;
  /** Pixels from ink to paper across the widest edge: contrast over the weakest gradient. */
  readonly width: number;
  /** Weakest over strongest gradient, 0 to 1: small where the picture is smeared one way. */
  readonly evenness: number;
  /** (paper − ink) / paper, 0 to 1. */
  readonly contrast: number;
  /** Grey levels from ink to paper. */
  readonly range: number;
}

/**
 * Blur widens edges; motion widens them in one direction only, so the weakest of four directions
 * counts. Dividing by the local contrast removes the strength of ink and light.
 */
export function edgeSamples(grid: BlockGrid, text: TextWindows): readonly EdgeSample[] {
  const gradients = new Gradients(grid);
  const step = Math.max(1, text.blocks.length / samplesMax);
  const samples: EdgeSample[] = [];
  for (let i = 0; i < text.blocks.length; i += step) {
    const block = text.blocks[Math.floor(i)];
    if (block !== undefined) samples.push(sample(grid, gradients, block));
  }
  return samples;
}

function sample(grid: BlockGrid, gradients: Gradients, block: number): EdgeSample {
  const strongest = gradients.around(block);
  const weak = withoutNoise(Math.min(...strongest), grid.noise);
  const strong = withoutNoise(Math.max(...strongest), grid.noise);
  const range = contrast(grid, block);
  return {
    block,
    width: (range - contrastPerNoise * grid.noise) / weak,
    evenness: weak / strong,
    contrast: range / Math.max(grid.high[block] ?? 0, brightnessMin),
    range,
  };
}

function withoutNoise(gradient: number, noise: number): number {
  return Math.sqrt(Math.max(gradient ** 2 - (gradientPerNoise * noise) ** 2, 0.25));
}

type FourDirections = [number, number, number, number];

/**
 * Second-strongest gradients of each block in four directions (horizontal, vertical, both
 * diagonals), computed when first asked for. The second-strongest, so that a speck does not count.
 */
class Gradients {
  private readonly grid: BlockGrid;
  private readonly known: Uint8Array;
  private readonly values: Float32Array;

  constructor(grid: BlockGrid) {
    this.grid = grid;
    this.known = new Uint8Array(grid.columns * grid.rows);
    this.values = new Float32Array(4 * grid.columns * grid.rows);
  }

  /** The strongest of the block and its eight neighbours, for each direction. */
  around(block: number): FourDirections {
    const { columns } = this.grid;
    const out: FourDirections = [0, 0, 0, 0];
    for (let row = block - columns; row <= block + columns; row += columns) {
      for (let k = row - 1; k <= row + 1; k++) {
        if (this.known[k] === 0) this.measure(k);
        out[0] = Math.max(out[0], this.values[4 * k] ?? 0);
        out[1] = Math.max(out[1], this.values[4 * k + 1] ?? 0);
        out[2] = Math.max(out[2], this.values[4 * k + 2] ?? 0);
        out[3] = Math.max(out[3], this.values[4 * k + 3] ?? 0);
      }
    }
    return out;
  }

  private measure(k: number): void {
    this.known[k] = 1;
    if (contrast(this.grid, k) < this.grid.contrastMin) return;
    const [across, down, falling, rising] = blockGradients(this.grid, k);
    this.values[4 * k] = across / 2;
    this.values[4 * k + 1] = down / 2;
    this.values[4 * k + 2] = falling / Math.SQRT2 / 2;
    this.values[4 * k + 3] = rising / Math.SQRT2 / 2;
  }
}

function blockGradients(grid: BlockGrid, k: number): FourDirections {
  const { width, height, data } = grid.smoothed;
  const xFrom = Math.max(1, (k % grid.columns) * blockSize);
  const yFrom = Math.max(1, Math.floor(k / grid.columns) * blockSize);
  const xEnd = Math.min((k % grid.columns) * blockSize + blockSize, width - 1);
  const yEnd = Math.min(Math.floor(k / grid.columns) * blockSize + blockSize, height - 1);
  let [a1, a2, b1, b2, c1, c2, d1, d2] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let y = yFrom; y < yEnd; y++) {
    let p = y * width + xFrom;
    for (let x = xFrom; x < xEnd; x++, p++) {
      const gx = (data[p + 1] ?? 0) - (data[p - 1] ?? 0);
      const gy = (data[p + width] ?? 0) - (data[p - width] ?? 0);
      const across = gx < 0 ? -gx : gx;
      const down = gy < 0 ? -gy : gy;
      const falling = gx + gy < 0 ? -gx - gy : gx + gy;
      const rising = gx < gy ? gy - gx : gx - gy;
      if (across > a2) a2 = across > a1 ? a1 : across;
      if (across > a1) a1 = across;
      if (down > b2) b2 = down > b1 ? b1 : down;
      if (down > b1) b1 = down;
      if (falling > c2) c2 = falling > c1 ? c1 : falling;
      if (falling > c1) c1 = falling;
      if (rising > d2) d2 = rising > d1 ? d1 : rising;
      if (rising > d1) d1 = rising;
    }
  }
  return [a2, b2, c2, d2];
}
