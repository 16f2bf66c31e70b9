// Dates written in digits: which groups of numbers and signs are dates, and in which orders.

import { isJoiner } from './date-lexicon.ts';
import type { NumberToken, SignToken, Token } from './date-tokens.ts';
import type { DateParts, YearPart } from './date-parts.ts';
import { isYear } from './date-parts.ts';
import type { Language } from './language.ts';

/** One piece of a chain of numbers: a date in its possible orders, or a number left over. */
type NumericPiece =
  | {
      readonly kind: 'date';
      readonly alternatives: readonly DateParts[];
      /** The same numbers as a day and month, for a range whose other end has the year. */
      readonly dayMonth?: DateParts;
      readonly strong: boolean;
      /** Two-digit years: the likely readings are preferred to a date of long ago. */
      readonly short?: boolean;
    }
  | { readonly kind: 'number'; readonly token: NumberToken };

interface NumericChain {
  readonly pieces: readonly NumericPiece[];
  readonly next: number;
}

interface Chain {
  readonly numbers: readonly NumberToken[];
  readonly signs: readonly SignToken[];
}

interface Reading {
  readonly language: Language;
  /** A word such as "in" or "from" announced a date. */
  readonly announced: boolean;
}

const yearWidth = 4;
const compactWidth = 8;
const dayMax = 31;
const monthMax = 12;
/**
 * «03.50» is a lab value sooner than a month of 1950: short years without an announcement stop
 * here.
 */
const shortYearMax = 31;
const chainSigns = new Set(['/', '.', '-', '–']);

/**
 * Reads the chain of numbers and signs that starts at a number token: `15.03.2023-20.05.2023`
 * gives two
 * dates. Undefined when the chain is no date at all (a phone number, a version, an address).
 */
export function readChain(
  tokens: readonly Token[],
  from: number,
  reading: Reading,
): NumericChain | { readonly pieces: undefined; readonly next: number } {
  const { chain, next } = chainFrom(tokens, from);
  const pieces = splitChain(chain, reading);
  return { pieces, next };
}

function chainFrom(tokens: readonly Token[], from: number): { chain: Chain; next: number } {
  const numbers: NumberToken[] = [];
  const signs: SignToken[] = [];
  let at = from;
  for (;;) {
    const number = tokens[at];
    if (number?.kind !== 'number') break;
    numbers.push(number);
    at += 1;
    const sign = tokens[at];
    const following = tokens[at + 1];
    if (sign?.kind !== 'sign' || following?.kind !== 'number' || following.worded) break;
    if (!chainSigns.has(sign.sign) || (sign.sign === '.' && sign.before && !sign.after)) break;
    // In "15-20 March" the second number belongs to the month's name.
    if (isRangeSign(sign) && following.width <= 2 && startsNamedDate(tokens, at + 2)) break;
    signs.push(sign);
    at += 1;
  }
  return { chain: { numbers, signs }, next: at };
}

function splitChain(chain: Chain, reading: Reading): readonly NumericPiece[] | undefined {
  const pieces: NumericPiece[] = [];
  let at = 0;
  const several = { ...reading, announced: reading.announced || chain.numbers.length > 2 };
  let openYear: NumberToken | undefined;
  while (at < chain.numbers.length) {
    const [piece, length] = pieceAt(chain, at, several);
    pieces.push(openYear && piece.kind === 'number' ? closingYear(openYear, piece.token) : piece);
    openYear = piece.kind === 'date' && length === 1 ? chain.numbers[at] : undefined;
    at += length;
    const sign = chain.signs[at - 1];
    if (sign !== undefined && !isRangeSign(sign) && openYear === undefined) return undefined;
  }
  return pieces.length > 2 ? undefined : pieces;
}

/** The second year of 2021-2022 or 2021-22. */
function closingYear(first: NumberToken, second: NumberToken): NumericPiece {
  const century = first.value - (first.value % 100);
  const value = second.width === yearWidth ? second.value : century + second.value;
  return date([{ year: { kind: 'written', value, width: yearWidth } }]);
}

function pieceAt(chain: Chain, at: number, reading: Reading): readonly [NumericPiece, number] {
  const [a, b, c] = chain.numbers.slice(at, at + 3);
  const [first, second, third] = chain.signs.slice(at, at + 3);
  if (a && b && c && sameSign(first, second) && !sameSign(second, third)) {
    const triple = readTriple([a, b, c], first?.sign === '/' || first?.sign === '-', reading);
    if (triple !== undefined) return [triple, 3];
  }
  const endsHere = second === undefined || !sameSign(first, second);
  if (a && b && first && first.sign !== '–' && !(first.sign === '-' && first.before) && endsHere) {
    const pair = readPair([a, b], first.sign, reading);
    if (pair !== undefined) return [pair, 2];
  }
  const years = a && readYears([a, b], first);
  if (years) return [years, 1];
  // `chain.numbers[at]` exists: the caller stays inside the chain.
  return [a ? readSingle(a) : { kind: 'date', alternatives: [], strong: false }, 1];
}

/** Three numbers: year first or year last with four digits, or all of two. */
export function readTriple(
  [a, b, c]: readonly [NumberToken, NumberToken, NumberToken],
  monthFirstSign: boolean,
  { language }: Reading,
): NumericPiece | undefined {
  if (a.width === yearWidth && b.width <= 2 && c.width <= 2) {
    if (!isYear(a.value)) return undefined;
    return date([{ year: yearPart(a), month: b.value, day: c.value }]);
  }
  if (c.width === yearWidth && a.width <= 2 && b.width <= 2) {
    if (!isYear(c.value)) return undefined;
    return date(dayAndMonth(a.value, b.value, { year: yearPart(c), language, monthFirstSign }));
  }
  const short = a.width <= 2 && b.width <= 2 && c.width <= 2 && (c.width === 2 || a.width === 2);
  return short ? readShortTriple([a, b, c], { language, monthFirstSign }) : undefined;
}

interface Orders {
  readonly language: Language;
  readonly monthFirstSign: boolean;
}

/**
 * Day first everywhere; in English month first as well, elsewhere only where day first cannot be.
 */
function dayAndMonth(
  first: number,
  second: number,
  { year, language, monthFirstSign }: Orders & { readonly year: YearPart },
): readonly DateParts[] {
  const dayFirst: DateParts = { year, day: first, month: second, order: 'day-first' };
  const monthFirst: DateParts = { year, day: second, month: first, order: 'month-first' };
  if (first === second) return [dayFirst];
  const gregorian = year.kind === 'written' && (year.width <= 2 || year.value >= 1900);
  if (language === 'en' && gregorian) return [dayFirst, monthFirst];
  const american = gregorian && monthFirstSign && second > monthMax && second <= dayMax;
  return american && first <= monthMax && first > 0 ? [monthFirst] : [dayFirst];
}

function readShortTriple(
  [a, b, c]: readonly [NumberToken, NumberToken, NumberToken],
  orders: Orders,
): NumericPiece | undefined {
  const yearFirst = (calendar: 'persian' | 'gregorian'): readonly DateParts[] =>
    a.width === 2 ? [{ year: yearPart(a), month: b.value, day: c.value, calendar }] : [];
  const yearLast = (calendar: 'persian' | 'gregorian'): readonly DateParts[] =>
    c.width === 2 ? [{ year: yearPart(c), month: b.value, day: a.value, calendar }] : [];
  if (orders.language === 'fa') {
    const alternatives = [
      ...yearFirst('persian'),
      ...yearLast('persian'),
      ...yearLast('gregorian'),
    ];
    return { kind: 'date', alternatives, strong: false, short: true };
  }
  if (a.value > dayMax) {
    const alternatives = [...yearFirst('gregorian'), ...yearFirst('persian')];
    return { kind: 'date', alternatives, strong: false };
  }
  if (c.width !== 2) return undefined;
  const alternatives = dayAndMonth(a.value, b.value, { ...orders, year: yearPart(c) });
  return { kind: 'date', alternatives, strong: false };
}

/** Two numbers: a month with its year, or (in a range) a day with its month. */
function readPair(
  [a, b]: readonly [NumberToken, NumberToken],
  sign: string,
  { language, announced }: Reading,
): NumericPiece | undefined {
  if (a.width === yearWidth && b.width <= 2 && isYear(a.value)) {
    if (b.value > monthMax && b.value > a.value % 100 && b.width === 2) return undefined;
    const decimal = sign === '.' && b.width === 1 && a.value >= 1900 && !announced;
    return decimal ? undefined : date([{ year: yearPart(a), month: b.value }]);
  }
  if (b.width === yearWidth && a.width <= 2 && isYear(b.value)) {
    return date([{ year: yearPart(b), month: a.value }]);
  }
  if (a.width > 2 || b.width > 2 || sign === '-') return undefined;
  const alternatives = shortPair(a, b, { language, announced });
  const dayMonth = { day: a.value, month: b.value } as const;
  return { kind: 'date', alternatives, dayMonth, strong: false };
}

/**
 * «03.23» and «98/7»: taken for month and year only where a lab value or ratio would not look so.
 */
function shortPair(a: NumberToken, b: NumberToken, reading: Reading): readonly DateParts[] {
  if (reading.language === 'fa') return shortJalaliPair(a, b, reading.announced);
  const monthFirst = a.width === 2 && b.width === 2 && a.value >= 1 && a.value <= monthMax;
  if (!monthFirst) return [];
  const padded = a.value < 10 && b.value <= shortYearMax;
  if (!reading.announced && !padded) return [];
  const month: DateParts = { year: yearPart(b), month: a.value };
  // «02.11» is February 2011 or the second of November, in English the eleventh of February too.
  const days: readonly DateParts[] = [
    ...(b.value >= 1 && b.value <= monthMax ? [{ day: a.value, month: b.value }] : []),
    ...(reading.language === 'en' && b.value <= dayMax ? [{ month: a.value, day: b.value }] : []),
  ];
  return [month, ...days];
}

/** «۹۸/۰۷», «۰۷/۹۸»; not «۳۷/۵», which is how Persian writes 37.5, unless a date was announced. */
function shortJalaliPair(a: NumberToken, b: NumberToken, announced: boolean): readonly DateParts[] {
  const yearFirst = a.value > dayMax;
  const [year, month] = yearFirst ? [a, b] : [b, a];
  const fits =
    year.value > dayMax && year.width === 2 && month.value >= 1 && month.value <= monthMax;
  const padded = month.width === 2 && month.value < 10;
  return fits && (padded || announced) ? [{ year: yearPart(year), month: month.value }] : [];
}

/** Years on both sides of a dash or slash: 2021-2022, ۱۴۰۱/۱۴۰۲, 2021-22 and 2019–21. */
function readYears(
  [a, b]: readonly [NumberToken, NumberToken | undefined],
  sign: SignToken | undefined,
): NumericPiece | undefined {
  if (a.width !== yearWidth || !isYear(a.value) || b === undefined || sign?.sign === '.')
    return undefined;
  const full = b.width === yearWidth && isYear(b.value) && b.value >= a.value;
  const follows = b.value === (a.value + 1) % 100;
  const short = b.width === 2 && (follows || (b.value > monthMax && b.value > a.value % 100));
  return full || short ? date([{ year: yearPart(a) }]) : undefined;
}

/** A number by itself: eight digits can be a whole date, year first. */
function readSingle(token: NumberToken): NumericPiece {
  if (token.width !== compactWidth || token.glued) return { kind: 'number', token };
  const year = Math.floor(token.value / 10_000);
  const month = Math.floor(token.value / 100) % 100;
  const day = token.value % 100;
  const fits = isYear(year) && month >= 1 && month <= monthMax && day >= 1 && day <= dayMax;
  if (!fits) return { kind: 'number', token };
  const parts = { year: { kind: 'written', value: year, width: yearWidth }, month, day } as const;
  return { kind: 'date', alternatives: [parts], strong: false };
}

/** A number's year part, as written. */
export function yearPart({ value, width }: NumberToken): YearPart {
  return { kind: 'written', value, width };
}

function date(alternatives: readonly DateParts[]): NumericPiece {
  return { kind: 'date', alternatives, strong: true };
}

function startsNamedDate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && (token.meaning?.kind === 'month' || isJoiner(token.key));
}

function sameSign(a: SignToken | undefined, b: SignToken | undefined): boolean {
  if (a === undefined || a.sign !== b?.sign) return false;
  // "2023-03 - 2023-05": a dash with spaces separates, a dash without belongs to a date.
  return a.sign !== '-' || (a.before || a.after) === (b.before || b.after);
}

function isRangeSign(sign: SignToken): boolean {
  return sign.sign === '-' || sign.sign === '–';
}
