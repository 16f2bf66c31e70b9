// Sets a photo and its cleaned page side by side, so that a person can see what was changed.
import sharp from 'sharp';

const heightPixels = 1400;
const gapPixels = 24;
const gapColour = '#404040';
const jpegQuality = 85;

/** A JPEG: left the photo as it was taken, right the cleaned page, both of one height. */
export async function beforeAfter(before: Uint8Array, after: Uint8Array): Promise<Uint8Array> {
  const [left, right] = [await ofHeight(before), await ofHeight(after)];
  const width = left.info.width + gapPixels + right.info.width;
  const background = gapColour;
  return sharp({ create: { width, height: heightPixels, channels: 3, background } })
    .composite([
      { input: left.data, left: 0, top: 0 },
      { input: right.data, left: left.info.width + gapPixels, top: 0 },
    ])
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}

function ofHeight(jpeg: Uint8Array) {
  return sharp(jpeg).resize({ height: heightPixels }).png().toBuffer({ resolveWithObject: true });
}
