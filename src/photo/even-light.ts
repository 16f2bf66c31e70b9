// Takes shadows and the colour of the light off a page: every surface is compared with its paper.
import type { Pixels } from './pixels.ts';

/** Paper becomes this bright: nearly white, so that its grain is not burnt away. */
const paperLevel = 252;
/** Ink becomes deeper by this much: faint print is easier to see, and none is lost. */
const contrast = 1.45;
/** Paper's own grain is flattened to this share, so that contrast does not raise it. */
const grainShare = 0.25;
/** Differences up to about this many times the usual one are grain; what is deeper is ink. */
const grainSizes = 3;
const grainDepth = { min: 0.015, max: 0.15 } as const;
/** Grain weighs more where the light is weak: one table of tones for each step of the light. */
const lightSteps = 16;
/** Darker than this share of the page's bright parts is no paper in shadow, but a dark surface. */
const shadowMin = 0.34;
/** The light on one page varies in colour by this share; more is a coloured surface, and stays. */
const tintMax = 0.12;
/** Distance at which grain is measured: wider than what a JPEG smooths over. */
const grainPixels = 4;
/** Steps of the table from "share of the paper's light" to the new level. */
const toneSteps = 1024;
/** The brightest share of the paper's light in the table. */
const toneSpan = 1.25;
const toneScale = toneSteps / toneSpan;

/** How bright white paper is, all over a small copy of the page: the light that falls on it. */
export interface PageLight {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue levels of each place, above 0. */
  readonly levels: Float32Array;
  /** The darkest and brightest tenth over all places, as mean levels. */
  readonly dark: number;
  readonly bright: number;
  /** Red, green and blue in shares of their mean, on the middle of all places. */
  readonly tint: readonly [number, number, number];
}

/** `paper`: the page without ink, small (some 250 pixels) and smooth, in three channels. */
export function pageLight({ width, height, data }: Pixels): PageLight {
  const places = width * height;
  const means = new Float32Array(places);
  for (let at = 0; at < places; at++) means[at] = meanAt(data, at);
  const sorted = means.toSorted();
  const bright = Math.max(1, sorted[Math.floor(places * 0.9)] ?? 1);
  const tint = middleTint(data, means);
  const levels = new Float32Array(places * 3);
  for (let at = 0; at < places; at++) {
    const mean = Math.max(1, means[at] ?? 1);
    const level = Math.max(mean, shadowMin * bright);
    for (const [channel, share] of tint.entries()) {
      const own = (data[at * 3 + channel] ?? 0) / mean;
      const near = Math.min(Math.max(own, share * (1 - tintMax)), share * (1 + tintMax));
      levels[at * 3 + channel] = Math.max(1, near * level);
    }
  }
  return { width, height, levels, dark: sorted[Math.floor(places * 0.1)] ?? 1, bright, tint };
}

function meanAt(data: Uint8Array, at: number): number {
  const i = at * 3;
  return ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
}

/** The middle of each colour's share, over the places that are brighter than most. */
function middleTint(data: Uint8Array, means: Float32Array): readonly [number, number, number] {
  const least = means.toSorted()[means.length >> 1] ?? 0;
  const middle = (channel: number): number => {
    const shares: number[] = [];
    for (const [at, mean] of means.entries()) {
      if (mean >= least) shares.push((data[at * 3 + channel] ?? 0) / Math.max(1, mean));
    }
    return shares.toSorted((a, b) => a - b)[shares.length >> 1] ?? 1;
  };
  return [middle(0), middle(1), middle(2)];
}

/** The page under even white light, in three channels; colours of ink and stamps stay. */
export function evenLight(page: Pixels, light: PageLight): Pixels {
  const { width, height, data } = page;
  const out = new Uint8Array(data.length);
  const tones = toneTables(grainOf(page));
  const columns = Array.from({ length: width }, (_, x) => placeIn(light.width, (x + 0.5) / width));
  const lefts = Int32Array.from(columns, ({ near }) => near * 3);
  const rights = Int32Array.from(columns, ({ next }) => next * 3);
  const shares = Float32Array.from(columns, ({ share }) => share);
  const line = new Float32Array(light.width * 3);
  for (let y = 0; y < height; y++) {
    lightOfRow(light, (y + 0.5) / height, line);
    for (let x = 0, i = y * width * 3; x < width; x++) {
      const left = lefts[x] ?? 0;
      const right = rights[x] ?? 0;
      const share = shares[x] ?? 0;
      const level =
        toneScale / ((line[left + 1] ?? 1) * (1 - share) + (line[right + 1] ?? 1) * share);
      const row = (((level * lightSteps) >> 8) & (lightSteps - 1)) * toneSteps;
      for (let channel = 0; channel < 3; channel++, i++) {
        const scale =
          (line[left + channel] ?? 1) * (1 - share) + (line[right + channel] ?? 1) * share;
        const tone = (data[i] ?? 0) * scale;
        out[i] = tones[row + (tone >= toneSteps ? toneSteps - 1 : tone | 0)] ?? 255;
      }
    }
  }
  return { width, height, channels: 3, data: out };
}

/** The two of `count` places around a share of the way, and how far from the first to the next. */
function placeIn(count: number, way: number) {
  const at = Math.min(count - 1, Math.max(0, way * count - 0.5));
  const near = Math.floor(at);
  return { near, next: Math.min(count - 1, near + 1), share: at - near };
}

/** One row of the light, mixed from two: how many steps of tone one grey level stands for. */
function lightOfRow(light: PageLight, way: number, line: Float32Array): void {
  const { near, next, share } = placeIn(light.height, way);
  const row = light.width * 3;
  for (let i = 0; i < row; i++) {
    const upper = light.levels[near * row + i] ?? 1;
    const lower = light.levels[next * row + i] ?? 1;
    line[i] = toneScale / (upper * (1 - share) + lower * share);
  }
}

/**
 * New levels by the light on the paper (16 rows) and by 1/1024 of 1.25 times that light (columns):
 * without a threshold, so that nothing is turned black or white. `grain` in grey levels.
 */
function toneTables(grain: number): Uint8Array {
  const tables = new Uint8Array(lightSteps * toneSteps);
  for (let row = 0; row < lightSteps; row++) {
    const level = ((row + 0.5) * 256) / lightSteps;
    const flat = Math.min(Math.max((grainSizes * grain) / level, grainDepth.min), grainDepth.max);
    for (let step = 0; step < toneSteps; step++) {
      const depth = 1 - ((step + 0.5) * toneSpan) / toneSteps;
      const taken = (1 - grainShare) * flat * (1 - Math.exp(-Math.abs(depth) / flat));
      const ink = depth <= 0 ? depth : 1 - (1 - depth + taken) ** contrast;
      const tone = Math.round(paperLevel * (1 - ink));
      tables[row * toneSteps + step] = Math.min(255, Math.max(0, tone));
    }
  }
  return tables;
}

/** Middle difference in grey levels between a place and those beside it: mostly paper. */
function grainOf({ width, height, data }: Pixels): number {
  const apart = 3 * grainPixels;
  const differences: number[] = [];
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 40_000)));
  for (let y = 0; y < height; y += step) {
    for (let x = grainPixels; x < width - grainPixels; x += step) {
      const i = (y * width + x) * 3 + 1;
      const beside = ((data[i - apart] ?? 0) + (data[i + apart] ?? 0)) / 2;
      differences.push(Math.abs((data[i] ?? 0) - beside));
    }
  }
  return differences.toSorted((a, b) => a - b)[differences.length >> 1] ?? 0;
}
