// Finds the place of a cell of the map on the upright picture.
import type { Point } from './unreadable-areas.ts';

/** The picture that is drawn upon, upright, in pixels; `cell` is the side of a cell of the map. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  /** How EXIF turns the stored picture, 1 to 8. */
  readonly orientation: number;
}

/** A point of the stored picture's map as pixels of the upright picture. */
export function upright({ x, y }: Point, { cell, width, height, orientation }: Canvas): Point {
  const across = Math.min(x * cell, orientation >= 5 ? height : width);
  const down = Math.min(y * cell, orientation >= 5 ? width : height);
  switch (orientation) {
    case 2:
      return { x: width - across, y: down };
    case 3:
      return { x: width - across, y: height - down };
    case 4:
      return { x: across, y: height - down };
    case 5:
      return { x: down, y: across };
    case 6:
      return { x: width - down, y: across };
    case 7:
      return { x: width - down, y: height - across };
    case 8:
      return { x: down, y: height - across };
    default:
      return { x: across, y: down };
  }
}
