// Which areas are marked on a page: from small maps drawn by hand.
import { expect, test } from 'vitest';
import type { LegibilityMap } from '../../src/intake/document.ts';
import { unreadableAreas } from '../../src/photo/unreadable-areas.ts';

function map(...lines: readonly string[]): LegibilityMap {
  return { columns: lines[0]?.length ?? 0, rows: lines.length, cells: lines.join('') };
}

/** Twice the area within an outline, positive when it runs clockwise on a screen. */
function area(outline: readonly { readonly x: number; readonly y: number }[]): number {
  return outline.reduce((sum, { x, y }, index) => {
    const next = outline[(index + 1) % outline.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
}

test('nothing is marked where everything can be read, or where there is no text', () => {
  expect(unreadableAreas(map('999', '9 5', '  6'))).toEqual({ extent: 'none', areas: [] });
  expect(unreadableAreas(map('   ', '   '))).toEqual({ extent: 'none', areas: [] });
});

test('a bad half is one area, clockwise, with a sign inside it', () => {
  const { extent, areas } = unreadableAreas(map('999900', '999900', '999900'));
  expect(extent).toBe('some');
  expect(areas).toHaveLength(1);
  expect(areas[0]?.cells).toBe(6);
  expect(areas[0]?.outlines.map(area)).toEqual([12]);
  expect(areas[0]?.middle.x).toBeGreaterThan(4);
});

test('gaps between the words and lines of one paragraph are filled', () => {
  const { areas } = unreadableAreas(map('9999', '00 0', '  0 ', '0000'));
  expect(areas).toHaveLength(1);
  expect(areas[0]?.cells).toBe(12);
});

test('readable text inside is a hole, and stays unmarked', () => {
  const { areas } = unreadableAreas(map('0000', '0990', '0000', '9999'));
  expect(areas[0]?.outlines.map(area).sort((a, b) => a - b)).toEqual([-4, 24]);
});

test('a lone bad cell in good text is no area, unless it is all there is', () => {
  expect(unreadableAreas(map('9999', '9099', '9900')).areas).toHaveLength(1);
  expect(unreadableAreas(map('9999', '9099', '9999')).areas).toHaveLength(1);
  expect(unreadableAreas(map('9099', '9999', '9990')).areas).toEqual([]);
});

test('nine tenths of the text are all of it', () => {
  expect(unreadableAreas(map('0000 ', '00009', ' 0000')).extent).toBe('all');
  expect(unreadableAreas(map('00099', '00009')).extent).toBe('some');
});

test('the largest area comes first; the right edge does not join the next line', () => {
  const { areas } = unreadableAreas(map('99900', '00999', '00999'));
  expect(areas.map(({ cells }) => cells)).toEqual([4, 2]);
});
