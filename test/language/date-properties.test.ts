// Properties of reading dates: every real day reads back however it is written; nothing throws.

import fc from 'fast-check';
import { jalaaliMonthLength, toGregorian } from 'jalaali-js';
import { expect, test } from 'vitest';
import { readDate } from '../../src/language/date-read.ts';
import { shownWords } from '../../src/language/date-show-words.ts';
import { toNativeDigits } from '../../src/language/digits.ts';
import { languages } from '../../src/language/language.ts';

const today = '2040-01-01';
const dayMs = 86_400_000;

const jalaliDay = fc
  .tuple(fc.integer({ min: 1340, max: 1410 }), fc.integer({ min: 1, max: 12 }))
  .chain(([year, month]) =>
    fc.tuple(
      fc.constant(year),
      fc.constant(month),
      fc.integer({ min: 1, max: jalaaliMonthLength(year, month) }),
    ),
  );

test('every Jalali day reads back from every way of writing it', () => {
  fc.assert(
    fc.property(jalaliDay, ([year, month, day]) => {
      const name = shownWords.fa.months.persian[month - 1] ?? '';
      const latin = shownWords.en.months.persian[month - 1] ?? '';
      const two = (value: number): string => String(value).padStart(2, '0');
      const ways = [
        `${String(year)}/${two(month)}/${two(day)}`,
        `${String(year)}-${String(month)}-${String(day)}`,
        `${two(day)}/${two(month)}/${String(year)}`,
        `${String(day)} ${name} ${String(year)}`,
        `${String(day)} ${name}‌ماه سال ${String(year)} شمسی`,
        `${String(day)} ${latin} ${String(year)}`,
        `تاریخ: ${String(year)}.${two(month)}.${two(day)} ساعت ۱۰:۳۰`,
      ];
      const expected = isoOf(year, month, day);
      for (const way of ways.flatMap((each) => [each, toNativeDigits(each, 'fa')])) {
        const outcome = readDate(way, { language: 'fa', today });
        expect(outcome, way).toMatchObject({ status: 'ok', date: { iso: expected } });
      }
    }),
    { numRuns: 400 },
  );
});

test('every day past the end of a Jalali month is refused', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1340, max: 1405 }),
      fc.integer({ min: 7, max: 12 }),
      (year, month) => {
        const past = jalaaliMonthLength(year, month) + 1;
        const line = `${String(year)}/${String(month)}/${String(past)}`;
        expect(readDate(line, { language: 'fa', today }), line).toMatchObject({
          status: 'invalid',
        });
      },
    ),
  );
});

test('every Gregorian day reads back in every language', () => {
  const first = Date.UTC(1930, 0, 1) / dayMs;
  const last = Date.UTC(2039, 11, 31) / dayMs;
  fc.assert(
    fc.property(
      fc.integer({ min: first, max: last }),
      fc.constantFrom(...languages),
      (at, language) => {
        const iso = new Date(at * dayMs).toISOString().slice(0, 10);
        const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
        const name = shownWords[language].months.gregorian[month - 1] ?? '';
        const ways = [iso, `${String(day)} ${name} ${String(year)}`];
        if (language !== 'en') ways.push(`${String(day)}.${String(month)}.${String(year)}`);
        for (const way of ways.flatMap((each) => [each, toNativeDigits(each, language)])) {
          expect(readDate(way, { language, today }), way).toMatchObject({
            status: 'ok',
            date: { iso },
          });
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('nothing throws and every reading starts before it ends', () => {
  const pieces = fc.constantFrom(
    ...[
      '12',
      '1402',
      '2023',
      '98',
      '/',
      '-',
      '–',
      '.',
      ' ',
      ' تا ',
      ' to ',
      ' по ',
      'مهر',
      'March',
    ],
    ...[
      'мая',
      'رمضان',
      ' ago',
      ' پیش',
      'ماه',
      'year ',
      'last ',
      'winter ',
      "'",
      '?',
      'г.',
      'هـ',
      'IV',
    ],
  );
  const lines = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(lines, fc.constantFrom(...languages), (line, language) => {
      const outcome = readDate(line, { language, today });
      const readings =
        'date' in outcome ? [outcome.date] : 'readings' in outcome ? outcome.readings : [];
      for (const { start, end } of readings) expect(start <= end, line).toBe(true);
      if (outcome.status === 'ambiguous') expect(outcome.readings.length).toBeGreaterThan(1);
    }),
    { numRuns: 2000 },
  );
});

function isoOf(year: number, month: number, day: number): string {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return new Date(Date.UTC(gy, gm - 1, gd)).toISOString().slice(0, 10);
}
