// Understands a line in which a person wrote a date, in any of three calendars, whole or in part.

import type { DateItem, Item } from './date-items.ts';
import { itemsOf } from './date-items.ts';
import type { DateContext, DateParts } from './date-parts.ts';
import { resolveParts } from './date-parts.ts';
import { resolveEither, resolveRange } from './date-range.ts';
import type { DateOutcome, DateReading } from './date-reading.ts';
import { addMonths, monthsPerYear } from './date-calendar.ts';
import { tokensOf } from './date-tokens.ts';
import type { Language } from './language.ts';

interface ReadDateOptions {
  /**
   * The language of the conversation: it decides the order of numbers and the calendar of short
   * years.
   */
  readonly language: Language;
  /** The patient's day, YYYY-MM-DD. */
  readonly today: string;
}

type NumberItem = Extract<Item, { readonly kind: 'number' }>;

/** One thing in the line that may be the answer, with every date it can mean. */
interface Candidate {
  readonly readings: readonly DateReading[];
  readonly impossible: boolean;
  readonly strong: boolean;
  readonly range: boolean;
  readonly relative: boolean;
  /** The day from which the last part of it counts, to tell what is still to come. */
  readonly begins: string;
}

const readingsMax = 3;
/** A two-digit year is taken for one within these years before it is taken for an older one. */
const likelyYears = 60;

/**
 * Reads a date, or says why not. Pure and never throws. `ambiguous` when the words fairly mean two
 * dates, `invalid` for a date that does not exist, `none` when the line is no date. Approximations
 * keep
 * the wider precision: "early 2023" is the year 2023.
 */
export function readDate(text: string, options: ReadDateOptions): DateOutcome {
  const context: DateContext = { ...options, raw: text.trim() };
  const items = itemsOf(tokensOf(text), context);
  const { candidates, noisy } = candidatesOf(items, context);
  const answers = merged(candidates.filter((candidate) => candidate.strong || !noisy));
  const [first, ...others] = answers;
  if (first === undefined) return withoutDate(items);
  if (others.length === 0) return outcomeOf(first, context);
  const readings = answers.flatMap(({ readings: each }) => each.slice(0, 1)).slice(0, readingsMax);
  return readings.length > 1
    ? { status: 'ambiguous', readings }
    : { status: 'invalid', raw: context.raw };
}

function withoutDate(items: readonly Item[]): DateOutcome {
  const unsure = items.some(({ kind }) => kind === 'dontKnow');
  const onlyQuestion = items.length > 0 && items.every(({ kind }) => kind === 'question');
  return unsure || onlyQuestion ? { status: 'unknown' } : { status: 'none' };
}

function outcomeOf(candidate: Candidate, { today, raw }: DateContext): DateOutcome {
  const { readings, impossible, range, relative, begins } = candidate;
  const [date] = readings;
  if (date === undefined) return impossible ? { status: 'invalid', raw } : { status: 'none' };
  if (readings.length > 1) return { status: 'ambiguous', readings: readings.slice(0, readingsMax) };
  if (begins > today) return { status: 'future', date };
  if (range || date.precision === 'season') return { status: 'range', date };
  return relative ? { status: 'ok', date, relative: true } : { status: 'ok', date };
}

function candidatesOf(
  items: readonly Item[],
  context: DateContext,
): { candidates: readonly Candidate[]; noisy: boolean } {
  const between = items.some(({ kind }) => kind === 'between');
  const soft = new Set(['from', 'between', 'question', 'dontKnow']);
  const row = items.filter(({ kind }) => !soft.has(kind));
  const candidates: Candidate[] = [];
  let noisy = false;
  for (let at = 0; at < row.length; at += 1) {
    const ranged = rangeAt(row, at, { between, context });
    if (ranged !== undefined) {
      candidates.push(ranged.candidate);
      at = ranged.last;
      continue;
    }
    if (isEitherCount(row, at)) {
      noisy = true;
      at += 2;
      continue;
    }
    const item = row[at];
    const candidate = item && single(item, context);
    if (candidate === undefined) {
      noisy ||= item?.kind === 'noise' || (item?.kind === 'number' && !item.soft);
    } else if (row[at - 1]?.kind === 'guard') noisy = true;
    else candidates.push(candidate);
  }
  return { candidates, noisy };
}

interface RangeSearch {
  readonly between: boolean;
  readonly context: DateContext;
}

/** A range that starts at the place: an end, a link, another end. */
function rangeAt(
  row: readonly Item[],
  at: number,
  { between, context }: RangeSearch,
): { candidate: Candidate; last: number } | undefined {
  const [from, link, to] = [row[at], row[at + 1], row[at + 2]];
  if (from === undefined || link === undefined) return undefined;
  // «تاکنون», "to date": the link is inside the word.
  if (link.kind === 'now') return rangeOf(from, link, { context, last: at + 1 });
  if (to === undefined) return undefined;
  // «مهر و آبان ۱۴۰۱»: two parts of one stretch, when only the second has the year.
  const shared = isYearless(from) && !isYearless(to);
  if (link.kind === 'or' && !shared) return eitherOf(from, to, { context, last: at + 2 });
  const joined = link.kind === 'or' || (link.kind === 'and' && (between || shared));
  if (link.kind !== 'link' && !joined) return undefined;
  const ending = at + 3 === row.length ? numberAfter(from, to) : undefined;
  if (ending !== undefined) return rangeOf(from, ending, { context, last: at + 2 });
  const days = to.kind === 'number' ? sharedMonth(row, at) : undefined;
  if (days !== undefined) return rangeOf(days[0], days[1], { context, last: at + 3 });
  return rangeOf(from, to, { context, last: at + 2 });
}

function rangeOf(
  from: Item,
  to: Item,
  { context, last }: { readonly context: DateContext; readonly last: number },
): { candidate: Candidate; last: number } | undefined {
  const ends = new Set(['date', 'span', 'number']);
  if (!ends.has(from.kind) || !['date', 'span', 'now'].includes(to.kind)) return undefined;
  if (from.kind === 'number' && to.kind !== 'date') return undefined;
  const { ranges, impossible, startsLast } = resolveRange({ from, to }, context);
  if (ranges.length === 0 && !impossible) return undefined;
  const strong = isStrong(from) || isStrong(to);
  const shape = { range: true, relative: false, begins: startsLast } as const;
  return { candidate: { readings: ranges, impossible, strong, ...shape }, last };
}

/** "5 or 6 June 2023": both are asked about, and share what the ends of a range do. */
function eitherOf(
  from: Item,
  to: Item,
  { context, last }: { readonly context: DateContext; readonly last: number },
): { candidate: Candidate; last: number } | undefined {
  const readings = distinct(resolveEither({ from, to }, context));
  if (readings.length < 2) return undefined;
  const shape = { impossible: false, strong: true, range: false, relative: false } as const;
  return { candidate: { readings, ...shape, begins: readings[0]?.start ?? '' }, last };
}

/** "March 15-20, 2023": month and day, a day, then the year of both. */
function sharedMonth(row: readonly Item[], at: number): readonly [Item, Item] | undefined {
  const [from, , to, year] = [row[at], row[at + 1], row[at + 2], row[at + 3]];
  if (from?.kind !== 'date' || to?.kind !== 'number' || year?.kind !== 'date') return undefined;
  const said = year.alternatives[0]?.year;
  const started = from.alternatives.find((parts) => parts.day !== undefined && !parts.year);
  const yearOnly = year.alternatives.every(({ month, season }) => (month ?? season) === undefined);
  if (said === undefined || started === undefined || !yearOnly) return undefined;
  const start: DateItem = { ...from, alternatives: [{ ...started, year: said }], strong: true };
  const end: DateItem = { ...start, alternatives: [{ ...started, year: said, day: to.value }] };
  return [start, end];
}

/** «از سال ۹۷ تا ۹۹», "2019 to 21": a later year of the same century. */
function laterYear(parts: DateParts, { value, width }: NumberItem): readonly DateParts[] {
  const { year } = parts;
  if (year?.kind !== 'written' || width !== 2 || value <= year.value % 100) return [];
  return [{ ...parts, year: { ...year, value: year.value - (year.value % 100) + value } }];
}

/** The end of «۱۴۰۲/۳-۷» and "15.03.2023-20": a later month or day of the date before the dash. */
function numberAfter(from: Item, to: Item): Item | undefined {
  if (from.kind !== 'date' || to.kind !== 'number') return undefined;
  const { value } = to;
  const alternatives = from.alternatives.flatMap((parts): readonly DateParts[] => {
    const { year, month, day, season } = parts;
    if (year === undefined) return [];
    if (month === undefined) return season === undefined ? laterYear(parts, to) : [];
    if (day !== undefined) return value > day ? [{ ...parts, day: value }] : [];
    return value > month && value <= monthsPerYear ? [{ ...parts, month: value }] : [];
  });
  return alternatives.length > 0 ? { ...from, alternatives } : undefined;
}

/** "3 or 4 years ago": a number that is a second count of the distance after it. */
function isEitherCount(row: readonly Item[], at: number): boolean {
  const [count, joint, span] = [row[at], row[at + 1], row[at + 2]];
  const joined = ['and', 'or', 'link'].includes(joint?.kind ?? '');
  return count?.kind === 'number' && joined && span?.kind === 'span';
}

function isYearless(item: Item): boolean {
  if (item.kind !== 'date') return false;
  const months = item.alternatives.filter(({ month }) => month !== undefined);
  return months.length > 0 && months.every(({ year }) => year === undefined);
}

function isStrong(item: Item): boolean {
  return (item.kind === 'date' || item.kind === 'span') && item.strong;
}

function single(item: Item, context: DateContext): Candidate | undefined {
  if (item.kind === 'span') {
    const { reading, strong } = item;
    const range = reading.precision === 'day' && reading.start !== reading.end;
    const shape = { range, relative: true, begins: reading.start } as const;
    return { readings: [reading], impossible: false, strong, ...shape };
  }
  if (item.kind !== 'date' || item.alternatives.length === 0) return undefined;
  const results = item.alternatives.map((parts) => resolveParts(parts, context));
  const all = distinct(results.flatMap(({ readings }) => readings));
  const readings = item.short ? likely(all, context.today) : all;
  const impossible = results.some((result) => result.impossible);
  const relative = item.alternatives.every(
    ({ year }) => year !== undefined && year.kind !== 'written',
  );
  const begins = readings[0]?.start ?? '';
  return { readings, impossible, strong: item.strong, range: false, relative, begins };
}

/**
 * Short dates in Persian: the one Jalali date of the last decades, if there is just one. A
 * Gregorian
 * date is offered only beside it, never taken silently.
 */
function likely(readings: readonly DateReading[], today: string): readonly DateReading[] {
  const oldest = addMonths(today, -likelyYears * monthsPerYear);
  const recent = readings.filter(({ start }) => start >= oldest);
  const jalali = recent.filter(({ calendar }) => calendar === 'persian');
  if (jalali.length > 0) return jalali;
  const old = readings.filter(({ calendar }) => calendar === 'persian');
  return [...recent, ...old];
}

/** Leaves out dates that only repeat another, as in «مهر ۱۴۰۲ (اکتبر ۲۰۲۳)». */
function merged(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const again = kept.some(({ readings }) =>
      readings.some((one) => candidate.readings.some((other) => overlap(one, other))),
    );
    if (!again) kept.push(candidate);
  }
  return kept;
}

function overlap(a: DateReading, b: DateReading): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function distinct(readings: readonly DateReading[]): readonly DateReading[] {
  return readings.filter(
    (one, at) =>
      readings.findIndex((other) => one.start === other.start && one.end === other.end) === at,
  );
}
