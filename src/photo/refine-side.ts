// Moves a side of a supposed page to where the surface really changes, to a fraction of a pixel.
import { lineThrough } from './quad.ts';
import type { Point } from './quad.ts';
import type { Gradients, Line } from './straight-lines.ts';

const samples = 60;
const endShare = 0.03;
/** The side is looked for this far on both sides, in pixels. */
const reach = 5;
/** Steps weaker than this are left out, in grey levels over two pixels. */
const levelsMin = 3;
/** Samples further from the fitted line than this belong to something else. */
const strayPixels = [3, 1.5] as const;
const samplesMin = 12;

/** The line nearest to the strongest steps along a side; the side's own where there are few. */
export function refineSide(gradients: Gradients, side: readonly [Point, Point]): Line {
  const start = lineThrough(...side);
  let points = stepsAlong(gradients, side, start);
  let line = start;
  for (const stray of strayPixels) {
    if (points.length < samplesMin) return start;
    line = fit(points);
    const { nx, ny, rho } = line;
    points = points.filter(({ x, y }) => Math.abs(x * nx + y * ny - rho) <= stray);
  }
  return points.length < samplesMin ? start : fit(points);
}

/** The strongest step across the side at each sample. */
function stepsAlong(
  { width, height, dx, dy }: Gradients,
  [from, to]: readonly [Point, Point],
  { nx, ny }: Line,
): readonly Point[] {
  const points: Point[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const share = endShare + ((1 - 2 * endShare) * sample) / (samples - 1);
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    let best: Point | null = null;
    let most: number = levelsMin;
    for (let away = -reach; away <= reach; away++) {
      const column = Math.round(x + nx * away);
      const row = Math.round(y + ny * away);
      if (column < 1 || row < 1 || column >= width - 1 || row >= height - 1) continue;
      const at = row * width + column;
      const step = Math.abs((dx[at] ?? 0) * nx + (dy[at] ?? 0) * ny);
      if (step <= most) continue;
      most = step;
      best = { x: column, y: row };
    }
    if (best !== null) points.push(best);
  }
  return points;
}

/** The line with the least squared distances to the points. */
function fit(points: readonly Point[]): Line {
  const mean = (pick: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const centre = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const xx = mean(({ x }) => (x - centre.x) ** 2);
  const yy = mean(({ y }) => (y - centre.y) ** 2);
  const xy = mean(({ x, y }) => (x - centre.x) * (y - centre.y));
  const along = Math.atan2(2 * xy, xx - yy) / 2;
  return lineThrough(centre, {
    x: centre.x + Math.cos(along),
    y: centre.y + Math.sin(along),
  });
}
