// Tells where on a page the text can be read: one number for each cell of 64×64 pixels.
import type { LegibilityMap } from '../intake/document.ts';
import { blockSize } from './block-grid.ts';
import type { EdgeSample } from './edge-width.ts';
import type { Grade } from './grade.ts';
import type { TextDetail } from './measure.ts';
import { percentile } from './percentile.ts';
import type { Pixels } from './pixels.ts';

/** Side of a cell in pixels of the judged picture. */
export const cellPixels = 64;

const blocksAcross = cellPixels / blockSize;
/** Text blocks (of 64) that make a cell one with text: a short word. */
const textBlocksMin = 6;
/**
 * How fast the log-odds of a cell fall with the width of its edges, and rise with its contrast,
 * both as logarithms against the page's median. About half of what the whole page's score uses:
 * a cell has few samples, and they scatter.
 */
const perWidth = -9;
const perContrast = 3;
/** A cell takes its neighbours' samples with this weight. */
const neighbourWeight = 0.25;
/** Text is lost where this share of a cell's pixels is burnt out on all colours. */
const burntMin = 249;
const burntShareMin = 0.6;

/**
 * The page's score says how its median cell reads; a cell with wider edges or weaker strokes than
 * that reads worse. Null where the page has no score.
 */
export function legibilityMap(
  pixels: Pixels,
  detail: TextDetail | null,
  { legibility, reasons }: Pick<Grade, 'legibility' | 'reasons'>,
): LegibilityMap | null {
  if (detail === null || legibility === null || detail.samples.length === 0) return null;
  const columns = Math.ceil(pixels.width / cellPixels);
  const rows = Math.ceil(pixels.height / cellPixels);
  const shape = { columns, rows };
  const texts = textCounts(detail, shape);
  const odds = spread(sums(detail, shape), shape);
  const burnt = reasons.includes('glare') ? burntCells(pixels, shape) : null;
  let cells = '';
  for (let cell = 0; cell < columns * rows; cell++) {
    const local = odds[cell];
    if (burnt?.[cell] === 1) cells += '0';
    else if ((texts[cell] ?? 0) < textBlocksMin || local == null) cells += ' ';
    else cells += digit(legibility + local);
  }
  return { ...shape, cells };
}

interface Shape {
  readonly columns: number;
  readonly rows: number;
}

/** The tenth of the probability in which log-odds fall. */
function digit(odds: number): string {
  return String(Math.min(9, Math.floor(10 / (1 + Math.exp(-odds)))));
}

function cellOf(block: number, gridColumns: number, { columns }: Shape): number {
  const row = Math.floor(Math.floor(block / gridColumns) / blocksAcross);
  return row * columns + Math.floor((block % gridColumns) / blocksAcross);
}

function textCounts({ grid, text }: TextDetail, shape: Shape): Uint8Array {
  const counts = new Uint8Array(shape.columns * shape.rows);
  for (const block of text.blocks) {
    const cell = cellOf(block, grid.columns, shape);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

interface Sums {
  readonly odds: Float32Array;
  readonly counts: Float32Array;
}

/** The log-odds of each cell's samples against the page's median, added up. */
function sums({ grid, samples }: TextDetail, shape: Shape): Sums {
  const median = (pick: (sample: EdgeSample) => number): number =>
    Math.log(Math.max(percentile(samples.map(pick), 0.5) ?? 1, 0.01));
  const width = median((sample) => sample.width);
  const contrast = median((sample) => sample.contrast);
  const odds = new Float32Array(shape.columns * shape.rows);
  const counts = new Float32Array(shape.columns * shape.rows);
  for (const sample of samples) {
    const cell = cellOf(sample.block, grid.columns, shape);
    const wider = Math.log(Math.max(sample.width, 0.01)) - width;
    const stronger = Math.log(Math.max(sample.contrast, 0.01)) - contrast;
    odds[cell] = (odds[cell] ?? 0) + perWidth * wider + perContrast * stronger;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { odds, counts };
}

/** The mean of each cell and its neighbours; null where none of them was measured. */
function spread({ odds, counts }: Sums, { columns, rows }: Shape): readonly (number | null)[] {
  return Array.from({ length: columns * rows }, (_, cell) => {
    let sum = 0;
    let weight = 0;
    const column = cell % columns;
    for (let row = cell - columns; row <= cell + columns; row += columns) {
      for (let step = -1; step <= 1; step++) {
        const inside = column + step >= 0 && column + step < columns;
        if (!inside || row < 0 || row >= columns * rows) continue;
        const share = row === cell && step === 0 ? 1 : neighbourWeight;
        sum += share * (odds[row + step] ?? 0);
        weight += share * (counts[row + step] ?? 0);
      }
    }
    return weight === 0 ? null : sum / weight;
  });
}

/** 1 for each cell that is burnt out. */
function burntCells(pixels: Pixels, { columns, rows }: Shape): Uint8Array {
  const { width, height, channels, data } = pixels;
  const burnt = new Uint8Array(columns * rows);
  for (let cell = 0; cell < burnt.length; cell++) {
    const left = (cell % columns) * cellPixels;
    const top = Math.floor(cell / columns) * cellPixels;
    const right = Math.min(left + cellPixels, width);
    const bottom = Math.min(top + cellPixels, height);
    let count = 0;
    for (let y = top; y < bottom; y += 2) {
      for (let x = left; x < right; x += 2) {
        const p = (y * width + x) * channels;
        const darkest = Math.min(data[p] ?? 0, data[p + channels - 1] ?? 0);
        if (darkest >= burntMin) count++;
      }
    }
    if (4 * count >= burntShareMin * (right - left) * (bottom - top)) burnt[cell] = 1;
  }
  return burnt;
}
