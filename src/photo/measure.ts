// Measures a picture: plain numbers about its text, its light and its framing; judges nothing.
import { blockGrid } from './block-grid.ts';
import type { BlockGrid } from './block-grid.ts';
import { edgeSamples } from './edge-width.ts';
import type { EdgeSample } from './edge-width.ts';
import { evenPaper, type EvenPaper } from './even-paper.ts';
import { framing, type Side } from './framing.ts';
import { letterHeight } from './letter-height.ts';
import { light } from './light.ts';
import { percentile } from './percentile.ts';
import { PhotoKernel } from './photo-kernel.ts';
import type { Plane } from './photo-kernel.ts';
import type { Pixels } from './pixels.ts';
import { ruledBlocks } from './ruled-lines.ts';
import { screenPattern, type ScreenPattern } from './screen-pattern.ts';
import { surface } from './surface.ts';
import { strengthMin, textWindows, textWithin } from './text-windows.ts';
import type { TextWindows } from './text-windows.ts';
import { unevenness, type Unevenness } from './unevenness.ts';
import { xHeight } from './x-height.ts';

/** What is measured of the text at one size; null where no text was found. */
export interface TextMeasures {
  /** Of the picture at this size, in pixels. */
  readonly longSide: number;
  /** Share of the picture's blocks that look like text, strong or faint, and their number. */
  readonly textShare: number;
  readonly textBlocks: number;
  /** Median width of edges in their worst direction, in pixels. */
  readonly edgeWidth: number | null;
  /** Median of weakest over strongest gradient, 0 to 1: low when the camera moved. */
  readonly evenness: number | null;
  /** Median of (paper − ink) / paper, 0 to 1. */
  readonly contrast: number | null;
  /** Brightness of the paper behind three quarters of the text, 0 to 255. */
  readonly paperBrightness: number | null;
  /** Median height of letters, in pixels. */
  readonly letterHeight: number | null;
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
  /** Estimated height of the middle letters, in pixels at the judged size; null without any. */
  readonly xHeight: number | null;
  readonly light: ReturnType<typeof light>;
  readonly surface: ReturnType<typeof surface> | null;
  readonly paper: EvenPaper | null;
  /** Null without enough plain paper beside text. */
  readonly screen: ScreenPattern | null;
  readonly framing: Readonly<Record<'left' | 'right' | 'top' | 'bottom', Side>> | null;
  /** How the parts of the page compare; null with text in one part only. */
  readonly unevenness: Unevenness | null;
}

/** The text at one size, window by window; good until the next picture is measured. */
export interface MeasuredText {
  readonly grid: BlockGrid;
  readonly text: TextWindows;
  readonly samples: readonly EdgeSample[];
  readonly measures: TextMeasures;
}

/** With the windows that were measured, for the map of legibility. */
export interface Measured extends Measures {
  readonly texts: MeasuredTexts | null;
}

export interface MeasuredTexts {
  readonly full: MeasuredText;
  readonly half: MeasuredText;
  readonly xHeight: number | null;
}

/** Expects pixels of at most 1600 on the long side: the weights were fitted at that size. */
export function measure(pixels: Pixels): Measured {
  kernel ??= new PhotoKernel();
  const plane = kernel.begin(pixels);
  const atHalf = findText(kernel, kernel.halve(plane));
  const atFull = findText(kernel, plane);
  const paper = atHalf === null ? null : evenPaper(atHalf.grid, atHalf.text);
  const full = measureText(kernel, lettersOnPaper(kernel, atFull, paper));
  const half = measureText(kernel, lettersOnPaper(kernel, atHalf, paper));
  const texts = full === null || half === null ? null : textsOf(full, half);
  return {
    width: pixels.width,
    height: pixels.height,
    full: full?.measures ?? null,
    half: half?.measures ?? null,
    xHeight: texts?.xHeight ?? null,
    light: light(pixels),
    surface: half === null ? null : surface(half.grid),
    paper,
    screen: paper === null ? null : screenPattern(pixels, paper),
    framing: half === null ? null : framing(half.grid, half.text),
    unevenness: texts === null ? null : unevenness(texts, pixels),
    texts,
  };
}

function textsOf(full: MeasuredText, half: MeasuredText): MeasuredTexts {
  return { full, half, xHeight: xHeight(full.measures, half.measures) };
}

/** Pictures are measured one after another: they share its memory. */
let kernel: PhotoKernel | null = null;

type FoundText = Pick<MeasuredText, 'grid' | 'text'>;

function findText(kernel: PhotoKernel, plane: Plane): FoundText | null {
  const grid = blockGrid(kernel, plane);
  return grid === null ? null : { grid, text: textWindows(kernel, grid) };
}

/** Strokes on even paper rather than the grain of a table, and no ruled lines. */
function lettersOnPaper(
  kernel: PhotoKernel,
  found: FoundText | null,
  paper: EvenPaper | null,
): FoundText | null {
  if (found === null) return null;
  const { grid, text } = found;
  const isRuled = ruledBlocks(kernel, grid, text);
  if (paper === null) return { grid, text: textWithin(grid, text, (k) => isRuled[k] === 0) };
  const scale = Math.round(grid.columns / paper.columns);
  const isKept = (block: number): boolean => {
    const row = Math.floor(Math.floor(block / grid.columns) / scale);
    const column = Math.floor((block % grid.columns) / scale);
    return isRuled[block] === 0 && paper.isPaper[row * paper.columns + column] === 1;
  };
  return { grid, text: textWithin(grid, text, isKept) };
}

function measureText(kernel: PhotoKernel, found: FoundText | null): MeasuredText | null {
  if (found === null) return null;
  const { grid, text } = found;
  const samples = edgeSamples(kernel, grid, text);
  const strong = samples.filter(({ strength }) => strength >= strengthMin);
  const of = (pick: (sample: EdgeSample) => number): number | null =>
    percentile(strong.map(pick), 0.5);
  const blocks = grid.columns * grid.rows;
  const measures: TextMeasures = {
    longSide: Math.max(grid.smoothed.width, grid.smoothed.height),
    textShare: text.windows.length / blocks,
    textBlocks: text.windows.length,
    edgeWidth: of(({ width }) => width),
    evenness: of(({ evenness }) => evenness),
    contrast: of(({ contrast }) => contrast),
    paperBrightness: percentile(
      strong.map(({ paper }) => paper),
      0.75,
    ),
    letterHeight: letterHeight(kernel, grid, text),
    noise: grid.noise,
    strokeToNoise: of(({ toNoise }) => toNoise),
    crossings: percentile(
      text.windows.map(({ across, down }) => across + down),
      0.5,
    ),
    contrastedShare: text.contrasted / blocks,
  };
  return { grid, text, samples, measures };
}
