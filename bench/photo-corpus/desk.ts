// What lies under the page: wood, cloth, marble, a plain or dark table, a tiled floor.
import type { Dice } from './dice.ts';
import { emptyPicture, linear } from './picture.ts';
import type { Picture } from './picture.ts';
import { noiseField, sampleField } from './smooth-field.ts';
import type { Frame, SmoothField } from './smooth-field.ts';

const surfaces = ['wood', 'wood', 'cloth', 'marble', 'plain', 'dark', 'tiles', 'blanket'] as const;

/** Lightness around 1 by which the surface's colour is multiplied at a pixel. */
type Pattern = (x: number, y: number) => number;

export function layDesk(dice: Dice, frame: Frame): Picture {
  const surface = dice.pick(surfaces);
  const pattern = patternOf(dice, frame, surface);
  const colour = colourOf(dice, surface);
  const grain = dice.between(0.01, 0.06);
  const picture = emptyPicture(frame.width, frame.height);
  const [red, green, blue] = picture.planes;
  let speck = dice.whole(1, 0x7ffffff);
  for (let y = 0, p = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++, p++) {
      speck = (Math.imul(speck, 1664525) + 1013904223) >>> 0;
      const value = pattern(x, y) * (1 + grain * (speck / 2147483648 - 1));
      red[p] = colour[0] * value;
      green[p] = colour[1] * value;
      blue[p] = colour[2] * value;
    }
  }
  return picture;
}

function colourOf(
  dice: Dice,
  surface: (typeof surfaces)[number],
): readonly [number, number, number] {
  const light = dice.between(0.75, 1.25);
  const tint = (red: number, green: number, blue: number): readonly [number, number, number] => [
    linear(red / 255) * light,
    linear(green / 255) * light,
    linear(blue / 255) * light,
  ];
  switch (surface) {
    case 'wood':
      return dice.pick([
        tint(150, 98, 56),
        tint(186, 142, 96),
        tint(96, 62, 40),
        tint(205, 178, 140),
      ]);
    case 'cloth':
    case 'blanket':
      return cloth(dice, tint);
    case 'marble':
    case 'tiles':
      return tint(dice.whole(180, 225), dice.whole(178, 222), dice.whole(170, 215));
    case 'plain':
      return tint(dice.whole(90, 210), dice.whole(90, 205), dice.whole(90, 200));
    case 'dark':
      return tint(dice.whole(22, 50), dice.whole(20, 46), dice.whole(20, 46));
  }
}

type Tint = (red: number, green: number, blue: number) => readonly [number, number, number];

/** Mostly greyish: strong colours are rare under papers. */
function cloth(dice: Dice, tint: Tint): readonly [number, number, number] {
  const grey = dice.between(45, 190);
  const strength = dice.chance(0.25) ? 60 : 22;
  const near = (): number => Math.max(15, grey + dice.between(-strength, strength));
  return tint(near(), near(), near());
}

function patternOf(dice: Dice, frame: Frame, surface: (typeof surfaces)[number]): Pattern {
  const size = Math.max(frame.width, frame.height);
  const broad = noiseField(dice, frame, size / 6);
  const middle = noiseField(dice, frame, size / 30);
  switch (surface) {
    case 'wood':
      return wood(dice, size, [broad, middle]);
    case 'cloth':
      return weave(dice, size, broad);
    case 'marble':
      return (x, y) => {
        const vein = Math.abs(sampleField(broad, x, y) + 0.4 * sampleField(middle, x, y));
        return 1 - 0.35 * Math.exp(-vein * 14) + 0.05 * sampleField(middle, x, y);
      };
    case 'tiles':
      return tiles(dice, size, broad);
    case 'blanket':
      return (x, y) => 1 + 0.3 * sampleField(broad, x, y) + 0.25 * sampleField(middle, x, y);
    case 'plain':
    case 'dark':
      return (x, y) => 1 + 0.1 * sampleField(broad, x, y) + 0.06 * sampleField(middle, x, y);
  }
}

function wood(dice: Dice, size: number, [broad, middle]: [SmoothField, SmoothField]): Pattern {
  const upright = dice.chance(0.5);
  const rings = dice.between(14, 50) / size;
  const plank = dice.chance(0.5) ? size / dice.between(3, 7) : Infinity;
  return (x, y) => {
    const [along, across] = upright ? [y, x] : [x, y];
    const bend = sampleField(broad, along * 0.3, across) * 2.5;
    const ring = Math.sin(2 * Math.PI * (across * rings + bend));
    const pores = sampleField(middle, along * 0.12, across * 3);
    const seam = plank === Infinity ? 1 : across % plank < 2 ? 0.45 : 1;
    return seam * (1 + 0.14 * ring + 0.16 * pores);
  };
}

function weave(dice: Dice, size: number, broad: SmoothField): Pattern {
  const pitch = (size / 1600) * dice.between(4, 11);
  const wave = (2 * Math.PI) / pitch;
  return (x, y) => {
    const threads = Math.sin(x * wave) * Math.sin(y * wave);
    return 1 + 0.2 * threads + 0.2 * sampleField(broad, x, y);
  };
}

function tiles(dice: Dice, size: number, broad: SmoothField): Pattern {
  const side = size / dice.between(2, 6);
  const [offsetX, offsetY] = [dice.between(0, side), dice.between(0, side)];
  return (x, y) => {
    const joint = (x + offsetX) % side < size / 300 || (y + offsetY) % side < size / 300;
    return (joint ? 0.55 : 1) + 0.08 * sampleField(broad, x, y);
  };
}

/** The scanner's lid, or the dark ground of a picture viewer. */
export function blankScene(dice: Dice, frame: Frame): Picture {
  const picture = emptyPicture(frame.width, frame.height);
  const ground = dice.pick([0.9, 0.95, 0.02, 0.01]);
  for (const plane of picture.planes) plane.fill(ground);
  return picture;
}
