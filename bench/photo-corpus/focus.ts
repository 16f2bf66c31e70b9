// How blurred each part of a photo is, and the blurring itself.
import type { Dice } from './dice.ts';
import { emptyPicture } from './picture.ts';
import type { Picture } from './picture.ts';
import type { Shot } from './shot.ts';
import type { Frame } from './smooth-field.ts';
import { pixelVariance, spread, totalSigma } from './spread.ts';
import type { Blur } from './spread.ts';

export interface FocusPlan {
  /** From the sharpest to the most blurred; one where the blur is the same everywhere. */
  readonly levels: readonly Blur[];
  /** Position among the levels, 0 to their number less one, at a sensor pixel. */
  levelAt(x: number, y: number): number;
  /** Total blur at a sensor pixel, sensor pixels. */
  sigmaAt(x: number, y: number): number;
}

export interface FocusRequest {
  readonly shot: Shot;
  readonly frame: Frame;
  /** Sensor pixels. */
  readonly letterHeight: number;
}

export function focusPlan(dice: Dice, { shot, frame, letterHeight }: FocusRequest): FocusPlan {
  const direction = dice.between(0, Math.PI);
  const bend = dice.normal() * 0.7;
  // Where there is no text, blur is counted in letters of ten pixels.
  const unit = letterHeight > 0 ? letterHeight : 10;
  const lens = shot.lens;
  const blurOf = (ratio: number, motionShare: number): Blur => {
    const wanted = Math.max(0, (ratio * unit) ** 2 - lens ** 2 - 1 / 12);
    const motion = Math.sqrt(wanted * motionShare * 12);
    const radius = 2 * Math.sqrt(wanted * (1 - motionShare));
    if (radius < 1) return { lens, radius, motion, direction, bend };
    // A wide disk takes the lens's part of the blur in.
    return { lens: 0, radius: Math.hypot(radius, 2 * lens), motion, direction, bend };
  };
  const near = blurOf(shot.blur, shot.motionShare ** 2);
  if (shot.farBlur === null) return planOf([near], () => 0);
  const far = shot.farBlur;
  const levels = [near, ...[0.5, 1].map((part) => blurOf(far * part, 0))];
  return planOf(levels, tilt(dice, frame, levels.length - 1));
}

function planOf(levels: readonly Blur[], levelAt: FocusPlan['levelAt']): FocusPlan {
  const sigmas = levels.map(sigmaOf);
  return {
    levels,
    levelAt,
    sigmaAt(x, y) {
      const level = levelAt(x, y);
      const low = sigmas[Math.floor(level)] ?? 0;
      const high = sigmas[Math.ceil(level)] ?? low;
      return low + (level - Math.floor(level)) * (high - low);
    },
  };
}

/** Sharp on one side of a line, then more and more blurred. */
function tilt(dice: Dice, frame: Frame, top: number): FocusPlan['levelAt'] {
  const angle = dice.pick([0, 1, 2, 3]) * (Math.PI / 2) + dice.normal() * 0.25;
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
  const length = Math.abs(nx) * frame.width + Math.abs(ny) * frame.height;
  const start = dice.between(-0.2, 0.12);
  const ramp = dice.between(0.15, 0.5);
  return (x, y) => {
    const along = ((x - frame.width / 2) * nx + (y - frame.height / 2) * ny) / length;
    return Math.min(top, Math.max(0, ((along - start) / ramp) * top));
  };
}

export function focusThrough(scene: Picture, plan: FocusPlan): Picture {
  const layers = plan.levels.map((blur) => spreadFast(scene, blur));
  const [first = scene] = layers;
  if (layers.length === 1) return first;
  const { width, height } = scene;
  const out = emptyPicture(width, height);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      const level = plan.levelAt(x, y);
      const low = layers[Math.floor(level)] ?? first;
      const high = layers[Math.ceil(level)] ?? low;
      const part = level - Math.floor(level);
      for (let channel = 0; channel < 3; channel++) {
        const a = low.planes[channel]?.[p] ?? 0;
        const b = high.planes[channel]?.[p] ?? 0;
        const target = out.planes[channel];
        if (target) target[p] = a + part * (b - a);
      }
    }
  }
  return out;
}

/** From here a blur is made at half the size, again and again: each costs a quarter. */
const wideSigma = 1.5;
/** What halving (2 × 2 means) and doubling (linear) add to the variance, square pixels. */
const halvingVariance = 0.25 + 2 / 3;

function sigmaOf(blur: Blur): number {
  const sigma = totalSigma(blur);
  if (sigma < wideSigma) return sigma;
  // The pixel of the smaller picture is among what halving adds: it counts once.
  return Math.sqrt(
    4 * (sigmaOf(halved(blur)) ** 2 - pixelVariance) + halvingVariance + pixelVariance,
  );
}

function halved(blur: Blur): Blur {
  const { radius, motion, lens } = blur;
  return { ...blur, radius: radius / 2, motion: motion / 2, lens: lens / 2 };
}

function spreadFast(scene: Picture, blur: Blur): Picture {
  if (totalSigma(blur) < wideSigma) return spread(scene, blur);
  return twice(spreadFast(half(scene), halved(blur)), scene);
}

function half(picture: Picture): Picture {
  const out = emptyPicture(picture.width >> 1, picture.height >> 1);
  picture.planes.forEach((plane, channel) => {
    const target = out.planes[channel] ?? plane;
    for (let y = 0, p = 0; y < out.height; y++) {
      for (let x = 0; x < out.width; x++, p++) {
        const at = 2 * y * picture.width + 2 * x;
        const low = at + picture.width;
        target[p] =
          ((plane[at] ?? 0) + (plane[at + 1] ?? 0) + (plane[low] ?? 0) + (plane[low + 1] ?? 0)) / 4;
      }
    }
  });
  return out;
}

function twice(picture: Picture, { width, height }: Frame): Picture {
  const out = emptyPicture(width, height);
  picture.planes.forEach((plane, channel) => {
    const target = out.planes[channel] ?? plane;
    for (let y = 0, p = 0; y < height; y++) {
      const gy = Math.min(Math.max(y / 2 - 0.25, 0), picture.height - 1.001);
      const [row, fy] = [Math.floor(gy) * picture.width, gy - Math.floor(gy)];
      for (let x = 0; x < width; x++, p++) {
        const gx = Math.min(Math.max(x / 2 - 0.25, 0), picture.width - 1.001);
        const at = row + Math.floor(gx);
        const fx = gx - Math.floor(gx);
        const top = (plane[at] ?? 0) * (1 - fx) + (plane[at + 1] ?? 0) * fx;
        const low =
          (plane[at + picture.width] ?? 0) * (1 - fx) + (plane[at + picture.width + 1] ?? 0) * fx;
        target[p] = top * (1 - fy) + low * fy;
      }
    }
  });
  return out;
}
