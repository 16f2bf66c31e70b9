// Tells files that lost a part although their decoder would fill the hole without a word.

import { isHeic } from './decode-heic.ts';

/** What libjpeg says of a picture whose rows are missing or garbled, though it ends properly. */
const damageWarning = /premature end of data segment|bad Huffman code/u;

/** Whether an error of a strict decoder means a hole in the picture, not some needless byte. */
export function isHole(error: unknown): boolean {
  return error instanceof Error && damageWarning.test(error.message);
}

/** Compressed pictures hold no run of zeros this long; an interrupted download ends in one. */
const zerosMin = 128;
const gifEnd = 0x3b;

/**
 * Whether the picture's data end in zeros, room that was reserved and never filled, or behind the
 * end of the file. Looked for in WebP, GIF and HEIF, whose decoders invent what is missing; other
 * decoders notice by themselves.
 */
export function isIncomplete(bytes: Uint8Array): boolean {
  const kind = String.fromCharCode(...bytes.subarray(0, 4));
  if (kind === 'RIFF') return zerosBefore(bytes, 8 + uint32(bytes, 4, true)) >= zerosMin;
  if (kind === 'GIF8') {
    const zeros = zerosBefore(bytes, bytes.length);
    return zeros >= zerosMin && bytes[bytes.length - zeros - 1] !== gifEnd;
  }
  if (!isHeic(bytes)) return false;
  const end = endOfHeifData(bytes);
  return end > bytes.length || zerosBefore(bytes, end) >= zerosMin;
}

/** Zero bytes that stand right before `end`. */
function zerosBefore(bytes: Uint8Array, end: number): number {
  const last = Math.min(end, bytes.length);
  let at = last;
  while (at > 0 && bytes[at - 1] === 0) at--;
  return last - at;
}

const boxesMax = 64;

/** Behind the last `mdat` box at the top level; boxes of padding may follow. */
function endOfHeifData(bytes: Uint8Array): number {
  let end = 0;
  for (let at = 0, count = 0; at + 8 <= bytes.length && count < boxesMax; count++) {
    const size = uint32(bytes, at, false);
    const next = size < 8 ? bytes.length : at + size;
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'mdat') end = next;
    at = next;
  }
  return end;
}

function uint32(bytes: Uint8Array, at: number, littleEndian: boolean): number {
  if (at + 4 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, littleEndian);
}
