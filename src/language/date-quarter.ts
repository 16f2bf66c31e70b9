// Quarters of a year: "Q2 2023", «II квартал 2023», «الربع الثاني من 2023», «سه‌ماهه دوم ۱۴۰۲».

import { romanMonth } from './date-lexicon.ts';
import type { DateContext, DateParts, YearPart } from './date-parts.ts';
import type { Token } from './date-tokens.ts';
import { gap, meaningAt, pastHint, readYear } from './date-year.ts';

/** The first and the last month of the quarters that were named, and where they end. */
interface FoundQuarters {
  readonly months: readonly [DateParts, DateParts];
  readonly next: number;
}

interface Quarter {
  readonly number: number;
  readonly next: number;
}

const quarters = 4;
const monthsPerQuarter = 3;

/** Reads a quarter, or one to another, with its year before or behind; undefined for all else. */
export function readQuarters(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): FoundQuarters | undefined {
  const early = readYear(tokens, at, context);
  const first = quarterAt(tokens, early ? gap(tokens, early.next) : at);
  if (first === undefined) return undefined;
  const second = isLink(tokens, first.next) ? quarterAt(tokens, first.next + 1) : undefined;
  const last = second ?? first;
  const year = early ?? readYear(tokens, pastHint(tokens, gap(tokens, last.next)), context);
  if (year === undefined || last.number < first.number) return undefined;
  const months = [
    monthOf(year.year, (first.number - 1) * monthsPerQuarter + 1),
    monthOf(year.year, last.number * monthsPerQuarter),
  ] as const;
  return { months, next: early ? last.next : year.next };
}

function monthOf(year: YearPart, month: number): DateParts {
  return { year, month };
}

/** "Q2", "2nd quarter", «II квартал», «سه ماه اول»: the number stands on either side. */
function quarterAt(tokens: readonly Token[], at: number): Quarter | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const number = isQuarterWord(tokens, at)
    ? numberOf(second)
    : isQuarterWord(tokens, at + 1)
      ? numberOf(first)
      : undefined;
  return number === undefined ? undefined : { number, next: at + 2 };
}

/** Three months with a number behind them are a quarter too. */
function isQuarterWord(tokens: readonly Token[], at: number): boolean {
  const meaning = meaningAt(tokens, at);
  if (meaning?.kind === 'quarter') return true;
  const three = meaning?.kind === 'unit' && meaning.unit === 'month' && meaning.count === 3;
  const ordinal = tokens[at + 1];
  return three && ordinal?.kind === 'number' && ordinal.ordinal;
}

function numberOf(token: Token | undefined): number | undefined {
  const number =
    token?.kind === 'number' ? token.value : token?.kind === 'word' ? romanMonth(token.key) : 0;
  return number !== undefined && number >= 1 && number <= quarters ? number : undefined;
}

function isLink(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'sign') return token.sign === '-' || token.sign === '–';
  const meaning = meaningAt(tokens, at);
  return meaning?.kind === 'link' && (meaning.link === 'to' || meaning.link === 'and');
}
