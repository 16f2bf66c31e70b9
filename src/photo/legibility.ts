// The score of legibility: stroke contrast × letter height ÷ edge width, as one log-odds number.
import type { TextMeasures } from './measure.ts';

/** What a logarithm takes for a number that could not be measured: no letters, no edges. */
const missingLogarithm = -3;
/** Strokes this far above the noise lose nothing by it. */
const strokeToNoiseEnough = 22;

/** What is weighed of the text at one size; each the natural logarithm of a measure. */
export interface LegibilityTerms {
  readonly edgeWidth: number;
  readonly contrast: number;
  readonly letterHeight: number;
  /** How far strokes fall short of standing out from the noise; 0 when they stand out enough. */
  readonly noisiness: number;
}

/**
 * Fitted by `bench/photo-weights.ts`: logistic regression with shrinkage and with the sign of each
 * weight fixed, so that every refusal can be explained: wider edges and noise are worse, contrast,
 * height and strokes that are long beside their edges are better.
 */
const weights: {
  readonly intercept: number;
  readonly full: LegibilityTerms;
  readonly half: LegibilityTerms;
} = {
  intercept: 10.102,
  full: {
    edgeWidth: -6.307,
    contrast: 2.188,
    letterHeight: 3.913,
    noisiness: -3.602,
  },
  half: {
    edgeWidth: -5.553,
    contrast: 0.0,
    letterHeight: 0.438,
    noisiness: -3.097,
  },
};

export const termNames = ['edgeWidth', 'contrast', 'letterHeight', 'noisiness'] as const;

/** The text of a picture, or of a part of it, at the judged size and at half of it. */
export interface TextAtTwoSizes {
  readonly full: TextMeasures | null;
  readonly half: TextMeasures | null;
}

/** Log-odds that the text can be read: 0 is even odds, null where there is none to judge. */
export function legibility({ full, half }: TextAtTwoSizes): number | null {
  if (full?.edgeWidth == null || half?.edgeWidth == null) return null;
  const [atFull, atHalf] = [legibilityTerms(full), legibilityTerms(half)];
  let score = weights.intercept;
  for (const name of termNames) {
    score += weights.full[name] * atFull[name] + weights.half[name] * atHalf[name];
  }
  return score;
}

export function legibilityTerms(text: TextMeasures): LegibilityTerms {
  return {
    edgeWidth: logarithm(text.edgeWidth),
    contrast: logarithm(text.contrast),
    letterHeight: logarithm(text.letterHeight),
    noisiness: Math.max(0, Math.log(strokeToNoiseEnough / Math.max(text.strokeToNoise ?? 1, 1))),
  };
}

function logarithm(value: number | null): number {
  return value === null ? missingLogarithm : Math.log(Math.max(value, 0.01));
}
