// The score of legibility: stroke contrast × letter height ÷ edge width, as one log-odds number.
import type { TextMeasures } from './measure.ts';

/** What a logarithm takes for a number that could not be measured: no letters, no edges. */
const missingLogarithm = -3;
/** Strokes this far above the noise lose nothing by it. */
const strokeToNoiseEnough = 22;
/**
 * Small letters run together and measure too tall, but a photo of a page on few pixels has small
 * ones: with these powers of what is measured and of the long side, the logarithm of the true
 * height was off by 0.28 on 451 sharp photos; by 0.32 from the measured height alone.
 */
const trueHeight = { perMeasured: 0.78, perLongSide: 0.59, longSide: 1600, factor: 1.36 } as const;

/**
 * A picture at half its size has narrower edges. Where they measure this many times wider, letters
 * have run together with each other and with the lines of a table: of small print that is a sign,
 * of a sharp narrow receipt it is not, so that no more of it counts.
 */
const runTogetherMax = 1.28;

/** What is weighed of a text; each the natural logarithm of a measure. */
export interface LegibilityTerms {
  readonly edgeWidth: number;
  readonly halfEdgeWidth: number;
  readonly contrast: number;
  readonly letterHeight: number;
  /** How far strokes fall short of standing out from the noise; 0 when they stand out enough. */
  readonly noisiness: number;
  readonly halfNoisiness: number;
}

/**
 * Logistic regression with shrinkage and with the sign of each weight fixed, so that every refusal
 * can be explained: wider edges and noise are worse, contrast and height are better. Fitted by
 * `bench/photo-weights.ts`, as bench/README.md tells, on 230 legible and 160 blurred, small or
 * noisy photos of 114 documents and on copies as if from nearer, without which large letters that
 * are a little blurred count as small ones.
 */
export const legibilityModel: { readonly intercept: number; readonly weights: LegibilityTerms } = {
  intercept: 9.09,
  weights: {
    edgeWidth: -3.81,
    halfEdgeWidth: -5.75,
    contrast: 3.11,
    letterHeight: 4.26,
    noisiness: -2.61,
    halfNoisiness: -5.5,
  },
};

export const termNames = [
  'edgeWidth',
  'halfEdgeWidth',
  'contrast',
  'letterHeight',
  'noisiness',
  'halfNoisiness',
] as const;

/** The text of a picture, or of a part of it, at the judged size and at half of it. */
export interface TextAtTwoSizes {
  readonly full: TextMeasures | null;
  readonly half: TextMeasures | null;
}

/** Log-odds that the text can be read: 0 is even odds, null where there is none to judge. */
export function legibility(text: TextAtTwoSizes): number | null {
  const terms = legibilityTerms(text);
  if (terms === null) return null;
  const { intercept, weights } = legibilityModel;
  return termNames.reduce((score, name) => score + weights[name] * terms[name], intercept);
}

/** Null where no text was found. */
export function legibilityTerms({ full, half }: TextAtTwoSizes): LegibilityTerms | null {
  if (full?.edgeWidth == null || half?.edgeWidth == null) return null;
  return {
    edgeWidth: logarithm(full.edgeWidth),
    halfEdgeWidth: logarithm(Math.min(half.edgeWidth, runTogetherMax * full.edgeWidth)),
    contrast: logarithm(full.contrast),
    letterHeight: logarithm(trueLetterHeight(full)),
    noisiness: noisiness(full),
    halfNoisiness: noisiness(half),
  };
}

/** About how tall the middle letters (x, ه) are, in pixels; null without any. */
export function trueLetterHeight({ letterHeight, longSide }: TextMeasures): number | null {
  if (letterHeight === null) return null;
  const measured = Math.max(letterHeight, 0.01) ** trueHeight.perMeasured;
  const expected = (longSide / trueHeight.longSide) ** trueHeight.perLongSide;
  return trueHeight.factor * measured * expected;
}

function noisiness({ strokeToNoise }: TextMeasures): number {
  return Math.max(0, Math.log(strokeToNoiseEnough / Math.max(strokeToNoise ?? 1, 1)));
}

function logarithm(value: number | null): number {
  return value === null ? missingLogarithm : Math.log(Math.max(value, 0.01));
}
