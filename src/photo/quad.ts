// Four-cornered shapes: where lines meet, and whether four corners could be a sheet of paper.
import type { Line } from './straight-lines.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners clockwise as seen: upper left, upper right, lower right, lower left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A sheet seen at a slant still has corners between these angles, in degrees. */
const cornerDegrees = { min: 58, max: 122 } as const;

/** Null for lines that are almost parallel. */
function meet(a: Line, b: Line): Point | null {
  const turn = a.nx * b.ny - a.ny * b.nx;
  if (Math.abs(turn) < 0.2) return null;
  return {
    x: (a.rho * b.ny - b.rho * a.ny) / turn,
    y: (b.rho * a.nx - a.rho * b.nx) / turn,
  };
}

/** The line through two different points. */
export function lineThrough(a: Point, b: Point): Line {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const nx = (b.y - a.y) / length;
  const ny = (a.x - b.x) / length;
  return { nx, ny, rho: a.x * nx + a.y * ny };
}

/** The quad that two pairs of opposite lines enclose; null when it could be no sheet. */
export function enclosed(
  [a, b]: readonly [Line, Line],
  [c, d]: readonly [Line, Line],
): Quad | null {
  const [ac, cb, bd, da] = [meet(a, c), meet(c, b), meet(b, d), meet(d, a)];
  if (ac === null || cb === null || bd === null || da === null) return null;
  const quad = clockwise([ac, cb, bd, da]);
  return hasPaperCorners(quad) ? quad : null;
}

/** The same corners, beginning with the one nearest to the upper left. */
function clockwise(corners: Quad): Quad {
  const [a, b, c, d] = corners;
  const [p, q, r, s]: Quad = signedArea(corners) >= 0 ? corners : [a, d, c, b];
  const starts: readonly Quad[] = [
    [p, q, r, s],
    [q, r, s, p],
    [r, s, p, q],
    [s, p, q, r],
  ];
  // The upper side is the one whose direction is nearest to rightwards.
  const slope = ([from, to]: Quad): number => Math.abs(Math.atan2(to.y - from.y, to.x - from.x));
  return starts.reduce((best, next) => (slope(next) < slope(best) ? next : best));
}

/** Positive when the corners are clockwise on a screen, whose y grows downwards. */
function signedArea(corners: Quad): number {
  return sidesOf(corners).reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0) / 2;
}

/** Square pixels. */
export function areaOf(quad: Quad): number {
  return Math.abs(signedArea(quad));
}

/** Upper, right, lower and left side, each from one corner to the next. */
export function sidesOf([a, b, c, d]: Quad): readonly (readonly [Point, Point])[] {
  return [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
  ];
}

function hasPaperCorners(quad: Quad): boolean {
  return quad.every((corner, index) => {
    const before = quad[(index + 3) % 4] ?? corner;
    const after = quad[(index + 1) % 4] ?? corner;
    const [ax, ay] = [before.x - corner.x, before.y - corner.y];
    const [bx, by] = [after.x - corner.x, after.y - corner.y];
    const degrees = (Math.atan2(bx * ay - by * ax, ax * bx + ay * by) * 180) / Math.PI;
    return degrees >= cornerDegrees.min && degrees <= cornerDegrees.max;
  });
}

/** From a small copy, whose corners are middles of pixels, to a picture `factor` times as large. */
export function enlarged([a, b, c, d]: Quad, factor: number): Quad {
  const times = ({ x, y }: Point): Point => ({ x: (x + 0.5) * factor, y: (y + 0.5) * factor });
  return [times(a), times(b), times(c), times(d)];
}

/** The whole of a picture, turned about its middle and large enough to lose no corner of it. */
export function turnedFrame(
  { width, height }: { readonly width: number; readonly height: number },
  degrees: number,
): Quad {
  const radians = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  const halfWidth = (width * cosine + height * Math.abs(sine)) / 2;
  const halfHeight = (height * cosine + width * Math.abs(sine)) / 2;
  const corner = (right: number, down: number): Point => ({
    x: width / 2 + right * halfWidth * cosine - down * halfHeight * sine,
    y: height / 2 + right * halfWidth * sine + down * halfHeight * cosine,
  });
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/**
 * Side `index` of a sheet that goes on beyond the frame, moved outwards until it is parallel to
 * the opposite one: nothing that is seen is lost, and right angles come out right.
 */
export function extended(quad: Quad, index: number): Quad {
  const sides = sidesOf(quad).map((side) => lineThrough(...side));
  const opposite = sides[(index + 2) % 4];
  const [before, after] = [sides[(index + 3) % 4], sides[(index + 1) % 4]];
  const ends = sidesOf(quad)[index];
  if (!opposite || !before || !after || !ends) return quad;
  const { nx, ny, rho } = opposite;
  const away = ends.map(({ x, y }) => x * nx + y * ny - rho);
  const farthest = away.reduce((most, next) => (Math.abs(next) > Math.abs(most) ? next : most));
  return enclosed([opposite, { nx, ny, rho: rho + farthest }], [before, after]) ?? quad;
}
