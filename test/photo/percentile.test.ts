// Percentiles are those of the sorted list.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile } from '../../src/photo/percentile.ts';

test('the value stands where sorting would put it', () => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 });
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const sorted = list.toSorted((a, b) => a - b);
      const place = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
      expect(percentile(list, share)).toBe(sorted[place]);
    }),
  );
});

test('an empty list has none', () => {
  expect(percentile([], 0.5)).toBeNull();
});
