// Cleaned pages: edges found on every table, light evened, colours kept, all else left alone.
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { cleanPage } from '../../src/photo/clean-page.ts';
import type { CleanedPage } from '../../src/photo/clean-page.ts';
import { judgePhoto } from '../../src/photo/judge-photo.ts';
import type { Pixels } from '../../src/photo/pixels.ts';
import type { Quad } from '../../src/photo/quad.ts';
import { photoFixture } from './fixture.ts';
import { madePaper, photographed, pose, tables } from './made-photos.ts';

const frame = { width: 960, height: 1280 } as const;
const lamp = { shadow: 0.45, cast: [1, 0.93, 0.74], noise: 3 } as const;
const slanted = { turn: 7, tilt: 0.25, share: 0.8 } as const;
let english: Pixels;

beforeAll(async () => {
  english = await madePaper('en');
});

type Cleaned = Extract<CleanedPage, { kind: 'cleaned' }>;

async function cleaned(bytes: Uint8Array): Promise<Cleaned> {
  const page = await cleanPage(bytes);
  if (page.kind === 'left') throw new Error(`left: ${page.reason}`);
  return page;
}

/** The farthest corner's distance in shares of the page's diagonal. */
function cornerError(found: Quad | null, truth: Quad): number {
  if (found === null) return 1;
  const diagonal = Math.hypot(truth[2].x - truth[0].x, truth[2].y - truth[0].y);
  const away = truth.map(({ x, y }, index) =>
    Math.hypot(x - (found[index]?.x ?? 0), y - (found[index]?.y ?? 0)),
  );
  return Math.max(...away) / diagonal;
}

/** Mean red, green and blue of a patch, placed in shares of the picture. */
async function patch(jpeg: Uint8Array, [x, y]: readonly [number, number]): Promise<number[]> {
  const { width, height } = await sharp(jpeg).metadata();
  const area = { left: Math.round(x * width), top: Math.round(y * height), width: 24, height: 24 };
  const { channels } = await sharp(await sharp(jpeg).extract(area).toBuffer()).stats();
  return channels.map(({ mean }) => mean);
}

/** Pixels whose colour is far from grey, by what colour they lean to. */
async function colourful(jpeg: Uint8Array): Promise<{ red: number; blue: number }> {
  const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const counts = { red: 0, blue: 0 };
  for (let i = 0; i < data.length; i += 3) {
    const [r = 0, b = 0] = [data[i], data[i + 2]];
    if (r - b > 70) counts.red += 1;
    else if (b - r > 70) counts.blue += 1;
  }
  return counts;
}

test.each(tables.filter((table) => table !== 'stone'))(
  'a slanted page on %s is cut out within 2 % and becomes A4',
  async (table) => {
    const corners = pose(frame, slanted);
    const photo = await photographed(english, { ...frame, ...lamp, corners, table });
    const page = await cleaned(photo);
    expect(cornerError(page.corners, corners)).toBeLessThan(0.02);
    expect(page.heightPixels / page.widthPixels).toBeCloseTo(Math.SQRT2, 2);
  },
);

test('a page in even light is cut out too: paper that becomes white is no reflection', async () => {
  const corners = pose({ width: 1200, height: 1600 }, { turn: 0, tilt: 0, share: 0.9 });
  const size = { width: 1200, height: 1600, shadow: 1, noise: 2 };
  const page = await cleaned(await photographed(english, { ...size, corners, table: 'cloth' }));
  expect(cornerError(page.corners, corners)).toBeLessThan(0.02);
});

test.each(languages)(
  'what was written in %s reads as well as before, under white light',
  async (language) => {
    const corners = pose(frame, slanted);
    const paper = await madePaper(language);
    const photo = await photographed(paper, { ...frame, ...lamp, corners, table: 'wood' });
    const page = await cleaned(photo);
    const [before, after] = [await judgePhoto(photo), await judgePhoto(page.jpeg)];
    expect(after.verdict).toBe('accept');
    expect(after.legibility ?? 0).toBeGreaterThan(Math.min(before.legibility ?? 0, 4) - 0.25);
    // Bare paper in light and in shadow.
    for (const place of [
      [0.08, 0.04],
      [0.9, 0.93],
    ] as const) {
      const [red = 0, green = 0, blue = 0] = await patch(page.jpeg, place);
      expect(Math.min(red, green, blue)).toBeGreaterThan(230);
      expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(8);
    }
  },
);

test('a blue stamp stays blue and a red signature red under yellow light', async () => {
  const corners = pose(frame, slanted);
  const photo = await photographed(english, { ...frame, ...lamp, corners, table: 'dark' });
  const [before, after] = [await colourful(photo), await colourful((await cleaned(photo)).jpeg)];
  expect(before.blue).toBeLessThan(50);
  expect(after.blue).toBeGreaterThan(800);
  expect(after.red).toBeGreaterThan(300);
});

test('faint ink stands out more than before, and nothing is turned black or white', async () => {
  const corners = pose(frame, { turn: 3, tilt: 0.1, share: 0.95 });
  const paper = await madePaper('ru', 'faint');
  const photo = await photographed(paper, { ...frame, corners, table: 'dark', noise: 1 });
  const { jpeg } = await cleaned(photo);
  const [before, after] = [await judgePhoto(photo), await judgePhoto(jpeg)];
  const contrast = ({ measures }: typeof before) => measures['fullContrast'] ?? 0;
  expect(contrast(after)).toBeGreaterThan(contrast(before));
  const histogram = new Set(await sharp(jpeg).greyscale().raw().toBuffer());
  expect(histogram.size).toBeGreaterThan(60);
});

test('a page that fills the frame loses nothing at its borders', async () => {
  const corners: Quad = [
    { x: -60, y: -70 },
    { x: frame.width + 50, y: -90 },
    { x: frame.width + 70, y: frame.height + 80 },
    { x: -40, y: frame.height + 60 },
  ];
  const photo = await photographed(english, { ...frame, ...lamp, corners, table: 'dark' });
  const page = await cleaned(photo);
  expect(page.corners).toBeNull();
  expect(page.widthPixels).toBeGreaterThanOrEqual(frame.width);
  expect(page.heightPixels).toBeGreaterThanOrEqual(frame.height);
});

test('two pages beside each other stay together', async () => {
  const half = { width: 640, height: 960 } as const;
  const corners = pose(half, { turn: 0, tilt: 0, share: 0.9 });
  const one = await photographed(english, { ...half, corners, table: 'dark' });
  const both = await sharp({
    create: { width: 1280, height: 960, channels: 3, background: '#000' },
  })
    .composite([
      { input: one, left: 0, top: 0 },
      { input: one, left: 640, top: 0 },
    ])
    .jpeg()
    .toBuffer();
  const page = await cleaned(both);
  expect(page.widthPixels / page.heightPixels).toBeGreaterThan(1.3);
});

test('a page held a little askew without a visible edge is turned by its lines', async () => {
  const corners = pose(frame, { turn: 3, tilt: 0, share: 1.35 });
  const photo = await photographed(english, { ...frame, ...lamp, corners, table: 'dark' });
  const page = await cleaned(photo);
  expect(page.corners).toBeNull();
  // Turned by 3 degrees, the frame needs a larger one around it.
  expect(page.widthPixels - frame.width).toBeGreaterThan(40);
});

test.each(['film-ct', 'film-xray'])('%s is no page and is left alone', async (name) => {
  expect(await cleanPage(await photoFixture(name))).toEqual({ kind: 'left', reason: 'not_a_page' });
});

test('a scan is clean already', async () => {
  const { width, height, data } = english;
  const scan = await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  expect(await cleanPage(scan)).toEqual({ kind: 'left', reason: 'clean_already' });
});

test('the same photo gives the same bytes, and none of its metadata', async () => {
  const bytes = await sharp(await photoFixture('legible-shadow'))
    .withExif({ IFD0: { Make: 'SECRETCAMERA' } })
    .toBuffer();
  const [one, two] = [await cleaned(bytes), await cleaned(bytes)];
  expect(Buffer.from(one.jpeg).equals(two.jpeg)).toBe(true);
  expect(Buffer.from(one.jpeg).includes('SECRETCAMERA')).toBe(false);
});

test('a damaged photo is an error, not half a page', async () => {
  const bytes = await photoFixture('legible-en');
  await expect(cleanPage(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({
    code: 'damaged_partly_readable',
  });
});
