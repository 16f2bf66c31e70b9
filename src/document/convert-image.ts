// Converts a picture into upright JPEGs without metadata, one for each page.

import sharp from 'sharp';
import type { DocumentKind } from '../intake/document.ts';
import { inputPixelsMax } from '../photo/decode.ts';
import { uprightJpeg } from '../photo/upright.ts';
import type { ConvertedImage, Conversion } from './conversion.ts';
import { imagePagesMax } from './limits.ts';

/** Rejects when a page cannot be decoded. */
export async function convertImage(bytes: Uint8Array, kind: DocumentKind): Promise<Conversion> {
  const pageCount = kind === 'tiff' ? await countPages(bytes) : 1;
  const images: ConvertedImage[] = [];
  for (let page = 1; page <= Math.min(pageCount, imagePagesMax); page += 1) {
    images.push(await uprightJpeg(bytes, page));
  }
  return { kind: 'images', images };
}

/** Pages of a TIFF. Rejects on a file that is no picture. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const { pages } = await sharp(bytes, { limitInputPixels: inputPixelsMax }).metadata();
  return pages ?? 1;
}
