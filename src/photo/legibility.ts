// The score of legibility: stroke contrast × letter height ÷ edge width, as one log-odds number.
import type { Measures, TextMeasures } from './measure.ts';

/** What a logarithm takes for a number that could not be measured: no letters, no edges. */
const missingLogarithm = -3;

/**
 * Fitted by logistic regression on 560 synthetic photos of 50 clinical pages (blurred and too small
 * against legible, truth by reading the text back), then found to hold on 308 real photos that had
 * no part in the fit: 1 refused. Each is monotone: wider edges are worse, the rest is better.
 */
const intercept = 18.853;
const weights = {
  full: {
    edgeWidthLow: -4.162,
    edgeWidth: -4.64,
    contrast: 2.772,
    letterHeight: 2.435,
    letterHeightUpper: 0.907,
  },
  half: {
    edgeWidthLow: -3.518,
    edgeWidth: -4.993,
    contrast: 2.794,
    letterHeight: 3.208,
    letterHeightUpper: 0,
  },
} as const;

/** Strokes this far above the noise lose nothing by it; below, the score falls this fast. */
const strokeToNoiseEnough = 22;
const noiseWeight = 10;

/** Log-odds that the page can be read: 0 is even odds, null where there is no text to judge. */
export function legibility({ full, half }: Measures): number | null {
  if (full?.edgeWidth == null || half?.edgeWidth == null) return null;
  const sharpness = intercept + part(full, weights.full) + part(half, weights.half);
  return sharpness - (noiseWeight * (noisiness(full) + noisiness(half))) / 2;
}

type Inputs = Readonly<Record<keyof typeof weights.full, number>>;

function part(text: TextMeasures, by: Inputs): number {
  const term = (value: number | null, weight: number): number =>
    weight * (value === null ? missingLogarithm : Math.log(Math.max(value, 0.01)));
  return (
    term(text.edgeWidthLow, by.edgeWidthLow) +
    term(text.edgeWidth, by.edgeWidth) +
    term(text.contrast, by.contrast) +
    term(text.letterHeight, by.letterHeight) +
    term(text.letterHeightUpper, by.letterHeightUpper)
  );
}

function noisiness({ strokeToNoise }: TextMeasures): number {
  return Math.max(0, Math.log(strokeToNoiseEnough / Math.max(strokeToNoise ?? 1, 1)));
}
