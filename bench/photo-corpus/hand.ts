// Fingers that hold the page down or come into the picture at its edge.
import type { Dice } from './dice.ts';
import { linear } from './picture.ts';
import type { Picture } from './picture.ts';

const skins = [
  [224, 172, 140],
  [198, 140, 105],
  [160, 105, 75],
  [115, 72, 50],
] as const;

export function layHand(dice: Dice, scene: Picture): void {
  const long = Math.max(scene.width, scene.height);
  const skin = dice.pick(skins).map((byte) => linear(byte / 255) * 0.9);
  const fromLeft = dice.chance(0.5);
  const baseY = dice.between(0.25, 0.8) * scene.height;
  const count = dice.whole(1, 3);
  for (let finger = 0; finger < count; finger++) {
    const thickness = long * dice.between(0.024, 0.034);
    const length = scene.width * dice.between(0.06, 0.2);
    const tipX = fromLeft ? length : scene.width - length;
    const tipY = baseY + finger * thickness * 2.1;
    const slope = dice.between(-0.25, 0.25);
    layFinger(scene, skin, { tipX, tipY, thickness, slope, fromLeft });
  }
}

interface Finger {
  readonly tipX: number;
  readonly tipY: number;
  readonly thickness: number;
  readonly slope: number;
  readonly fromLeft: boolean;
}

function layFinger(scene: Picture, skin: readonly number[], finger: Finger): void {
  const { tipX, tipY, thickness, slope, fromLeft } = finger;
  const top = Math.max(0, Math.floor(tipY - thickness * 4));
  const bottom = Math.min(scene.height, Math.ceil(tipY + thickness * 4));
  for (let y = top; y < bottom; y++) {
    for (let x = 0; x < scene.width; x++) {
      const beyond = fromLeft ? x - tipX : tipX - x;
      const across = y - tipY - slope * Math.min(0, beyond);
      const distance = Math.hypot(Math.max(0, beyond), across) / thickness;
      if (distance >= 1.35) continue;
      const p = y * scene.width + x;
      const round = 0.45 + 0.55 * Math.sqrt(Math.max(0, 1 - distance * distance));
      scene.planes.forEach((plane, channel) => {
        const own = plane[p] ?? 0;
        // The finger's own shadow lies beside it.
        plane[p] =
          distance < 1
            ? (skin[channel] ?? 0.5) * round
            : own * (0.55 + 0.45 * ((distance - 1) / 0.35));
      });
    }
  }
}
