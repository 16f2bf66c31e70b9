// What is known of every line in a photo: its blur, its letter height, whether it is seen at all.
import type { TextLine } from './page-render.ts';
import { sampleField } from './smooth-field.ts';
import { areaScale } from './take-photo.ts';
import type { Sheet, TakenPhoto } from './take-photo.ts';
import type { Shot } from './shot.ts';

export interface LineTruth {
  readonly line: TextLine;
  /** Middle of the line on the sheet, 0 … 1. */
  readonly u: number;
  readonly v: number;
  /** Final pixels. */
  readonly sigma: number;
  readonly letterHeight: number;
  readonly inside: boolean;
  /** Under a reflection that leaves less than a tenth of the range to the ink. */
  readonly underGlare: boolean;
}

/** Sampling a print whose pixels are finer than this adds no more than the photo's pixel. */
const finePrint = 0.75;

export function truthOfLines(
  lines: readonly TextLine[],
  sheet: Sheet,
  [photo, shot]: readonly [TakenPhoto, Shot],
): readonly LineTruth[] {
  const printVariance = photo.printPixel > finePrint ? photo.printPixel ** 2 / 4 : 0;
  return lines.map((line) => {
    const u = (line.x + line.width / 2) / sheet.width;
    const v = (line.y + line.height / 2) / sheet.height;
    const middle = photo.shape.at(u, v);
    const ends = [line.x, line.x + line.width].map((x) => photo.shape.at(x / sheet.width, v));
    const [x, y] = [middle.x * photo.oversize, middle.y * photo.oversize];
    const scale = Math.sqrt(areaScale(photo.shape, [u, v]) / (sheet.width * sheet.height));
    const sigma = photo.focus.sigmaAt(x, y) / photo.oversize;
    const glare = photo.light.glare === null ? 0 : sampleField(photo.light.glare, x, y);
    return {
      line,
      u,
      v,
      sigma: Math.sqrt(sigma ** 2 + printVariance),
      letterHeight: line.letterHeight * scale,
      inside: ends.every((end) => isInside(end, shot)),
      underGlare: glare * shot.sensor.exposure > 0.9,
    };
  });
}

function isInside({ x, y }: { readonly x: number; readonly y: number }, shot: Shot): boolean {
  return x > 1 && y > 1 && x < shot.width - 1 && y < shot.height - 1;
}
