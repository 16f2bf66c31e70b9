// The fingerprint: near for the same photo, far for another.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { hashDistance, isSamePicture } from '../../src/intake/same-picture.ts';
import { perceptualHash } from '../../src/photo/perceptual-hash.ts';
import { photoFixture } from './fixture.ts';

test('the same photo recompressed, shrunk or turned by EXIF stays within 4 bits', async () => {
  const photo = await photoFixture('legible-fa');
  const hash = await perceptualHash(photo);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  const again = [
    sharp(photo).jpeg({ quality: 40 }),
    sharp(photo).resize(640).webp(),
    sharp(photo).rotate(-90).withMetadata({ orientation: 6 }),
  ];
  for (const copy of again) {
    expect(hashDistance(hash, await perceptualHash(await copy.toBuffer()))).toBeLessThanOrEqual(4);
  }
});

test('different photos are more than 10 bits apart', async () => {
  const names = ['legible-ar', 'legible-en', 'legible-fa', 'legible-ru', 'film-ct', 'fragment'];
  const hashes = await Promise.all(
    names.map(async (name) => perceptualHash(await photoFixture(name))),
  );
  for (const [i, a] of hashes.entries()) {
    for (const b of hashes.slice(i + 1)) expect(hashDistance(a, b)).toBeGreaterThan(10);
  }
});

test('the distance counts bits', () => {
  expect(hashDistance('00000000000000ff', '0000000000000000')).toBe(8);
  expect(hashDistance('ffffffffffffffff', '0000000000000000')).toBe(64);
});

test('what is no picture has no fingerprint', async () => {
  await expect(perceptualHash(Buffer.from('no'))).rejects.toMatchObject({ code: 'unreadable' });
});
