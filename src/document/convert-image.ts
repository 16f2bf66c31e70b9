// Converts a picture into upright JPEGs without metadata, one for each page; photos come out clean.

import { cleanPage } from '../photo/clean-page.ts';
import { picturePages } from '../photo/picture-pages.ts';
import { uprightJpeg } from '../photo/upright.ts';
import type { ConvertedImage, Conversion, PageWish } from './conversion.ts';
import { cleaningMsMax, imagePagesMax } from './limits.ts';

/** Rejects when a page cannot be decoded. */
export async function convertImage(bytes: Uint8Array, { version }: PageWish): Promise<Conversion> {
  const pages = await picturePages(bytes);
  const images: ConvertedImage[] = [];
  const end = performance.now() + cleaningMsMax;
  for (const page of pages.slice(0, imagePagesMax)) {
    const cleans = version !== 'as_taken' && performance.now() < end;
    images.push(await (cleans ? cleanOrUpright(bytes, page) : uprightJpeg(bytes, page)));
  }
  return { kind: 'images', images };
}

/** What is no photographed page, or would be harder to read, stays as it was taken. */
export async function cleanOrUpright(bytes: Uint8Array, page: number): Promise<ConvertedImage> {
  const cleaned = await cleanPage(bytes, page);
  if (cleaned.kind === 'left') return uprightJpeg(bytes, page);
  const { jpeg, widthPixels, heightPixels } = cleaned;
  return { jpeg, widthPixels, heightPixels, isCleaned: true };
}
