// Blocks of 8×8 pixels with the noise of the picture and the contrast that stands out of it.
import type { Blocks, PhotoKernel, Plane } from './photo-kernel.ts';
import { blockSize } from './photo-kernel.ts';

/** Text must stand out from paper by this many grey levels, and by 7 times the noise. */
const contrastMin = 12;
const contrastPerNoise = 7;

/** A block is flat, fit for measuring noise, when its surroundings vary less than this. */
const flatContrastMax = 26;
const flatBrightnessMin = 40;
const flatBlocksMin = 30;

export interface BlockGrid extends Blocks {
  /** Mean absolute difference of raw and smoothed pixels in flat blocks, in grey levels. */
  readonly noise: number;
  /** Blocks with less contrast than this carry nothing readable. */
  readonly contrastMin: number;
}

/** Null when the picture is smaller than 4 blocks either way. */
export function blockGrid(kernel: PhotoKernel, plane: Plane): BlockGrid | null {
  if (plane.width < 4 * blockSize || plane.height < 4 * blockSize) return null;
  const blocks = kernel.blocks(plane);
  const noise = noiseLevel(blocks);
  return { ...blocks, noise, contrastMin: Math.max(contrastMin, contrastPerNoise * noise) };
}

/** Grey levels between the darkest and the brightest pixel around a block. */
export function contrast({ low, high }: Blocks, block: number): number {
  return (high[block] ?? 0) - (low[block] ?? 0);
}

function noiseLevel({ roughness, low, high }: Blocks): number {
  const flat = new Uint32Array(256 * blockSize ** 2);
  const all = new Uint32Array(flat.length);
  let flatCount = 0;
  for (let k = 0; k < roughness.length; k++) {
    const rough = roughness[k] ?? 0;
    const bright = high[k] ?? 0;
    all[rough] = (all[rough] ?? 0) + 1;
    if (bright - (low[k] ?? 0) >= flatContrastMax || bright <= flatBrightnessMin) continue;
    flat[rough] = (flat[rough] ?? 0) + 1;
    flatCount++;
  }
  const level =
    flatCount > flatBlocksMin
      ? reachedAt(flat, 0.5 * flatCount)
      : reachedAt(all, 0.1 * roughness.length);
  return level / blockSize ** 2;
}

/** The first place where the running sum of a histogram is more than `count`. */
function reachedAt(histogram: Uint32Array, count: number): number {
  let reached = 0;
  for (let value = 0; value < histogram.length; value++) {
    reached += histogram[value] ?? 0;
    if (reached > count) return value;
  }
  return 0;
}
