// The simulated lens must blur as much as it says: labels of a corpus rest on that number.
import { expect, test } from 'vitest';
import { emptyPicture } from '../../bench/photo-corpus/picture.ts';
import { pixelVariance, spread, totalSigma } from '../../bench/photo-corpus/spread.ts';
import type { Blur } from '../../bench/photo-corpus/spread.ts';

const still: Blur = { lens: 0.5, radius: 0, motion: 0, direction: 0, bend: 0 };
const cases: readonly (readonly [string, Blur])[] = [
  ['the lens alone', still],
  ['defocus', { ...still, radius: 3 }],
  ['motion across the edge', { ...still, motion: 9 }],
  ['both', { lens: 0.9, radius: 2, motion: 6, direction: 0, bend: 0 }],
];

test.each(cases)('a step edge comes out as blurred as told: %s', (_, blur) => {
  const step = emptyPicture(64, 64);
  for (const plane of step.planes) plane.forEach((__, at) => (plane[at] = at % 64 < 32 ? 0 : 1));
  const row = spread(step, blur).planes[0].subarray(32 * 64, 33 * 64);
  const slope = Array.from(row.subarray(1), (value, x) => value - (row[x] ?? 0));
  const mean = slope.reduce((sum, weight, x) => sum + weight * x, 0);
  const variance = slope.reduce((sum, weight, x) => sum + weight * (x - mean) ** 2, 0);
  // Sampling a page adds the pixel's own area; a step between pixels has none.
  expect(Math.sqrt(variance + pixelVariance)).toBeCloseTo(totalSigma(blur), 2);
});
