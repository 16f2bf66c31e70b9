// Measures how a picture is lit: brightness, colour, glare, and rows that were never decoded.
import type { Pixels } from './pixels.ts';

/** Light is measured on every n-th pixel so that the long side is about this long. */
const sampledLongSide = 400;
/** A pixel whose darkest colour reaches this is burnt out. */
const burntMin = 249;
/** Blocks of 4×4 samples; one is burnt when this share of its samples is. */
const cell = 4;
const burntShareMin = 0.9;
/** Colour is compared in the central part, away from the desk, where it is bright enough to see. */
const centreFrom = 0.3;
const colouredLuma = { min: 40, max: 245 } as const;
/** Rows lost at the end of a broken JPEG come out as 128; a dark table may be even as well. */
const lostRowBrightness = { min: 112, max: 144 } as const;

export interface Light {
  /** Brightness below which 5, 25, 50, 75 and 95 % of the pixels lie, 0 to 255. */
  readonly percentiles: readonly [number, number, number, number, number];
  /** Mean difference of the strongest and weakest colour, 0 grey to 255. */
  readonly chroma: number;
  /**
   * How much the colour of the central part varies once brightness is taken out, 0 for one tint
   * all over (film, however the light is tinted), about 0.2 and more for scenery.
   */
  readonly colourSpread: number;
  /** Brightness below which a quarter of the central part lies, 0 to 255. */
  readonly middleDark: number;
  /** Share of burnt-out pixels, and the share of the frame that the largest burnt patch covers. */
  readonly burntShare: number;
  readonly glareShare: number;
  /** Share of the picture's rows, from the bottom, that are one even grey. */
  readonly lostShare: number;
}

/** Looks at colour as well as brightness; grey pictures have a chroma of 0. */
export function light(pixels: Pixels): Light {
  const { width, height } = pixels;
  const step = Math.max(1, Math.round(Math.max(width, height) / sampledLongSide));
  const columns = Math.ceil(width / step / cell);
  const burnt = new Uint8Array(columns * Math.ceil(height / step / cell));
  const histogram = new Uint32Array(256);
  let count = 0;
  let chroma = 0;
  let burntCount = 0;
  for (let y = 0, row = 0; y < height; y += step, row++) {
    for (let x = 0, column = 0; x < width; x += step, column++) {
      const colours = colourAt(pixels, y * width + x);
      histogram[colours >> 16] = (histogram[colours >> 16] ?? 0) + 1;
      const darkest = colours & 255;
      chroma += ((colours >> 8) & 255) - darkest;
      count++;
      if (darkest < burntMin) continue;
      burntCount++;
      const k = Math.floor(row / cell) * columns + Math.floor(column / cell);
      burnt[k] = (burnt[k] ?? 0) + 1;
    }
  }
  return {
    percentiles: percentilesOf(histogram, count),
    chroma: chroma / count,
    ...lightInTheMiddle(pixels, step),
    burntShare: burntCount / count,
    glareShare: largestPatch(burnt, columns) / burnt.length,
    lostShare: lostRows(pixels) / height,
  };
}

/** Luma, strongest and weakest colour of one pixel, packed into one number for speed. */
function colourAt({ data, channels }: Pixels, pixel: number): number {
  const a = data[pixel * channels] ?? 0;
  if (channels === 1) return (a << 16) | (a << 8) | a;
  const b = data[pixel * 3 + 1] ?? 0;
  const c = data[pixel * 3 + 2] ?? 0;
  const luma = (a * 77 + b * 150 + c * 29) >> 8;
  return (luma << 16) | (Math.max(a, b, c) << 8) | Math.min(a, b, c);
}

/** The spread is the root mean square deviation of red/green and blue/green shares of luma. */
function lightInTheMiddle(
  pixels: Pixels,
  step: number,
): Pick<Light, 'colourSpread' | 'middleDark'> {
  const { width, height, channels, data } = pixels;
  const histogram = new Uint32Array(256);
  let seen = 0;
  let [count, warm, warmSquares, cold, coldSquares] = [0, 0, 0, 0, 0];
  const [top, bottom] = [Math.floor(height * centreFrom), height * (1 - centreFrom)];
  const [left, right] = [Math.floor(width * centreFrom), width * (1 - centreFrom)];
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const luma = colourAt(pixels, y * width + x) >> 16;
      histogram[luma] = (histogram[luma] ?? 0) + 1;
      seen++;
      if (channels === 1 || luma < colouredLuma.min || luma > colouredLuma.max) continue;
      const p = (y * width + x) * 3;
      const green = data[p + 1] ?? 0;
      const redder = ((data[p] ?? 0) - green) / luma;
      const bluer = ((data[p + 2] ?? 0) - green) / luma;
      count++;
      warm += redder;
      warmSquares += redder * redder;
      cold += bluer;
      coldSquares += bluer * bluer;
    }
  }
  const middleDark = percentilesOf(histogram, seen)[1];
  if (count === 0) return { colourSpread: 0, middleDark };
  const variance = (warmSquares + coldSquares) / count - (warm / count) ** 2 - (cold / count) ** 2;
  return { colourSpread: Math.sqrt(Math.max(variance, 0) / 2), middleDark };
}

function percentilesOf(histogram: Uint32Array, count: number): Light['percentiles'] {
  const at = (share: number): number => {
    let reached = 0;
    for (let value = 0; value < 256; value++) {
      reached += histogram[value] ?? 0;
      if (reached >= share * count) return value;
    }
    return 255;
  };
  return [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)];
}

/** Blocks of the largest burnt patch, joined over their sides. */
function largestPatch(burnt: Uint8Array, columns: number): number {
  const burntBlock = (k: number): boolean => (burnt[k] ?? 0) >= burntShareMin * cell * cell;
  let largest = 0;
  for (let first = 0; first < burnt.length; first++) {
    if (!burntBlock(first)) continue;
    const open = [first];
    burnt[first] = 0;
    let size = 0;
    for (let k = open.pop(); k !== undefined; k = open.pop()) {
      size++;
      const beside = [k - columns, k + columns];
      if (k % columns > 0) beside.push(k - 1);
      if (k % columns < columns - 1) beside.push(k + 1);
      for (const next of beside) {
        if (!burntBlock(next)) continue;
        burnt[next] = 0;
        open.push(next);
      }
    }
    largest = Math.max(largest, size);
  }
  return largest;
}

/**
 * Rows at the bottom of one even middle grey. None if all the picture is, or
 * if its top is too: bars around a screenshot are no loss.
 */
function lostRows({ width, height, channels, data }: Pixels): number {
  const row = width * channels;
  const last = data.subarray((height * width - 1) * channels, height * row);
  const brightness = last[channels >> 1] ?? 0;
  if (brightness < lostRowBrightness.min || brightness > lostRowBrightness.max) return 0;
  const isLost = (y: number): boolean => {
    for (let p = y * row; p < (y + 1) * row; p++) if (data[p] !== last[p % channels]) return false;
    return true;
  };
  if (isLost(0)) return 0;
  let lost = 0;
  while (lost < height && isLost(height - 1 - lost)) lost++;
  return lost;
}
