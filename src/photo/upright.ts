// Makes the JPEG that goes into the dossier: upright, of a sensible size, with nothing personal.
import { decodeError, openPicture } from './decode.ts';
import { stripJpeg } from '../lib/strip-jpeg.ts';

/** The long side of A4 at 300 dpi. */
export const longSideMax = 3508;
export const jpegQuality = 82;

export interface UprightPhoto {
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/**
 * Turns as EXIF asks, converts whatever came, removes all metadata with the GPS position. A JPEG
 * that needs no change keeps its pixels bit for bit. Throws `PhotoError`.
 */
export async function uprightJpeg(bytes: Uint8Array, page = 1): Promise<UprightPhoto> {
  try {
    const source = await openPicture(bytes, { page, keepProfile: true });
    const { format, width, height, orientation = 1, space } = await source.metadata();
    const fits = Math.max(width, height) <= longSideMax;
    const isUpright = format === 'jpeg' && orientation === 1 && space !== 'cmyk';
    const jpeg = isUpright && fits ? stripJpeg(bytes) : null;
    if (jpeg !== null) return { jpeg, widthPixels: width, heightPixels: height };
    const { data, info } = await source
      .autoOrient()
      .resize({ width: longSideMax, height: longSideMax, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: jpegQuality })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, widthPixels: info.width, heightPixels: info.height };
  } catch (error) {
    throw await decodeError(bytes, error);
  }
}
