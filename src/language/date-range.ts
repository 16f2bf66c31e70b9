// A range of dates: two ends that share what only one of them says, «از مهر تا بهمن ۱۴۰۱», "15–20
// May 2023".

import { coarser } from './date-calendar.ts';
import type { DateItem, Item } from './date-items.ts';
import type { DateContext, DateParts, Resolution, YearPart } from './date-parts.ts';
import { resolveParts } from './date-parts.ts';
import type { DateReading } from './date-reading.ts';

/** What stands on both sides of "to". The end may be today ("until now"). */
interface RangeEnds {
  readonly from: Item;
  readonly to: Item;
}

interface RangeResolution {
  readonly ranges: readonly DateReading[];
  /** The ends exist but do not follow each other, or one of them is no real date. */
  readonly impossible: boolean;
  /** The range ends with a day that has not come. */
  readonly startsLast: string;
}

type Side = readonly DateParts[] | DateReading;

const nothing: RangeResolution = { ranges: [], impossible: false, startsLast: '' };

/** Every range that the two ends can mean. */
export function resolveRange(ends: RangeEnds, context: DateContext): RangeResolution {
  const sides = sidesOf(ends, context);
  if (sides === undefined) return nothing;
  const pairs = pairsOf(sides, context);
  const ranges: DateReading[] = [];
  let startsLast = '';
  for (const [start, end] of pairs) {
    if (start.start > end.end || ranges.some((range) => sameSpan(range, start, end))) continue;
    const precision = coarser(start.precision, end.precision);
    ranges.push({ ...start, precision, end: end.end });
    startsLast = end.start;
  }
  return { ranges, impossible: ranges.length === 0, startsLast };
}

/** Every date that one of two alternatives can mean. */
export function resolveEither(ends: RangeEnds, context: DateContext): readonly DateReading[] {
  const sides = sidesOf(ends, context);
  return sides === undefined ? [] : pairsOf(sides, context).flat();
}

function sidesOf({ from, to }: RangeEnds, context: DateContext): readonly [Side, Side] | undefined {
  const right = sideOf(to, context);
  const left = from.kind === 'number' ? numberBefore(from, right) : sideOf(from, context);
  if (left === undefined || right === undefined) return undefined;
  const sides = [dayMonthOf(from, left, right), dayMonthOf(to, right, left)] as const;
  return sides.some((side) => Array.isArray(side) && side.length === 0) ? undefined : sides;
}

function sideOf(item: Item, { today, raw }: DateContext): Side | undefined {
  if (item.kind === 'date') return item.alternatives;
  if (item.kind === 'span') return item.reading;
  if (item.kind !== 'now') return undefined;
  return { iso: today, precision: 'day', calendar: 'gregorian', start: today, end: today, raw };
}

type NumberItem = Extract<Item, { readonly kind: 'number' }>;

/** The day of "15–20 May 2023", the month of «03-08.2023», the year of «از ۹۸ تا ۱۴۰۰». */
function numberBefore({ value, width }: NumberItem, right: Side | undefined): Side | undefined {
  if (right === undefined || !isParts(right)) return undefined;
  const alternatives = right.flatMap((parts): readonly DateParts[] => {
    const { year, month, day, season } = parts;
    if (day !== undefined) return [{ ...parts, day: value }];
    if ((month ?? season) === undefined && width === 2 && year?.kind === 'written') {
      return [{ ...parts, year: { ...year, value: yearBefore(value, year.value) } }];
    }
    return parts.month !== undefined && value <= 12 ? [{ ...parts, month: value }] : [];
  });
  return alternatives.length > 0 ? alternatives : undefined;
}

/** The last year with these two digits. */
function yearBefore(digits: number, last: number): number {
  const year = last - (last % 100) + digits;
  return year > last ? year - 100 : year;
}

/** «15.03 - 20.05.2023», "March 15 – April 20, 2023": an end is a day when the other end is one. */
function dayMonthOf(item: Item, side: Side, other: Side): Side {
  if (item.kind !== 'date' || !isParts(other) || !isParts(side)) return side;
  if (!other.every((parts) => parts.day !== undefined)) return side;
  if (item.dayMonth !== undefined) return [item.dayMonth];
  const days = side.filter((parts) => parts.day !== undefined);
  return days.length > 0 ? days : side;
}

function pairsOf(
  [left, right]: readonly [Side, Side],
  context: DateContext,
): readonly (readonly [DateReading, DateReading])[] {
  if (!isParts(left) || !isParts(right)) {
    const starts = isParts(left) ? allReadings(left, context) : [left];
    const ends = isParts(right) ? allReadings(right, context) : [right];
    return starts.flatMap((start) => ends.map((end) => [start, end] as const)).slice(0, 1);
  }
  return left.flatMap((from) =>
    right.flatMap((to) => (sameOrder(from, to) ? partsPairs(from, to, context) : [])),
  );
}

function partsPairs(
  from: DateParts,
  to: DateParts,
  context: DateContext,
): readonly (readonly [DateReading, DateReading])[] {
  if (from.year === undefined && to.year === undefined) return yearlessPairs(from, to, context);
  const start = from.year === undefined ? borrowed(from, to) : from;
  const end = to.year === undefined ? borrowed(to, from) : to;
  const pairs = sameCalendar(resolveParts(start, context), resolveParts(end, context));
  const reversed = pairs.length > 0 && pairs.every(([a, b]) => a.start > b.end);
  if (!reversed || (from.year !== undefined && to.year !== undefined)) return pairs;
  // "Nov–Feb 2023" began in the year before, "Nov 2022 to Feb" ends in the year after.
  const [earlier, later] =
    from.year === undefined ? [moved(start, -1), end] : [start, moved(end, 1)];
  return sameCalendar(resolveParts(earlier, context), resolveParts(later, context));
}

/** Without any year, each possible end takes the nearest start before it. */
function yearlessPairs(
  from: DateParts,
  to: DateParts,
  context: DateContext,
): readonly (readonly [DateReading, DateReading])[] {
  const starts = resolveParts(borrowedCalendar(from, to), context).readings;
  return resolveParts(to, context).readings.flatMap((end) => {
    const start = starts.find((each) => each.start <= end.end);
    return start === undefined ? [] : [[start, end] as const];
  });
}

function sameCalendar(
  starts: Resolution,
  ends: Resolution,
): readonly (readonly [DateReading, DateReading])[] {
  const several = starts.readings.length > 1 || ends.readings.length > 1;
  return starts.readings.flatMap((start) =>
    ends.readings.flatMap((end) =>
      several && start.calendar !== end.calendar ? [] : [[start, end] as const],
    ),
  );
}

function borrowed(parts: DateParts, lender: DateParts): DateParts {
  const { year, era } = lender;
  const named = borrowedCalendar(parts, lender);
  return {
    ...named,
    ...(year === undefined ? {} : { year }),
    ...(era === undefined ? {} : { era }),
  };
}

function borrowedCalendar(parts: DateParts, lender: DateParts): DateParts {
  const calendar = parts.calendar ?? lender.calendar;
  return calendar === undefined || parts.season !== undefined ? parts : { ...parts, calendar };
}

function moved(parts: DateParts, years: number): DateParts {
  return parts.year === undefined ? parts : { ...parts, year: movedYear(parts.year, years) };
}

function movedYear(year: YearPart, years: number): YearPart {
  if (year.kind === 'written') return { ...year, value: year.value + years };
  return year.kind === 'relative' ? { ...year, offset: year.offset + years } : year;
}

function allReadings(
  alternatives: DateItem['alternatives'],
  context: DateContext,
): readonly DateReading[] {
  return alternatives.flatMap((parts) => resolveParts(parts, context).readings);
}

/** Both ends of an English range are read day first, or both month first. */
function sameOrder(a: DateParts, b: DateParts): boolean {
  return a.order === undefined || b.order === undefined || a.order === b.order;
}

function sameSpan(range: DateReading, start: DateReading, end: DateReading): boolean {
  return range.start === start.start && range.end === end.end;
}

function isParts(side: Side): side is readonly DateParts[] {
  return Array.isArray(side);
}
