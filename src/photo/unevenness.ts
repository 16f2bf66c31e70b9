// Compares the parts of a page: can one of them not be read while another can?
import type { MeasuredText } from './measure.ts';
import { partScores } from './part-scores.ts';

const partsAcross = 4;
/** A part counts with this share of the page's text windows: a stamp or a page number does not. */
const windowsShareMin = 0.02;

export interface Unevenness {
  /** Log-odds that the worst and the second-best part can be read. */
  readonly worst: number;
  readonly best: number;
  /** Share of the text that lies in parts that cannot be read and are far worse than the best. */
  readonly illegibleShare: number;
  /** How many those parts are, of sixteen. */
  readonly illegibleParts: number;
}

/** Log-odds below which a part cannot be read, and how far it then lies below the second-best. */
const illegibleMax = -2;
const apartMin = 4;

/** Null where fewer than two parts have text. */
export function unevenness(full: MeasuredText, half: MeasuredText): Unevenness | null {
  const { width, height } = full.grid.smoothed;
  const split = {
    columns: partsAcross,
    rows: partsAcross,
    partWidth: width / partsAcross,
    partHeight: height / partsAcross,
  };
  const enough = windowsShareMin * full.samples.length;
  const parts = partScores({ full, half }, split).flatMap(({ windows, score }) =>
    score === null || windows < enough ? [] : [{ windows, score }],
  );
  const scores = parts.map(({ score }) => score).sort((a, b) => b - a);
  const [first, second] = scores;
  const worst = scores.at(-1);
  if (first === undefined || second === undefined || worst === undefined) return null;
  // One part alone may be a heading in large letters.
  const best = scores.length > 3 ? second : first;
  const limit = Math.min(illegibleMax, best - apartMin);
  const illegible = parts.filter(({ score }) => score < limit);
  const textIn = (list: typeof parts): number =>
    list.reduce((sum, { windows }) => sum + windows, 0);
  return {
    worst,
    best,
    illegibleShare: textIn(illegible) / textIn(parts),
    illegibleParts: illegible.length,
  };
}
