// Sealed values and wrapped keys: everything but the untouched value in its own place is refused.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeyring } from '../../src/lib/keyring.ts';
import { placeOf, seal, SealError, unseal } from '../../src/lib/seal.ts';

const key = randomBytes(32);
const place = placeOf('fact', 'intake/7', 'body');

test('every flipped bit, cut and foreign place is refused', () => {
  const plain = Buffer.from('a diagnosis');
  const sealed = seal(key, place, plain);
  expect(unseal(key, place, sealed).equals(plain)).toBe(true);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const flipped = Buffer.from(sealed);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => unseal(key, place, flipped)).toThrow(SealError);
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => unseal(key, place, sealed.subarray(0, length))).toThrow(SealError);
  }
  expect(() => unseal(randomBytes(32), place, sealed)).toThrow(SealError);
  expect(() => unseal(key, placeOf('fact', 'intake/8', 'body'), sealed)).toThrow(SealError);
  expect(() => unseal(key, placeOf('fact', 'intake', '7/body'), sealed)).toThrow(SealError);
});

test('the same value is never sealed alike', () => {
  const sealed = Array.from({ length: 10_000 }, () => seal(key, place, Buffer.from('same')));
  expect(new Set(sealed.map((each) => each.subarray(1, 13).toString('hex'))).size).toBe(10_000);
});

test('the master key is made once, private, and unwraps only for its owner', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'keys-')), 'folder', 'master.key');
  const first = openKeyring(path);
  const second = openKeyring(path);
  expect([first.created, second.created]).toEqual([true, false]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  const wrapped = first.wrap('ann', key);
  expect(second.unwrap('ann', wrapped).equals(key)).toBe(true);
  expect(() => second.unwrap('bea', wrapped)).toThrow(SealError);
  expect(first.blindIndex('address', '+98')).toBe(second.blindIndex('address', '+98'));
  expect(first.blindIndex('address', '+98')).not.toBe(first.blindIndex('external', '+98'));
  expect(first.capability('upload', 'x')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  writeFileSync(path, 'short');
  expect(() => openKeyring(path)).toThrow('32 bytes');
});
