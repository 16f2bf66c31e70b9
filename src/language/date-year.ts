// The year of a date, said in digits or words, and what may stand between it and the month.

import type { Meaning } from './date-lexicon.ts';
import { isJoiner } from './date-lexicon.ts';
import { yearPart } from './date-numeric.ts';
import type { DateContext, YearPart } from './date-parts.ts';
import { isYear, isYearOf } from './date-parts.ts';
import type { Calendar } from './date-reading.ts';
import type { NumberToken, Token, WordToken } from './date-tokens.ts';

export interface FoundYear {
  readonly year: YearPart;
  readonly next: number;
  /** Two digits that could as well be a day: "March 24". */
  readonly unsure?: NumberToken;
}

const gapMax = 4;
const yearsAgoMax = 60;
const dayMax = 31;
const gapSigns = new Set(['.', '/', '-', ',', "'"]);

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

/** A year by itself, or by its distance: «دو سال پیش تابستان», "March, two years ago". */
export function saidYear(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundYear | undefined {
  return readYear(tokens, at, context) ?? readYearsAgo(tokens, at, context);
}

function readYearsAgo(
  tokens: readonly Token[],
  at: number,
  { language }: DateContext,
): FoundYear | undefined {
  const first = meaningAt(tokens, at);
  const leads = first?.kind === 'distance' && first.place !== 'after';
  const amountAt = leads ? at + 1 : at;
  const [number, said] = [tokens[amountAt], meaningAt(tokens, amountAt)];
  const counted = number?.kind === 'number' && !number.ordinal && number.value <= yearsAgoMax;
  const unitAt = counted ? amountAt + 1 : amountAt;
  const unit = counted ? meaningAt(tokens, unitAt) : said;
  if (unit?.kind !== 'unit' || unit.unit !== 'year') return undefined;
  const trailing = meaningAt(tokens, unitAt + 1);
  const distance = leads ? first : trailing;
  const trails = distance?.kind === 'distance' && distance.place !== 'before';
  if (distance?.kind !== 'distance' || distance.sign > 0 || !(leads || trails)) return undefined;
  if (leads && tokens[unitAt + 1]?.kind === 'number') return undefined;
  const count = (counted ? number.value : 1) * (unit.count ?? 1);
  const calendar = language === 'fa' ? 'persian' : 'gregorian';
  const year: YearPart = { kind: 'relative', offset: -count, calendar };
  return { year, next: leads ? unitAt + 1 : unitAt + 2 };
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
  const yearWord =
    meaning?.kind === 'unit' && meaning.unit === 'year' && meaning.count === undefined;
  // «2021 году» ends the year; «مهر ۱۴۰۱ سال قبل» does not start another one.
  return yearWord && meaningAt(tokens, at + 1)?.kind !== 'step' ? at + 1 : at;
}

/** A year of two digits after a month: sure when it cannot be a day or is written as a year is. */
export function shortYear(
  tokens: readonly Token[],
  at: number,
  dayKnown: boolean,
): FoundYear | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const next = pastYearWord(tokens, at + 1);
  const month = meaningAt(tokens, at - 1);
  if (isShortPersianYear(token, month)) {
    return { year: { kind: 'written', value: token.value + 1000, width: 4 }, next };
  }
  const named = next > at + 1; // «23-го года», «двадцать третьего года»
  if (token.width !== 2 || (token.ordinal && !named)) return undefined;
  if (token.worded && token.value <= dayMax && !named) return undefined;
  if (meaningAt(tokens, at + 1)?.kind === 'month') return undefined;
  const before = tokens[at - 1];
  const yearWord = named || (month?.kind === 'unit' && month.unit === 'year');
  const joined = before?.kind === 'sign' && before.sign !== ',';
  const sure = dayKnown || token.value > dayMax || token.value === 0 || token.apostrophe;
  const year = yearPart(token);
  if (sure || token.glued || joined || yearWord || isNotOfDay(before)) return { year, next };
  if (month?.kind === 'month' && month.calendar === 'persian' && token.value < 10)
    return { year, next };
  return { year, next, unsure: token };
}

/** «شهریور ۴۰۱»: the thousand is left out, as it is in speech. */
function isShortPersianYear({ width, value }: NumberToken, month: Meaning | undefined): boolean {
  const persian = month?.kind === 'month' && month.calendar === 'persian';
  return persian && width === 3 && isYearOf(value + 1000, 'persian');
}

/** «Ноябрь 22», «в апреле 23»: a day stands before its month, which is then in the genitive. */
function isNotOfDay(month: Token | undefined): boolean {
  const russian = month?.kind === 'word' && month.meaning?.kind === 'month';
  return russian && /^[а-я]{3,}[^ая]$/u.test(month.key);
}

/**
 * Past what may stand between a day, its month and its year; a spaced dash only before a full
 * year.
 */
export function gap(tokens: readonly Token[], from: number): number {
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

/** Past "in the", «в», «في» before what the year belongs to. */
export function pastHint(tokens: readonly Token[], at: number): number {
  return meaningAt(tokens, at)?.kind === 'hint' ? gap(tokens, at + 1) : at;
}

/** «سال قبل», «سال پیش» and «سال بعد»: the Persian "last year" and "next year". */
function lastBy(
  word: Meaning | undefined,
  unitFirst: boolean,
  language: string,
): number | undefined {
  if (word?.kind !== 'distance' || !unitFirst || language !== 'fa') return undefined;
  return word.sign > 0 ? 1 : word.place === 'before' ? undefined : -1;
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

function eraFits(tokens: readonly Token[], at: number, year: number): boolean {
  const era = eraAt(tokens, at);
  return era !== undefined && isYearOf(year, era);
}
