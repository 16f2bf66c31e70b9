// From light to bytes: exposure, the sensor's noise, and what a phone does to hide it.
import type { Dice } from './dice.ts';
import { emptyPicture, encode } from './picture.ts';
import type { Picture, RawRgb } from './picture.ts';
import { blurPlane } from './spread.ts';

export interface SensorPlan {
  /** Gain from white paper in plain light to the sensor's white. */
  readonly exposure: number;
  /** Noise: variance = shot × signal + read². */
  readonly shot: number;
  readonly read: number;
  /** Light scattered in the lens, in whites. */
  readonly veil: number;
  /** How much small differences are smoothed away, 0 to 1, and edges overdrawn, 0 to about 1.5. */
  readonly denoise: number;
  readonly sharpen: number;
}

const tableSize = 65536;

export function expose(dice: Dice, seen: Picture, plan: SensorPlan): RawRgb {
  const noisy = addNoise(dice, seen, plan);
  const { width, height } = noisy;
  const { luma, blue, red, columns } = lumaAndChroma(noisy);
  const soft = blurPlane(luma, [width, height], 0.69);
  const [calmBlue, calmRed] =
    plan.denoise < 0.35
      ? [blue, red]
      : [blue, red].map((plane) => blurPlane(plane, [columns, plane.length / columns], 0.69));
  const threshold = 6 + 40 * Math.sqrt(plan.shot) * plan.denoise;
  const data = new Uint8Array(luma.length * 3);
  for (let y = 0, i = 0; y < height; y++) {
    const row = (y >> 1) * columns;
    for (let x = 0; x < width; x++, i++) {
      const own = luma[i] ?? 0;
      // Small differences from the surroundings are taken for noise, large ones for edges.
      const difference = own - (soft[i] ?? 0);
      const calm = plan.denoise / (1 + (difference / threshold) ** 4);
      const value = own + (plan.sharpen * (1 - calm) - calm) * difference;
      const [cb, cr] = [calmBlue?.[row + (x >> 1)] ?? 0, calmRed?.[row + (x >> 1)] ?? 0];
      data[3 * i] = clip(value + 1.402 * cr);
      data[3 * i + 1] = clip(value - 0.344 * cb - 0.714 * cr);
      data[3 * i + 2] = clip(value + 1.772 * cb);
    }
  }
  return { data, width, height };
}

function clip(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : value + 0.5;
}

/** Exposed, noisy and encoded: planes hold 0 to 255. */
function addNoise(dice: Dice, seen: Picture, plan: SensorPlan): Picture {
  const normals = Float32Array.from({ length: tableSize }, () => dice.normal());
  let throwOf = dice.whole(1, 0x7ffffff);
  const out = emptyPicture(seen.width, seen.height);
  seen.planes.forEach((plane, channel) => {
    const target = out.planes[channel] ?? plane;
    for (let i = 0; i < plane.length; i++) {
      throwOf = (Math.imul(throwOf, 1664525) + 1013904223) >>> 0;
      const signal = (plane[i] ?? 0) * plan.exposure + plan.veil;
      const deviation = Math.sqrt(plan.shot * signal + plan.read * plan.read);
      target[i] = encode(signal + deviation * (normals[throwOf >>> 16] ?? 0));
    }
  });
  return out;
}

interface LumaAndChroma {
  readonly luma: Float32Array;
  /** Half as wide and high, as phones store them. */
  readonly blue: Float32Array;
  readonly red: Float32Array;
  readonly columns: number;
}

function lumaAndChroma({ width, height, planes }: Picture): LumaAndChroma {
  const [red, green, blue] = planes;
  const luma = new Float32Array(red.length);
  const columns = (width + 1) >> 1;
  const size = columns * ((height + 1) >> 1);
  const chroma = { blue: new Float32Array(size), red: new Float32Array(size) };
  for (let y = 0, i = 0; y < height; y++) {
    const row = (y >> 1) * columns;
    for (let x = 0; x < width; x++, i++) {
      const [r, b] = [red[i] ?? 0, blue[i] ?? 0];
      const value = 0.299 * r + 0.587 * (green[i] ?? 0) + 0.114 * b;
      luma[i] = value;
      const at = row + (x >> 1);
      chroma.blue[at] = (chroma.blue[at] ?? 0) + ((b - value) * 0.25) / 1.772;
      chroma.red[at] = (chroma.red[at] ?? 0) + ((r - value) * 0.25) / 1.402;
    }
  }
  return { luma, ...chroma, columns };
}
