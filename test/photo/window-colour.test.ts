// Print is told from stamps by how its ink leans, paper from a table by its tint.
import { expect, test } from 'vitest';
import type { Pixels } from '../../src/photo/pixels.ts';
import { windowColour } from '../../src/photo/window-colour.ts';

type Colour = readonly [number, number, number];

/** Stripes of ink on paper, two pixels each. */
function striped(paper: Colour, ink: Colour): Pixels {
  const pixel = (index: number): Colour => (index % 4 < 2 ? ink : paper);
  const data = Uint8Array.from(Array.from({ length: 24 * 24 }, (_, index) => pixel(index)).flat());
  return { width: 24, height: 24, channels: 3, data };
}

const square = { x: 12, y: 12, side: 24 };

test.each([
  ['black on white', [230, 230, 230], [40, 40, 40], false],
  ['black in the light of a lamp', [250, 200, 120], [75, 60, 36], false],
  ['a blue signature', [230, 230, 230], [60, 70, 160], true],
  ['a red stamp in the light of a lamp', [250, 200, 120], [200, 60, 50], true],
] as const)('%s', (_name, paper, ink, isColoured) => {
  const { leaning, tint } = windowColour(striped(paper, ink), square);
  expect(leaning > 25).toBe(isColoured);
  expect(tint[0]).toBeCloseTo(paper[0] / paper[1]);
  expect(tint[1]).toBeCloseTo(paper[2] / paper[1]);
});

test('a grey picture and one outside of it have no colour', () => {
  const grey: Pixels = { width: 24, height: 24, channels: 1, data: new Uint8Array(576) };
  const white = striped([255, 255, 255], [255, 255, 255]);
  for (const [pixels, place] of [
    [grey, square],
    [white, { ...square, x: 99 }],
  ] as const) {
    expect(windowColour(pixels, place)).toEqual({ tint: [1, 1], leaning: 0 });
  }
});
