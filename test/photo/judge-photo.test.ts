// The verdict on whole pictures: labelled photos, harmless changes, odd formats, broken files.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PhotoReason, Verdict } from '../../src/intake/document.ts';
import { judgePhoto, judgePixels } from '../../src/photo/judge-photo.ts';
import { PhotoError } from '../../src/photo/photo-error.ts';
import { photoFixture } from './fixture.ts';

/** Encoding AVIF and judging a dozen pictures takes seconds on a busy machine. */
const slowMs = 60_000;

const labelled: readonly (readonly [string, Verdict, PhotoReason | null])[] = [
  ['legible-ar', 'accept', null],
  ['legible-en', 'accept', null],
  ['legible-fa', 'accept', null],
  ['legible-ru', 'accept', null],
  ['legible-faint', 'accept', null],
  ['legible-shadow', 'accept', null],
  ['fragment', 'accept', 'fragment'],
  ['film-ct', 'accept', 'film'],
  ['film-xray', 'accept', 'film'],
  ['blurred', 'reject', 'blurred'],
  ['moving', 'reject', 'moving'],
  ['dark', 'reject', 'dark'],
  ['overexposed', 'reject', 'overexposed'],
  ['small', 'reject', 'text_too_small'],
];

test.each(labelled)('%s: %s, %s', async (name, verdict, reason) => {
  const seen = await judgePhoto(await photoFixture(name));
  expect(seen).toMatchObject({ page: 1, verdict });
  expect(seen.reasons[0] ?? null).toBe(reason);
});

test('the score falls steadily as a legible photo is blurred', { timeout: slowMs }, async () => {
  const photo = await photoFixture('legible-en');
  const scores: number[] = [];
  for (const sigma of [0.6, 1.5, 3, 5]) {
    const blurred = await sharp(photo).blur(sigma).jpeg({ quality: 85 }).toBuffer();
    scores.push((await judgePhoto(blurred)).legibility ?? NaN);
  }
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores[0]).toBeGreaterThan(0);
  expect(scores.at(-1)).toBeLessThan(-2);
});

test.each(['legible-fa', 'legible-ru', 'blurred'])(
  '%s keeps its verdict when it is turned, mirrored or recompressed',
  { timeout: slowMs },
  async (name) => {
    const photo = await photoFixture(name);
    const before = await judgePhoto(photo);
    const changed = [
      sharp(photo).rotate(90),
      sharp(photo).rotate(180),
      sharp(photo).flop(),
      sharp(photo).modulate({ brightness: 0.7 }),
    ];
    for (const change of changed) {
      const after = await judgePhoto(await change.jpeg({ quality: 80 }).toBuffer());
      expect(after.verdict).toBe(before.verdict);
      expect(Math.abs((after.legibility ?? NaN) - (before.legibility ?? NaN))).toBeLessThan(2);
    }
  },
);

test('the size is told as a person sees it, whatever EXIF orientation says', async () => {
  const sideways = await sharp(await photoFixture('legible-en'))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect(await judgePhoto(sideways)).toMatchObject({
    widthPixels: 1280,
    heightPixels: 905,
    verdict: 'accept',
  });
});

test('pixels of a rendered page get the verdict of the picture they came from', async () => {
  const photo = await photoFixture('legible-fa');
  const { data, info } = await sharp(photo)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const fromPixels = await judgePixels({ ...info, channels: 4, data }, 3);
  const fromFile = await judgePhoto(photo);
  expect(fromPixels).toMatchObject({ page: 3, verdict: fromFile.verdict });
  expect(fromPixels.legibility).toBeCloseTo(fromFile.legibility ?? NaN, 1);
});

test('a page of a many-paged picture is judged by its number', { timeout: slowMs }, async () => {
  const pages = [await photoFixture('legible-en'), await photoFixture('legible-fa')];
  const same = await Promise.all(
    pages.map((page) => sharp(page).resize(450, 600, { fit: 'fill' }).toBuffer()),
  );
  const gif = await sharp(same, { join: { animated: true } })
    .gif({ effort: 1 })
    .toBuffer();
  expect(await judgePhoto(gif, 2)).toMatchObject({ page: 2, widthPixels: 450, heightPixels: 600 });
  await expect(judgePhoto(gif, 3)).rejects.toBeInstanceOf(PhotoError);
});

const bare = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

test.each([
  ['one pixel', 1, 1, '#808080'],
  ['a thin line', 3, 900, '#ffffff'],
  ['a thumbnail', 120, 90, '#eeeeee'],
  ['a bare sheet', 1200, 1600, '#f4f2ee'],
  ['a covered lens', 1200, 1600, '#060606'],
])('%s is asked about, not refused', async (_name, width, height, background) => {
  const seen = await judgePhoto(await bare(width, height, background));
  expect(seen).toMatchObject({ verdict: 'doubtful', legibility: null });
  expect(seen.reasons).toContain('not_a_page');
  expect(Object.values(seen.measures).every(Number.isFinite)).toBe(true);
});

test('a legible page shrunk to a thumbnail is never accepted', async () => {
  const thumbnail = await sharp(await photoFixture('legible-ru'))
    .resize(320)
    .toBuffer();
  expect((await judgePhoto(thumbnail)).verdict).not.toBe('accept');
});

test('rows that were lost at the end are noticed', async () => {
  const { data, info } = await sharp(await photoFixture('legible-en'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  data.fill(128, Math.floor(info.height * 0.7) * info.width * 3);
  const broken = await sharp(data, { raw: { ...info, channels: 3 } })
    .png()
    .toBuffer();
  expect(await judgePhoto(broken)).toMatchObject({ verdict: 'doubtful', reasons: ['damaged'] });
});

test('what cannot be decoded says why', { timeout: slowMs }, async () => {
  const photo = await photoFixture('legible-en');
  const heicHeader = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1');
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const cases = [
    [photo.subarray(0, photo.length / 2), 'damaged_partly_readable'],
    [photo.subarray(0, 100), 'unreadable'],
    [new Uint8Array(0), 'unreadable'],
    [Buffer.from('not a picture'), 'unreadable'],
    [heicHeader, 'unreadable'],
    [drawing, 'unreadable'],
    [await bare(13_000, 10_000, '#ffffff'), 'too_many_pixels'],
  ] as const;
  for (const [bytes, code] of cases) {
    await expect(judgePhoto(bytes)).rejects.toMatchObject({ name: 'PhotoError', code });
  }
});
