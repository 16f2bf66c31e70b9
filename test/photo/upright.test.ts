// The dossier's JPEG: upright, of a sensible size, without metadata, lossless where it can be.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { uprightJpeg } from '../../src/photo/upright.ts';
import { photoFixture } from './fixture.ts';

const gps = {
  IFD0: { Copyright: 'secret-owner', Make: 'secret-camera' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 2122/100' },
};

async function pixels(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer();
}

async function hasNothingPersonal(jpeg: Uint8Array): Promise<void> {
  const { exif, xmp, iptc, orientation } = await sharp(jpeg).metadata();
  expect({ exif, xmp, iptc, orientation }).toEqual({});
  expect(Buffer.from(jpeg).includes('secret')).toBe(false);
}

test('an upright JPEG keeps its pixels bit for bit and loses its metadata', async () => {
  const photo = await sharp(await photoFixture('legible-ru'))
    .withExif(gps)
    .withIccProfile('srgb')
    .toBuffer();
  const comment = Buffer.from([0xff, 0xfe, 0, 15, ...Buffer.from('secret-remark')]);
  const tail = Buffer.from('secret-after-the-end');
  const sent = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), tail]);
  const { jpeg, widthPixels, heightPixels } = await uprightJpeg(sent);
  expect([widthPixels, heightPixels]).toEqual([1067, 1600]);
  expect((await pixels(jpeg)).equals(await pixels(photo))).toBe(true);
  expect((await sharp(jpeg).metadata()).icc).toBeDefined();
  await hasNothingPersonal(jpeg);
});

test('a progressive JPEG is stripped without loss as well', async () => {
  const photo = await sharp(await photoFixture('legible-ar'))
    .withExif(gps)
    .jpeg({ progressive: true })
    .toBuffer();
  const { jpeg } = await uprightJpeg(photo);
  expect((await pixels(jpeg)).equals(await pixels(photo))).toBe(true);
  await hasNothingPersonal(jpeg);
});

test.each([3, 6, 8])('EXIF orientation %i is applied', async (orientation) => {
  const photo = await photoFixture('legible-en');
  const sent = await sharp(photo).withExif(gps).withMetadata({ orientation }).toBuffer();
  const { jpeg, widthPixels, heightPixels } = await uprightJpeg(sent);
  expect([widthPixels, heightPixels]).toEqual(orientation === 3 ? [905, 1280] : [1280, 905]);
  await hasNothingPersonal(jpeg);
});

test('other formats become JPEG on white, and large ones are shrunk to 300 dpi of A4', async () => {
  const clear = await sharp({
    create: { width: 4000, height: 300, channels: 4, background: '#00000000' },
  })
    .png()
    .toBuffer();
  const { jpeg, widthPixels } = await uprightJpeg(clear);
  expect(widthPixels).toBe(3508);
  expect((await sharp(jpeg).metadata()).format).toBe('jpeg');
  expect((await pixels(jpeg))[0]).toBeGreaterThan(250);
});

test('a truncated JPEG is an error, not half a page', async () => {
  const photo = await photoFixture('legible-en');
  await expect(uprightJpeg(photo.subarray(0, photo.length / 2))).rejects.toMatchObject({
    name: 'PhotoError',
    code: 'damaged_partly_readable',
  });
});
