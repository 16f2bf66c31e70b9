// Finds the four edges of a sheet of paper on a table, whatever the table is made of.
import type { Pixels } from './pixels.ts';
import { inkOutside } from './ink-points.ts';
import type { InkPoint } from './ink-points.ts';
import { areaOf, enclosed, lineThrough, sidesOf } from './quad.ts';
import type { Quad } from './quad.ts';
import { refineSide } from './refine-side.ts';
import { alongSide } from './side-step.ts';
import type { SideStep } from './side-step.ts';
import { gradientsOf, straightLines } from './straight-lines.ts';
import type { Gradients, Line } from './straight-lines.ts';

export interface PageEdges {
  /** In pixels of the picture that was given; corners may lie outside of it. */
  readonly quad: Quad;
  /** 0 to 1: the share of the worst side along which the surface changes. */
  readonly confidence: number;
  /** Index of the side (upper, right, lower, left) that lies beyond the frame, if one does. */
  readonly beyond: number | null;
}

/** A picture of about 500 pixels on the long side, taken apart. */
export interface PageLayers {
  /** The picture without its ink, smoothed. */
  readonly surfaces: Pixels;
  readonly ink: readonly InkPoint[];
}

const linesMax = 26;
/** The four lines of the frame itself stand in for a side that the camera cut off. */
interface Candidate extends Line {
  readonly isFrame: boolean;
}
/** Opposite sides of a sheet at a slant differ by less than this (cosine of 28 degrees). */
const parallelMin = 0.88;
/** A page smaller than this share of the frame is too small to be the subject. */
const areaShareMin = 0.15;
/** Corners may lie outside of the frame by this share of its long side. */
const outsideShareMax = 0.06;

/** Null where no four lines could be a page. */
export function pageEdges({ ink, surfaces }: PageLayers): PageEdges | null {
  const gradients = gradientsOf(surfaces);
  const lines: readonly Candidate[] = [
    ...straightLines(gradients, linesMax).map((line) => ({ ...line, isFrame: false })),
    ...frameLines(surfaces),
  ];
  const pairs = parallelPairs(lines, surfaces);
  const rated: Rated[] = [];
  for (const [index, pair] of pairs.entries()) {
    for (const other of pairs.slice(index + 1)) {
      const one = rate(surfaces, pair, other);
      if (one !== null) rated.push(one);
    }
  }
  const [best] = rated
    .toSorted((a, b) => b.score - a.score)
    .slice(0, comparedMax)
    .map((one) => withInk(one, inkOutside(ink, one.quad)))
    .toSorted((a, b) => b.score - a.score);
  return best === undefined ? null : refined(best, { ink, surfaces }, gradients);
}

/** The best quads by their sides are compared by the writing that they would cut away. */
const comparedMax = 60;
/** Losing this share of the ink rules a quad out. */
const inkLostMax = 0.08;

function withInk(rated: Rated, lost: number): Rated {
  const kept = keptShare(lost);
  return { ...rated, score: rated.score * kept, confidence: rated.confidence * kept };
}

function keptShare(lost: number): number {
  return Math.max(0, 1 - lost / inkLostMax);
}

function refined(best: Rated, { ink, surfaces }: PageLayers, gradients: Gradients): PageEdges {
  const lines = sidesOf(best.quad).map((side, index) =>
    index === best.beyond ? lineThrough(...side) : refineSide(gradients, side),
  );
  const [a, b, c, d] = lines;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return best;
  const quad = enclosed([a, c], [b, d]);
  if (quad === null) return best;
  const steps = sidesOf(quad)
    .filter((_, index) => index !== best.beyond)
    .map((side) => alongSide(surfaces, side).support);
  const kept = keptShare(inkOutside(ink, quad));
  return { quad, beyond: best.beyond, confidence: Math.min(...steps) * kept };
}

type Pair = readonly [Candidate, Candidate];

interface Rated extends PageEdges {
  readonly score: number;
}

function frameLines({ width, height }: Pixels): readonly Candidate[] {
  return [
    { nx: 1, ny: 0, rho: 1, isFrame: true },
    { nx: 1, ny: 0, rho: width - 2, isFrame: true },
    { nx: 0, ny: 1, rho: 1, isFrame: true },
    { nx: 0, ny: 1, rho: height - 2, isFrame: true },
  ];
}

/** Lines that could be opposite sides of one sheet; at most one of the two is the frame's. */
function parallelPairs(lines: readonly Candidate[], { width, height }: Pixels): readonly Pair[] {
  const apart = 0.25 * Math.min(width, height);
  const middle = { x: width / 2, y: height / 2 };
  const side = (line: Line, toward: Line): number => {
    const turned = line.nx * toward.nx + line.ny * toward.ny < 0 ? -1 : 1;
    return turned * (line.rho - middle.x * line.nx - middle.y * line.ny);
  };
  return lines.flatMap((a, index) =>
    lines
      .slice(index + 1)
      .filter((b) => Math.abs(a.nx * b.nx + a.ny * b.ny) >= parallelMin)
      .filter((b) => !(a.isFrame && b.isFrame))
      .filter((b) => Math.abs(side(a, a) - side(b, a)) >= apart)
      .map((b): Pair => [a, b]),
  );
}

/** What a side on the frame counts for: less than one that is seen. */
const frameSupport = 0.55;
const bestStepLevels = 10;

function rate(surfaces: Pixels, pair: Pair, other: Pair): Rated | null {
  const isFrame = [...pair, ...other].filter((line) => line.isFrame).length;
  if (isFrame > 1) return null;
  const quad = enclosed(pair, other);
  if (quad === null || !fitsFrame(quad, surfaces)) return null;
  const { width, height } = surfaces;
  const share = Math.min(1, areaOf(quad) / (width * height));
  if (share < areaShareMin) return null;
  const beyond = isFrame === 0 ? null : frameSideOf(quad, surfaces);
  const steps = sidesOf(quad).map((side) => alongSide(surfaces, side));
  const support = steps.map((step, index) =>
    index === beyond ? frameSupport : step.support * weightOf(step),
  );
  const seen = steps.filter((_, index) => index !== beyond);
  const confidence = Math.min(...seen.map((step) => step.support));
  const mean = support.reduce((sum, value) => sum + value, 0) / 4;
  const score = mean * (0.4 + 0.6 * confidence) * (0.75 + 0.25 * share);
  return { quad, confidence, beyond, score };
}

function weightOf({ levels }: SideStep): number {
  return Math.sqrt(Math.min(1, levels / bestStepLevels));
}

function fitsFrame(quad: Quad, { width, height }: Pixels): boolean {
  const slack = outsideShareMax * Math.max(width, height);
  return quad.every(
    ({ x, y }) => x >= -slack && y >= -slack && x <= width + slack && y <= height + slack,
  );
}

/** The side both of whose ends lie on one border of the frame. */
function frameSideOf(quad: Quad, { width, height }: Pixels): number | null {
  const near = (value: number, border: number): boolean => Math.abs(value - border) < 1.5;
  const index = sidesOf(quad).findIndex(
    ([from, to]) =>
      (near(from.x, 1) && near(to.x, 1)) ||
      (near(from.y, 1) && near(to.y, 1)) ||
      (near(from.x, width - 2) && near(to.x, width - 2)) ||
      (near(from.y, height - 2) && near(to.y, height - 2)),
  );
  return index < 0 ? null : index;
}
