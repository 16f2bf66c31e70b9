// The fingerprint: near for the same photo, far for another, and for other values in one form.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { hashDistance, isSamePicture } from '../../src/intake/same-picture.ts';
import type { Look } from '../../src/intake/same-picture.ts';
import { perceptualHash } from '../../src/photo/perceptual-hash.ts';
import { photoFixture } from './fixture.ts';

async function lookOf(bytes: Uint8Array): Promise<Look> {
  const { width, height } = await sharp(bytes).metadata();
  return { hash: await perceptualHash(bytes), width, height };
}

test('the same photo recompressed, shrunk or turned by EXIF is the same picture', async () => {
  for (const name of ['legible-fa', 'legible-ru', 'film-ct', 'fragment']) {
    const photo = await photoFixture(name);
    const look = await lookOf(photo);
    expect(look.hash).toMatch(/^[0-9a-f]{256}$/);
    const again = [
      sharp(photo).resize(640).jpeg({ quality: 75 }),
      sharp(photo).resize(640).webp(),
      sharp(photo).rotate(-90).withMetadata({ orientation: 6 }),
    ];
    for (const copy of again) {
      expect(isSamePicture(look, await lookOf(await copy.toBuffer()))).toBe(true);
    }
  }
});

test('different photos are far apart', async () => {
  const names = ['legible-ar', 'legible-en', 'legible-fa', 'legible-ru', 'film-ct', 'fragment'];
  const hashes = await Promise.all(
    names.map(async (name) => perceptualHash(await photoFixture(name))),
  );
  for (const [i, a] of hashes.entries()) {
    for (const b of hashes.slice(i + 1)) expect(hashDistance(a, b)).toBeGreaterThan(150);
  }
});

/** A screen of a laboratory's page: the form is the same, the values are not. */
function labPage(values: readonly string[]): Promise<Buffer> {
  const rows = values.map((value, index) => {
    const y = 380 + index * 60;
    return (
      `<text x="100" y="${y}">Analyte ${index}</text><text x="480" y="${y}">${value}</text>` +
      `<text x="700" y="${y}">10^3/uL</text><text x="900" y="${y}">4.0 - 10.0</text>`
    );
  });
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600">
    <rect width="1200" height="1600" fill="#fff"/>
    <text x="300" y="120" font-size="60">Laboratory</text>
    <g font-size="30">${rows.join('')}</g></svg>`;
  return sharp(Buffer.from(page)).jpeg({ quality: 85 }).toBuffer();
}

test('another result in the same form is another picture', async () => {
  const one = await labPage(['14.2', '5.1', '310', '88.0', '4.4', '0.9', '12.7', '240']);
  const other = await labPage(['7.9', '2.8', '45', '91.3', '1.2', '3.6', '30.1', '1180']);
  const shrunk = await sharp(one).resize(960).jpeg({ quality: 60 }).toBuffer();
  const look = await lookOf(one);
  expect(isSamePicture(look, await lookOf(shrunk))).toBe(true);
  expect(isSamePicture(look, await lookOf(other))).toBe(false);
});

test('so is the same form with one value that changed', async () => {
  const one = await lookOf(await labPage(['14.2', '5.1', '310', '88.0', '4.4', '0.9']));
  const other = await lookOf(await labPage(['14.2', '5.1', '310', '61.0', '4.4', '0.9']));
  expect(isSamePicture(one, other)).toBe(false);
});

test('the distance counts bits', () => {
  expect(hashDistance('00000000000000ff', '0000000000000000')).toBe(8);
  expect(hashDistance('ffffffffffffffff', '0000000000000000')).toBe(64);
});

test('fingerprints of two kinds never agree', () => {
  const size = { width: 3, height: 4 };
  expect(isSamePicture({ ...size, hash: '00' }, { ...size, hash: '0000' })).toBe(false);
  expect(isSamePicture({ ...size, hash: '' }, { ...size, hash: '' })).toBe(false);
});

test('what is no picture has no fingerprint', async () => {
  await expect(perceptualHash(Buffer.from('no'))).rejects.toMatchObject({ code: 'unreadable' });
});
