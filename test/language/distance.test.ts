// Distance between words: known pairs, the limit, and the laws every distance keeps.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/language/distance.ts';

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['ca', 'abc', 3],
  ['лимфома', 'лимфмоа', 1],
  ['ریتوکسیماب', 'ریتوکسماب', 1],
])('"%s" and "%s" are %i apart', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
});

test('a distance above the limit is given up', () => {
  expect(editDistance('kitten', 'sitting', { limit: 3 })).toBe(3);
  expect(editDistance('kitten', 'sitting', { limit: 2 })).toBe(Infinity);
});

test('given costs replace the unit ones', () => {
  const costs = { substitute: (a: number, b: number) => (a === b ? 0 : 0.5), drop: () => 2 };
  expect(editDistance('abc', 'abd', { costs: { ...costs, transpose: 0.1 } })).toBe(0.5);
  expect(editDistance('ab', 'ba', { costs: { ...costs, transpose: 0.1 } })).toBe(0.1);
});

test('distance is symmetric, zero only for equals, and no longer than the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      const distance = editDistance(left, right);
      expect(distance).toBe(editDistance(right, left));
      expect(distance === 0).toBe(left === right);
      expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
    }),
  );
});
