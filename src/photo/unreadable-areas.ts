// Finds the areas of a page that cannot be read, as outlines to draw.
import type { LegibilityMap } from '../intake/document.ts';

/** In cells from the top left corner of the map. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cells that hang together, their borders, and a point inside for a sign. */
export interface Area {
  readonly cells: number;
  readonly outlines: readonly (readonly Point[])[];
  readonly middle: Point;
}

export interface UnreadableAreas {
  /** How much of the text cannot be read; `all` from nine tenths on. */
  readonly extent: 'none' | 'some' | 'all';
  /** The largest first. */
  readonly areas: readonly Area[];
}

/** Digits up to this one are less likely to be read than not. */
export const unreadableMax = 4;
const allShareMin = 0.9;
/** A lone bad cell in the middle of good text is a stamp or a smudge. */
const areaCellsMin = 2;

export function unreadableAreas(map: LegibilityMap): UnreadableAreas {
  const text = map.cells.replaceAll(' ', '').length;
  const bad = Array.from(map.cells, isUnreadable);
  const count = bad.filter(Boolean).length;
  const areas = connected(joined(bad, map), map)
    .filter((cells) => cells.length >= Math.min(areaCellsMin, count))
    .map((cells) => areaOf(cells, map))
    .sort((one, other) => other.cells - one.cells);
  if (areas.length === 0) return { extent: 'none', areas };
  return { extent: count >= allShareMin * text ? 'all' : 'some', areas };
}

function isUnreadable(cell: string): boolean {
  return cell !== ' ' && Number(cell) <= unreadableMax;
}

/** Fills the gaps between the lines and words of one unreadable paragraph. */
function joined(bad: readonly boolean[], { columns, cells }: LegibilityMap): readonly boolean[] {
  return bad.map((isBad, cell) => {
    if (isBad || cells[cell] !== ' ') return isBad;
    const column = cell % columns;
    const beside = column > 0 && column < columns - 1 && bad[cell - 1] && bad[cell + 1];
    return Boolean(beside) || Boolean(bad[cell - columns] && bad[cell + columns]);
  });
}

/** Cells that share a side, area by area. */
function connected(
  marked: readonly boolean[],
  { columns }: LegibilityMap,
): readonly (readonly number[])[] {
  const open = new Set(marked.flatMap((isMarked, cell) => (isMarked ? [cell] : [])));
  const found: number[][] = [];
  for (const first of open) {
    const cells: number[] = [];
    const next = [first];
    open.delete(first);
    for (let cell = next.pop(); cell !== undefined; cell = next.pop()) {
      cells.push(cell);
      for (const neighbour of neighbours(cell, columns)) {
        if (open.delete(neighbour)) next.push(neighbour);
      }
    }
    found.push(cells);
  }
  return found;
}

function neighbours(cell: number, columns: number): readonly number[] {
  const column = cell % columns;
  const left = column > 0 ? [cell - 1] : [];
  const right = column < columns - 1 ? [cell + 1] : [];
  return [...left, ...right, cell - columns, cell + columns];
}

function areaOf(cells: readonly number[], { columns }: LegibilityMap): Area {
  const points = cells.map((cell) => ({ x: cell % columns, y: Math.floor(cell / columns) }));
  const mean = (pick: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const centre = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const distance = ({ x, y }: Point): number => Math.hypot(x - centre.x, y - centre.y);
  const nearest = points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
  return {
    cells: cells.length,
    outlines: outlinesOf(points),
    middle: { x: nearest.x + 0.5, y: nearest.y + 0.5 },
  };
}

/** The border as closed lines, clockwise around the area and the other way around its holes. */
function outlinesOf(cells: readonly Point[]): readonly (readonly Point[])[] {
  const key = ({ x, y }: Point): string => `${String(x)},${String(y)}`;
  const inside = new Set(cells.map(key));
  const edges = new Map<string, Point[]>();
  const add = (from: Point, to: Point): void => {
    edges.set(key(from), [...(edges.get(key(from)) ?? []), to]);
  };
  for (const { x, y } of cells) {
    const [right, below] = [x + 1, y + 1];
    if (!inside.has(key({ x, y: y - 1 }))) add({ x, y }, { x: right, y });
    if (!inside.has(key({ x: right, y }))) add({ x: right, y }, { x: right, y: below });
    if (!inside.has(key({ x, y: below }))) add({ x: right, y: below }, { x, y: below });
    if (!inside.has(key({ x: x - 1, y }))) add({ x, y: below }, { x, y });
  }
  const outlines: Point[][] = [];
  for (const start of edges.keys()) {
    for (let first = edges.get(start)?.pop(); first; first = edges.get(start)?.pop()) {
      const line = [first];
      for (let at = first; key(at) !== start;) {
        const next = edges.get(key(at))?.pop();
        if (next === undefined) break;
        line.push(next);
        at = next;
      }
      outlines.push(line);
    }
  }
  return outlines;
}
