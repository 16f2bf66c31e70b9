// Converts a picture into upright JPEGs without metadata, one for each page; photos come out clean.

import sharp from 'sharp';
import type { DocumentKind, PageVersion } from '../intake/document.ts';
import { cleanPage } from '../photo/clean-page.ts';
import { inputPixelsMax } from '../photo/decode.ts';
import { uprightJpeg } from '../photo/upright.ts';
import type { ConvertedImage, Conversion } from './conversion.ts';
import { cleaningMsMax, imagePagesMax } from './limits.ts';

/** Rejects when a page cannot be decoded. */
export async function convertImage(
  bytes: Uint8Array,
  kind: DocumentKind,
  version: PageVersion,
): Promise<Conversion> {
  const pageCount = kind === 'tiff' ? await countPages(bytes) : 1;
  const images: ConvertedImage[] = [];
  const end = performance.now() + cleaningMsMax;
  for (let page = 1; page <= Math.min(pageCount, imagePagesMax); page += 1) {
    const cleans = version === 'cleaned' && performance.now() < end;
    images.push(await (cleans ? cleanOrUpright(bytes, page) : uprightJpeg(bytes, page)));
  }
  return { kind: 'images', images };
}

/** What is no photographed page, or would be harder to read, stays as it was taken. */
async function cleanOrUpright(bytes: Uint8Array, page: number): Promise<ConvertedImage> {
  const cleaned = await cleanPage(bytes, page);
  if (cleaned.kind === 'left') return uprightJpeg(bytes, page);
  const { jpeg, widthPixels, heightPixels } = cleaned;
  return { jpeg, widthPixels, heightPixels, isCleaned: true };
}

/** Pages of a TIFF. Rejects on a file that is no picture. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const { pages } = await sharp(bytes, { limitInputPixels: inputPixelsMax }).metadata();
  return pages ?? 1;
}
