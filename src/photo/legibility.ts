// The score of legibility: stroke contrast × letter height ÷ edge width, as one log-odds number.
import type { TextMeasures } from './measure.ts';

/** What a logarithm takes for a number that could not be measured: no letters, no edges. */
const missingLogarithm = -3;
/** Strokes this far above the noise lose nothing by it. */
const strokeToNoiseEnough = 22;
/** What is weighed of a text; each the natural logarithm of a measure. */
export interface LegibilityTerms {
  readonly edgeWidth: number;
  readonly contrast: number;
  readonly letterHeight: number;
  /** How far strokes fall short of standing out from the noise; 0 when they stand out enough. */
  readonly noisiness: number;
  readonly halfNoisiness: number;
}

/**
 * Logistic regression with shrinkage and with the sign of each weight fixed, so that every refusal
 * can be explained: wider edges and noise are worse, contrast and height are better. Fitted by
 * `bench/photo-weights.ts`, as bench/README.md tells, on 670 legible and 484 blurred, small or
 * noisy photos of 304 documents and on copies as if from nearer, without which large letters that
 * are a little blurred count as small ones.
 */
export const legibilityModel: { readonly intercept: number; readonly weights: LegibilityTerms } = {
  intercept: 4.18,
  weights: {
    edgeWidth: -7.02,
    contrast: 2.05,
    letterHeight: 4.65,
    noisiness: -3.39,
    halfNoisiness: -4.09,
  },
};

export const termNames = [
  'edgeWidth',
  'contrast',
  'letterHeight',
  'noisiness',
  'halfNoisiness',
] as const;

/** The text of a picture, or of a part of it, at the judged size and at half of it. */
export interface TextAtTwoSizes {
  readonly full: TextMeasures | null;
  readonly half: TextMeasures | null;
  /** Of the whole page, also where a part is scored; in pixels at the judged size. */
  readonly xHeight: number | null;
}

/** Log-odds that the text can be read: 0 is even odds, null where there is none to judge. */
export function legibility(text: TextAtTwoSizes): number | null {
  const terms = legibilityTerms(text);
  if (terms === null) return null;
  const { intercept, weights } = legibilityModel;
  return termNames.reduce((score, name) => score + weights[name] * terms[name], intercept);
}

/** Null where no text was found. */
export function legibilityTerms({ full, half, xHeight }: TextAtTwoSizes): LegibilityTerms | null {
  if (full?.edgeWidth == null || half?.edgeWidth == null) return null;
  return {
    edgeWidth: logarithm(full.edgeWidth),
    contrast: logarithm(full.contrast),
    letterHeight: logarithm(xHeight),
    noisiness: noisiness(full),
    halfNoisiness: noisiness(half),
  };
}

function noisiness({ strokeToNoise }: TextMeasures): number {
  return Math.max(0, Math.log(strokeToNoiseEnough / Math.max(strokeToNoise ?? 1, 1)));
}

function logarithm(value: number | null): number {
  return value === null ? missingLogarithm : Math.log(Math.max(value, 0.01));
}
