// Where ink lies on paper in a small picture, so that no crop cuts writing away.
import type { Pixels } from './pixels.ts';
import { sidesOf } from './quad.ts';
import type { Quad } from './quad.ts';

/** A place with ink and the colour of the paper under it. */
export interface InkPoint {
  readonly x: number;
  readonly y: number;
  readonly level: number;
  /** The share of the paper's light that the ink takes away. */
  readonly depth: number;
  /** Shares of red and blue in the colour. */
  readonly red: number;
  readonly blue: number;
}

/** Faint print takes away some 15 % of the paper's light; less is the grain of a surface. */
const depthMin = 0.1;
/** In grey levels over three channels: below lies the noise of dark surfaces. */
const levelsMin = 30;
/** The dark rim of the sheet itself is no writing. */
const rimPixels = 3;
const pointsMax = 4000;
/** Paper under a page's ink has one colour, in light and in shadow; a table has another. */
const samePaper = { levelMin: 0.45, levelMax: 1.6, shareMax: 0.025 } as const;
/** What lies outside counts as writing when it is at least this deep beside the page's own. */
const sameDepthMin = 0.5;

/** `surfaces`: the same picture without its ink. */
export function inkPoints(pixels: Pixels, surfaces: Pixels): readonly InkPoint[] {
  const { width, height, channels } = pixels;
  const found: InkPoint[] = [];
  for (let at = 0; at < width * height; at++) {
    const i = at * channels;
    const paper = sum(surfaces, i);
    const taken = paper - sum(pixels, i);
    if (taken < levelsMin || taken < depthMin * paper) continue;
    const red = (surfaces.data[i] ?? 0) / paper;
    const blue = (surfaces.data[i + channels - 1] ?? 0) / paper;
    found.push({
      x: at % width,
      y: Math.floor(at / width),
      level: paper,
      depth: taken / paper,
      red,
      blue,
    });
  }
  const every = Math.ceil(found.length / pointsMax);
  return found.filter((_, index) => index % every === 0);
}

function sum({ data, channels }: Pixels, i: number): number {
  if (channels === 1) return 3 * (data[i] ?? 0);
  return (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0);
}

/** The share, 0 to 1, of all ink on the page's paper that lies outside of the quad. */
export function inkOutside(points: readonly InkPoint[], quad: Quad): number {
  const lies = insideTest(quad);
  const within = points.filter(lies);
  if (within.length === 0) return 1;
  const mean = (pick: (point: InkPoint) => number): number =>
    within.reduce((total, point) => total + pick(point), 0) / within.length;
  const paper = {
    level: mean(({ level }) => level),
    depth: mean(({ depth }) => depth),
    red: mean(({ red }) => red),
    blue: mean(({ blue }) => blue),
  };
  const lost = points.filter(
    (point) =>
      !lies(point) &&
      point.depth >= sameDepthMin * paper.depth &&
      point.level >= samePaper.levelMin * paper.level &&
      point.level <= samePaper.levelMax * paper.level &&
      Math.abs(point.red - paper.red) <= samePaper.shareMax &&
      Math.abs(point.blue - paper.blue) <= samePaper.shareMax,
  ).length;
  return lost / (lost + within.length);
}

function insideTest(quad: Quad): (point: { readonly x: number; readonly y: number }) => boolean {
  const sides = sidesOf(quad);
  return ({ x, y }) =>
    sides.every(([from, to]) => {
      const across = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
      return across >= -rimPixels * Math.hypot(to.x - from.x, to.y - from.y);
    });
}
