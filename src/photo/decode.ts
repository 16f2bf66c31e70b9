// Turns a picture file of any kind into raw pixels of a size that can be measured.
import sharp, { type Sharp } from 'sharp';
import { decodeHeic, isHeic } from './decode-heic.ts';
import { isHole, isIncomplete } from './file-damage.ts';
import { firstFrame } from './first-frame.ts';
import { PhotoError } from './photo-error.ts';
import { judgedLongSide, type Pixels } from './pixels.ts';

/** A phone's largest photos have about 108 million pixels; more is a mistake or an attack. */
export const inputPixelsMax = 120e6;
/** Drawings and pages that run a program to be drawn are no photos, though sharp could try. */
const drawnFormats: readonly string[] = ['svg', 'pdf', 'magick'];

sharp.concurrency(1);
sharp.cache(false);

export interface DecodedPhoto {
  /** Size as a person sees it, upright, in pixels. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** At most `judgedLongSide` on the long side, in the file's own orientation. */
  readonly pixels: Pixels;
}

/**
 * Decodes page `page` (from 1) of a picture; of an animation, that frame.
 * Colour profiles are ignored: they cost up to 4 times the decoding and move no measure.
 * Throws `PhotoError`.
 */
export async function decodePhoto(bytes: Uint8Array, page = 1): Promise<DecodedPhoto> {
  try {
    return await decodeAs(bytes, { page, strict: true });
  } catch (strictError) {
    if (strictError instanceof PhotoError) throw strictError;
    if (isHole(strictError)) throw new PhotoError('damaged_partly_readable', strictError);
    return decodeLeniently(bytes, page);
  }
}

/** Needless bytes between segments and the like: harmless, and known to cameras and scanners. */
async function decodeLeniently(bytes: Uint8Array, page: number): Promise<DecodedPhoto> {
  try {
    return await decodeAs(bytes, { page });
  } catch (error) {
    throw await decodeError(bytes, error);
  }
}

async function decodeAs(bytes: Uint8Array, opening: Opening): Promise<DecodedPhoto> {
  const source = await openPicture(bytes, opening);
  const { width, height, orientation, format } = await source.metadata();
  if (drawnFormats.includes(format)) throw new PhotoError('unreadable');
  const turned = orientation !== undefined && orientation >= 5;
  const pixels = await readPixels(source);
  return {
    widthPixels: turned ? height : width,
    heightPixels: turned ? width : height,
    pixels,
  };
}

export interface Opening {
  /** From 1; the first unless told. */
  readonly page?: number;
  /** Convert colours by the file's own profile: right for showing, needless for measuring. */
  readonly keepProfile?: boolean;
  /** Fail on every warning of the decoder. */
  readonly strict?: boolean;
}

/**
 * The picture as a sharp pipeline, of an animation the first frame that shows anything; HEIC, which
 * sharp cannot decode, as raw pixels. Throws `PhotoError` when only the beginning arrived.
 */
export async function openPicture(bytes: Uint8Array, opening: Opening = {}): Promise<Sharp> {
  const { page = 1, keepProfile = false, strict = false } = opening;
  if (isIncomplete(bytes)) throw new PhotoError('damaged_partly_readable');
  if (!isHeic(bytes)) {
    return sharp(bytes, {
      failOn: strict ? 'warning' : 'error',
      ignoreIcc: !keepProfile,
      limitInputPixels: inputPixelsMax,
      page: (page === 1 ? await firstFrame(bytes, inputPixelsMax) : page) - 1,
    });
  }
  const { width, height, data } = await decodeHeic(bytes, inputPixelsMax);
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** Shrinks to the judged size, on white where the picture is transparent. */
export async function readPixels(source: Sharp): Promise<Pixels> {
  const { data, info } = await source
    .resize({
      width: judgedLongSide,
      height: judgedLongSide,
      fit: 'inside',
      withoutEnlargement: true,
      kernel: 'linear',
    })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels < 3 ? 1 : 3, data };
}

/**
 * The `PhotoError` for what went wrong: tells a truncated picture, of which the beginning can be
 * shown, from one that shows nothing.
 */
export async function decodeError(bytes: Uint8Array, cause: unknown): Promise<PhotoError> {
  if (cause instanceof PhotoError) return cause;
  if (cause instanceof Error && cause.message.includes('exceeds pixel limit')) {
    return new PhotoError('too_many_pixels', cause);
  }
  try {
    await sharp(bytes, { failOn: 'none', limitInputPixels: inputPixelsMax })
      .resize(16, 16)
      .raw()
      .toBuffer();
    return new PhotoError('damaged_partly_readable', cause);
  } catch {
    return new PhotoError('unreadable', cause);
  }
}
