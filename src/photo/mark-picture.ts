// Draws a small upright picture of a page on which everything that cannot be read is marked.
import sharp, { type CreateRaw, type Sharp } from 'sharp';
import { markedBytesMax, type PageVerdict } from '../intake/document.ts';
import { decodeError, openPicture } from './decode.ts';
import type { RawPixels } from './judge-photo.ts';
import { marksSvg } from './marks-svg.ts';
import { picturePages } from './picture-pages.ts';
import { unreadableAreas } from './unreadable-areas.ts';
import { uprightCanvas } from './upright-canvas.ts';

/** Long side of the picture in pixels: fills a phone's screen and loads on a bad line. */
const longSide = 900;
/** JPEG qualities, tried until the picture is small enough; the last one at half the size. */
const qualities = [74, 62, 50, 38] as const;

type Judged = Pick<PageVerdict, 'page' | 'map'>;

/** Of a picture file. Null where nothing can be marked. Throws `PhotoError`. */
export async function markPicture(bytes: Uint8Array, page: Judged): Promise<Uint8Array | null> {
  if (page.map === null) return null;
  try {
    const frame = (await picturePages(bytes))[page.page - 1] ?? page.page;
    return await draw(await openPicture(bytes, { page: frame, keepProfile: true }), page);
  } catch (error) {
    throw await decodeError(bytes, error);
  }
}

/** Of pixels that somebody else decoded, such as a rendered page of a PDF. */
export async function markPixels(raw: RawPixels, page: Judged): Promise<Uint8Array | null> {
  const { width, height, channels, data } = raw;
  return draw(sharp(data, { raw: { width, height, channels } }), page);
}

/** The same bytes give the same picture: it is kept under the hash of its content. */
async function draw(source: Sharp, { map }: Judged): Promise<Uint8Array | null> {
  if (map === null) return null;
  const { data, raw, canvas } = await uprightCanvas(source, longSide);
  const svg = marksSvg(unreadableAreas(map), canvas);
  const marked = await sharp(data, { raw })
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return smallJpeg(marked.data, { ...raw, channels: marked.info.channels });
}

async function smallJpeg(data: Uint8Array, raw: CreateRaw): Promise<Uint8Array> {
  for (const quality of qualities) {
    const jpeg = await sharp(data, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= markedBytesMax) return jpeg;
  }
  return sharp(data, { raw })
    .resize({ width: Math.round(raw.width / 2) })
    .jpeg({ quality: qualities[3], mozjpeg: true })
    .toBuffer();
}
