// What scanner apps make of a photo: ink black, paper white, by comparing with the surroundings.
import type { Dice } from './dice.ts';
import type { RawRgb } from './picture.ts';
import { blurPlane } from './spread.ts';

export function binarise(dice: Dice, { data, width, height }: RawRgb): RawRgb {
  const green = new Float32Array(width * height);
  for (let i = 0, p = 1; i < green.length; i++, p += 3) green[i] = data[p] ?? 0;
  const around = blurPlane(green, [width, height], Math.max(width, height) / 90);
  const offset = dice.between(0.04, 0.1);
  // Some apps leave a soft slope between black and white.
  const slope = dice.pick([4, 12, 60]);
  const out = new Uint8Array(data.length);
  for (let i = 0, p = 0; i < green.length; i++, p += 3) {
    const relative = (green[i] ?? 0) / Math.max(8, around[i] ?? 0) - 1 + offset;
    const value = 255 / (1 + Math.exp(-slope * 4 * relative));
    out[p] = value;
    out[p + 1] = value;
    out[p + 2] = value;
  }
  return { data: out, width, height };
}
