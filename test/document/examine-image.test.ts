// Pictures in every format that phones, scanners and fax machines make: whole, broken, many-paged.
import sharp, { type Sharp } from 'sharp';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { examineBytes } from '../../src/document/examine-bytes.ts';
import { photoFixture } from '../photo/fixture.ts';

/** Encoding and judging takes seconds on a busy machine. */
const slowMs = 60_000;

const heic = await readFile(new URL('../fixtures/photo/legible-en.heic', import.meta.url));
const [width, height] = [720, 1018];
const page = await sharp(await photoFixture('legible-en'))
  .resize(width, height, { fit: 'fill' })
  .png()
  .toBuffer();
const white = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

const picture = (): Sharp => sharp(page);
const onOneBit = (): Sharp => picture().greyscale().threshold(150).toColourspace('b-w');
const moving = (): Sharp => sharp([white, page], { join: { animated: true } });

type Make = () => Buffer | Promise<Buffer>;
const formats: Readonly<Record<string, Make>> = {
  'jpeg, baseline': () => picture().jpeg().toBuffer(),
  'jpeg, progressive': () => picture().jpeg({ progressive: true }).toBuffer(),
  'jpeg, four inks': () => picture().toColourspace('cmyk').jpeg().toBuffer(),
  'jpeg, grey': () => picture().greyscale().jpeg().toBuffer(),
  'jpeg with bytes behind': async () =>
    Buffer.concat([await picture().jpeg().toBuffer(), Buffer.alloc(900, 7)]),
  'png, 16 bits': () => picture().toColourspace('rgb16').png().toBuffer(),
  'png, interlaced': () => picture().png({ progressive: true }).toBuffer(),
  'png, palette': () => picture().png({ palette: true, colours: 32 }).toBuffer(),
  'png, transparent': () => picture().ensureAlpha(0.9).png().toBuffer(),
  'webp, lossy': () => picture().webp().toBuffer(),
  'webp, lossless': () => picture().webp({ lossless: true, effort: 0 }).toBuffer(),
  'webp that begins empty': () => moving().webp({ effort: 0 }).toBuffer(),
  gif: () => picture().gif({ effort: 1 }).toBuffer(),
  'gif that begins empty': () => moving().gif({ effort: 1 }).toBuffer(),
  avif: () => picture().avif({ effort: 0 }).toBuffer(),
  heic: () => heic,
  'tiff, lzw': () => picture().tiff({ compression: 'lzw' }).toBuffer(),
  'tiff, jpeg': () => picture().tiff({ compression: 'jpeg' }).toBuffer(),
  'tiff, fax': () => onOneBit().tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
  'tiff, one bit': () => onOneBit().tiff({ compression: 'none', bitdepth: 1 }).toBuffer(),
  'tiff, 16 bits': () => picture().toColourspace('rgb16').tiff().toBuffer(),
  'tiff, four inks': () => picture().toColourspace('cmyk').tiff().toBuffer(),
  'tiff in tiles with smaller copies': () =>
    picture().tiff({ tile: true, tileWidth: 128, tileHeight: 128, pyramid: true }).toBuffer(),
};

test.each(Object.entries(formats))(
  '%s: read as the page it is',
  { timeout: slowMs },
  async (_, make) => {
    const { outcome, pages, perceptualHash } = await examineBytes(await make(), 'a');
    expect(outcome).toBe('accept');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ page: 1, widthPixels: width, heightPixels: height });
    expect(pages[0]?.verdict).toBe('accept');
    expect(pages[0]?.legibility).toBeGreaterThan(0);
    expect(perceptualHash).toMatch(/^[0-9a-f]{256}$/u);
  },
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])('turned as EXIF %i says', async (orientation) => {
  const turned = await picture().withMetadata({ orientation }).jpeg().toBuffer();
  const [seen] = (await examineBytes(turned, 'a.jpg')).pages;
  const upright = orientation < 5 ? [width, height] : [height, width];
  expect(seen?.verdict).toBe('accept');
  expect([seen?.widthPixels, seen?.heightPixels]).toEqual(upright);
});

/** An interrupted download, one that reserved its room, and one that an app finished off. */
const cuts: Readonly<Record<string, (whole: Buffer, at: number) => Buffer>> = {
  cut: (whole, at) => whole.subarray(0, at),
  hollow: (whole, at) => Buffer.concat([whole.subarray(0, at), Buffer.alloc(whole.length - at)]),
  'closed too early': (whole, at) =>
    Buffer.concat([whole.subarray(0, at), Buffer.from([0xff, 0xd9])]),
};

const broken = [
  ...[
    'jpeg, baseline',
    'png, interlaced',
    'webp, lossy',
    'gif',
    'avif',
    'heic',
    'tiff, lzw',
  ].flatMap((format) => [`${format}: cut`, `${format}: hollow`]),
  'jpeg, progressive: cut',
  'jpeg, baseline: closed too early',
  'jpeg, progressive: closed too early',
];

test.each(broken)('%s: never taken as whole', { timeout: slowMs }, async (name) => {
  const [format = '', cut = ''] = name.split(': ');
  const whole = (await formats[format]?.()) ?? Buffer.alloc(0);
  for (const share of [0.1, 0.4, 0.7, 0.9, 0.97, 0.99]) {
    const part = cuts[cut]?.(whole, Math.floor(whole.length * share)) ?? whole;
    const { outcome, pages } = await examineBytes(part, `a.${format.slice(0, 4)}`);
    const readable = pages.filter(({ verdict }) => verdict === 'accept');
    expect([share, outcome, readable.length]).toEqual([share, 'reject', 0]);
  }
});

test('one page of a fax that cannot be decoded does not spoil the others', async () => {
  const fax = await sharp([page, page, page], { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
  // The second page's strips lie in the middle of the file; the directories lie between the pages.
  fax.fill(0xff, Math.floor(fax.length * 0.45), Math.floor(fax.length * 0.5));
  const { outcome, pageCount, pages } = await examineBytes(fax, 'fax.tif');
  expect([outcome, pageCount]).toEqual(['accept', 3]);
  expect(pages.map(({ verdict, reasons }) => [verdict, reasons[0] ?? null])).toEqual([
    ['accept', null],
    ['reject', 'damaged'],
    ['accept', null],
  ]);
});
