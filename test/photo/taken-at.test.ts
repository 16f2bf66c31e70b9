// When a photo was taken, from real EXIF blocks.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { takenAt } from '../../src/photo/taken-at.ts';
import { photoFixture } from './fixture.ts';

test('the camera says when', async () => {
  const photo = sharp(await photoFixture('legible-fa'));
  const exif = { IFD2: { DateTimeOriginal: '2026:11:25 18:51:06' } };
  const jpeg = await photo.clone().withExif(exif).jpeg().toBuffer();
  const webp = await photo.clone().withExif(exif).webp().toBuffer();
  expect(await takenAt(jpeg)).toBe('2026-11-25T18:51:06');
  expect(await takenAt(webp)).toBe('2026-11-25T18:51:06');
});

test.each([
  ['a photo from a messenger', photoFixture('legible-fa')],
  ['no picture', Promise.resolve(Buffer.from('no'))],
])('%s does not say', async (_, bytes) => {
  expect(await takenAt(await bytes)).toBeNull();
});

test('a clock that was never set says nothing, nor does a block that ends too soon', async () => {
  const photo = sharp(await photoFixture('legible-fa'));
  const exif = { IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } };
  const unset = await photo.withExif(exif).jpeg().toBuffer();
  expect(await takenAt(unset)).toBeNull();
  const at = unset.indexOf('Exif');
  const cut = Buffer.from(unset);
  cut.fill(0xff, at + 10, at + 30);
  expect(await takenAt(cut)).toBeNull();
});
