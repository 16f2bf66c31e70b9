// Dates said by their distance from today: «دو ماه پیش», «منذ سنتين», «полгода назад», "last week".

import {
  addDays,
  addMonths,
  daysSinceWeekday,
  monthsPerYear,
  pointOf,
  readingOf,
} from './date-calendar.ts';
import { keyOf } from './date-lexicon.ts';
import type { Unit } from './date-lexicon.ts';
import { meaningAt, readYear } from './date-year.ts';
import type { DateContext } from './date-parts.ts';
import { resolveParts } from './date-parts.ts';
import type { DatePrecision, DateReading } from './date-reading.ts';
import type { Token } from './date-tokens.ts';
import { pluralUnits } from './date-words.ts';

interface FoundSpan {
  /** Undefined for words that only look so: "the last 3 months" is no date. */
  readonly reading: DateReading | undefined;
  readonly next: number;
  readonly strong: boolean;
}

interface Amount {
  readonly count: number;
  readonly unit: Unit;
  readonly next: number;
}

const countMax = 130;
const daysPerWeek = 7;
const daysPerMonth = 30;
const saturday = 6;
const spokenArabicAgo = 'من';
/** Without a number before them they say no number: "years ago", «лет назад». */
const plurals = new Set(pluralUnits.split('|').map(keyOf));
const monday = 1;
/** Longest list of amounts, as in "1 year, 2 months and 3 days ago". */
const amountsMax = 3;

/** Reads a date relative to today that starts at the place, or undefined. */
export function readRelative(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundSpan | undefined {
  return (
    readDayWord(tokens, at, context) ??
    readPeriodOfCount(tokens, at) ??
    readLast(tokens, at, context) ??
    readRelativeYear(tokens, at, context) ??
    readDistance(tokens, at, context)
  );
}

function readDayWord(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundSpan | undefined {
  const meaning = meaningAt(tokens, at);
  if (meaning?.kind !== 'dayOffset') return undefined;
  const reading = dayReading(addDays(context.today, meaning.days), context);
  return { reading, next: at + 1, strong: meaning.days !== 0 };
}

/** "The last 3 months", «سه ماه گذشته»: a length of time, not a date. */
function readPeriodOfCount(tokens: readonly Token[], at: number): FoundSpan | undefined {
  const first = meaningAt(tokens, at)?.kind;
  if (first === 'vague') return readVague(tokens, at);
  const stepFirst = first === 'step';
  const amount = readAmount(tokens, stepFirst ? at + 1 : at);
  if (amount === undefined || tokens[stepFirst ? at + 1 : at]?.kind !== 'number') return undefined;
  if (stepFirst) return { reading: undefined, next: amount.next, strong: false };
  const step = meaningAt(tokens, amount.next)?.kind === 'step';
  return step ? { reading: undefined, next: amount.next + 1, strong: false } : undefined;
}

/** "A few months ago": too vague for a date. */
function readVague(tokens: readonly Token[], at: number): FoundSpan | undefined {
  const amount = readAmount(tokens, at + 1);
  if (amount === undefined) return undefined;
  const after = meaningAt(tokens, amount.next)?.kind;
  const next = after === 'distance' || after === 'step' ? amount.next + 1 : amount.next;
  return { reading: undefined, next, strong: false };
}

/** "Last month", «هفته پیش», «الشهر الماضي», "last Monday". */
function readLast(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundSpan | undefined {
  const first = meaningAt(tokens, at);
  const second = meaningAt(tokens, at + 1);
  const [thing, word] = first?.kind === 'step' ? [second, first] : [first, second];
  const ago = word?.kind === 'distance' && word.sign < 0 && word.place !== 'before';
  const persianLast = ago && context.language === 'fa';
  // «هفته بعد»: the word for "after", behind its unit.
  const persianNext = word?.kind === 'distance' && word.sign > 0 && context.language === 'fa';
  const persian = persianLast ? -1 : persianNext ? 1 : undefined;
  const step = word?.kind === 'step' ? word.step : persian;
  if (step === undefined) return undefined;
  const next = at + 2;
  if (thing?.kind === 'weekday' && step !== 0) {
    const since = daysSinceWeekday(context.today, thing.weekday);
    const days = step < 0 ? -(since || daysPerWeek) : daysPerWeek - since;
    return { reading: dayReading(addDays(context.today, days), context), next, strong: true };
  }
  if (thing?.kind !== 'unit' || thing.count !== undefined) return undefined;
  if (thing.unit === 'week') return { reading: weekReading(step, context), next, strong: true };
  if (thing.unit === 'month') return { reading: monthReading(step, context), next, strong: true };
  return undefined;
}

function readRelativeYear(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundSpan | undefined {
  const found = readYear(tokens, at, context);
  if (found?.year.kind !== 'relative') return undefined;
  const reading = resolveParts({ year: found.year }, context).readings[0];
  return reading && { reading, next: found.next, strong: true };
}

/** "Two months ago", «قبل ثلاثة أشهر», «через неделю». */
function readDistance(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundSpan | undefined {
  const word = leadingDistance(tokens, at, context);
  const leads = word !== undefined;
  const amounts = readAmounts(tokens, leads ? pastSoftWords(tokens, at + 1) : at);
  const last = amounts.at(-1);
  if (last === undefined) return undefined;
  const after = meaningAt(tokens, last.next);
  const trails = !leads && after?.kind === 'distance' && after.place !== 'before';
  const distance = word ?? (trails ? after : undefined);
  if (distance === undefined) return undefined;
  // «قبل عام 2020» is "before the year 2020", «منذ شهر مارس» "since March": not "a year ago".
  const bare = leads && tokens[last.next - 2]?.kind !== 'number';
  const dateFollows =
    tokens[last.next]?.kind === 'number' || meaningAt(tokens, last.next)?.kind === 'month';
  if (bare && dateFollows) return undefined;
  const next = trails ? last.next + 1 : last.next;
  if (isFromAnEvent(tokens, next, distance.sign))
    return { reading: undefined, next, strong: false };
  // "2-3 months ago" is two distances: asked about, not guessed.
  const counted = tokens[at]?.kind === 'word' && tokens[at - 1]?.kind === 'number';
  if (trails && counted) return { reading: undefined, next, strong: false };
  return { reading: shifted(amounts, distance.sign, context), next, strong: true };
}

interface Distance {
  readonly sign: 1 | -1;
}

/** "Ago" before its amount; in spoken Arabic «من» says it too, unless a range begins with it. */
function leadingDistance(
  tokens: readonly Token[],
  at: number,
  { language }: DateContext,
): Distance | undefined {
  const word = meaningAt(tokens, at);
  if (word?.kind === 'distance') return word.place === 'after' ? undefined : word;
  const token = tokens[at];
  const from = language === 'ar' && token?.kind === 'word' && token.key === spokenArabicAgo;
  return from && !tokens.slice(at).some(isRangeLink) ? { sign: -1 } : undefined;
}

function isRangeLink(token: Token): boolean {
  const meaning = token.kind === 'word' ? token.meaning : undefined;
  return meaning?.kind === 'link' && ['to', 'now', 'after', 'before'].includes(meaning.link);
}

/** «через 2 года после операции», «بعد سنة من الزراعة»: counted from an event, not from today. */
function isFromAnEvent(tokens: readonly Token[], at: number, sign: 1 | -1): boolean {
  const meaning = meaningAt(tokens, at);
  return sign > 0 && meaning?.kind === 'link' && ['after', 'from'].includes(meaning.link);
}

/** One amount after another: "1 year and 2 months". */
function readAmounts(tokens: readonly Token[], from: number): readonly Amount[] {
  const amounts: Amount[] = [];
  let at = from;
  while (amounts.length < amountsMax) {
    const amount = readAmount(tokens, at);
    if (amount === undefined) break;
    amounts.push(amount);
    const joint = meaningAt(tokens, amount.next);
    const and = joint?.kind === 'link' && joint.link === 'and';
    at = and ? amount.next + 1 : amount.next;
    if (tokens[at]?.kind !== 'number' && !and) break;
  }
  return amounts;
}

function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at];
  const said = meaningAt(tokens, at);
  if (said?.kind === 'unit') {
    const count = said.count === undefined ? countBehind(tokens, at + 1) : undefined;
    if (count !== undefined) return { unit: said.unit, count, next: at + 2 };
    if (token?.kind === 'word' && plurals.has(token.key)) return undefined;
    return withHalf(tokens, { ...said, count: said.count ?? 1, next: at + 1 });
  }
  if (token?.kind !== 'number' || token.value > countMax || token.glued) return undefined;
  const [sign, decimals] = [tokens[at + 1], tokens[at + 2]];
  const point = sign?.kind === 'sign' && '.,'.includes(sign.sign) && decimals?.kind === 'number';
  const fraction = point ? decimals.value / 10 ** decimals.width : 0;
  const unitAt = point ? at + 3 : at + 1;
  const half = meaningAt(tokens, unitAt)?.kind === 'half' ? 1 : 0;
  const unit = meaningAt(tokens, unitAt + half);
  if (unit?.kind !== 'unit') return undefined;
  const count = (token.value + fraction + half / 2) * (unit.count ?? 1);
  return withHalf(tokens, { count, unit: unit.unit, next: unitAt + half + 1 });
}

/** «месяца три назад»: in Russian a count behind its unit is an approximate one. */
function countBehind(tokens: readonly Token[], at: number): number | undefined {
  const number = tokens[at];
  const after = meaningAt(tokens, at + 1);
  const ago = after?.kind === 'distance' && after.place === 'after';
  return ago && number?.kind === 'number' && number.value <= countMax ? number.value : undefined;
}

/** «سنة ونصف», «دو سال و نیم»: half of the unit just said. */
function withHalf(tokens: readonly Token[], { count, unit, next }: Amount): Amount {
  if (meaningAt(tokens, next)?.kind !== 'half') return { count, unit, next };
  return { count: count + 1 / 2, unit, next: next + 1 };
}

function pastSoftWords(tokens: readonly Token[], from: number): number {
  let at = from;
  while (['approximation', 'filler', 'hint'].includes(meaningAt(tokens, at)?.kind ?? '')) at += 1;
  return at;
}

/** Years keep the precision of a year, months and halves of years that of a month. */
function shifted(
  amounts: readonly Amount[],
  sign: 1 | -1,
  context: DateContext,
): DateReading | undefined {
  const sum = (unit: Unit): number =>
    amounts.reduce((total, amount) => total + (amount.unit === unit ? amount.count : 0), 0);
  const exactMonths = sum('year') * monthsPerYear + sum('month');
  const months = Math.trunc(exactMonths);
  const halfMonth = (exactMonths - months) * daysPerMonth;
  const days = Math.round(halfMonth + sum('week') * daysPerWeek + sum('day'));
  const day = addDays(addMonths(context.today, sign * months), sign * days);
  const wholeYears = months > 0 && months % monthsPerYear === 0 && sum('month') === 0;
  const precision = months === 0 ? 'day' : wholeYears ? 'year' : 'month';
  return gregorianReading(day, precision, context);
}

/** A month counted from this one: Jalali for Persian speakers, Gregorian for others. */
function monthReading(
  step: number,
  { language, today, raw }: DateContext,
): DateReading | undefined {
  const calendar = language === 'fa' ? 'persian' : 'gregorian';
  const now = pointOf(today, calendar);
  const months = now.year * monthsPerYear + (now.month - 1) + step;
  const year = Math.floor(months / monthsPerYear);
  return readingOf({ calendar, year, month: (months % monthsPerYear) + 1 }, raw);
}

/** The seven days of a week: from Saturday in Persian and Arabic, from Monday otherwise. */
function weekReading(step: number, { language, today, raw }: DateContext): DateReading {
  const firstDay = language === 'fa' || language === 'ar' ? saturday : monday;
  const offset = step * daysPerWeek - daysSinceWeekday(today, firstDay);
  const start = addDays(today, offset);
  const end = addDays(start, daysPerWeek - 1);
  return { iso: start, precision: 'day', calendar: 'gregorian', start, end, raw };
}

function dayReading(day: string, context: DateContext): DateReading | undefined {
  return gregorianReading(day, 'day', context);
}

function gregorianReading(
  date: string,
  precision: DatePrecision,
  { raw }: DateContext,
): DateReading | undefined {
  const { calendar, year, month, day } = pointOf(date, 'gregorian');
  if (precision === 'year') return readingOf({ calendar, year }, raw);
  if (precision === 'month') return readingOf({ calendar, year, month }, raw);
  return readingOf({ calendar, year, month, day }, raw);
}
