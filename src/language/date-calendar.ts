// Exact arithmetic in three calendars: from a year, month and day as written to the Gregorian days
// meant.

import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date';
import type { Calendar, DatePrecision, DateReading } from './date-reading.ts';
import type { Language } from './language.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A year, month or day of one calendar; the month is 1 to 12. */
export interface CalendarPoint {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export const monthsPerYear = 12;
const monthsPerSeason = 3;
const daysPerWeek = 7;
const isoMonthLength = 'YYYY-MM'.length;
const isoYearLength = 'YYYY'.length;

const calendars = {
  gregorian: new GregorianCalendar(),
  persian: new PersianCalendar(),
  islamic: new IslamicUmalquraCalendar(),
} as const;

// The month a season begins in: by the Jalali calendar exactly, in Gregorian years
// meteorologically.
const seasonStart = {
  persian: { spring: 1, summer: 4, autumn: 7, winter: 10 },
  gregorian: { spring: 3, summer: 6, autumn: 9, winter: 12 },
} as const;

/**
 * The reading of a day, month or year of any calendar, or undefined when no such day or month
 * exists.
 * `@internationalized/date` clamps 30 Esfand of a common year silently, so lengths are checked
 * first.
 */
export function readingOf(point: CalendarPoint, raw: string): DateReading | undefined {
  const { calendar, year, month, day } = point;
  if (month === undefined) {
    const start = isoDay(point);
    const end = isoDay({ calendar, year, month: monthsPerYear, day: monthDays(point, 12) });
    return {
      iso: majority(start, end, isoYearLength),
      precision: 'year',
      calendar,
      start,
      end,
      raw,
    };
  }
  if (month < 1 || month > monthsPerYear) return undefined;
  const length = monthDays(point, month);
  if (day === undefined) {
    const start = isoDay(point);
    const end = isoDay({ calendar, year, month, day: length });
    const iso = majority(start, end, isoMonthLength);
    return { iso, precision: 'month', calendar, start, end, raw };
  }
  if (day < 1 || day > length) return undefined;
  const iso = isoDay(point);
  return { iso, precision: 'day', calendar, start: iso, end: iso, raw };
}

/**
 * The three months of a season. A Gregorian winter begins in December of the year that is given.
 */
export function seasonOf(
  season: Season,
  at: { readonly calendar: 'persian' | 'gregorian'; readonly year: number },
  raw: string,
): DateReading {
  const first = seasonStart[at.calendar][season];
  const start = isoDay({ ...at, month: first });
  const lastMonth = first + monthsPerSeason - 1;
  const wraps = lastMonth > monthsPerYear;
  const year = wraps ? at.year + 1 : at.year;
  const month = wraps ? lastMonth - monthsPerYear : lastMonth;
  const day = monthDays({ calendar: at.calendar, year }, month);
  const end = isoDay({ calendar: at.calendar, year, month, day });
  const iso = majority(start, end, isoYearLength);
  return { iso, precision: 'season', calendar: at.calendar, start, end, raw };
}

/** The calendar in which whoever reads a language counts days. */
export function calendarOf(language: Language): Calendar {
  return language === 'fa' ? 'persian' : 'gregorian';
}

/** The year, month and day of a Gregorian ISO day in another calendar. */
export function pointOf(day: string, calendar: Calendar): Required<CalendarPoint> {
  const date = toCalendar(parseDate(day), calendars[calendar]);
  return { calendar, year: date.year, month: date.month, day: date.day };
}

/** The ISO day so many days (negative: earlier) from another. */
export function addDays(day: string, days: number): string {
  return parseDate(day).add({ days }).toString();
}

/** The same day so many Gregorian months away, clamped to the end of a shorter month. */
export function addMonths(day: string, months: number): string {
  return parseDate(day).add({ months }).toString();
}

/** Days since the last given weekday, 0 to 6. Weekdays count from 0 = Sunday. */
export function daysSinceWeekday(day: string, weekday: number): number {
  const today = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (today - weekday + daysPerWeek) % daysPerWeek;
}

/** The less exact of two precisions. */
export function coarser(a: DatePrecision, b: DatePrecision): DatePrecision {
  const order: readonly DatePrecision[] = ['day', 'month', 'season', 'year'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function isoDay({ calendar, year, month = 1, day = 1 }: CalendarPoint): string {
  const date = new CalendarDate(calendars[calendar], year, month, day);
  return toCalendar(date, calendars.gregorian).toString();
}

function monthDays({ calendar, year }: CalendarPoint, month: number): number {
  const first = new CalendarDate(calendars[calendar], year, month, 1);
  return calendars[calendar].getDaysInMonth(first);
}

/** The Gregorian year or month that holds most of the days from start to end. */
function majority(start: string, end: string, length: number): string {
  const days = parseDate(end).compare(parseDate(start));
  return addDays(start, Math.floor(days / 2)).slice(0, length);
}
