// The colours of ink and paper in a window of text: stamps and tables differ from print on a page.
import type { Pixels } from './pixels.ts';

/** Darker than this share of the way from ink to paper is ink; the other end is paper. */
const inkShare = 0.25;
/** Pixels looked at along one side of a window. */
const looksPerSide = 8;

/** A square of pixels: its middle and its side. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface WindowColour {
  /** Red and blue for each green (or the other way around) of the paper; 1 and 1 for grey. */
  readonly tint: readonly [number, number];
  /** Grey levels by which ink leans to a colour, beyond the tint of the paper around it. */
  readonly leaning: number;
}

/** Places of the pixels that are looked at, used again for every window. */
const places = new Int32Array(looksPerSide ** 2);

export function windowColour(pixels: Pixels, square: Square): WindowColour {
  const { channels, data } = pixels;
  if (channels === 1) return { tint: [1, 1], leaning: 0 };
  const count = lookInto(pixels, square);
  let [dark, bright] = [255, 0];
  for (let i = 0; i < count; i++) {
    const value = data[(places[i] ?? 0) + 1] ?? 0;
    dark = Math.min(dark, value);
    bright = Math.max(bright, value);
  }
  const inkMax = dark + inkShare * (bright - dark);
  const paperMin = bright - inkShare * (bright - dark);
  const [ink, paper] = [new Float64Array(4), new Float64Array(4)];
  for (let i = 0; i < count; i++) {
    const at = places[i] ?? 0;
    const value = data[at + 1] ?? 0;
    if (value <= inkMax) add(ink, data, at);
    else if (value >= paperMin) add(paper, data, at);
  }
  const tint = tintOf(paper);
  return { tint, leaning: leaningOf(ink, tint) };
}

function lookInto({ width, height }: Pixels, { x, y, side }: Square): number {
  const step = side / looksPerSide;
  let count = 0;
  for (let down = 0; down < looksPerSide; down++) {
    const row = Math.floor(y - side / 2 + down * step);
    if (row < 0 || row >= height) continue;
    for (let across = 0; across < looksPerSide; across++) {
      const column = Math.floor(x - side / 2 + across * step);
      if (column >= 0 && column < width) places[count++] = 3 * (row * width + column);
    }
  }
  return count;
}

/** Adds a pixel to the sums of its three colours, and to their number. */
function add(sums: Float64Array, data: Uint8Array, at: number): void {
  sums[0] = (sums[0] ?? 0) + (data[at] ?? 0);
  sums[1] = (sums[1] ?? 0) + (data[at + 1] ?? 0);
  sums[2] = (sums[2] ?? 0) + (data[at + 2] ?? 0);
  sums[3] = (sums[3] ?? 0) + 1;
}

function tintOf([first = 0, middle = 0, last = 0]: Float64Array): readonly [number, number] {
  return middle === 0 ? [1, 1] : [first / middle, last / middle];
}

/** Black ink reflects the light of the paper, only less of it. */
function leaningOf(ink: Float64Array, [red, blue]: WindowColour['tint']): number {
  const [first = 0, middle = 0, last = 0, count = 0] = ink;
  if (count === 0) return 0;
  return Math.max(Math.abs(first - red * middle), Math.abs(last - blue * middle)) / count;
}
