// Fits the thresholds of legibility again on what people found, with today's as the expectation.

/** One page that a person looked at: its score, and whether it could be read. */
export interface SeenPage {
  readonly legibility: number;
  readonly isReadable: boolean;
}

/** Where a threshold would lie: the best estimate, and the range it lies in at nine to one. */
export interface FittedThreshold {
  readonly now: number;
  readonly fitted: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer pages than this, or of either kind, say nothing. */
export const seenMin = 30;
export const seenOfEachMin = 5;

/**
 * The score is meant to be log-odds: the model a + b × score has its expectation at a = 0, b = 1.
 * A standard deviation of 1.5 lets a threshold move by as much with little to go by; the slope is
 * trusted more, since overrulings gather around the thresholds and say little about it.
 */
const shiftDeviation = 1.5;
const slopeDeviation = 0.3;
/** 90 % of a normal distribution. */
const intervalDeviations = 1.645;
const stepsMax = 100;
const stepEnough = 1e-9;
const slopeMin = 0.05;

/**
 * For each threshold the score that means the same odds as it was meant to; null with too few.
 * Logistic regression with a normal prior (the most likely values), its interval by the curvature
 * there and the delta method.
 */
export function fitThresholds<Name extends string>(
  seen: readonly SeenPage[],
  thresholds: Readonly<Record<Name, number>>,
): Readonly<Record<Name, FittedThreshold>> | null {
  const readable = seen.filter(({ isReadable }) => isReadable).length;
  const enoughOfEach = Math.min(readable, seen.length - readable) >= seenOfEachMin;
  if (seen.length < seenMin || !enoughOfEach) return null;
  const { shift, slope, covariance } = fit(seen);
  const fitted = Object.entries<number>(thresholds).map(([name, now]) => {
    const at = (now - shift) / slope;
    const [byShift, bySlope] = [-1 / slope, -at / slope];
    const variance =
      byShift ** 2 * covariance.shift +
      2 * byShift * bySlope * covariance.both +
      bySlope ** 2 * covariance.slope;
    const width = intervalDeviations * Math.sqrt(Math.max(variance, 0));
    return [name, { now, fitted: at, low: at - width, high: at + width }] as const;
  });
  // `as`: the names of the entries are those of `thresholds`.
  return Object.fromEntries(fitted) as Record<Name, FittedThreshold>;
}

interface Curvature {
  readonly shift: number;
  readonly slope: number;
  readonly both: number;
}

interface Fit {
  readonly shift: number;
  readonly slope: number;
  readonly covariance: Curvature;
}

/** Newton's method; the problem has one summit, and the prior keeps it from running away. */
function fit(seen: readonly SeenPage[]): Fit {
  let [shift, slope] = [0, 1];
  for (let step = 0; step < stepsMax; step++) {
    const { gradient, covariance } = around(seen, shift, slope);
    const shiftStep = covariance.shift * gradient.shift + covariance.both * gradient.slope;
    const slopeStep = covariance.both * gradient.shift + covariance.slope * gradient.slope;
    shift += clamp(shiftStep);
    slope = Math.max(slope + clamp(slopeStep), slopeMin);
    if (Math.abs(shiftStep) + Math.abs(slopeStep) < stepEnough) break;
  }
  return { shift, slope, covariance: around(seen, shift, slope).covariance };
}

/** A long first step could jump over the summit. */
function clamp(step: number): number {
  return Math.max(-1, Math.min(1, step));
}

/** The slope of the log-posterior, and the inverse of its curvature. */
function around(seen: readonly SeenPage[], shift: number, slope: number) {
  const gradient = {
    shift: -shift / shiftDeviation ** 2,
    slope: (1 - slope) / slopeDeviation ** 2,
  };
  const curvature = { shift: 1 / shiftDeviation ** 2, slope: 1 / slopeDeviation ** 2, both: 0 };
  for (const { legibility, isReadable } of seen) {
    const chance = 1 / (1 + Math.exp(-(shift + slope * legibility)));
    const surprise = (isReadable ? 1 : 0) - chance;
    const weight = chance * (1 - chance);
    gradient.shift += surprise;
    gradient.slope += surprise * legibility;
    curvature.shift += weight;
    curvature.both += weight * legibility;
    curvature.slope += weight * legibility ** 2;
  }
  const determinant = curvature.shift * curvature.slope - curvature.both ** 2;
  const covariance: Curvature = {
    shift: curvature.slope / determinant,
    slope: curvature.shift / determinant,
    both: -curvature.both / determinant,
  };
  return { gradient, covariance };
}
