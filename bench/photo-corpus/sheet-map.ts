// For each photo pixel, the point of the sheet that is seen there: the bent sheet as a fine mesh.
import type { SheetShape, Spot } from './sheet-shape.ts';
import type { Frame } from './smooth-field.ts';

export interface SheetMap {
  /** Sheet position 0 … 1; -1 where the sheet is not seen. */
  readonly u: Float32Array;
  readonly v: Float32Array;
  readonly shade: Float32Array;
}

interface Corner extends Spot {
  readonly u: number;
  readonly v: number;
}

const columns = 56;
const rows = 80;

export function mapSheet(shape: SheetShape, frame: Frame): SheetMap {
  const size = frame.width * frame.height;
  const map = {
    u: new Float32Array(size).fill(-1),
    v: new Float32Array(size).fill(-1),
    shade: new Float32Array(size),
  };
  const corner = (column: number, row: number): Corner => {
    const [u, v] = [column / columns, row / rows];
    return { u, v, ...shape.at(u, v) };
  };
  const grid = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (__, column) => corner(column, row)),
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b] = [grid[row]?.[column], grid[row]?.[column + 1]];
      const [c, d] = [grid[row + 1]?.[column], grid[row + 1]?.[column + 1]];
      if (!a || !b || !c || !d) continue;
      fillTriangle(map, frame, [a, b, c]);
      fillTriangle(map, frame, [b, d, c]);
    }
  }
  return map;
}

function fillTriangle(map: SheetMap, frame: Frame, [a, b, c]: [Corner, Corner, Corner]): void {
  const left = Math.max(0, Math.ceil(Math.min(a.x, b.x, c.x)));
  const right = Math.min(frame.width - 1, Math.floor(Math.max(a.x, b.x, c.x)));
  const top = Math.max(0, Math.ceil(Math.min(a.y, b.y, c.y)));
  const bottom = Math.min(frame.height - 1, Math.floor(Math.max(a.y, b.y, c.y)));
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (area === 0 || right < left) return;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const wb = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
      const wc = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
      const wa = 1 - wb - wc;
      if (wa < -1e-6 || wb < -1e-6 || wc < -1e-6) continue;
      const p = y * frame.width + x;
      map.u[p] = wa * a.u + wb * b.u + wc * c.u;
      map.v[p] = wa * a.v + wb * b.v + wc * c.v;
      map.shade[p] = wa * a.shade + wb * b.shade + wc * c.shade;
    }
  }
}
