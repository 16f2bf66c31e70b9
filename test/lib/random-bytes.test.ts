// Bytes drawn from a pool are as good as drawn one by one: none comes twice.
import { expect, test } from 'vitest';
import { takeRandom } from '../../src/lib/random-bytes.ts';

test('ten thousand nonces are all different, whole, and left alone by later ones', () => {
  const first = takeRandom(12);
  const copy = first.toString('hex');
  const nonces = Array.from({ length: 10_000 }, () => takeRandom(12).toString('hex'));
  expect(new Set([copy, ...nonces]).size).toBe(10_001);
  expect(nonces.every((nonce) => nonce.length === 24)).toBe(true);
  expect(first.toString('hex')).toBe(copy);
});
