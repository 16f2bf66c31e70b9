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

type Sums = [count: number, first: number, middle: number, last: number];

export function windowColour(pixels: Pixels, square: Square): WindowColour {
  if (pixels.channels === 1) return { tint: [1, 1], leaning: 0 };
  const places = placesIn(pixels, square);
  const middles = places.map((at) => pixels.data[at + 1] ?? 0);
  const [dark, bright] = [Math.min(...middles), Math.max(...middles)];
  const [ink, paper]: [Sums, Sums] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  for (const at of places) {
    const share = ((pixels.data[at + 1] ?? 0) - dark) / Math.max(1, bright - dark);
    if (share <= inkShare) add(ink, pixels.data, at);
    else if (share >= 1 - inkShare) add(paper, pixels.data, at);
  }
  const [count, first, middle, last] = ink.map((sum) => sum / Math.max(1, ink[0]));
  const [, ...paperSums] = paper;
  const tint = [paperSums[0], paperSums[2]].map((sum) => sum / Math.max(1, paperSums[1]));
  const [red = 1, blue = 1] = tint;
  // Black ink reflects the light of the paper, only less of it.
  const leans = [(first ?? 0) - red * (middle ?? 0), (last ?? 0) - blue * (middle ?? 0)];
  return { tint: [red, blue], leaning: count === 0 ? 0 : Math.max(...leans.map(Math.abs)) };
}

function placesIn({ width, height }: Pixels, { x, y, side }: Square): readonly number[] {
  const step = side / looksPerSide;
  const places: number[] = [];
  for (let down = y - side / 2; down < y + side / 2; down += step) {
    for (let across = x - side / 2; across < x + side / 2; across += step) {
      const [column, row] = [Math.floor(across), Math.floor(down)];
      if (Math.min(column, row) < 0 || column >= width || row >= height) continue;
      places.push(3 * (row * width + column));
    }
  }
  return places;
}

function add(sums: Sums, data: Uint8Array, at: number): void {
  sums[0] += 1;
  sums[1] += data[at] ?? 0;
  sums[2] += data[at + 1] ?? 0;
  sums[3] += data[at + 2] ?? 0;
}
