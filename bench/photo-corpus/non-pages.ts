// Pictures that are no text pages: films and slices, ultrasound, blank paper.
import sharp from 'sharp';
import type { Dice } from './dice.ts';
import { noiseField, sampleField } from './smooth-field.ts';
import type { Sheet } from './take-photo.ts';

export const nonPages = ['xray', 'slices', 'ultrasound', 'blank', 'scene'] as const;
export type NonPage = (typeof nonPages)[number];

type Tone = (u: number, v: number) => number;

const size = 1100;

/** The sheet to be photographed; a scene has none and is the desk alone. */
export async function drawNonPage(dice: Dice, kind: NonPage): Promise<Sheet> {
  const width = kind === 'ultrasound' ? 1300 : size;
  const height = kind === 'ultrasound' ? 1000 : Math.round(size * dice.between(1, 1.3));
  const tone = toneOf(dice, kind);
  const grain = noiseField(dice, { width, height }, kind === 'ultrasound' ? 5 : 2.2);
  const rough = kind === 'ultrasound' ? 0.5 : kind === 'blank' ? 0.004 : 0.05;
  const data = new Uint8Array(width * height);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      const value = tone(x / width, y / height) * (1 + rough * sampleField(grain, x, y));
      data[p] = Math.min(255, Math.max(0, 255 * value));
    }
  }
  const film = kind === 'xray' || kind === 'slices' || kind === 'ultrasound';
  const drawn = sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('srgb');
  const named = film ? drawn.composite([{ input: corner(dice, width), left: 20, top: 20 }]) : drawn;
  return {
    png: await named.png().toBuffer(),
    width,
    height,
    letterHeight: 0,
    paper: film
      ? dice.pick([
          [1, 1, 1],
          [0.85, 0.95, 1.1],
          [1, 0.95, 0.85],
        ] as const)
      : [0.92, 0.9, 0.86],
    shines: film,
  };
}

/** The name in the corner of a film. */
function corner(dice: Dice, width: number): Buffer {
  const lines = [`ID ${dice.whole(10000, 99999)}`, dice.pick(['R', 'L', 'PA', 'AP']), 'KVP 120'];
  const text = lines.map((line, i) => `<tspan x="0" y="${24 + i * 26}">${line}</tspan>`).join('');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width >> 1}" height="120">
<text font-family="sans-serif" font-size="${dice.whole(15, 24)}" fill="#ddd">${text}</text></svg>`,
  );
}

function toneOf(dice: Dice, kind: NonPage): Tone {
  switch (kind) {
    case 'xray':
      return chest(dice);
    case 'slices':
      return slices(dice);
    case 'ultrasound':
      return fan(dice);
    case 'blank':
    case 'scene':
      return lined(dice);
  }
}

const bump = (distance: number, width: number): number =>
  1 / (1 + Math.exp((distance - 1) / width));

function chest(dice: Dice): Tone {
  const [lungX, lungWidth, lungHeight] = [
    dice.between(0.2, 0.25),
    dice.between(0.13, 0.17),
    dice.between(0.27, 0.34),
  ];
  const ribs = dice.between(8, 12);
  const exposure = dice.between(0.6, 0.95);
  return (u, v) => {
    const side = Math.abs(u - 0.5);
    const body = bump(Math.hypot(side / 0.44, Math.max(0, 0.3 - v) / 0.35), 0.05);
    const lung = bump(Math.hypot((side - lungX) / lungWidth, (v - 0.45) / lungHeight), 0.08);
    const rib = Math.max(0, Math.sin(2 * Math.PI * (v * ribs + side * side * 9 - side * 3))) ** 3;
    const spine = Math.exp(-((side / 0.045) ** 2)) * (0.8 + 0.2 * Math.sin(v * 90));
    const heart = bump(Math.hypot((u - 0.56) / 0.14, (v - 0.6) / 0.16), 0.08);
    const soft = 0.62 * body - 0.45 * lung + 0.35 * heart * lung;
    return exposure * Math.max(0.03, soft + 0.16 * rib * lung + 0.22 * spine * body);
  };
}

function slices(dice: Dice): Tone {
  const [columns, rows] = [dice.whole(2, 5), dice.whole(3, 6)];
  const blobs = Array.from({ length: 60 }, () => ({
    x: dice.between(-0.8, 0.8),
    y: dice.between(-0.7, 0.7),
    size: dice.ratio(0.05, 0.35),
    tone: dice.between(-0.4, 0.5),
  }));
  const ringed = dice.chance(0.5);
  return (u, v) => {
    const [column, row] = [Math.floor(u * columns), Math.floor(v * rows)];
    const [x, y] = [(u * columns - column - 0.5) * 2.25, (v * rows - row - 0.5) * 2.35];
    const out = Math.hypot(x / 0.92, y / 0.8);
    if (out > 1.05) return 0.02;
    const bone = ringed
      ? Math.exp(-(((out - 0.95) / 0.05) ** 2))
      : 0.3 * Math.exp(-(((out - 0.97) / 0.03) ** 2));
    let tone = 0.4 * bump(out, 0.02);
    const first = ((row * columns + column) * 5) % 30;
    for (const blob of blobs.slice(first, first + 14)) {
      tone += blob.tone * bump(Math.hypot(x - blob.x, y - blob.y) / blob.size, 0.12);
    }
    return Math.max(0.02, tone * (out < 1 ? 1 : 0) + bone);
  };
}

function fan(dice: Dice): Tone {
  const half = dice.between(0.5, 0.8);
  const cysts = Array.from(
    { length: 5 },
    () => [dice.between(-0.4, 0.4), dice.between(0.3, 0.8), dice.ratio(0.04, 0.15)] as const,
  );
  return (u, v) => {
    const [x, y] = [u - 0.5, v + 0.05];
    const distance = Math.hypot(x, y);
    if (Math.abs(Math.atan2(x, y)) > half || distance < 0.12 || distance > 0.98) return 0.015;
    const layers = 0.28 + 0.14 * Math.sin(distance * 34 + x * 6) + 0.1 * Math.sin(distance * 11);
    const dark = cysts.some(([cx, cy, radius]) => Math.hypot(x - cx, v - cy) < radius);
    return dark ? 0.05 : layers;
  };
}

/** Empty paper, sometimes with the lines of a notebook. */
function lined(dice: Dice): Tone {
  const pitch = dice.chance(0.5) ? dice.whole(24, 40) : 0;
  const squares = dice.chance(0.3);
  const on = (at: number): boolean => pitch > 0 && (at * pitch) % 1 < 0.05;
  return (u, v) => (on(v) || (squares && on(u * 0.8)) ? 0.75 : 0.99);
}
