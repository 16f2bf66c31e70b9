// Tells where on a page the text can be read: one number for each cell of 64×64 pixels.
import type { LegibilityMap } from '../intake/document.ts';
import type { Grade } from './grade.ts';
import { legibility } from './legibility.ts';
import type { Measured, MeasuredText } from './measure.ts';
import { partScores } from './part-scores.ts';
import type { PartScore, Split } from './part-scores.ts';
import type { Pixels } from './pixels.ts';

/** Side of a cell in pixels of the judged picture. */
export const cellPixels = 64;

/** Text windows (of 64) that make a cell one with text: a short word. */
const windowsMin = 6;
/** A cell takes its neighbours' scores with this weight: it has few windows, and they scatter. */
const neighbourWeight = 0.25;
/** Text is lost where this share of a cell's pixels is burnt out on all colours. */
const burntMin = 249;
const burntShareMin = 0.6;

/**
 * Every cell is scored by its own text, as the page is by all of it; what the page lost by darkness
 * each of its cells loses too. Null where the page has no score.
 */
export function legibilityMap(
  pixels: Pixels,
  { texts }: Pick<Measured, 'texts'>,
  graded: Pick<Grade, 'legibility' | 'reasons'>,
): LegibilityMap | null {
  if (texts === null || graded.legibility === null) return null;
  const split = splitOf(pixels, cellPixels);
  const parts = partScores(texts, split);
  const own = legibility({
    full: texts.full.measures,
    half: texts.half.measures,
    xHeight: texts.xHeight,
  });
  const lost = Math.min(0, graded.legibility - (own ?? graded.legibility));
  const odds = spread(parts, split);
  const burnt = graded.reasons.includes('glare') ? burntCells(pixels, split) : null;
  const enough = windowsMin * measuredShare(texts.full);
  const cells = parts.map(({ windows }, cell) => {
    const local = odds[cell];
    if (burnt?.[cell] === 1) return '0';
    return windows < enough || local == null ? ' ' : digit(local + lost);
  });
  return { columns: split.columns, rows: split.rows, cells: cells.join('') };
}

function splitOf({ width, height }: Pixels, side: number): Split {
  return {
    columns: Math.ceil(width / side),
    rows: Math.ceil(height / side),
    partWidth: side,
    partHeight: side,
  };
}

/** Of a page full of text only some windows are measured, evenly. */
function measuredShare({ text, samples }: MeasuredText): number {
  return Math.min(1, samples.length / Math.max(text.windows.length, 1));
}

/** The tenth of the probability in which log-odds fall. */
function digit(odds: number): string {
  return String(Math.min(9, Math.floor(10 / (1 + Math.exp(-odds)))));
}

/** The mean of each cell and its neighbours; null where none of them has a score. */
function spread(
  parts: readonly PartScore[],
  { columns }: Pick<Split, 'columns'>,
): readonly (number | null)[] {
  return parts.map((_, cell) => {
    let sum = 0;
    let weight = 0;
    const column = cell % columns;
    for (let row = cell - columns; row <= cell + columns; row += columns) {
      for (let step = -1; step <= 1; step++) {
        const inside = column + step >= 0 && column + step < columns;
        const score = inside ? (parts[row + step]?.score ?? null) : null;
        if (score === null) continue;
        const share = row === cell && step === 0 ? 1 : neighbourWeight;
        sum += share * score;
        weight += share;
      }
    }
    return weight === 0 ? null : sum / weight;
  });
}

/** 1 for each cell that is burnt out. */
function burntCells(pixels: Pixels, { columns, rows }: Split): Uint8Array {
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
