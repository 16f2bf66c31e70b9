// Looks along one side of a supposed page: does the surface change from inside to outside?
import type { Pixels } from './pixels.ts';
import type { Point } from './quad.ts';

export interface SideStep {
  /** Share of the side, 0 to 1, along which the change goes the same way as on the whole. */
  readonly support: number;
  /** Mean change in grey levels, over all channels. */
  readonly levels: number;
}

const samples = 36;
/** The ends are left out: corners are worn, folded and held. */
const endShare = 0.04;
/** Distances from the side, in pixels, at which both surfaces are looked at. */
const distances = [3, 5] as const;
/** A smaller change is noise. */
const levelsMin = 4;
const sameWayMin = 0.5;

/** `side`: clockwise, so that the page lies to its right. */
export function alongSide(surfaces: Pixels, [from, to]: readonly [Point, Point]): SideStep {
  const { channels } = surfaces;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const inward = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const changes = new Float32Array(samples * channels);
  const mean = new Float32Array(channels);
  for (let sample = 0; sample < samples; sample++) {
    const share = endShare + ((1 - 2 * endShare) * sample) / (samples - 1);
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    for (const distance of distances) {
      const inside = offset(surfaces, at, { x: inward.x * distance, y: inward.y * distance });
      const outside = offset(surfaces, at, { x: -inward.x * distance, y: -inward.y * distance });
      if (inside < 0 || outside < 0) continue;
      for (let channel = 0; channel < channels; channel++) {
        const { data } = surfaces;
        const change = (data[inside + channel] ?? 0) - (data[outside + channel] ?? 0);
        const i = sample * channels + channel;
        changes[i] = (changes[i] ?? 0) + change / distances.length;
        mean[channel] = (mean[channel] ?? 0) + change / distances.length / samples;
      }
    }
  }
  return { support: agreement(changes, mean), levels: Math.hypot(...mean) };
}

/** The byte where a pixel begins, or −1 outside of the picture. */
function offset({ width, height, channels }: Pixels, at: Point, by: Point): number {
  const x = Math.round(at.x + by.x);
  const y = Math.round(at.y + by.y);
  if (x < 0 || y < 0 || x >= width || y >= height) return -1;
  return (y * width + x) * channels;
}

/** The share of samples whose change is no noise and points the way of the mean. */
function agreement(changes: Float32Array, mean: Float32Array): number {
  const channels = mean.length;
  const meanSize = Math.hypot(...mean);
  let agreeing = 0;
  for (let at = 0; at < changes.length; at += channels) {
    let dot = 0;
    let square = 0;
    for (let channel = 0; channel < channels; channel++) {
      const change = changes[at + channel] ?? 0;
      dot += change * (mean[channel] ?? 0);
      square += change * change;
    }
    const size = Math.sqrt(square);
    if (size >= levelsMin && dot >= sameWayMin * size * meanSize) agreeing += 1;
  }
  return (agreeing * channels) / changes.length;
}
