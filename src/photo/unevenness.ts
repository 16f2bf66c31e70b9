// Compares the parts of a page: can one of them not be read while another can?
import type { MeasuredText } from './measure.ts';
import { partScores } from './part-scores.ts';

const partsAcross = 4;
/** A part counts with this share of the page's text windows: a stamp or a page number does not. */
const windowsShareMin = 0.02;

export interface Unevenness {
  /** Log-odds that the worst and the best part can be read. */
  readonly worst: number;
  readonly best: number;
  /** Share of the text that lies in parts below even odds. */
  readonly illegibleShare: number;
}

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
  if (parts.length < 2) return null;
  const scores = parts.map(({ score }) => score);
  const all = parts.reduce((sum, { windows }) => sum + windows, 0);
  const illegible = parts.reduce((sum, { windows, score }) => sum + (score < 0 ? windows : 0), 0);
  return {
    worst: Math.min(...scores),
    best: Math.max(...scores),
    illegibleShare: illegible / all,
  };
}
