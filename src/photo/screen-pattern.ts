// Looks for the pixels of a screen on plain paper: a fine regular pattern, or the moiré it makes.
import type { EvenPaper } from './even-paper.ts';
import { blockSize } from './photo-kernel.ts';
import type { Pixels } from './pixels.ts';

/** Side of a patch in pixels, and the number of its frequencies along one axis. */
const side = 32;
const frequencies = side / 2 + 1;
/** Patches looked at, and those of them that are taken: a pattern is the same all over a page. */
const candidatesMax = 60;
const patchesMax = 12;
const patchesMin = 6;
/** A patch is plain, and neither dark nor burnt, when the means of its 8×8 blocks are this even. */
const plain = { unevenMax: 0.05, brightMin: 90, brightMax: 246 } as const;
/** Blocks of half size around a patch in which there must be strokes on paper. */
const nearBlocks = 2;
/** Waves a patch: below are lines of text and folds. */
const wavesMin = 3.5;
/** Waves within this are compared: noise falls off with frequency. */
const ringWidth = 1.5;
/** The blocks of a JPEG come four a patch along the axes. */
const jpegWaves = side / blockSize;
/** Power that one grey level of amplitude leaves in a patch, windowed at both ends. */
const levelPower = (side / 2) ** 4 / 4;

export interface ScreenPattern {
  /** Grey levels of the strongest regular pattern, and how far it stands out among its like. */
  readonly levels: number;
  readonly prominence: number;
}

/** Null where fewer than six plain patches lie beside text. */
export function screenPattern(pixels: Pixels, paper: EvenPaper): ScreenPattern | null {
  const places = evenly(placesBesideText(pixels, paper), candidatesMax);
  const found = places.flatMap((place) => plainPatch(pixels, place) ?? []);
  if (found.length < patchesMin) return null;
  const taken = evenly(found, patchesMax);
  const power = new Float64Array(side * frequencies);
  for (const patch of taken) addPower(pixels, patch, power);
  return strongest(power.map((sum) => sum / taken.length / levelPower));
}

function evenly<T>(list: readonly T[], countMax: number): readonly T[] {
  const step = Math.ceil(list.length / countMax);
  return list.filter((_, index) => index % step === 0);
}

interface Place {
  readonly left: number;
  readonly top: number;
}

interface Patch extends Place {
  readonly mean: number;
}

function placesBesideText({ width, height }: Pixels, paper: EvenPaper): readonly Place[] {
  const places: Place[] = [];
  for (let top = 0; top + side <= height; top += side) {
    for (let left = 0; left + side <= width; left += side) {
      if (isBesideText(paper, left, top)) places.push({ left, top });
    }
  }
  return places;
}

function plainPatch(pixels: Pixels, { left, top }: Place): Patch | null {
  const means = blockMeans(pixels, left, top);
  const [darkest, brightest] = [Math.min(...means), Math.max(...means)];
  if (brightest <= plain.brightMin || brightest >= plain.brightMax) return null;
  if (brightest - darkest >= plain.unevenMax * brightest) return null;
  return { left, top, mean: means.reduce((sum, one) => sum + one, 0) / means.length };
}

/** A table may be woven: only what lies beside strokes on paper counts. */
function isBesideText({ isPaper, columns }: EvenPaper, left: number, top: number): boolean {
  const [column, row] = [left, top].map((at) => at / (2 * blockSize));
  if (column === undefined || row === undefined) return false;
  const reach = side / (2 * blockSize) + nearBlocks;
  for (let y = Math.max(0, row - nearBlocks); y < row + reach; y++) {
    for (let x = Math.max(0, column - nearBlocks); x < Math.min(columns, column + reach); x++) {
      if (isPaper[y * columns + x] === 1) return true;
    }
  }
  return false;
}

/** Of the middle colour, which has the most detail. */
function greenAt({ width, channels, data }: Pixels, x: number, y: number): number {
  return data[(y * width + x) * channels + (channels >> 1)] ?? 0;
}

function blockMeans(pixels: Pixels, left: number, top: number): readonly number[] {
  const perSide = side / blockSize;
  const sums = new Array<number>(perSide * perSide).fill(0);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const block = (y >> 3) * perSide + (x >> 3);
      sums[block] = (sums[block] ?? 0) + greenAt(pixels, left + x, top + y);
    }
  }
  return sums.map((sum) => sum / blockSize ** 2);
}

const turns = Array.from({ length: side }, (_, i) => (2 * Math.PI * i) / side);
const cosines = Float64Array.from(turns, Math.cos);
const sines = Float64Array.from(turns, Math.sin);
const taper = Float64Array.from(turns, (turn) => 0.5 - 0.5 * Math.cos(turn + Math.PI / side));

/** Adds the power spectrum of a patch: a plain discrete Fourier transform along x, then y. */
function addPower(pixels: Pixels, { left, top, mean }: Patch, power: Float64Array): void {
  const real = new Float64Array(side * frequencies);
  const imaginary = new Float64Array(side * frequencies);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const weight = (taper[x] ?? 0) * (taper[y] ?? 0);
      const value = weight * (greenAt(pixels, left + x, top + y) - mean);
      for (let k = 0, turn = 0; k < frequencies; k++, turn = (turn + x) & (side - 1)) {
        const at = y * frequencies + k;
        real[at] = (real[at] ?? 0) + value * (cosines[turn] ?? 0);
        imaginary[at] = (imaginary[at] ?? 0) - value * (sines[turn] ?? 0);
      }
    }
  }
  for (let k = 0; k < frequencies; k++) {
    for (let l = 0; l < side; l++) {
      let [a, b] = [0, 0];
      for (let y = 0, turn = 0; y < side; y++, turn = (turn + l) & (side - 1)) {
        const [re, im] = [real[y * frequencies + k] ?? 0, imaginary[y * frequencies + k] ?? 0];
        a += re * (cosines[turn] ?? 0) + im * (sines[turn] ?? 0);
        b += im * (cosines[turn] ?? 0) - re * (sines[turn] ?? 0);
      }
      power[l * frequencies + k] = (power[l * frequencies + k] ?? 0) + a * a + b * b;
    }
  }
}

function strongest(power: Float64Array): ScreenPattern {
  const waves = Array.from(power, (value, at) => {
    const across = at % frequencies;
    const line = Math.floor(at / frequencies);
    const down = line < frequencies ? line : line - side;
    return { across, down, value, radius: Math.hypot(across, down) };
  }).filter(({ radius }) => radius >= wavesMin && radius <= frequencies);
  const top = waves.filter((wave) => !isOfJpeg(wave)).sort((a, b) => b.value - a.value)[0];
  if (top === undefined) return { levels: 0, prominence: 0 };
  const like = waves
    .filter(({ radius }) => Math.abs(radius - top.radius) < ringWidth)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
  const usual = like[like.length >> 1] ?? 0;
  return { levels: Math.sqrt(top.value), prominence: top.value / Math.max(usual, 1e-3) };
}

function isOfJpeg({ across, down }: { readonly across: number; readonly down: number }): boolean {
  if (across <= 1) return down % jpegWaves === 0;
  return Math.abs(down) <= 1 && across % jpegWaves === 0;
}
