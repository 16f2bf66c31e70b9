// A table of lines as patients write them, against dates computed independently with jalaali-js.

import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  toCalendar,
} from '@internationalized/date';
import { toGregorian } from 'jalaali-js';
import { expect, test } from 'vitest';
import { readDate } from '../../src/language/date-read.ts';
import type { DateOutcome, DateReading } from '../../src/language/date-reading.ts';
import type { Language } from '../../src/language/language.ts';
import cases from './date-cases.json' with { type: 'json' };

const today = '2026-11-23';
const caseCountMin = 400;
const seasonMonths = {
  p: { spring: 1, summer: 4, autumn: 7, winter: 10 },
  g: { spring: 3, summer: 6, autumn: 9, winter: 12 },
} as const;

interface Span {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
}

test('the table is as large as it claims', () => {
  expect(cases.length).toBeGreaterThanOrEqual(caseCountMin);
});

// Each row: language, line, and what it means. `p1402-07` is a Jalali, `g…` a Gregorian and `h…` a
// Hijri date; `r:a~b` a range, `s:` a season, `amb:` several readings, `rel:` a relative date.
for (const [language = '', line = '', meaning = ''] of cases) {
  test(`${language}: ${line} → ${meaning}`, () => {
    // The table's first column holds only our four languages.
    const outcome = readDate(line, { language: language as Language, today });
    expect(shown(outcome, meaning)).toEqual(expected(meaning));
  });
}

function expected(meaning: string): unknown {
  const [kind = '', rest = ''] = meaning.split(/:(.*)/u);
  if (kind === 'r') {
    const [from, to] = rest.split('~').map(spanOf);
    return { status: 'range', start: from?.start, end: to?.end };
  }
  if (kind === 's') return { status: 'range', ...seasonOf(rest), precision: 'season' };
  if (kind === 'amb') return { status: 'ambiguous', readings: rest.split(',').map(oneOf) };
  if (kind === 'ambr') return { status: 'ambiguous', count: Number(rest) };
  if (kind === 'rel') return { status: 'ok', relative: true, ...spanOf(rest) };
  return /^[pgh]\d/u.test(kind) ? { status: 'ok', ...spanOf(kind) } : { status: kind };
}

/** The parts of an outcome that the row speaks of. */
function shown(outcome: DateOutcome, meaning: string): unknown {
  if (outcome.status === 'ambiguous') {
    if (meaning.startsWith('ambr:')) return { status: 'ambiguous', count: outcome.readings.length };
    return { status: 'ambiguous', readings: outcome.readings.map(spanShown) };
  }
  if (outcome.status === 'ok') {
    const relative = outcome.relative === true ? { relative: true } : {};
    return { status: 'ok', ...relative, ...spanShown(outcome.date) };
  }
  if (outcome.status !== 'range') return { status: outcome.status };
  const span = spanShown(outcome.date);
  if (meaning.startsWith('s:')) return { status: 'range', ...span };
  if (meaning === 'range') return { status: 'range' };
  return { status: 'range', start: span.start, end: span.end };
}

function spanShown({ start, end, precision }: DateReading): Span {
  return { start, end, precision };
}

function oneOf(meaning: string): Span {
  return meaning.startsWith('s')
    ? { ...seasonOf(`winter ${meaning.slice(1)}`), precision: 'season' }
    : spanOf(meaning);
}

function spanOf(meaning: string): Span {
  const calendar = meaning.slice(0, 1);
  const [year = 0, month, day] = meaning.slice(1).split('-').map(Number);
  const start = dayOf(calendar, [year, month ?? 1, day ?? 1]);
  if (day !== undefined) return { start, end: start, precision: 'day' };
  const next = month === undefined || month === 12 ? [year + 1, 1] : [year, month + 1];
  const end = dayBefore(dayOf(calendar, [next[0] ?? 0, next[1] ?? 0, 1]));
  return { start, end, precision: month === undefined ? 'year' : 'month' };
}

function seasonOf(words: string): { start: string; end: string } {
  const [season = '', year = ''] = words.split(' ');
  // Rows name only the four seasons and the two solar calendars.
  const calendar = year.slice(0, 1) as 'p' | 'g';
  // The same rows name no other season.
  const first = seasonMonths[calendar][season as 'spring' | 'summer' | 'autumn' | 'winter'];
  const number = Number(year.slice(1));
  const [nextYear, nextMonth] = first + 3 > 12 ? [number + 1, first - 9] : [number, first + 3];
  return {
    start: dayOf(calendar, [number, first, 1]),
    end: dayBefore(dayOf(calendar, [nextYear, nextMonth, 1])),
  };
}

function dayOf(calendar: string, [year, month, day]: [number, number, number]): string {
  if (calendar === 'g') return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  if (calendar === 'h') {
    const date = new CalendarDate(new IslamicUmalquraCalendar(), year, month, day);
    return toCalendar(date, new GregorianCalendar()).toString();
  }
  const { gy, gm, gd } = toGregorian(year, month, day);
  return new Date(Date.UTC(gy, gm - 1, gd)).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  const dayMs = 86_400_000;
  return new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);
}
