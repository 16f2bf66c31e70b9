// Mixes the colour of a place between pixels from the pixels around it.
import type { Pixels } from './pixels.ts';

/** A place in a picture; whole numbers are the middles of pixels. */
interface Place {
  readonly fromX: number;
  readonly fromY: number;
}

/** Where the colour goes: `to` is the first byte of the pixel. */
interface Target {
  readonly out: Uint8Array;
  readonly to: number;
}

/** From the four pixels around: fast, and edges get a little softer. */
export function mixLinear(
  { width, height, channels, data }: Pixels,
  { fromX, fromY }: Place,
  { out, to }: Target,
): void {
  const left = Math.floor(fromX);
  const top = Math.floor(fromY);
  const shareX = Math.round((fromX - left) * 256);
  const shareY = Math.round((fromY - top) * 256);
  const x0 = left < 0 ? 0 : left;
  const y0 = top < 0 ? 0 : top;
  const right = left + 1 >= width ? 0 : left < 0 ? 0 : channels;
  const below = top + 1 >= height ? 0 : top < 0 ? 0 : width * channels;
  let at = (y0 * width + x0) * channels;
  for (let channel = 0; channel < channels; channel++, at++) {
    const upper = (data[at] ?? 0) * (256 - shareX) + (data[at + right] ?? 0) * shareX;
    const lower =
      (data[at + below] ?? 0) * (256 - shareX) + (data[at + below + right] ?? 0) * shareX;
    out[to + channel] = (upper * (256 - shareY) + lower * shareY + 32768) >> 16;
  }
}

const fractions = 256;
const cubicShares = cubicTable();
const across = new Int32Array(4);
const down = new Int32Array(4);

/** From the sixteen pixels around (Catmull and Rom): edges stay as sharp as they were. */
export function mixCubic(
  { width, height, channels, data }: Pixels,
  { fromX, fromY }: Place,
  { out, to }: Target,
): void {
  const left = Math.floor(fromX);
  const top = Math.floor(fromY);
  const xShares = Math.round((fromX - left) * fractions) * 4;
  const yShares = Math.round((fromY - top) * fractions) * 4;
  for (let tap = 0; tap < 4; tap++) {
    across[tap] = Math.min(width - 1, Math.max(0, left - 1 + tap)) * channels;
    down[tap] = Math.min(height - 1, Math.max(0, top - 1 + tap)) * width * channels;
  }
  for (let channel = 0; channel < channels; channel++) {
    let sum = 0;
    for (let row = 0; row < 4; row++) {
      const base = (down[row] ?? 0) + channel;
      let mixed = 0;
      for (let column = 0; column < 4; column++) {
        mixed += (data[base + (across[column] ?? 0)] ?? 0) * (cubicShares[xShares + column] ?? 0);
      }
      sum += mixed * (cubicShares[yShares + row] ?? 0);
    }
    out[to + channel] = sum <= 0 ? 0 : sum >= 255 ? 255 : Math.round(sum);
  }
}

/** The shares of four pixels in a row, for each 1/256 of the way from the second to the third. */
function cubicTable(): Float32Array {
  const table = new Float32Array((fractions + 1) * 4);
  for (let step = 0; step <= fractions; step++) {
    const t = step / fractions;
    table.set(
      [
        (-t + 2 * t * t - t ** 3) / 2,
        (2 - 5 * t * t + 3 * t ** 3) / 2,
        (t + 4 * t * t - 3 * t ** 3) / 2,
        (-t * t + t ** 3) / 2,
      ],
      step * 4,
    );
  }
  return table;
}
