// Blur as optics and hands make it: the lens, defocus as a disk, motion along a curved path.
import type { Picture } from './picture.ts';

export interface Blur {
  /** Standard deviation of the lens's Gaussian, pixels. */
  readonly lens: number;
  /** Radius of the disk of defocus, pixels. */
  readonly radius: number;
  /** Length of the path of motion in pixels, its direction in radians, its bend in radians. */
  readonly motion: number;
  readonly direction: number;
  readonly bend: number;
}

export interface Kernel {
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  readonly weights: readonly number[];
  /** Standard deviation along its widest direction, pixels. */
  readonly sigma: number;
}

/** Variance of the square that a pixel averages over. */
export const pixelVariance = 1 / 12;

/** Total blur along its widest direction, pixels, with the pixel's own area. */
export function totalSigma(blur: Blur): number {
  return Math.sqrt(kernelOf(blur).sigma ** 2 + blur.lens ** 2 + pixelVariance);
}

export function spread(picture: Picture, blur: Blur): Picture {
  const kernel = kernelOf(blur);
  const blurred = kernel.weights.length > 1 ? convolve(picture, kernel) : picture;
  return blur.lens > 0 ? gaussian(blurred, blur.lens) : blurred;
}

/** Disk and path together, each counted in sixteenths of a pixel. */
function kernelOf({ radius, motion, direction, bend }: Blur): Kernel {
  const reach = Math.ceil(radius + motion / 2) + 1;
  const side = 2 * reach + 1;
  const counts = new Float64Array(side * side);
  const grain = 0.25;
  const path = pathOf({ motion, direction, bend });
  for (const [px, py] of path) {
    for (let oy = -radius; oy <= radius; oy += grain) {
      for (let ox = -radius; ox <= radius; ox += grain) {
        if (ox * ox + oy * oy > radius * radius) continue;
        const at = (Math.round(py + oy) + reach) * side + Math.round(px + ox) + reach;
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  }
  return momentsOf(counts, reach);
}

function momentsOf(counts: Float64Array, reach: number): Kernel {
  const side = 2 * reach + 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [dx, dy, weights]: [number[], number[], number[]] = [[], [], []];
  let [xx, yy, xy, mx, my] = [0, 0, 0, 0, 0];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const [x, y, weight] = [(at % side) - reach, Math.floor(at / side) - reach, count / total];
    dx.push(x);
    dy.push(y);
    weights.push(weight);
    mx += weight * x;
    my += weight * y;
    xx += weight * x * x;
    yy += weight * y * y;
    xy += weight * x * y;
  });
  const [a, b, c] = [xx - mx * mx, yy - my * my, xy - mx * my];
  const widest = (a + b) / 2 + Math.hypot((a - b) / 2, c);
  return { dx, dy, weights, sigma: Math.sqrt(widest) };
}

function pathOf({ motion, direction, bend }: Omit<Blur, 'lens' | 'radius'>): [number, number][] {
  const points = Math.max(1, Math.ceil(motion * 4));
  const path: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < points; i++) {
    path.push([x, y]);
    const heading = direction + bend * (i / points - 0.5);
    x += (motion / points) * Math.cos(heading);
    y += (motion / points) * Math.sin(heading);
  }
  const middle = path[points >> 1] ?? [0, 0];
  return path.map(([px, py]) => [px - middle[0], py - middle[1]]);
}

function convolve(picture: Picture, kernel: Kernel): Picture {
  const { width, height } = picture;
  const planes = picture.planes.map((plane) => convolvePlane(plane, [width, height], kernel));
  return ofPlanes(picture, planes);
}

function ofPlanes(picture: Picture, planes: readonly Float32Array[]): Picture {
  const [red, green, blue] = planes;
  return red && green && blue ? { ...picture, planes: [red, green, blue] } : picture;
}

type Taps = Pick<Kernel, 'dx' | 'dy' | 'weights'>;

/** Row by row, so that what is read and written stays close; edges are repeated beyond. */
function convolvePlane(
  plane: Float32Array,
  [width, height]: readonly [number, number],
  { dx, dy, weights }: Taps,
): Float32Array {
  const out = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    const target = out.subarray(y * width, (y + 1) * width);
    for (let tap = 0; tap < weights.length; tap++) {
      const from = Math.min(height - 1, Math.max(0, y + (dy[tap] ?? 0))) * width;
      addRow(target, plane.subarray(from, from + width), [dx[tap] ?? 0, weights[tap] ?? 0]);
    }
  }
  return out;
}

function addRow(
  target: Float32Array,
  row: Float32Array,
  [dx, weight]: readonly [number, number],
): void {
  const width = row.length;
  const first = Math.min(width, Math.max(0, -dx));
  const last = Math.max(0, Math.min(width, width - dx));
  const left = weight * (row[0] ?? 0);
  const right = weight * (row[width - 1] ?? 0);
  for (let x = 0; x < first; x++) target[x] = (target[x] ?? 0) + left;
  for (let x = first; x < last; x++) {
    target[x] = (target[x] ?? 0) + weight * (row[x + dx] ?? 0);
  }
  for (let x = last; x < width; x++) target[x] = (target[x] ?? 0) + right;
}

function gaussian(picture: Picture, sigma: number): Picture {
  const { width, height } = picture;
  const planes = picture.planes.map((plane) => blurPlane(plane, [width, height], sigma));
  return ofPlanes(picture, planes);
}

export function blurPlane(
  plane: Float32Array,
  size: readonly [number, number],
  sigma: number,
): Float32Array {
  const weights = gaussianTaps(sigma);
  const steps = weights.map((_, i) => i - (weights.length >> 1));
  const still = weights.map(() => 0);
  const across = convolvePlane(plane, size, { dx: steps, dy: still, weights });
  return convolvePlane(across, size, { dx: still, dy: steps, weights });
}

/** A narrow Gaussian is lost between samples: three taps of the same variance stand for it. */
function gaussianTaps(sigma: number): readonly number[] {
  const variance = sigma * sigma;
  if (sigma < 0.7) return [variance / 2, 1 - variance, variance / 2];
  const reach = Math.ceil(3 * sigma);
  const raw = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * variance)),
  );
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}
