// A 1024-bit fingerprint of how a picture looks, to notice the same photo sent twice.
import sharp, { type Sharp } from 'sharp';
import { decodeError, openPicture } from './decode.ts';
import type { RawPixels } from './judge-photo.ts';

/** The picture is shrunk to this square; the signs of its lowest 32×32 frequencies are kept. */
const side = 256;
/** 8×8 frequencies, as is usual, cannot tell two screens of one form with other values apart. */
const frequencies = 32;

/**
 * 256 hex digits from the signs of the lowest cosine frequencies, the mean left out. Recompressing
 * and resizing change few bits; see `isSamePicture`. Pixels must be upright. Throws `PhotoError`.
 */
export async function perceptualHash(picture: Uint8Array | RawPixels): Promise<string> {
  const values = lowFrequencies(await smallGrey(picture));
  let hash = 0n;
  for (const [index, value] of values.entries()) {
    hash = (hash << 1n) | (index > 0 && value > 0 ? 1n : 0n);
  }
  return hash.toString(16).padStart((frequencies * frequencies) / 4, '0');
}

async function smallGrey(picture: Uint8Array | RawPixels): Promise<Uint8Array> {
  if (!(picture instanceof Uint8Array)) return shrink(sharp(picture.data, { raw: picture }));
  try {
    return await shrink((await openPicture(picture)).autoOrient());
  } catch (error) {
    throw await decodeError(picture, error);
  }
}

async function shrink(upright: Sharp): Promise<Uint8Array> {
  const small = await upright
    .resize(side, side, { fit: 'fill', kernel: 'linear' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = small.info;
  return sharp(small.data, { raw: { width, height, channels } }).greyscale().raw().toBuffer();
}

/** Along the rows first, then down the columns of what that gives. */
function lowFrequencies(grey: Uint8Array): Float64Array {
  const along = new Float64Array(side * frequencies);
  for (let y = 0; y < side; y++) {
    for (let u = 0; u < frequencies; u++) {
      let sum = 0;
      for (let x = 0; x < side; x++) sum += (grey[y * side + x] ?? 0) * cosine(x, u);
      along[y * frequencies + u] = sum;
    }
  }
  const values = new Float64Array(frequencies * frequencies);
  for (let v = 0; v < frequencies; v++) {
    for (let u = 0; u < frequencies; u++) {
      let sum = 0;
      for (let y = 0; y < side; y++) sum += (along[y * frequencies + u] ?? 0) * cosine(y, v);
      values[v * frequencies + u] = sum;
    }
  }
  return values;
}

const cosines = Float64Array.from({ length: side * frequencies }, (_, index) =>
  Math.cos(((2 * (index % side) + 1) * Math.floor(index / side) * Math.PI) / (2 * side)),
);

function cosine(position: number, frequency: number): number {
  return cosines[frequency * side + position] ?? 0;
}
