// Converts a picture into upright JPEGs without metadata, one for each page.

import { picturePages } from '../photo/picture-pages.ts';
import { uprightJpeg } from '../photo/upright.ts';
import type { ConvertedImage, Conversion } from './conversion.ts';
import { imagePagesMax } from './limits.ts';

/** Rejects when a page cannot be decoded. */
export async function convertImage(bytes: Uint8Array): Promise<Conversion> {
  const pages = await picturePages(bytes);
  const images: ConvertedImage[] = [];
  for (const page of pages.slice(0, imagePagesMax)) {
    images.push(await uprightJpeg(bytes, page));
  }
  return { kind: 'images', images };
}
