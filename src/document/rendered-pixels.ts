// Turns pdfium's pixels into what the rest of the program works with.

import sharp from 'sharp';
import type { RawPixels } from '../photo/judge-photo.ts';
import type { ConvertedImage } from './conversion.ts';
import type { RenderedPage } from './pdf-pages.ts';

/** Red, green, blue; the alpha is left out, since pages are rendered on white. */
export function toPixels({ rgba, widthPixels, heightPixels }: RenderedPage): RawPixels {
  const count = widthPixels * heightPixels;
  const data = new Uint8Array(count * 3);
  for (let pixel = 0; pixel < count; pixel += 1) {
    data[pixel * 3] = rgba[pixel * 4] ?? 0;
    data[pixel * 3 + 1] = rgba[pixel * 4 + 1] ?? 0;
    data[pixel * 3 + 2] = rgba[pixel * 4 + 2] ?? 0;
  }
  return { width: widthPixels, height: heightPixels, channels: 3, data };
}

/** Below this share of dark or coloured pixels a page is called blank. */
const inkShareMin = 0.00005;
const inkDepth = 24;

/** Whether nothing is printed on a page. */
export function isBlank({ data }: RawPixels): boolean {
  let ink = 0;
  for (const value of data) if (value < 255 - inkDepth) ink += 1;
  return ink < data.length * inkShareMin;
}

const jpegQuality = 80;

/** The page as a JPEG without metadata. */
export async function toJpeg({
  width,
  height,
  channels,
  data,
}: RawPixels): Promise<ConvertedImage> {
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality: jpegQuality, mozjpeg: true })
    .toBuffer();
  return { jpeg, widthPixels: width, heightPixels: height };
}
