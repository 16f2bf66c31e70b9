// Estimates how tall the middle letters of a page are, from everything that was measured of text.
import type { TextMeasures } from './measure.ts';
import { xHeightModel } from './x-height-model.ts';

/** Logarithms farther than this many standard deviations from what was seen count as so far. */
const farMax = 2.5;
/** What a measure of nothing counts as. */
const least = 0.01;

/**
 * Pieces of ink are letters where print is large and sharp, words where it is small or blurred.
 * What else tells the two apart decides with them: how wide edges are, and how pale and one-way
 * those at half the size.
 */
type Measured = Pick<
  TextMeasures,
  'longSide' | 'letterHeight' | 'edgeWidth' | 'contrast' | 'evenness'
>;

/**
 * Height of the middle letters (x, or the taller of ه and د) in pixels at the judged size; null
 * where no letters were found. Off by a ninth in the middle over documents that were left out of
 * the fit, where the height of pieces of ink alone was off by a quarter.
 */
export function xHeight(full: Measured, half: Measured): number | null {
  if (full.letterHeight === null) return null;
  return Math.exp(xHeightLogarithm(xHeightLogarithms(full, half), xHeightModel));
}

/** The estimate from the logarithms of the measures, as a logarithm itself. */
export function xHeightLogarithm(
  logarithms: readonly (number | null)[],
  model: typeof xHeightModel,
): number {
  const terms = xHeightTerms(logarithms, model);
  return terms.reduce((sum, term, i) => sum + term * (model.weights[i] ?? 0), model.intercept);
}

/** Natural logarithms of the seven measures that the estimate rests on; null where one is missing. */
export function xHeightLogarithms(full: Measured, half: Measured): readonly (number | null)[] {
  const measures = [
    full.letterHeight,
    half.letterHeight,
    full.longSide,
    full.edgeWidth,
    half.edgeWidth,
    half.contrast,
    half.evenness,
  ];
  return measures.map((value) => (value === null ? null : Math.log(Math.max(value, least))));
}

/** The logarithms in standard deviations from their means, and the products of every two. */
export function xHeightTerms(
  logarithms: readonly (number | null)[],
  { means, spreads }: Pick<typeof xHeightModel, 'means' | 'spreads'>,
): readonly number[] {
  const standard = logarithms.map((value, i) => {
    if (value === null) return 0;
    const apart = (value - (means[i] ?? 0)) / (spreads[i] ?? 1);
    return Math.min(Math.max(apart, -farMax), farMax);
  });
  const products = standard.flatMap((one, i) => standard.slice(i).map((other) => one * other));
  return [...standard, ...products];
}
