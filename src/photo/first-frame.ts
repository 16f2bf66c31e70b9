// Finds the frame of an animation that stands for it: many begin with an empty one.
import sharp from 'sharp';

/** Later frames are not looked at: each needs all those before it. */
const framesMax = 8;
const lookedAtSide = 64;
/** A frame shows something once it has this share of the greatest contrast among the frames. */
const contrastShareMin = 0.5;
const animatedFlag = 0x02;

/** From 1; 1 for everything that is no animation, and for what cannot be decoded. */
export async function firstFrame(bytes: Uint8Array, pixelsMax: number): Promise<number> {
  if (!mayMove(bytes)) return 1;
  try {
    const { pages = 1 } = await sharp(bytes).metadata();
    const contrasts: number[] = [];
    for (let page = 0; page < Math.min(pages, framesMax); page++) {
      contrasts.push(await contrastOf(bytes, page, pixelsMax));
    }
    const enough = Math.max(...contrasts) * contrastShareMin;
    return contrasts.findIndex((contrast) => contrast >= enough) + 1;
  } catch {
    return 1;
  }
}

/** A GIF, or a WebP whose header says that it is animated. */
function mayMove(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('GIF8')) return true;
  return head.slice(8) === 'WEBPVP8X' && ((bytes[20] ?? 0) & animatedFlag) !== 0;
}

/** Greatest standard deviation among the colours, on white. */
async function contrastOf(bytes: Uint8Array, page: number, pixelsMax: number): Promise<number> {
  const small = await sharp(bytes, { page, limitInputPixels: pixelsMax, failOn: 'none' })
    .resize(lookedAtSide, lookedAtSide, { fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
  const { channels } = await sharp(small).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}
