// The measures on drawings whose truth is known: widths, heights, noise, glare, cut edges.
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { measure, type Measures } from '../../src/photo/measure.ts';
import { photoFixture } from './fixture.ts';

const size = 800;

/** Rows of small black bars and squares on paper, as letters would stand. */
async function letters(change: (drawing: Sharp) => Sharp | Promise<Sharp> = (same) => same) {
  const marks: string[] = [];
  for (let y = 100; y < size - 100; y += 26) {
    for (let x = 100; x < size - 100; x += 14) {
      const kind = (x * 7 + y * 3) % 4;
      marks.push(`<path d="M${x} ${y}v12${kind > 1 ? 'h8' : 'm0-12h8v5'}" />`);
    }
  }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
    `<rect width="100%" height="100%" fill="#e6e6e6"/>` +
    `<g fill="none" stroke="#222" stroke-width="2">${marks.join('')}</g></svg>`;
  return measurePng(await (await change(sharp(Buffer.from(svg)).removeAlpha())).png().toBuffer());
}

/** Grey that swells and fades everywhere, as on an X-ray. */
function bones(): Promise<Buffer> {
  return drawn(
    (x, y) => 90 + 60 * Math.sin(x / 17) * Math.cos(y / 23) + 30 * Math.sin((x + y) / 9),
  );
}

/** The grain of a table: stripes that bend, under light that falls unevenly. */
function planks(): Promise<Buffer> {
  return drawn((x, y) => {
    const grain = 40 * Math.sin(y / 5 + 3 * Math.sin(x / 60));
    return 100 + grain + 50 * Math.sin(x / 30) * Math.sin(y / 25);
  });
}

function drawn(level: (x: number, y: number) => number): Promise<Buffer> {
  const grey = Uint8Array.from({ length: size * size }, (_, at) =>
    level(at % size, Math.floor(at / size)),
  );
  const raw = { width: size, height: size, channels: 1 } as const;
  return sharp(grey, { raw }).toColourspace('srgb').png().toBuffer();
}

async function measurePng(png: Buffer): Promise<Measures> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return measure({ width: info.width, height: info.height, channels: 3, data });
}

test('text is found, and its letters are as tall as they were drawn', async () => {
  const { full } = await letters();
  expect(full?.textShare).toBeGreaterThan(0.3);
  expect(full?.letterHeight).toBeGreaterThanOrEqual(8);
  expect(full?.letterHeight).toBeLessThanOrEqual(13);
  expect(full?.noise).toBeLessThan(0.1);
});

test('edges widen with blur; contrast is that of ink and paper', async () => {
  const sharpLetters = (await letters()).full;
  const blurred = (await letters((drawing) => drawing.blur(2))).full;
  expect(sharpLetters?.contrast).toBeGreaterThan(0.6);
  expect(blurred?.edgeWidth ?? 0).toBeGreaterThan(1.4 * (sharpLetters?.edgeWidth ?? Infinity));
});

test('smearing one way shows as unevenness of gradients', async () => {
  const kernel = {
    width: 9,
    height: 3,
    kernel: Array.from({ length: 27 }, (_, i) => +(i > 8 && i < 18)),
  };
  const smeared = (await letters((drawing) => drawing.convolve(kernel))).full;
  const still = (await letters()).full;
  expect(smeared?.evenness ?? 1).toBeLessThan(0.75 * (still?.evenness ?? 0));
});

test('a burnt patch is measured as a share of the frame', async () => {
  const patch = await sharp({
    create: { width: 200, height: 200, channels: 3, background: '#fff' },
  })
    .png()
    .toBuffer();
  const { light } = await letters((drawing) =>
    drawing.composite([{ input: patch, left: 400, top: 300 }]),
  );
  expect(light.glareShare).toBeCloseTo(200 ** 2 / size ** 2, 2);
});

test('a page cut through its text shows it on that side only', async () => {
  const cut = await letters((drawing) =>
    drawing.extract({ left: 0, top: 0, width: 500, height: size }),
  );
  expect(cut.framing?.right.cut).toBeGreaterThan(0.9);
  expect(cut.framing?.left.cut).toBe(0);
});

test('paper stays even behind print, however blurred; the grey of a film does not', async () => {
  const blurred = await letters((drawing) => drawing.blur(4));
  expect(blurred.paper?.windows).toBeGreaterThan(0.8);
  expect((await letters()).paper?.windows).toBeGreaterThan(0.8);
  const { paper } = await measurePng(await bones());
  expect(paper?.windows).toBeLessThan(0.5);
});

test('strokes are measured on the paper, not on the pattern of the table around it', async () => {
  const cut = { left: 150, top: 150, width: 500, height: 500 };
  const alone = await letters((drawing) => drawing.extract(cut));
  const table = await letters(async (drawing) => {
    const page = await drawing.extract(cut).png().toBuffer();
    return sharp(await planks()).composite([{ input: page, left: cut.left, top: cut.top }]);
  });
  const [own, among] = [alone.full?.letterHeight ?? NaN, table.full?.letterHeight ?? NaN];
  expect(Math.abs(among - own)).toBeLessThan(0.1 * own);
});

test('the slanted lines of an empty table do not pass for smeared text', async () => {
  const rules = Array.from({ length: 11 }, (_, row) => {
    return `<path d="M0 ${40 + 70 * row}L${size} ${-100 + 70 * row}"/>`;
  });
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="100%" height="100%" fill="#e6e6e6"/>
    <g stroke="#222" stroke-width="3">${rules.join('')}</g></svg>`;
  const cut = { left: 100, top: 100, width: 200, height: 200 };
  const { full } = await letters(async (drawing) => {
    const words = await drawing.extract(cut).png().toBuffer();
    return sharp(Buffer.from(frame)).composite([{ input: words, left: 300, top: 300 }]);
  });
  const own = (await letters()).full;
  expect(full?.evenness ?? 0).toBeGreaterThan(0.8 * (own?.evenness ?? NaN));
  expect(full?.edgeWidth ?? NaN).toBeLessThan(1.3 * (own?.edgeWidth ?? NaN));
});

test.each(['legible-fa', 'legible-ar', 'legible-ru', 'legible-en'])(
  'the letters of %s are estimated to be smaller in a smaller copy',
  async (name) => {
    const whole = await sharp(await photoFixture(name))
      .toColourspace('srgb')
      .png()
      .toBuffer();
    const { width } = await sharp(whole).metadata();
    const smaller = await sharp(whole)
      .resize({ width: Math.round(0.7 * width) })
      .png()
      .toBuffer();
    const [own, small] = [await measurePng(whole), await measurePng(smaller)];
    const times = (small.xHeight ?? NaN) / (own.xHeight ?? NaN);
    expect(times).toBeGreaterThan(0.5);
    expect(times).toBeLessThan(0.9);
  },
);

test.each(['legible-fa', 'legible-ru', 'legible-en'])(
  'the blurred side of %s is told from the sharp one',
  async (name) => {
    const picture = await sharp(await photoFixture(name))
      .png()
      .toBuffer();
    const { width, height } = await sharp(picture).metadata();
    const left = { left: 0, top: 0, width: width >> 1, height };
    const blurred = await sharp(picture).extract(left).blur(5).png().toBuffer();
    const half = await sharp(picture)
      .composite([{ input: blurred, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const whole = await measurePng(picture);
    const { unevenness } = await measurePng(half);
    expect(unevenness?.step).toBeGreaterThan((whole.unevenness?.step ?? 0) + 3);
    expect(unevenness?.better).toBeGreaterThan(unevenness?.worse ?? NaN);
  },
);

test('the stripes of a screen stand out on plain paper, the blocks of a JPEG do not', async () => {
  const plain = await letters(async (drawing) =>
    sharp(await drawing.jpeg({ quality: 40 }).toBuffer()),
  );
  expect(plain.screen?.levels).toBeLessThan(2);
  const { screen } = await letters(async (drawing) => {
    const { data, info } = await drawing.raw().toBuffer({ resolveWithObject: true });
    const striped = data.map((level, at) => {
      const x = Math.floor(at / info.channels) % info.width;
      return level * (0.95 + 0.05 * Math.cos(2.3 * x));
    });
    return sharp(striped, { raw: info });
  });
  expect(screen?.levels).toBeGreaterThan(3);
  expect(screen?.prominence).toBeGreaterThan(100);
});

test('a picture of a few pixels has no text measures', () => {
  const measures = measure({ width: 5, height: 7, channels: 1, data: new Uint8Array(35) });
  expect(measures).toMatchObject({ full: null, half: null, surface: null, framing: null });
});

test('the picture before leaves no trace: the same pixels measure the same', async () => {
  const numbers = async (change?: (drawing: Sharp) => Sharp) => {
    const { full, half, paper, unevenness } = await letters(change);
    return { full, half, paper, unevenness };
  };
  const uneven = (drawing: Sharp): Sharp => drawing.resize(613, 797, { fit: 'fill' }).blur(1.2);
  const first = await numbers();
  const second = await numbers(uneven);
  expect(second).not.toEqual(first);
  expect(await numbers()).toEqual(first);
  expect(await numbers(uneven)).toEqual(second);
});
