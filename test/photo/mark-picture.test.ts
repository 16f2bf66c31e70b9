// The marked picture: small, upright however the file lies, the mark where the map says.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { markedBytesMax, type LegibilityMap } from '../../src/intake/document.ts';
import { judgePhoto } from '../../src/photo/judge-photo.ts';
import { markPicture, markPixels } from '../../src/photo/mark-picture.ts';
import { photoFixture } from './fixture.ts';

const columns = 12;
const rows = 10;
const size = { width: columns * 64 - 20, height: rows * 64 - 30 };

/** White, with a grey patch of 3×2 cells near the upper left corner as it is stored. */
async function patched(orientation: number): Promise<Uint8Array> {
  const patch = { width: 3 * 64, height: 2 * 64, channels: 3 as const, background: '#606060' };
  return sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
    .composite([{ input: { create: patch }, left: 64, top: 64 }])
    .withMetadata({ orientation })
    .png()
    .toBuffer();
}

/** The patch cannot be read, all the rest can. */
function patchMap(): LegibilityMap {
  const cells = Array.from({ length: columns * rows }, (_, cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    return x >= 1 && x < 4 && y >= 1 && y < 3 ? '0' : '9';
  });
  return { columns, rows, cells: cells.join('') };
}

interface Marked {
  /** Pixels with a warm colour: within the grey patch, and further than a line's width from it. */
  readonly inside: number;
  readonly outside: number;
  readonly patch: number;
}

async function compare(original: Uint8Array, marked: Uint8Array): Promise<Marked> {
  const before = await sharp(original).autoOrient().removeAlpha().raw().toBuffer();
  const grown = await sharp(original).autoOrient().greyscale().blur(6).raw().toBuffer();
  const after = await sharp(marked).removeAlpha().raw().toBuffer();
  const counts = { inside: 0, outside: 0, patch: 0 };
  for (let pixel = 0; pixel < before.length / 3; pixel++) {
    const isPatch = (before[3 * pixel] ?? 0) < 128;
    const isWarm = (after[3 * pixel] ?? 0) - (after[3 * pixel + 2] ?? 0) > 25;
    if (isPatch) counts.patch++;
    if (isWarm && isPatch) counts.inside++;
    if (isWarm && (grown[pixel] ?? 0) > 253) counts.outside++;
  }
  return counts;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF %i: the mark lies on the patch', async (orientation) => {
  const bytes = await patched(orientation);
  const marked = await markPicture(bytes, { page: 1, map: patchMap() });
  const upright = await sharp(bytes).autoOrient().toBuffer({ resolveWithObject: true });
  const { width, height, orientation: left } = await sharp(marked ?? bytes).metadata();
  expect([width, height, left]).toEqual([upright.info.width, upright.info.height, undefined]);
  const { inside, outside, patch } = await compare(bytes, marked ?? bytes);
  expect(inside / patch).toBeGreaterThan(0.8);
  expect(outside).toBe(0);
});

test.each(['blurred', 'moving', 'dark', 'overexposed', 'small'])('%s is marked', async (name) => {
  const bytes = await photoFixture(name);
  const page = await judgePhoto(bytes);
  const marked = await markPicture(bytes, page);
  const { format, width, height, exif } = await sharp(marked ?? bytes).metadata();
  expect(format).toBe('jpeg');
  expect(exif).toBeUndefined();
  expect(Math.max(width, height)).toBeLessThanOrEqual(900);
  expect(marked?.length).toBeLessThanOrEqual(markedBytesMax);
  expect(await markPicture(bytes, page)).toEqual(marked);
});

test('even noise is drawn in few bytes', async () => {
  const [width, height] = [1600, 1200];
  const data = Buffer.alloc(width * height * 3);
  for (let k = 0, seed = 7; k < data.length; k++) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    data[k] = seed >> 16;
  }
  const map = { columns: 25, rows: 19, cells: '0'.repeat(475) };
  const marked = await markPixels({ width, height, channels: 3, data }, { page: 1, map });
  expect(marked?.length).toBeLessThanOrEqual(markedBytesMax);
});

test('without a map there is no picture; a broken file is an error in words', async () => {
  expect(await markPicture(await patched(1), { page: 1, map: null })).toBeNull();
  const broken = markPicture(Buffer.from('no picture'), { page: 1, map: patchMap() });
  await expect(broken).rejects.toMatchObject({ name: 'PhotoError' });
});
