// Measures how wide the edges of strokes are, in the direction where they are widest.
import type { BlockGrid } from './block-grid.ts';
import { contrast } from './block-grid.ts';
import type { PhotoKernel } from './photo-kernel.ts';
import type { TextWindow, TextWindows } from './text-windows.ts';

/** Windows measured at most: percentiles over this many move less than 1 % with more. */
const samplesMax = 1200;
/** Text that is blurred away pales: it is measured down to this strength. */
const strengthMin = 0.15;
/** How much of the noise shows up as gradient, and as contrast. */
const gradientPerNoise = 1.1;
const contrastPerNoise = 1.5;
/** Noise below this many grey levels is not seen. */
const noiseMin = 0.5;
/** Relative contrast of nearly black windows is taken against this brightness. */
const brightnessMin = 16;

/** One measured text window. */
export interface EdgeSample extends TextWindow {
  /** Pixels from ink to paper across the widest edge: contrast over the weakest gradient. */
  readonly width: number;
  /** Weakest over strongest gradient, 0 to 1: small where the picture is smeared one way. */
  readonly evenness: number;
  /** (paper − ink) / paper, 0 to 1. */
  readonly contrast: number;
  /** Brightness of the paper, 0 to 255. */
  readonly paper: number;
  /** Grey levels from ink to paper over the noise. */
  readonly toNoise: number;
}

/**
 * Blur widens edges; motion widens them in one direction only, so the weakest of four directions
 * counts. Dividing by the local contrast removes the strength of ink and light.
 */
export function edgeSamples(
  kernel: PhotoKernel,
  grid: BlockGrid,
  text: TextWindows,
): readonly EdgeSample[] {
  const all = text.windows.filter(({ strength }) => strength >= strengthMin);
  const step = Math.max(1, all.length / samplesMax);
  const windows: TextWindow[] = [];
  for (let i = 0; i < all.length; i += step) {
    const window = all[Math.floor(i)];
    if (window !== undefined) windows.push(window);
  }
  const gradients = kernel.gradients(grid, contrastedAround(grid, windows));
  return windows.map((window) => sample(grid, gradients, window));
}

/** 1 for the blocks of the windows that stand out from paper: gradients are taken in those. */
function contrastedAround(grid: BlockGrid, windows: readonly TextWindow[]): Uint8Array {
  const wanted = new Uint8Array(grid.columns * grid.rows);
  for (const { block } of windows) {
    for (let row = block - grid.columns; row <= block + grid.columns; row += grid.columns) {
      for (let k = row - 1; k <= row + 1; k++) {
        if (contrast(grid, k) >= grid.contrastMin) wanted[k] = 1;
      }
    }
  }
  return wanted;
}

function sample(grid: BlockGrid, gradients: Uint16Array, window: TextWindow): EdgeSample {
  const [across, down, falling, rising] = strongestAround(grid, gradients, window.block);
  // Central differences span two pixels, those along the diagonals 2√2.
  const straight = [across / 2, down / 2] as const;
  const diagonal = [falling / Math.SQRT2 / 2, rising / Math.SQRT2 / 2] as const;
  const weak = withoutNoise(Math.min(...straight, ...diagonal), grid.noise);
  const strong = withoutNoise(Math.max(...straight, ...diagonal), grid.noise);
  const range = contrast(grid, window.block);
  return {
    ...window,
    width: (range - contrastPerNoise * grid.noise) / weak,
    evenness: weak / strong,
    contrast: range / Math.max(grid.high[window.block] ?? 0, brightnessMin),
    paper: grid.high[window.block] ?? 0,
    toNoise: range / Math.max(grid.noise, noiseMin),
  };
}

function withoutNoise(gradient: number, noise: number): number {
  return Math.sqrt(Math.max(gradient ** 2 - (gradientPerNoise * noise) ** 2, 0.25));
}

type FourDirections = [number, number, number, number];

/** The strongest of the block and its eight neighbours, for each direction. */
function strongestAround(
  { columns }: BlockGrid,
  gradients: Uint16Array,
  block: number,
): FourDirections {
  const out: FourDirections = [0, 0, 0, 0];
  for (let row = block - columns; row <= block + columns; row += columns) {
    for (let p = 4 * (row - 1); p <= 4 * (row + 1); p += 4) {
      out[0] = Math.max(out[0], gradients[p] ?? 0);
      out[1] = Math.max(out[1], gradients[p + 1] ?? 0);
      out[2] = Math.max(out[2], gradients[p + 2] ?? 0);
      out[3] = Math.max(out[3], gradients[p + 3] ?? 0);
    }
  }
  return out;
}
