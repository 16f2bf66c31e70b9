// A date as its parts were written, and which real dates those parts can mean.

import type { CalendarPoint, Season } from './date-calendar.ts';
import { monthsPerYear, pointOf, readingOf, seasonOf } from './date-calendar.ts';
import type { Calendar, DateReading } from './date-reading.ts';
import type { Language } from './language.ts';

export type YearPart =
  | { readonly kind: 'written'; readonly value: number; readonly width: number }
  | {
      readonly kind: 'relative';
      readonly offset: number;
      readonly calendar: 'persian' | 'gregorian';
    }
  /** The most recent one before today ("last March"). */
  | { readonly kind: 'latest' };

export interface DateParts {
  readonly year?: YearPart;
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
  /** A winter named by both its years. */
  readonly acrossYears?: true;
  /** The calendar of the month's name, or of a numeric reading that leaves no choice. */
  readonly calendar?: Calendar;
  /** The calendar of an era mark, which decides for the year. */
  readonly era?: Calendar;
  /** Whether a numeric English date was read day first or month first. */
  readonly order?: 'day-first' | 'month-first';
}

export interface DateContext {
  readonly language: Language;
  readonly today: string;
  readonly raw: string;
}

/** A date found at a place: its possible parts, where it ends, and whether it stands by itself. */
export interface FoundDate {
  readonly alternatives: readonly DateParts[];
  readonly next: number;
  readonly strong: boolean;
}

/**
 * Every date the parts can mean; `impossible` when a part fits no calendar (31 April, month 13).
 */
export interface Resolution {
  readonly readings: readonly DateReading[];
  readonly impossible: boolean;
}

// Year windows: DOSSIER §7 (1300–1410 Jalali, 1420–1450 Hijri, 1900–2100 Gregorian), with the
// years just
// above kept as the same calendar's future, and wider ones where a mark names the calendar.
const windows = {
  gregorian: { from: 1900, to: 2100 },
  persian: { from: 1300, to: 1419 },
  islamic: { from: 1340, to: 1460 },
} as const;
const markedWindows = {
  gregorian: { from: 1900, to: 2100 },
  persian: { from: 1200, to: 1499 },
  islamic: { from: 1300, to: 1500 },
} as const;
const persianEnd = 1410;
const hijriOnlyFrom = 1420;
/** In Arabic, years from here to `persianEnd` may be a Jalali or a Hijri year: both are offered. */
const arabicAmbiguousFrom = 1340;
/**
 * Two-digit years up to this many after the present one are taken as the future, others as past.
 */
const twoDigitFutureYears = 5;

/** Whether a number of four digits can be a year of any calendar. */
export function isYear(value: number): boolean {
  const calendars = ['gregorian', 'persian', 'islamic'] as const;
  return calendars.some((calendar) => inside(windows[calendar], value));
}

/**
 * Whether a number of four digits can be a year of the calendar, once a mark names that calendar.
 */
export function isYearOf(value: number, calendar: Calendar): boolean {
  return inside(markedWindows[calendar], value);
}

/** Finds the dates that parts can mean. */
export function resolveParts(parts: DateParts, context: DateContext): Resolution {
  if (parts.season !== undefined) return resolveSeason(parts, parts.season, context);
  if (parts.year === undefined || parts.year.kind === 'latest')
    return resolveYearless(parts, context);
  const years = yearsOf(parts.year, parts, context);
  const results = years.flatMap((year) => resolveInYear(parts, year, context.raw));
  const readings = results.filter((reading) => reading !== undefined);
  return { readings, impossible: readings.length < results.length || hasImpossibleDay(parts) };
}

/** The dates of one full year; undefined stands for one that does not exist. */
function resolveInYear(
  parts: DateParts,
  year: CalendarPoint,
  raw: string,
): readonly (DateReading | undefined)[] {
  const { month, day, calendar = year.calendar } = parts;
  if (month === undefined) return [readingOf(year, raw)];
  const point = { calendar, month, ...(day === undefined ? {} : { day }) };
  if (calendar === year.calendar) return [readingOf({ ...point, year: year.year }, raw)];
  return inOtherCalendar(point, year, raw);
}

/** A month of one calendar in a year of another, «مارس ۱۴۰۲»: each one that touches that year. */
function inOtherCalendar(
  point: Omit<CalendarPoint, 'year'>,
  year: CalendarPoint,
  raw: string,
): readonly (DateReading | undefined)[] {
  const span = readingOf({ calendar: year.calendar, year: year.year }, raw);
  if (span === undefined) return [];
  const first = pointOf(span.start, point.calendar).year;
  const last = pointOf(span.end, point.calendar).year;
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const found = years.map((other) => readingOf({ ...point, year: other }, raw));
  return found.filter(
    (reading) => reading === undefined || (reading.start <= span.end && reading.end >= span.start),
  );
}

/** A day or month without a year: the latest one that has begun, and the one before it. */
function resolveYearless(parts: DateParts, context: DateContext): Resolution {
  if (parts.month === undefined) return { readings: [], impossible: false };
  const calendar = parts.calendar ?? parts.era ?? numericCalendar(context.language);
  const now = pointOf(context.today, calendar).year;
  const readings: DateReading[] = [];
  // Twelve years always hold three leap years, so a 29 February or 30 Esfand is found.
  for (let year = now; year > now - monthsPerYear && readings.length < 2; year -= 1) {
    const { month, day } = parts;
    const point = { calendar, year, month, ...(day === undefined ? {} : { day }) };
    const reading = readingOf(point, context.raw);
    const latest = parts.year?.kind === 'latest';
    const past = reading && (latest ? reading.end < context.today : reading.start <= context.today);
    if (past) readings.push(reading);
    if (past && latest) break;
  }
  return { readings, impossible: readings.length === 0 };
}

function resolveSeason(parts: DateParts, season: Season, context: DateContext): Resolution {
  const { raw, today } = context;
  const calendar = parts.era === 'persian' || context.language === 'fa' ? 'persian' : 'gregorian';
  const year = parts.year ?? { kind: 'latest' };
  if (year.kind === 'latest') {
    const now = pointOf(today, calendar).year;
    const seasons = [now, now - 1, now - 2].map((each) =>
      seasonOf(season, { calendar, year: each }, raw),
    );
    const past = seasons.filter((each) =>
      parts.year === undefined ? each.start <= today : each.end < today,
    );
    return { readings: past.slice(0, parts.year === undefined ? 2 : 1), impossible: false };
  }
  const readings = yearsOf(year, parts, context).flatMap((full) => {
    if (full.calendar === 'islamic') return [];
    const at = { calendar: full.calendar, year: full.year };
    const begins = seasonOf(season, at, raw);
    if (full.calendar === 'persian' || season !== 'winter' || parts.acrossYears) return [begins];
    // "Winter 2023" is said of the winter that ends and of the one that begins in that year.
    const ends = seasonOf(season, { ...at, year: full.year - 1 }, raw);
    return begins.start > today ? [ends] : [ends, begins];
  });
  return { readings, impossible: false };
}

/** The full years, with their calendars, that a year as written can mean. */
function yearsOf(
  year: Exclude<YearPart, { kind: 'latest' }>,
  parts: DateParts,
  context: DateContext,
): readonly (CalendarPoint & { readonly month?: never })[] {
  if (year.kind === 'relative') {
    // "Last year's Ramadan" is of the year that people count, not of the Hijri one.
    const named = parts.calendar === 'islamic' ? 'gregorian' : parts.calendar;
    const calendar = named ?? year.calendar;
    return [{ calendar, year: pointOf(context.today, calendar).year + year.offset }];
  }
  const marked = parts.era;
  if (year.width <= 2) {
    const calendar = marked ?? parts.calendar ?? numericCalendar(context.language);
    return [{ calendar, year: fullYear(year.value, calendar, context.today) }];
  }
  if (marked !== undefined) {
    return isYearOf(year.value, marked) ? [{ calendar: marked, year: year.value }] : [];
  }
  return calendarsOf(year.value, parts, context.language).map((calendar) => ({
    calendar,
    year: year.value,
  }));
}

function calendarsOf(year: number, parts: DateParts, language: Language): readonly Calendar[] {
  if (inside(windows.gregorian, year)) return ['gregorian'];
  const { calendar } = parts;
  const named = calendar === 'persian' || calendar === 'islamic';
  // «رمضان ۱۴۰۲» in Persian is the Ramadan of a Jalali year.
  const jalali = calendar === 'islamic' && language === 'fa' && year <= persianEnd;
  if (named && !jalali && inside(windows[calendar], year)) return [calendar];
  if (year >= hijriOnlyFrom) return inside(windows.islamic, year) ? ['islamic'] : [];
  if (!inside(windows.persian, year)) return [];
  if (language !== 'ar' || year < arabicAmbiguousFrom || calendar === 'gregorian')
    return ['persian'];
  return year > persianEnd ? ['islamic'] : ['persian', 'islamic'];
}

/** The year of this century or the last that two digits stand for. */
function fullYear(value: number, calendar: Calendar, today: string): number {
  const now = pointOf(today, calendar).year;
  const century = now - (now % 100);
  const year = century + value;
  return year > now + twoDigitFutureYears ? year - 100 : year;
}

/** The calendar in which short numeric dates of a language are written. */
function numericCalendar(language: Language): Calendar {
  return language === 'fa' ? 'persian' : 'gregorian';
}

function hasImpossibleDay({ day, month }: DateParts): boolean {
  return (day !== undefined && day < 1) || (month !== undefined && (month < 1 || month > 12));
}

function inside(window: { readonly from: number; readonly to: number }, year: number): boolean {
  return year >= window.from && year <= window.to;
}
