// Dates whose month, season or year is said in words: «۱۵ مهر ۱۴۰۲», "March 15th, 2024", «зимой 2022-2023».

import type { Calendar } from './date-reading.ts';
import type { Meaning } from './date-lexicon.ts';
import { isDoubtfulMonth, isJoiner, romanMonth } from './date-lexicon.ts';
import { yearPart } from './date-numeric.ts';
import type { DateContext, DateParts, YearPart } from './date-parts.ts';
import { isYear, isYearOf } from './date-parts.ts';
import type { NumberToken, Token, WordToken } from './date-tokens.ts';

/** A date found at a place: its possible parts, where it ends, and whether it stands by itself. */
export interface FoundDate {
  readonly alternatives: readonly DateParts[];
  readonly next: number;
  readonly strong: boolean;
}

interface FoundMonth {
  readonly month: number;
  readonly day?: number;
  readonly calendar?: Calendar;
  readonly doubtful: boolean;
  readonly next: number;
}

interface FoundYear {
  readonly year: YearPart;
  readonly next: number;
  /** Two digits that could as well be a day: "March 24". */
  readonly unsure?: NumberToken;
}

const gapMax = 4;
const dayMax = 31;
const monthMax = 12;
const gapSigns = new Set(['.', '/', '-', ',', "'"]);

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
    seasonYear(tokens, at, context);
  return found && withEra(tokens, found);
}

/** A year by word or number: "2023", «سال ۱۴۰۲», «прошлого года», «پارسال». */
export function readYear(
  tokens: readonly Token[],
  at: number,
  { language }: DateContext,
): FoundYear | undefined {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const full = token.width === 4 && (isYear(token.value) || eraFits(tokens, at + 1, token.value));
    return full ? { year: yearPart(token), next: pastYearWord(tokens, at + 1) } : undefined;
  }
  const calendar = language === 'fa' ? 'persian' : 'gregorian';
  const meaning = meaningAt(tokens, at);
  const after = meaningAt(tokens, at + 1);
  if (meaning?.kind === 'yearOffset') {
    const year = { kind: 'relative', offset: meaning.years, calendar: meaning.calendar } as const;
    return { year, next: at + 1 };
  }
  const [unit, step] = meaning?.kind === 'unit' ? [meaning, after] : [after, meaning];
  if (unit?.kind !== 'unit' || unit.unit !== 'year' || unit.count !== undefined) return undefined;
  const offset = step?.kind === 'step' ? step.step : lastBy(step, meaning === unit, language);
  if (offset === undefined) return undefined;
  return { year: { kind: 'relative', offset, calendar }, next: at + 2 };
}

/** The era named at a place, if any. */
export function eraAt(tokens: readonly Token[], at: number): Calendar | undefined {
  const meaning = meaningAt(tokens, at);
  return meaning?.kind === 'era' ? meaning.calendar : undefined;
}

/** The meaning of the word at a place. */
export function meaningAt(tokens: readonly Token[], at: number): Meaning | undefined {
  const token = tokens[at];
  return token?.kind === 'word' ? token.meaning : undefined;
}

/** Past the word "year" that may follow a year: «2021 году», "2023 yılında". */
export function pastYearWord(tokens: readonly Token[], at: number): number {
  const meaning = meaningAt(tokens, at);
  const yearWord = meaning?.kind === 'unit' && meaning.unit === 'year' && meaning.count === undefined;
  // «2021 году» ends the year; «مهر ۱۴۰۱ سال قبل» does not start another one.
  return yearWord && meaningAt(tokens, at + 1)?.kind !== 'step' ? at + 1 : at;
}

/** «سال قبل» and «سال پیش»: the Persian "last year". */
function lastBy(word: Meaning | undefined, unitFirst: boolean, language: string): number | undefined {
  const last = word?.kind === 'distance' && word.sign < 0 && word.place !== 'before';
  return last && unitFirst && language === 'fa' ? -1 : undefined;
}

function dayMonthYear(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const day = tokens[at];
  if (day?.kind !== 'number' || day.width > 2 || day.glued) return undefined;
  const month = readMonth(tokens, gap(tokens, at + 1), true);
  if (month === undefined || month.day !== undefined || (month.doubtful && day.value === 0)) return undefined;
  return ending(tokens, { month, day: day.value }, context);
}

function monthFirst(tokens: readonly Token[], at: number, context: DateContext): FoundDate | undefined {
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
    const year = readYear(tokens, gap(tokens, dayAt + 1), context);
    if (year !== undefined && !isLinked(tokens, dayAt)) {
      const parts = { ...partsOf(month), day: day.value, year: year.year };
      return { alternatives: [parts], next: year.next, strong: true };
    }
  }
  return ending(tokens, { month, day: month.day }, context);
}

function yearFirst(tokens: readonly Token[], at: number, context: DateContext): FoundDate | undefined {
  const year = readYear(tokens, at, context);
  if (year === undefined) return undefined;
  const monthAt = gap(tokens, year.next);
  const month = readMonth(tokens, monthAt, true) ?? readMonth(tokens, pastHint(tokens, monthAt), false);
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

/** What follows a month: its year, or nothing. */
function ending(
  tokens: readonly Token[],
  { month, day }: { readonly month: FoundMonth; readonly day: number | undefined },
  context: DateContext,
): FoundDate | undefined {
  const named = { ...partsOf(month), ...(day === undefined ? {} : { day }) };
  const yearAt = gap(tokens, month.next);
  const year = readYear(tokens, yearAt, context) ?? shortYear(tokens, yearAt, day !== undefined);
  if (year !== undefined) {
    if (month.doubtful && !jalaliYear(year.year)) return undefined;
    const strong = day !== undefined || !month.doubtful;
    const dated = { ...named, year: year.year };
    const { unsure } = year;
    if (unsure === undefined) return { alternatives: [dated], next: year.next, strong };
    const asDay = { ...named, day: unsure.value };
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
    step === -1 ? { kind: 'latest' } : { kind: 'relative', offset: step < 0 ? step + 1 : step, calendar };
  const named = { ...partsOf(month), year, ...(day === undefined ? {} : { day }) };
  return { alternatives: [named], next, strong: true };
}

/** A year of two digits after a month: sure when it cannot be a day or is written as a year is. */
function shortYear(tokens: readonly Token[], at: number, dayKnown: boolean): FoundYear | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.width !== 2 || token.ordinal || token.worded) return undefined;
  if (meaningAt(tokens, at + 1)?.kind === 'month') return undefined;
  const before = tokens[at - 1];
  const beforeWord = meaningAt(tokens, at - 1);
  const next = pastYearWord(tokens, at + 1);
  const yearWord = next > at + 1 || (beforeWord?.kind === 'unit' && beforeWord.unit === 'year');
  const joined = before?.kind === 'sign' && before.sign !== ',';
  const sure = dayKnown || token.value > dayMax || token.value === 0 || token.apostrophe;
  const year = yearPart(token);
  if (sure || token.glued || joined || yearWord) return { year, next };
  const month = meaningAt(tokens, at - 1);
  if (month?.kind === 'month' && month.calendar === 'persian' && token.value < 10) return { year, next };
  return { year, next, unsure: token };
}

/** «ماه ۷ سال ۱۴۰۲», «شهر 3 سنة 2024», "month 3 of 2024". */
function numberedMonth(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundDate | undefined {
  const unit = meaningAt(tokens, at);
  const month = tokens[at + 1];
  if (unit?.kind !== 'unit' || unit.unit !== 'month' || unit.count !== undefined) return undefined;
  if (month?.kind !== 'number' || month.width > 2 || month.value > monthMax) return undefined;
  const sign = tokens[at + 2];
  if (sign?.kind === 'sign' && sign.sign !== ',') return undefined;
  const year = readYear(tokens, gap(tokens, at + 2), context);
  if (year === undefined) return undefined;
  return { alternatives: [{ month: month.value, year: year.year }], next: year.next, strong: true };
}

function seasonYear(tokens: readonly Token[], at: number, context: DateContext): FoundDate | undefined {
  const first = meaningAt(tokens, at);
  const early = first?.kind === 'season' ? undefined : readYear(tokens, at, context);
  const stepBefore = first?.kind === 'step' && meaningAt(tokens, at + 1)?.kind === 'season';
  const seasonAt = early ? pastHint(tokens, gap(tokens, early.next)) : stepBefore ? at + 1 : at;
  const meaning = meaningAt(tokens, seasonAt);
  if (meaning?.kind !== 'season') return undefined;
  const { season } = meaning;
  const next = seasonAt + 1;
  const step = stepBefore ? first : meaningAt(tokens, next);
  if (early) return { alternatives: [{ season, year: early.year }], next, strong: true };
  if (step?.kind === 'step') {
    const calendar = context.language === 'fa' ? 'persian' : 'gregorian';
    const year: YearPart =
      step.step === -1 ? { kind: 'latest' } : { kind: 'relative', offset: step.step, calendar };
    return { alternatives: [{ season, year }], next: stepBefore ? next : next + 1, strong: true };
  }
  const yearAt = gap(tokens, next);
  const year = readYear(tokens, yearAt, context) ?? shortYear(tokens, yearAt, true);
  if (year === undefined) return { alternatives: [{ season }], next, strong: false };
  const spanning = season === 'winter' ? secondYear(tokens, year) : undefined;
  return spanning ?? { alternatives: [{ season, year: year.year }], next: year.next, strong: true };
}

/** «зимой 2022-2023»: one winter, from December of the first year. */
function secondYear(tokens: readonly Token[], first: FoundYear): FoundDate | undefined {
  const sign = tokens[first.next];
  const second = tokens[first.next + 1];
  if (sign?.kind !== 'sign' || second?.kind !== 'number' || first.year.kind !== 'written') return undefined;
  const follows = second.value % 100 === (first.year.value + 1) % 100;
  if (!'-–/'.includes(sign.sign) || !follows) return undefined;
  const alternatives = [{ season: 'winter', year: first.year, acrossYears: true }] as const;
  return { alternatives, next: pastYearWord(tokens, first.next + 2), strong: true };
}

/** A month by name or Roman numeral, with the word "month" around it and its other name beside it. */
function readMonth(tokens: readonly Token[], at: number, roman: boolean): FoundMonth | undefined {
  const first = meaningAt(tokens, at);
  const from = first?.kind === 'unit' && first.unit === 'month' && first.count === undefined ? at + 1 : at;
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
  const fits = (year.width === 4 && isYear(year.value)) || (year.width === 2 && yearAt > at + 1);
  return fits ? { month, calendar: 'gregorian', doubtful: false, next: at + 1 } : undefined;
}

/** "III.2024" is a month, "stage III 2024" is not: only a sign without spaces makes it one. */
function isTightRoman(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'number') return next.glued && next.width === 4;
  return next?.kind === 'sign' && '/-'.includes(next.sign) && !next.before && !next.after;
}

/** «آذار (مارس)», «كانون الثاني/يناير», «مهر ماه»: the same month again, or the word for it. */
function pastOtherName(tokens: readonly Token[], at: number, month: Meaning & { kind: 'month' }): number {
  const sign = tokens[at];
  const from = sign?.kind === 'sign' && (sign.sign === '/' || sign.sign === '-') ? at + 1 : at;
  const again = meaningAt(tokens, from);
  if (again?.kind === 'month' && again.calendar === month.calendar && again.month === month.month) {
    return from + 1;
  }
  const unit = meaningAt(tokens, at);
  return unit?.kind === 'unit' && unit.unit === 'month' && unit.count === undefined ? at + 1 : at;
}

/** Past what may stand between a day, its month and its year; a spaced dash only before a full year. */
function gap(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + gapMax) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'number') break;
    if (token.kind === 'sign') {
      const following = tokens[at + 1];
      const full = following?.kind === 'number' && following.width === 4;
      const dashed = token.sign === '-' && (token.before || token.after) && !full;
      if (!gapSigns.has(token.sign) || dashed) break;
    } else if (!isGapWord(token, meaningAt(tokens, at + 1))) break;
    at += 1;
  }
  return at;
}

function isGapWord(word: WordToken, next: Meaning | undefined): boolean {
  const { meaning } = word;
  if (meaning?.kind === 'weekday' || meaning?.kind === 'filler') return true;
  if (meaning?.kind === 'unit') {
    const stepFollows = next?.kind === 'step' || next?.kind === 'distance';
    return meaning.count === undefined && ['month', 'year'].includes(meaning.unit) && !stepFollows;
  }
  return isJoiner(word.key);
}

function pastHint(tokens: readonly Token[], at: number): number {
  return meaningAt(tokens, at)?.kind === 'hint' ? at + 1 : at;
}

/** Whether a dash and another number follow: "March 15-20, 2023" has no year after its first day. */
function isLinked(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at + 1];
  return sign?.kind === 'sign' && (sign.sign === '–' || sign.sign === '-');
}

function isPlainDay(token: NumberToken): boolean {
  return token.width <= 2 && token.value >= 1 && token.value <= dayMax;
}

function jalaliYear(year: YearPart): boolean {
  if (year.kind !== 'written') return true;
  return year.width === 2 || (year.value < 1900 && isYearOf(year.value, 'persian'));
}

function eraFits(tokens: readonly Token[], at: number, year: number): boolean {
  const era = eraAt(tokens, at);
  return era !== undefined && isYearOf(year, era);
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
