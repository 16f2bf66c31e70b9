// Counts the pages of a picture file, leaving out the small copies that a TIFF may carry along.
import sharp from 'sharp';
import { inputPixelsMax } from './decode.ts';
import { PhotoError } from './photo-error.ts';

/** NewSubfileType of TIFF 6.0: bit 0 a smaller copy of another page, bit 2 a mask of one. */
const subfileTag = 254;
const copyOrMask = 0b101;
const tagsMax = 4096;

/**
 * The pages that a person would count, as the numbers (from 1) under which the decoder knows them.
 * Only a TIFF (a fax, a scan) has more than one; the frames of an animation are one picture.
 * Throws `PhotoError` on a TIFF that cannot be opened.
 */
export async function picturePages(bytes: Uint8Array): Promise<readonly number[]> {
  const byteOrder = String.fromCharCode(...bytes.subarray(0, 2));
  if (byteOrder !== 'II' && byteOrder !== 'MM') return [1];
  const count = await countFrames(bytes);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const kinds = subfileTypes(bytes, count);
  const pages = numbers.filter((number) => ((kinds[number - 1] ?? 0) & copyOrMask) === 0);
  return pages.length > 0 ? pages : [1];
}

async function countFrames(bytes: Uint8Array): Promise<number> {
  try {
    return (await sharp(bytes, { limitInputPixels: inputPixelsMax }).metadata()).pages ?? 1;
  } catch (error) {
    throw new PhotoError('unreadable', error);
  }
}

/** Of each directory in the file's order; ends early where the chain leads out of the file. */
function subfileTypes(bytes: Uint8Array, count: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const types: number[] = [];
  try {
    let at = view.getUint32(4, little);
    while (at !== 0 && types.length < count) {
      const tags = Math.min(view.getUint16(at, little), tagsMax);
      let type = 0;
      for (let entry = at + 2; entry < at + 2 + tags * 12; entry += 12) {
        if (view.getUint16(entry, little) === subfileTag) type = view.getUint32(entry + 8, little);
      }
      types.push(type);
      at = view.getUint32(at + 2 + tags * 12, little);
    }
  } catch {
    // A RangeError: what is known so far is enough.
  }
  return types;
}
