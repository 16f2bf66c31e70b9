// A 64-bit fingerprint of how a picture looks, to notice the same photo sent twice.
import sharp, { type Sharp } from 'sharp';
import { decodeError, openPicture } from './decode.ts';
import type { RawPixels } from './judge-photo.ts';

/** The picture is shrunk to this square; its lowest 8×8 frequencies but the mean are kept. */
const side = 32;
const frequencies = 8;

/**
 * 16 hex digits from the signs of the lowest cosine frequencies against their median (pHash).
 * Recompressing and resizing change few bits; see `hashDistance`. Pixels must be upright.
 * Throws `PhotoError`.
 */
export async function perceptualHash(picture: Uint8Array | RawPixels): Promise<string> {
  const grey = await smallGrey(picture);
  const values: number[] = [];
  for (let v = 0; v < frequencies; v++) {
    for (let u = 0; u < frequencies; u++) values.push(cosineSum(grey, u, v));
  }
  const ranked = values.slice(1).sort((a, b) => a - b);
  const middle = ranked[ranked.length >> 1] ?? 0;
  let hash = 0n;
  for (const value of values) hash = (hash << 1n) | (value > middle ? 1n : 0n);
  return hash.toString(16).padStart(16, '0');
}

/** How many of the 64 bits differ: 0 for the same picture, about 32 for unrelated ones. */
export function hashDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count++;
  return count;
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

function cosineSum(grey: Uint8Array, u: number, v: number): number {
  let sum = 0;
  for (let y = 0; y < side; y++) {
    const down = cosine(y, v);
    for (let x = 0; x < side; x++) sum += (grey[y * side + x] ?? 0) * down * cosine(x, u);
  }
  return sum;
}

function cosine(position: number, frequency: number): number {
  return Math.cos(((2 * position + 1) * frequency * Math.PI) / (2 * side));
}
