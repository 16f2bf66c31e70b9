// Cuts an image into 8×8 blocks and tells, for each, how dark and bright its surroundings are.
import { percentile } from './percentile.ts';
import type { GreyImage } from './pixels.ts';
import { smooth } from './pixels.ts';

/** Side of a block in pixels; a block and its eight neighbours make the 24-pixel text window. */
export const blockSize = 8;

/** Text must stand out from paper by this many grey levels, and by 7 times the noise. */
const contrastMin = 12;
const contrastPerNoise = 7;

/** A block is flat, fit for measuring noise, when its surroundings vary less than this. */
const flatContrastMax = 26;
const flatBrightnessMin = 40;
const flatBlocksMin = 30;

export interface BlockGrid {
  readonly columns: number;
  readonly rows: number;
  readonly smoothed: GreyImage;
  /** Darkest and brightest smoothed pixel of the block and its eight neighbours. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** Mean absolute difference of raw and smoothed pixels in flat blocks, in grey levels. */
  readonly noise: number;
  /** Blocks with less contrast than this carry nothing readable. */
  readonly contrastMin: number;
}

/** Null when the image is smaller than 4 blocks either way. */
export function blockGrid(image: GreyImage): BlockGrid | null {
  const columns = Math.floor(image.width / blockSize);
  const rows = Math.floor(image.height / blockSize);
  if (columns < 4 || rows < 4) return null;
  const smoothed = smooth(image);
  const shape = { columns, rows };
  const { darkest, brightest, roughness } = blockRanges(image, smoothed, shape);
  const low = around(darkest, shape, Math.min);
  const high = around(brightest, shape, Math.max);
  const noise = noiseLevel(roughness, low, high);
  const contrast = Math.max(contrastMin, contrastPerNoise * noise);
  return { ...shape, smoothed, low, high, noise, contrastMin: contrast };
}

interface Shape {
  readonly columns: number;
  readonly rows: number;
}

function blockRanges(image: GreyImage, smoothed: GreyImage, { columns, rows }: Shape) {
  const darkest = new Uint8Array(columns * rows);
  const brightest = new Uint8Array(columns * rows);
  const roughness = new Float32Array(columns * rows);
  const { width, data: raw } = image;
  const { data } = smoothed;
  for (let k = 0; k < darkest.length; k++) {
    const corner = Math.floor(k / columns) * blockSize * width + (k % columns) * blockSize;
    let low = 255;
    let high = 0;
    let difference = 0;
    for (let row = corner; row < corner + blockSize * width; row += width) {
      for (let p = row; p < row + blockSize; p++) {
        const value = data[p] ?? 0;
        if (value < low) low = value;
        if (value > high) high = value;
        const d = (raw[p] ?? 0) - value;
        difference += d < 0 ? -d : d;
      }
    }
    darkest[k] = low;
    brightest[k] = high;
    roughness[k] = difference / (blockSize * blockSize);
  }
  return { darkest, brightest, roughness };
}

/** The least or greatest value of each block and its neighbours: first along rows, then columns. */
function around(
  values: Uint8Array,
  { columns, rows }: Shape,
  pick: (a: number, b: number) => number,
): Uint8Array {
  const along = new Uint8Array(values.length);
  const out = new Uint8Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const column = k % columns;
    let value = values[k] ?? 0;
    if (column > 0) value = pick(value, values[k - 1] ?? 0);
    if (column < columns - 1) value = pick(value, values[k + 1] ?? 0);
    along[k] = value;
  }
  for (let k = 0; k < values.length; k++) {
    let value = along[k] ?? 0;
    if (k >= columns) value = pick(value, along[k - columns] ?? 0);
    if (k < columns * (rows - 1)) value = pick(value, along[k + columns] ?? 0);
    out[k] = value;
  }
  return out;
}

function noiseLevel(roughness: Float32Array, low: Uint8Array, high: Uint8Array): number {
  const flat: number[] = [];
  for (let k = 0; k < roughness.length; k++) {
    const bright = high[k] ?? 0;
    if (bright - (low[k] ?? 0) < flatContrastMax && bright > flatBrightnessMin) {
      flat.push(roughness[k] ?? 0);
    }
  }
  const enough = flat.length > flatBlocksMin;
  return (enough ? percentile(flat, 0.5) : percentile(roughness, 0.1)) ?? 0;
}
