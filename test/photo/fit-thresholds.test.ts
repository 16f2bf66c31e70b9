// Planted truths come back: the fit finds where people really draw the line, and how sure it is.
import { expect, test } from 'vitest';
import { fitThresholds, type SeenPage } from '../../src/photo/fit-thresholds.ts';

const now = { reject: -2, doubt: 0 };

/** Pages whose chance of being read is logistic around `middle`; the same in every run. */
function planted(count: number, middle: number): readonly SeenPage[] {
  let seed = 42;
  const random = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const legibility = -6 + 10 * random();
    return { legibility, isReadable: random() < 1 / (1 + Math.exp(middle - legibility)) };
  });
}

test('people who agree leave the thresholds where they are', () => {
  const fit = fitThresholds(planted(2000, 0), now);
  expect(fit?.doubt.now).toBe(0);
  expect(fit?.doubt.fitted).toBeCloseTo(0, 0);
  expect(fit?.reject.fitted).toBeCloseTo(-2, 0);
  expect(fit?.doubt.low).toBeLessThan(0);
  expect(fit?.doubt.high).toBeGreaterThan(0);
});

test.each([-2, -1, 1.5])('a line at %d moves both thresholds there', (middle) => {
  const fit = fitThresholds(planted(2000, middle), now);
  expect(Math.abs((fit?.doubt.fitted ?? 99) - middle)).toBeLessThan(0.25);
  expect(Math.abs((fit?.reject.fitted ?? 99) - (middle - 2))).toBeLessThan(0.4);
  expect(fit?.doubt.low).toBeLessThan(middle);
  expect(fit?.doubt.high).toBeGreaterThan(middle);
});

test('little evidence moves little, and says how unsure it is', () => {
  const few = fitThresholds(planted(40, 1.5), now);
  const many = fitThresholds(planted(4000, 1.5), now);
  const width = (fit: typeof few): number => (fit?.doubt.high ?? 0) - (fit?.doubt.low ?? 0);
  expect(width(few)).toBeGreaterThan(3 * width(many));
  expect(few?.doubt.fitted).toBeLessThan((many?.doubt.fitted ?? 0) + 0.5);
});

test('scores that part the two kinds perfectly do not run away', () => {
  const seen = Array.from({ length: 60 }, (_, index) => ({
    legibility: index / 10 - 3,
    isReadable: index >= 20,
  }));
  const fit = fitThresholds(seen, now);
  expect(Math.abs(fit?.doubt.fitted ?? 99)).toBeLessThan(2);
  expect(Number.isFinite(fit?.reject.low)).toBe(true);
});

test('too few, or nearly all of one kind, say nothing', () => {
  expect(fitThresholds(planted(29, 0), now)).toBeNull();
  const all = Array.from({ length: 100 }, (_, index) => ({ legibility: 0, isReadable: index > 3 }));
  expect(fitThresholds(all, now)).toBeNull();
});
