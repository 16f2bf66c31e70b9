// Reads the orientation of a JPEG and removes what its camera wrote, without touching its pixels.

import { stripJpeg } from '../lib/strip-jpeg.ts';

/** EXIF orientation, 1 to 8: how the stored rows have to be turned to be seen upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

interface Segment {
  readonly marker: number;
  /** Of the 0xff byte. */
  readonly start: number;
  readonly end: number;
}

const startOfScan = 0xda;
const orientationTag = 0x0112;

/** Bytes that do not begin as JPEG, or whose segments are broken. */
class JpegError extends Error {
  readonly code = 'not_a_jpeg';
  readonly retryable = false;
}

/** The same picture without what its camera wrote; throws a JpegError when it is not whole. */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array {
  const stripped = stripJpeg(jpeg);
  if (stripped === null) throw new JpegError('not a whole JPEG');
  // A copy with a buffer of its own: pdf-lib reads from the start of the buffer behind the bytes.
  return new Uint8Array(stripped);
}

/** The EXIF orientation; 1 where there is none or it is damaged. */
export function orientationOf(jpeg: Uint8Array): Orientation {
  for (const { marker, start, end } of segmentsOf(jpeg)) {
    const body = jpeg.subarray(start + 4, end);
    if (marker !== 0xe1 || Buffer.from(body.subarray(0, 4)).toString('latin1') !== 'Exif') continue;
    return readOrientation(body.subarray(6));
  }
  return 1;
}

/** The segments before the first scan. */
function segmentsOf(jpeg: Uint8Array): readonly Segment[] {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new JpegError('no start of image');
  const segments: Segment[] = [];
  let start = 2;
  while (start + 4 <= jpeg.length) {
    if (jpeg[start] !== 0xff) throw new JpegError('a segment without a marker');
    const marker = jpeg[start + 1] ?? 0;
    if (marker === startOfScan) return segments;
    if (marker === 0xff) {
      start += 1;
      continue;
    }
    const length = ((jpeg[start + 2] ?? 0) << 8) | (jpeg[start + 3] ?? 0);
    const end = start + 2 + length;
    if (length < 2 || end > jpeg.length) throw new JpegError('a segment of impossible length');
    segments.push({ marker, start, end });
    start = end;
  }
  throw new JpegError('no picture data');
}

function readOrientation(tiff: Uint8Array): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 10) return 1;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > view.byteLength) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    // The range has just been checked.
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
