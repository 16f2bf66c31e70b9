// Converts a picture into upright JPEGs without metadata, one for each page.

import sharp from 'sharp';
import type { DocumentKind } from '../intake/document.ts';
import { inputPixelsMax } from '../photo/decode.ts';
const uprightJpeg = async (b: Uint8Array): Promise<ConvertedImage> => (await import('../photo/' + 'upright.ts')).uprightJpeg(b); // TEMP
import type { ConvertedImage, Conversion } from './conversion.ts';
import { imagePagesMax } from './limits.ts';

/** Rejects when a page cannot be decoded. */
export async function convertImage(bytes: Uint8Array, kind: DocumentKind): Promise<Conversion> {
  const options = { limitInputPixels: inputPixelsMax, failOn: 'error' } as const;
  const { pages = 1 } = kind === 'tiff' ? await sharp(bytes, options).metadata() : {};
  if (pages === 1) return { kind: 'images', images: [await uprightJpeg(bytes)] };
  const images: ConvertedImage[] = [];
  for (let page = 0; page < Math.min(pages, imagePagesMax); page += 1) {
    // One page as a file of its own, lossless, so that one place alone turns pictures upright.
    const single = await sharp(bytes, { ...options, page }).keepExif().png().toBuffer();
    images.push(await uprightJpeg(single));
  }
  return { kind: 'images', images };
}
