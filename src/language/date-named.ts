// Dates whose month, season or year is said in words: «۱۵ مهر ۱۴۰۲», "March 15th, 2024", «зимой
// 2022-2023».

import { pointOf } from './date-calendar.ts';
import type { Calendar } from './date-reading.ts';
import type { Meaning } from './date-lexicon.ts';
import { isDoubtfulMonth, romanMonth } from './date-lexicon.ts';
import type { DateContext, DateParts, FoundDate, YearPart } from './date-parts.ts';
import { isYear, isYearOf } from './date-parts.ts';
import { readSeason } from './date-season.ts';
import type { NumberToken, Token, WordToken } from './date-tokens.ts';
import type { FoundYear } from './date-year.ts';
import { eraAt, gap, meaningAt, pastHint, readYear, saidYear, shortYear } from './date-year.ts';

interface FoundMonth {
  readonly month: number;
  readonly day?: number;
  readonly calendar?: Calendar;
  readonly doubtful: boolean;
  readonly next: number;
}

const dayMax = 31;
const monthMax = 12;
const yearWidth = 4;

/** Reads a date with a named month or season that starts at the place, or undefined. */
export function readNamed(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const found =
    dayMonthYear(tokens, at, context) ??
    yearFirst(tokens, at, context) ??
    monthFirst(tokens, at, context) ??
    numberedMonth(tokens, at, context) ??
    readSeason(tokens, at, context);
  return found && withEra(tokens, found);
}

function dayMonthYear(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const day = tokens[at];
  if (day?.kind !== 'number' || day.width > 2 || day.glued) return undefined;
  const month = readMonth(tokens, gap(tokens, at + 1), true);
  if (month === undefined || month.day !== undefined) return undefined;
  return ending(tokens, { month, day: day.value }, context);
}

function monthFirst(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const step = meaningAt(tokens, at);
  if (step?.kind === 'step') {
    const month = readMonth(tokens, at + 1, false);
    if (month === undefined || month.doubtful) return undefined;
    return stepped(month, step.step, { day: undefined, next: month.next });
  }
  const month = readMonth(tokens, at, isTightRoman(tokens, at));
  if (month === undefined) return undefined;
  const dayAt = gap(tokens, month.next);
  const day = tokens[dayAt];
  const isDay = day?.kind === 'number' && day.width <= 2 && day.value <= dayMax && !day.apostrophe;
  if (isDay && month.day === undefined) {
    const yearAt = gap(tokens, dayAt + 1);
    const year = readYear(tokens, yearAt, context) ?? apostropheYear(tokens, yearAt);
    if (year !== undefined && !isLinked(tokens, dayAt)) {
      const parts = { ...partsOf(month), day: day.value, year: year.year };
      return { alternatives: [parts], next: year.next, strong: true };
    }
  }
  return ending(tokens, { month, day: month.day }, context);
}

/** "March 15 '24". */
function apostropheYear(tokens: readonly Token[], at: number): FoundYear | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && token.apostrophe ? shortYear(tokens, at, true) : undefined;
}

function yearFirst(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const year = saidYear(tokens, at, context);
  if (year === undefined) return undefined;
  const monthAt = gap(tokens, year.next);
  const month =
    readMonth(tokens, monthAt, true) ??
    readMonth(tokens, pastHint(tokens, monthAt), false) ??
    countedMonth(tokens, pastHint(tokens, monthAt));
  if (month === undefined) return undefined;
  const dayAt = gap(tokens, month.next);
  if (readYear(tokens, dayAt, context)) return undefined;
  const day = tokens[dayAt];
  const named = { ...partsOf(month), year: year.year };
  if (day?.kind === 'number' && day.width <= 2 && day.value <= dayMax && !isLinked(tokens, dayAt)) {
    return { alternatives: [{ ...named, day: day.value }], next: dayAt + 1, strong: true };
  }
  const exact = month.day === undefined ? named : { ...named, day: month.day };
  return { alternatives: [exact], next: month.next, strong: true };
}

/** «شهر 10», «بشهر عشرة» behind a year: the word for a month was passed as one that joins. */
function countedMonth(tokens: readonly Token[], at: number): FoundMonth | undefined {
  const [unit, count] = [meaningAt(tokens, at - 1), tokens[at]];
  if (unit?.kind !== 'unit' || unit.unit !== 'month' || unit.count !== undefined) return undefined;
  const counts = count?.kind === 'number' && count.width <= 2 && count.value <= monthMax;
  return counts && count.value > 0
    ? { month: count.value, doubtful: false, next: at + 1 }
    : undefined;
}

/** What follows a month: its year, or nothing. */
function ending(
  tokens: readonly Token[],
  { month, day }: { readonly month: FoundMonth; readonly day: number | undefined },
  context: DateContext,
): FoundDate | undefined {
  const named = { ...partsOf(month), ...(day === undefined ? {} : { day }) };
  const yearAt = gap(tokens, month.next);
  const year = saidYear(tokens, yearAt, context) ?? shortYear(tokens, yearAt, day !== undefined);
  if (year !== undefined) {
    if (month.doubtful && !jalaliYear(year.year)) return undefined;
    const strong = day !== undefined || !month.doubtful;
    const dated = { ...named, year: year.year };
    const { unsure } = year;
    if (unsure === undefined) return { alternatives: [dated], next: year.next, strong };
    const asDay = { ...named, day: unsure.value };
    if (!isPastYear(unsure.value, month, context)) {
      return { alternatives: [asDay], next: year.next, strong: false };
    }
    return { alternatives: [dated, asDay], next: year.next, strong: false };
  }
  const step = meaningAt(tokens, month.next);
  if (step?.kind === 'step') return stepped(month, step.step, { day, next: month.next + 1 });
  const loose = tokens[yearAt];
  if (day === undefined && loose?.kind === 'number' && isPlainDay(loose) && !month.doubtful) {
    return { alternatives: [{ ...named, day: loose.value }], next: yearAt + 1, strong: false };
  }
  if (month.doubtful && day === undefined) return undefined;
  return { alternatives: [named], next: month.next, strong: false };
}

/** "Last March", «مارس الماضي», "this May". */
function stepped(
  month: FoundMonth,
  step: number,
  { day, next }: { readonly day: number | undefined; readonly next: number },
): FoundDate {
  const calendar = month.calendar === 'persian' ? 'persian' : 'gregorian';
  const year: YearPart =
    step === -1
      ? { kind: 'latest' }
      : { kind: 'relative', offset: step < 0 ? step + 1 : step, calendar };
  const named = { ...partsOf(month), year, ...(day === undefined ? {} : { day }) };
  return { alternatives: [named], next, strong: true };
}

/** «ماه ۷ سال ۱۴۰۲», «يوم 15 شهر 3 سنة 2024», "third month of 2024". */
function numberedMonth(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const first = tokens[at];
  const day = first?.kind === 'number' && isPlainDay(first) ? first.value : undefined;
  const unitAt = day === undefined ? at : at + 1;
  const unit = meaningAt(tokens, unitAt);
  const month = tokens[unitAt + 1];
  if (unit?.kind !== 'unit' || unit.unit !== 'month' || unit.count !== undefined) return undefined;
  if (first?.kind === 'number' && first.ordinal && first.value <= monthMax) {
    const year = readYear(tokens, gap(tokens, at + 2), context);
    const said = year && { month: first.value, year: year.year };
    if (said) return { alternatives: [said], next: year.next, strong: true };
  }
  if (month?.kind !== 'number' || month.width > 2 || month.value > monthMax) return undefined;
  const sign = tokens[unitAt + 2];
  if (sign?.kind === 'sign' && sign.sign !== ',' && day === undefined) return undefined;
  const year = readYear(tokens, gap(tokens, unitAt + 2), context);
  if (year === undefined) return undefined;
  const parts = { month: month.value, year: year.year };
  const dated = day === undefined ? parts : { ...parts, day };
  return { alternatives: [dated], next: year.next, strong: true };
}

/**
 * A month by name or Roman numeral, with the word "month" around it and its other name beside it.
 */
function readMonth(tokens: readonly Token[], at: number, roman: boolean): FoundMonth | undefined {
  const first = meaningAt(tokens, at);
  const from =
    first?.kind === 'unit' && first.unit === 'month' && first.count === undefined ? at + 1 : at;
  const word = tokens[from];
  if (word?.kind !== 'word') return undefined;
  const { meaning } = word;
  if (meaning?.kind !== 'month') return roman ? readRoman(tokens, from, word) : undefined;
  const { month, calendar, day } = meaning;
  const doubtful = isDoubtfulMonth(word.key);
  const next = pastOtherName(tokens, from + 1, meaning);
  return { month, calendar, doubtful, next, ...(day === undefined ? {} : { day }) };
}

/** A Roman numeral is a month only before a year of four digits, or two after a sign. */
function readRoman(tokens: readonly Token[], at: number, word: WordToken): FoundMonth | undefined {
  const month = romanMonth(word.key);
  const yearAt = gap(tokens, at + 1);
  const year = tokens[yearAt];
  if (month === undefined || year?.kind !== 'number') return undefined;
  const fits =
    (year.width === yearWidth && isYear(year.value)) ||
    (year.width === 2 && (yearAt > at + 1 || year.glued));
  return fits ? { month, calendar: 'gregorian', doubtful: false, next: at + 1 } : undefined;
}

/** "III.2024" is a month, "stage III 2024" is not: only a sign without spaces makes it one. */
function isTightRoman(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'number') return next.glued && next.width === yearWidth;
  return next?.kind === 'sign' && '/-'.includes(next.sign) && !next.before && !next.after;
}

/** «آذار (مارس)», «كانون الثاني/يناير», «مهر ماه»: the same month again, or the word for it. */
function pastOtherName(
  tokens: readonly Token[],
  at: number,
  month: Meaning & { kind: 'month' },
): number {
  const sign = tokens[at];
  const from = sign?.kind === 'sign' && (sign.sign === '/' || sign.sign === '-') ? at + 1 : at;
  const again = meaningAt(tokens, from);
  if (again?.kind === 'month' && again.calendar === month.calendar && again.month === month.month) {
    return from + 1;
  }
  const unit = meaningAt(tokens, at);
  return unit?.kind === 'unit' && unit.unit === 'month' && unit.count === undefined ? at + 1 : at;
}

/**
 * Whether a dash and another day follow: "March 15-20, 2023" has no year after its first day,
 * "Mar-15-2023" has.
 */
function isLinked(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at + 1];
  const dashed = sign?.kind === 'sign' && (sign.sign === '–' || sign.sign === '-');
  const year = tokens[at + 2];
  return dashed && !(year?.kind === 'number' && year.width === yearWidth && !sign.before);
}

/**
 * Whether two digits are a year of this century up to now; «آذر ۲۰» is the day, not 1320 or 1420.
 */
function isPastYear(
  value: number,
  { calendar = 'gregorian' }: FoundMonth,
  { today }: DateContext,
): boolean {
  return value <= pointOf(today, calendar).year % 100;
}

function isPlainDay(token: NumberToken): boolean {
  return token.width <= 2 && token.value >= 1 && token.value <= dayMax;
}

function jalaliYear(year: YearPart): boolean {
  if (year.kind !== 'written') return true;
  return year.width === 2 || (year.value < 1900 && isYearOf(year.value, 'persian'));
}

function partsOf({ month, calendar }: FoundMonth): DateParts {
  return calendar === undefined ? { month } : { month, calendar };
}

function withEra(tokens: readonly Token[], found: FoundDate): FoundDate {
  const era = eraAt(tokens, found.next);
  if (era === undefined) return found;
  const alternatives = found.alternatives.map((parts) => ({ ...parts, era }));
  return { alternatives, next: found.next + 1, strong: found.strong };
}
