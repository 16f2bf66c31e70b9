// Draws why a photo was judged as it was: its map of legibility, the scale, and the numbers.
import { createRequire } from 'node:module';
import sharp, { type OverlayOptions } from 'sharp';
import type { LegibilityMap, PageVerdict } from '../intake/document.ts';
import { openPicture } from '../photo/decode.ts';
import { unreadableMax } from '../photo/unreadable-areas.ts';
import { upright, type Canvas } from '../photo/upright-point.ts';
import { uprightCanvas } from '../photo/upright-canvas.ts';
import { shippedCatalog } from '../shipped.ts';

const longSide = 1400;
const panelWidth = 460;
const margin = 24;
/** From surely not readable to surely readable; told apart with any colour blindness. */
const colours = [
  ...['#a50026', '#d73027', '#f46d43', '#fdae61', '#fee090'],
  ...['#e0f3f8', '#abd9e9', '#74add1', '#4575b4', '#313695'],
] as const;

const font = 'Noto Sans';
const fontfile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
);

/** A PNG of the upright photo under its map, with a legend beside it. Throws `PhotoError`. */
export async function explainPhoto(bytes: Uint8Array, seen: PageVerdict): Promise<Buffer> {
  const source = await openPicture(bytes, { page: seen.page, keepProfile: true });
  const { data, raw, canvas } = await uprightCanvas(source, longSide);
  const { map } = seen;
  const marked = await sharp(data, { raw })
    .composite(map === null ? [] : [{ input: mapSvg(map, canvas) }, ...(await digits(map, canvas))])
    .png()
    .toBuffer();
  const beside = await panel(seen, canvas.width);
  const height = Math.max(canvas.height, beside.height);
  return sharp({
    create: { width: canvas.width + panelWidth, height, channels: 3, background: '#ffffff' },
  })
    .composite([{ input: marked, left: 0, top: 0 }, ...beside.parts])
    .png()
    .toBuffer();
}

interface Cell {
  readonly value: number;
  /** Two opposite corners and the middle on the upright picture, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function cellsOf({ columns, cells }: LegibilityMap, canvas: Canvas): readonly Cell[] {
  return Array.from(cells).flatMap((digit, index) => {
    if (digit === ' ') return [];
    const [x, y] = [index % columns, Math.floor(index / columns)];
    const one = upright({ x, y }, canvas);
    const other = upright({ x: x + 1, y: y + 1 }, canvas);
    const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
    const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
    return [{ value: Number(digit), left, top, width, height }];
  });
}

function mapSvg(map: LegibilityMap, canvas: Canvas): Buffer {
  const rects = cellsOf(map, canvas).map(
    ({ value, left, top, width, height }) =>
      `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${width.toFixed(1)}" ` +
      `height="${height.toFixed(1)}" fill="${colours[value] ?? ''}" fill-opacity="${value > unreadableMax ? 0.3 : 0.5}"/>`,
  );
  const size = `width="${String(canvas.width)}" height="${String(canvas.height)}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${rects.join('')}</svg>`);
}

/** Each cell's number in its upper left corner. */
async function digits(map: LegibilityMap, canvas: Canvas): Promise<readonly OverlayOptions[]> {
  const pictures = await Promise.all(colours.map((_, value) => words(String(value), 15)));
  return cellsOf(map, canvas).flatMap(({ value, left, top, width, height }) => {
    const input = pictures[value];
    if (input === undefined || width < 20 || height < 24) return [];
    return [{ input, left: Math.round(left) + 4, top: Math.round(top) + 4 }];
  });
}

interface Panel {
  readonly parts: readonly OverlayOptions[];
  readonly height: number;
}

async function panel(seen: PageVerdict, from: number): Promise<Panel> {
  const catalog = shippedCatalog();
  const reasons = seen.reasons.map(
    (reason) => `${reason}: ${catalog.say('en', `photo:reason.${reason}.why`)}`,
  );
  const legibility = seen.legibility === null ? 'none (no text)' : seen.legibility.toFixed(2);
  const verdict = [
    `Verdict: ${seen.verdict}`,
    `Legibility: ${legibility} (log-odds)`,
    `Size: ${String(seen.widthPixels)}×${String(seen.heightPixels)}`,
    '',
    ...(reasons.length === 0 ? ['No reasons.'] : reasons),
  ];
  const measures = Object.entries(seen.measures).map(
    ([name, value]) => `${name}  ${String(value)}`,
  );
  const left = from + margin;
  const head = await words(verdict.join('\n'), 18);
  const scaleTop = margin + (await heightOf(head)) + margin;
  const listTop = scaleTop + scaleHeight + margin;
  const list = await words(measures.join('\n'), 11);
  const parts = [
    { input: head, left, top: margin },
    ...(await scale(left, scaleTop)),
    { input: list, left, top: listTop },
  ];
  return { parts, height: listTop + (await heightOf(list)) + margin };
}

async function heightOf(picture: Buffer): Promise<number> {
  return (await sharp(picture).metadata()).height;
}

const scaleHeight = 96;

/** The ten colours with their numbers, and what the ends mean. */
async function scale(left: number, top: number): Promise<readonly OverlayOptions[]> {
  const side = Math.floor((panelWidth - 2 * margin) / colours.length);
  const squares = colours.map(
    (colour, value) =>
      `<rect x="${String(value * side)}" width="${String(side)}" height="28" fill="${colour}"/>`,
  );
  const size = `width="${String(colours.length * side)}" height="28"`;
  const bar = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${squares.join('')}</svg>`;
  const numbers = await Promise.all(colours.map((_, value) => words(String(value), 14)));
  return [
    { input: Buffer.from(bar), left, top },
    ...numbers.map((input, value) => ({ input, left: left + value * side + 14, top: top + 34 })),
    {
      input: await words('0 cannot be read … 9 can be read; no colour: no text', 12),
      left,
      top: top + 64,
    },
  ];
}

/** Words as a picture, in the font that the product brings; at least one character. */
async function words(text: string, size: number): Promise<Buffer> {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const style = { font: `${font} ${String(size)}`, fontfile, rgba: true, dpi: 96 };
  const width = panelWidth - 2 * margin;
  return sharp({ text: { ...style, text: escaped === '' ? ' ' : escaped, width } })
    .png()
    .toBuffer();
}
