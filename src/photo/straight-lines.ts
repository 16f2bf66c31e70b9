// Finds the long straight steps between surfaces in a small picture: where a page may end.
import type { Pixels } from './pixels.ts';

/** All points with `x × nx + y × ny = rho`; the normal (nx, ny) has length 1. */
export interface Line {
  readonly nx: number;
  readonly ny: number;
  readonly rho: number;
}

export interface Gradients {
  readonly width: number;
  readonly height: number;
  /** Strongest channel's change along x and y at each pixel, in grey levels over two pixels. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
}

/** Degrees between two directions that are told apart. */
const angleBins = 180;
/** A step this strong counts fully; a stronger one is not more of an edge. */
const stepLevelsMax = 24;
/** White paper on a white cloth differs by some 5 levels; noise after smoothing by 1 or 2. */
const stepLevelsMin = 2.5;
/** A line shorter than this share of the long side is no side of a page. */
const supportShareMin = 0.12;
/** Lines closer than this are one. */
const sameLine = { degrees: 3, pixels: 4 } as const;

/** The strongest lines first, at most `count`. */
export function straightLines(gradients: Gradients, count: number): readonly Line[] {
  const { width, height } = gradients;
  const reach = Math.ceil(Math.hypot(width, height));
  const columns = 2 * reach + 1;
  const votes = vote(gradients, reach);
  const least = supportShareMin * Math.max(width, height) * Math.sqrt(stepLevelsMin);
  const lines: Line[] = [];
  while (lines.length < count) {
    const best = indexOfMax(votes);
    if ((votes[best] ?? 0) < least) break;
    const angle = Math.floor(best / columns);
    const rho = (best % columns) - reach;
    const radians = (angle * Math.PI) / angleBins;
    lines.push({ nx: Math.cos(radians), ny: Math.sin(radians), rho });
    clearAround(votes, { angle, rho, reach });
  }
  return lines;
}

/** Votes by angle of the normal (rows of whole degrees) and distance (`reach` is the middle). */
function vote({ width, height, dx, dy }: Gradients, reach: number): Float32Array {
  const columns = 2 * reach + 1;
  const votes = new Float32Array(angleBins * columns);
  const cosines = Array.from({ length: angleBins }, (_, i) => Math.cos((i * Math.PI) / angleBins));
  const sines = Array.from({ length: angleBins }, (_, i) => Math.sin((i * Math.PI) / angleBins));
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      const gx = dx[at] ?? 0;
      const gy = dy[at] ?? 0;
      const size = Math.hypot(gx, gy);
      if (size < stepLevelsMin || !isRidge({ dx, dy }, at, width)) continue;
      const weight = Math.sqrt(Math.min(size, stepLevelsMax));
      const angle = Math.round((Math.atan2(gy, gx) * angleBins) / Math.PI);
      for (let turn = -3; turn <= 3; turn++) {
        const bin = (angle + turn + 2 * angleBins) % angleBins;
        const rho = Math.round(x * (cosines[bin] ?? 0) + y * (sines[bin] ?? 0));
        votes[bin * columns + rho + reach] = (votes[bin * columns + rho + reach] ?? 0) + weight;
      }
    }
  }
  return votes;
}

/** Whether the change is strongest here, compared with the two neighbours along its direction. */
function isRidge({ dx, dy }: Pick<Gradients, 'dx' | 'dy'>, at: number, width: number): boolean {
  const gx = dx[at] ?? 0;
  const gy = dy[at] ?? 0;
  const steep = Math.abs(gy) > 2 * Math.abs(gx);
  const flat = Math.abs(gx) > 2 * Math.abs(gy);
  const diagonal = gx * gy > 0 ? width + 1 : width - 1;
  const step = steep ? width : flat ? 1 : diagonal;
  const sizeAt = (i: number): number => (dx[i] ?? 0) ** 2 + (dy[i] ?? 0) ** 2;
  const here = sizeAt(at);
  return here >= sizeAt(at - step) && here >= sizeAt(at + step);
}

function indexOfMax(values: Float32Array): number {
  let best = 0;
  let most = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value > most) {
      most = value;
      best = i;
    }
  }
  return best;
}

function clearAround(
  votes: Float32Array,
  { angle, rho, reach }: { readonly angle: number; readonly rho: number; readonly reach: number },
): void {
  const columns = 2 * reach + 1;
  for (let turn = -sameLine.degrees; turn <= sameLine.degrees; turn++) {
    const wraps = angle + turn < 0 || angle + turn >= angleBins;
    const bin = (angle + turn + angleBins) % angleBins;
    // Half a turn on, the same line has its distance on the other side.
    const middle = (wraps ? -rho : rho) + reach;
    const from = bin * columns + Math.max(0, middle - sameLine.pixels);
    const to = bin * columns + Math.min(columns - 1, middle + sameLine.pixels);
    votes.fill(0, from, to + 1);
  }
}

/** The strongest channel's change at each pixel, after smoothing the picture twice. */
export function gradientsOf(pixels: Pixels): Gradients {
  const { width, height, channels, data } = pixels;
  const dx = new Float32Array(width * height);
  const dy = new Float32Array(width * height);
  const row = width * channels;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      let most = -1;
      for (let channel = 0; channel < channels; channel++) {
        const i = at * channels + channel;
        const gx = (data[i + channels] ?? 0) - (data[i - channels] ?? 0);
        const gy = (data[i + row] ?? 0) - (data[i - row] ?? 0);
        const size = gx * gx + gy * gy;
        if (size <= most) continue;
        most = size;
        dx[at] = gx;
        dy[at] = gy;
      }
    }
  }
  return { width, height, dx, dy };
}
