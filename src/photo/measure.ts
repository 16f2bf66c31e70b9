// Measures a picture: plain numbers about its text, its light and its framing; judges nothing.
import { blockGrid } from './block-grid.ts';
import type { BlockGrid } from './block-grid.ts';
import { edgeSamples } from './edge-width.ts';
import type { EdgeSample } from './edge-width.ts';
import { framing, type Side } from './framing.ts';
import { letterSize } from './letter-size.ts';
import { light } from './light.ts';
import { percentile } from './percentile.ts';
import type { GreyImage, Pixels } from './pixels.ts';
import { halve, toGrey } from './pixels.ts';
import { surface } from './surface.ts';
import { textWindows } from './text-windows.ts';
import type { TextWindows } from './text-windows.ts';
import { unevenness } from './unevenness.ts';

/** Noise below this many grey levels is not seen. */
const noiseMin = 0.5;

/** What is measured of the text at one size; null where no text was found. */
export interface TextMeasures {
  /** Share of the picture's blocks that lie in text, and the number of them. */
  readonly textShare: number;
  readonly textBlocks: number;
  /** Quartile and median width of edges in their worst direction, in pixels. */
  readonly edgeWidthLow: number | null;
  readonly edgeWidth: number | null;
  /** Median of weakest over strongest gradient, 0 to 1: low when the camera moved. */
  readonly evenness: number | null;
  /** Median of (paper − ink) / paper, 0 to 1. */
  readonly contrast: number | null;
  /** Median and upper-quartile height of letters, in pixels. */
  readonly letterHeight: number | null;
  readonly letterHeightUpper: number | null;
  /** Mean grey-level noise on flat paper. */
  readonly noise: number;
  /** Grey levels from ink to paper over the noise (at least 0.5), median. */
  readonly strokeToNoise: number | null;
  /** Median changes between ink and paper in a window of 24×24 pixels. */
  readonly crossings: number | null;
  /** Share of blocks where anything at all stands out. */
  readonly contrastedShare: number;
}

export interface Measures {
  readonly width: number;
  readonly height: number;
  /** At the judged size (1600), and at half of it. Null for a picture of a few pixels. */
  readonly full: TextMeasures | null;
  readonly half: TextMeasures | null;
  /** At a quarter, where even badly blurred text is still seen to be text. */
  readonly quarter: TextMeasures | null;
  readonly light: ReturnType<typeof light>;
  readonly surface: ReturnType<typeof surface> | null;
  readonly framing: Readonly<Record<'left' | 'right' | 'top' | 'bottom', Side>> | null;
  /** Median edge width of the worst part of the page over that of the best; null if unknown. */
  readonly unevenness: number | null;
}

/** What is known of each part of the text, for the map of legibility. */
export interface TextDetail {
  readonly grid: BlockGrid;
  readonly text: TextWindows;
  readonly samples: readonly EdgeSample[];
}

/** Expects pixels of at most 1600 on the long side: the weights were fitted at that size. */
export function measure(pixels: Pixels): Measures & { readonly detail: TextDetail | null } {
  const grey = toGrey(pixels);
  const full = measureText(grey);
  const halfGrey = halve(grey);
  const half = measureText(halfGrey);
  return {
    width: pixels.width,
    height: pixels.height,
    full: full?.measures ?? null,
    half: half?.measures ?? null,
    quarter: measureText(halve(halfGrey))?.measures ?? null,
    light: light(pixels),
    surface: half === null ? null : surface(half.grid),
    framing: half === null ? null : framing(half.grid, half.text),
    unevenness: full === null ? null : unevenness(full.grid, full.samples),
    detail: full,
  };
}

function measureText(image: GreyImage) {
  const grid = blockGrid(image);
  if (grid === null) return null;
  const text = textWindows(grid);
  const samples = edgeSamples(grid, text);
  const letters = letterSize(grid, text);
  const of = (pick: (sample: EdgeSample) => number, share: number): number | null =>
    percentile(samples.map(pick), share);
  const blocks = grid.columns * grid.rows;
  const measures: TextMeasures = {
    textShare: text.blocks.length / blocks,
    textBlocks: text.blocks.length,
    edgeWidthLow: of((sample) => sample.width, 0.25),
    edgeWidth: of((sample) => sample.width, 0.5),
    evenness: of((sample) => sample.evenness, 0.5),
    contrast: of((sample) => sample.contrast, 0.5),
    letterHeight: letters.median,
    letterHeightUpper: letters.upper,
    noise: grid.noise,
    strokeToNoise: of((sample) => sample.range / Math.max(grid.noise, noiseMin), 0.5),
    crossings: percentile(text.crossings, 0.5),
    contrastedShare: text.contrasted / blocks,
  };
  return { grid, text, samples, measures };
}
