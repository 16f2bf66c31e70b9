// Turns a map of legibility as the examiner made it into cells on the page as people see it.
import type { LegibilityMap, PageVerdict } from '../intake/document.ts';
import { cellPixels } from '../photo/legibility-map.ts';
import { judgedLongSide } from '../photo/pixels.ts';
import { upright } from '../photo/upright-point.ts';
import type { MapCell } from '../web/console/document-desk.ts';
import type { PagePicture } from './page-pictures.ts';

/** Cells with text on them, in fractions of the upright page. */
export function mapCells(
  verdict: PageVerdict | undefined,
  picture: PagePicture,
): readonly MapCell[] {
  // A scan in a PDF may lie turned in its file: its map is that of the page as it is drawn.
  const map = picture.map ?? verdict?.map ?? null;
  if (map === null || verdict === undefined || picture.widthPixels === 0) return [];
  const { widthPixels: width, heightPixels: height } = picture;
  const ownLongSide = Math.max(verdict.widthPixels, verdict.heightPixels);
  const judged = picture.map === null ? Math.min(judgedLongSide, ownLongSide) : longSideOf(picture);
  const cell = (cellPixels * Math.max(width, height)) / judged;
  const orientation = picture.map === null ? picture.orientation : 1;
  return [...map.cells].flatMap((character, index): MapCell[] => {
    if (character === ' ') return [];
    const corners = cornersOf(map, index).map((point) =>
      upright(point, { width, height, cell, orientation }),
    );
    const [left, right] = span(corners.map(({ x }) => x / width));
    const [top, bottom] = span(corners.map(({ y }) => y / height));
    return [{ left, top, width: right - left, height: bottom - top, digit: Number(character) }];
  });
}

function longSideOf({ widthPixels, heightPixels }: PagePicture): number {
  return Math.max(widthPixels, heightPixels);
}

function cornersOf({ columns }: LegibilityMap, index: number) {
  const x = index % columns;
  const y = Math.floor(index / columns);
  return [
    { x, y },
    { x: x + 1, y: y + 1 },
  ];
}

function span(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
