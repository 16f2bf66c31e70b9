// Fields that vary slowly over a picture, held on a coarse grid: light, shadow, noise of textures.
import type { Dice } from './dice.ts';

export interface SmoothField {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
  /** Grid steps for each pixel. */
  readonly stepX: number;
  readonly stepY: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Evaluates at grid points about `cell` pixels apart; `value` gets pixel positions. */
export function fieldOf(
  frame: Frame,
  cell: number,
  value: (x: number, y: number) => number,
): SmoothField {
  const columns = Math.max(2, Math.ceil(frame.width / cell) + 1);
  const rows = Math.max(2, Math.ceil(frame.height / cell) + 1);
  const stepX = (columns - 1) / frame.width;
  const stepY = (rows - 1) / frame.height;
  const values = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = value(column / stepX, row / stepY);
    }
  }
  return { columns, rows, values, stepX, stepY };
}

/** Independent values -1 … 1 every `cell` pixels. */
export function noiseField(dice: Dice, frame: Frame, cell: number): SmoothField {
  return fieldOf(frame, cell, () => dice.between(-1, 1));
}

/** Bilinear; positions outside take the border's value. */
export function sampleField(field: SmoothField, x: number, y: number): number {
  const { columns, rows, values } = field;
  const gx = Math.min(Math.max(x * field.stepX, 0), columns - 1.001);
  const gy = Math.min(Math.max(y * field.stepY, 0), rows - 1.001);
  const at = Math.floor(gy) * columns + Math.floor(gx);
  const fx = gx - Math.floor(gx);
  const fy = gy - Math.floor(gy);
  const top = (values[at] ?? 0) * (1 - fx) + (values[at + 1] ?? 0) * fx;
  const low = (values[at + columns] ?? 0) * (1 - fx) + (values[at + columns + 1] ?? 0) * fx;
  return top * (1 - fy) + low * fy;
}
