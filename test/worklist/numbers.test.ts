// The numbers are sums over rows; a CSV of them is harmless whatever is in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../src/worklist/csv.ts';
import { numbersOf, type NumbersTable } from '../../src/worklist/numbers.ts';
import { madeRow } from './made-row.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-26T00:00:00Z');
const ago = (days: number) => new Date(now - days * day).toISOString();
const all = { from: ago(365), until: ago(-1), language: null, calendar: 'gregorian' } as const;

function values(tables: readonly NumbersTable[], id: string, key: string) {
  return tables.find((table) => table.id === id)?.rows.find((row) => row.key === key)?.values;
}

const built = madeRow({
  phase: 'ready',
  openedAt: ago(10),
  track: {
    builtAt: ago(8),
    submittedAt: ago(8),
    nudges: [
      { at: ago(9), answeredAt: ago(8) },
      { at: ago(7), answeredAt: null },
    ],
  },
  photos: {
    examined: 4,
    refused: 2,
    retaken: 1,
    reasons: { blurred: { refused: 2, retaken: 1 }, dark: { refused: 1, retaken: 0 } },
  },
  centers: [
    { center: 'c1', name: 'One', sentAt: ago(5), answeredAt: ago(4) },
    { center: 'c1', name: 'One', sentAt: ago(3), answeredAt: null },
  ],
});
const stuck = madeRow({
  phase: 'talking',
  language: 'ru',
  openedAt: ago(40),
  lastHeardAt: ago(20),
  asking: 'birth',
});
const fresh = madeRow({ phase: 'talking', lastHeardAt: ago(1), asking: 'birth' });

test('phases, packages, drop-off, photos, reminders, centers', () => {
  const tables = numbersOf([built, stuck, fresh], all, now);
  expect(values(tables, 'phases', 'talking')).toEqual([2, 2 / 3]);
  expect(values(tables, 'package', 'all')).toEqual([3, 1, 48, 48]);
  expect(values(tables, 'dropoff', 'car-t-evaluation/birth')).toEqual([1, 1 / 3]);
  expect(values(tables, 'photos', 'all')).toEqual([4, 2, 0.5, 1, 0.5]);
  expect(values(tables, 'reasons', 'blurred')).toEqual([2, 1, 0.5]);
  expect(values(tables, 'reminders', '1')).toEqual([1, 1, 1]);
  expect(values(tables, 'reminders', '2')).toEqual([1, 0, 0]);
  expect(values(tables, 'centers', 'c1')).toEqual([2, 1, 24, 24]);
});

test('a period and a language leave out the others', () => {
  const recent = numbersOf([built, stuck, fresh], { ...all, from: ago(30) }, now);
  expect(values(recent, 'package', 'all')?.[0]).toBe(2);
  const russian = numbersOf([built, stuck, fresh], { ...all, language: 'ru' }, now);
  expect(values(russian, 'package', 'all')).toEqual([1, 0, null, null]);
});

const starts = ['=', '+', '-', '@', '\t=', '\r=', '\u200f=', '＝', ' =', '\u0000='];

test('no cell of a CSV is taken for a formula, and each text comes back', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constantFrom(...starts), fc.string()).map(([start, rest]) => start + rest),
  );
  fc.assert(
    fc.property(fc.array(fc.array(hostile, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const cells = readCsv(csvText(rows));
      expect(cells.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [index, cell] of cells.flat().entries()) {
        expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u);
        const text = rows.flat()[index] ?? '';
        expect([text, `'${text}`]).toContain(cell);
      }
    }),
  );
});

/** As RFC 4180 says, for the quoted texts that we write. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const quoted = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  quoted.lastIndex = 1;
  let row: string[] = [];
  for (let match = quoted.exec(text); match !== null; match = quoted.exec(text)) {
    row.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
