// The pixels of a screen, as a camera sees them: red, green and blue stripes that make moiré.
import type { Dice } from './dice.ts';

/** Brightness of a colour at a sheet position on a screen; `width` is the sheet's in photo pixels. */
export function screenGrid(
  dice: Dice,
  width: number,
): (u: number, v: number, channel: number) => number {
  // A screen pixel is 0.7 to 2.6 photo pixels wide: near one, stripes beat with the sensor.
  const pixels = width / dice.ratio(0.7, 2.6);
  const aspect = dice.between(1.3, 1.42);
  const depth = dice.between(0.25, 0.7);
  return (u, v, channel) => {
    const stripe = Math.cos(2 * Math.PI * (u * pixels - channel / 3));
    const row = Math.cos(2 * Math.PI * v * pixels * aspect);
    return (1 + depth * 0.5 * stripe) * (1 - depth * 0.25 * (1 + row)) * 0.95;
  };
}
