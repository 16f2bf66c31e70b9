// The map follows what can be seen: a half that is blurred on purpose, margins, a burnt patch.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { judgePhoto } from '../../src/photo/judge-photo.ts';
import { photoFixture } from './fixture.ts';

/** The mean digit of the text that lies within the shares of the width and could be read before. */
async function meanDigit(
  bytes: Uint8Array,
  { from = 0, to = 1, before }: { from?: number; to?: number; before?: string } = {},
): Promise<number> {
  const { map } = await judgePhoto(bytes);
  const digits = Array.from(map?.cells ?? '').flatMap((cell, index) => {
    const share = (index % (map?.columns ?? 1)) / (map?.columns ?? 1);
    const wasRead = before === undefined || Number(before.charAt(index)) > 5;
    return cell === ' ' || !wasRead || share < from || share >= to ? [] : [Number(cell)];
  });
  return digits.reduce((sum, digit) => sum + digit, 0) / digits.length;
}

/** The fixture with its right half out of focus. */
async function halfBlurred(name: string): Promise<Uint8Array> {
  const bytes = await photoFixture(name);
  const { width, height } = await sharp(bytes).metadata();
  const left = Math.round(width / 2);
  const half = { left, top: 0, width: width - left, height };
  const blurred = await sharp(bytes).extract(half).blur(6).toBuffer();
  return sharp(bytes)
    .composite([{ input: blurred, left, top: 0 }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

test.each(['legible-fa', 'legible-ru', 'legible-ar'])('half of %s is blurred', async (name) => {
  const bytes = await halfBlurred(name);
  const before = (await judgePhoto(await photoFixture(name))).map?.cells ?? '';
  expect(await meanDigit(bytes, { to: 0.45, before })).toBeGreaterThan(6);
  expect(await meanDigit(bytes, { from: 0.55, before })).toBeLessThan(3);
});

test('cells are 64 pixels of the judged picture, with none for what is no text', async () => {
  const bytes = await photoFixture('legible-fa');
  const { map, widthPixels, heightPixels } = await judgePhoto(bytes);
  const scale = Math.min(1, 1600 / Math.max(widthPixels, heightPixels));
  expect(map?.columns).toBe(Math.ceil(Math.round(widthPixels * scale) / 64));
  expect(map?.rows).toBe(Math.ceil(Math.round(heightPixels * scale) / 64));
  expect(map?.cells).toHaveLength((map?.columns ?? 0) * (map?.rows ?? 0));
  expect(map?.cells).toMatch(/^[ 0-9]+$/);
  expect(map?.cells).toContain(' ');
});

test('a film has no map; a page that cannot be read has one that says so', async () => {
  expect((await judgePhoto(await photoFixture('film-ct'))).map).toBeNull();
  expect(await meanDigit(await photoFixture('blurred'))).toBeLessThan(1);
});
