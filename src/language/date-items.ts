// Goes along a line once and says what each place holds: a date, a bare number, a link, or noise.

import { readChain, readTriple, yearPart } from './date-numeric.ts';
import { readNamed } from './date-named.ts';
import type { DateContext, DateParts } from './date-parts.ts';
import { isYear, isYearOf } from './date-parts.ts';
import type { Calendar, DateReading } from './date-reading.ts';
import { readQuarters } from './date-quarter.ts';
import { readRelative } from './date-relative.ts';
import type { NumberToken, Token, WordToken } from './date-tokens.ts';
import { eraAt, meaningAt, pastYearWord, readYear } from './date-year.ts';
import { keyOf } from './date-lexicon.ts';
import type { Meaning } from './date-lexicon.ts';

export interface DateItem {
  readonly kind: 'date';
  readonly alternatives: readonly DateParts[];
  readonly dayMonth?: DateParts;
  readonly strong: boolean;
  readonly short?: boolean;
}

export type Item =
  | DateItem
  | { readonly kind: 'span'; readonly reading: DateReading; readonly strong: boolean }
  /** `soft` numbers are ordinals in words («اول»), which say nothing by themselves. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly width: number;
      readonly soft: boolean;
    }
  | { readonly kind: 'link' }
  | {
      readonly kind:
        'from' | 'between' | 'and' | 'or' | 'now' | 'guard' | 'noise' | 'dontKnow' | 'question';
    };

interface Step {
  readonly items: readonly Item[];
  readonly next: number;
}

type LinkName = Extract<Meaning, { readonly kind: 'link' }>['link'];

const yearWidth = 4;
const hourMax = 24;
const hourWords = new Set(['ساعت', 'الساعة', 'ساعة', 'saat', 'hour'].map(keyOf));

const yearNouns = new Set(['год', 'году', 'года', 'г'].map(keyOf));

/** The items of a line, in order; words that change nothing are left out. */
export function itemsOf(tokens: readonly Token[], context: DateContext): readonly Item[] {
  const era = onlyEra(tokens);
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const step = stepAt(tokens, at, context);
    for (const item of step.items) items.push(era === undefined ? item : withEra(item, era));
    at = Math.max(step.next, at + 1);
  }
  return items;
}

function stepAt(tokens: readonly Token[], at: number, context: DateContext): Step {
  const time = pastTime(tokens, at);
  if (time > at) return { items: [], next: time };
  const quarters = readQuarters(tokens, at, context);
  if (quarters !== undefined) {
    const [first, last] = quarters.months.map(monthItem);
    return { items: first && last ? [first, { kind: 'link' }, last] : [], next: quarters.next };
  }
  const relative = readRelative(tokens, at, context);
  if (relative !== undefined) {
    const { reading, next, strong } = relative;
    const named = readNamed(tokens, at, context);
    if (named === undefined || named.next <= next) {
      return { items: [reading ? { kind: 'span', reading, strong } : { kind: 'noise' }], next };
    }
  }
  const named = readNamed(tokens, at, context);
  if (named !== undefined) {
    const { alternatives, strong, next } = named;
    return { items: [{ kind: 'date', alternatives, strong }], next };
  }
  const token = tokens[at];
  if (token?.kind === 'number') return numberStep(tokens, at, context);
  if (token?.kind === 'word') return { items: wordItems(token), next: at + 1 };
  return { items: token === undefined ? [] : signItems(token.sign), next: at + 1 };
}

function monthItem(month: DateParts): DateItem {
  return { kind: 'date', alternatives: [month], strong: true };
}

function numberStep(tokens: readonly Token[], at: number, context: DateContext): Step {
  const spaced = readSpaced(tokens, at, context);
  if (spaced !== undefined) return spaced;
  const { pieces, next } = readChain(tokens, at, {
    language: context.language,
    announced: isAnnounced(tokens, at),
  });
  const measured = meaningAt(tokens, next)?.kind === 'measure';
  if (pieces === undefined) return { items: [{ kind: 'noise' }], next };
  const items: Item[] = pieces.flatMap((piece, index): readonly Item[] => {
    const link: readonly Item[] = index > 0 ? [{ kind: 'link' }] : [];
    if (piece.kind === 'date') return [...link, measured ? { ...piece, strong: false } : piece];
    const single = singleNumber(tokens, piece.token, { at, alone: pieces.length === 1, context });
    return [...link, single];
  });
  const end = pieces.length === 1 && pieces[0]?.kind === 'number' ? at + 1 : next;
  const past = pastYearWord(tokens, end);
  const era = eraAt(tokens, past);
  if (era === undefined) return { items, next: past };
  return { items: items.map((item) => markEra(item, era)), next: past + 1 };
}

/** A number by itself: a year where something says so or nothing speaks against it. */
function singleNumber(
  tokens: readonly Token[],
  token: NumberToken,
  { at, alone, context }: { at: number; alone: boolean; context: DateContext },
): Item {
  const { value, width } = token;
  const stray: Item = { kind: 'number', value, width, soft: token.worded && token.ordinal };
  if (!alone)
    return isFullYear(token)
      ? { kind: 'date', alternatives: [{ year: yearPart(token) }], strong: true }
      : stray;
  const before = meaningAt(tokens, at - 1);
  const after = meaningAt(tokens, at + 1);
  const said = before?.kind === 'unit' && before.unit === 'year' && before.count === undefined;
  const inYear = isYearNoun(tokens[at + 1]) && isAnnounced(tokens, at);
  if (width === 2 && (said || inYear || token.apostrophe) && !token.ordinal) {
    return { kind: 'date', alternatives: [{ year: yearPart(token) }], strong: false };
  }
  const found = readYear(tokens, at, context);
  const sign = tokens[at + 1];
  const counted = after?.kind === 'measure' || (sign?.kind === 'sign' && '%/'.includes(sign.sign));
  const glued = token.glued && tokens[at - 1]?.kind === 'word' && before === undefined;
  if (found === undefined || counted || glued) return stray;
  const yearWord = after?.kind === 'unit' && after.unit === 'year';
  const era = after?.kind === 'era';
  const strong = said || yearWord || era || token.ordinal || isAnnounced(tokens, at);
  return { kind: 'date', alternatives: [{ year: yearPart(token) }], strong };
}

/**
 * "1403 05 12" and "15 03 2024", with nothing but spaces between, and no number before or after.
 */
function readSpaced(tokens: readonly Token[], at: number, context: DateContext): Step | undefined {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return undefined;
  const around = [tokens[at - 1], tokens[at + 3]];
  if (around.some((token) => token?.kind === 'number' || token?.kind === 'sign')) return undefined;
  if (![a, c].some(isFullYear)) return undefined;
  const reading = { language: context.language, announced: false };
  const piece = readTriple([a, b, c], false, reading);
  return piece?.kind === 'date'
    ? { items: [{ ...piece, strong: false }], next: at + 3 }
    : undefined;
}

/** «в 18 году» names a year, «в 18 лет» an age. */
function isYearNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && yearNouns.has(token.key);
}

function isFullYear(token: NumberToken): boolean {
  return token.width === yearWidth && isYear(token.value);
}

/** Whether a word before the number announces a date: "in", «تاریخ», «с», «منذ». */
function isAnnounced(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  const sign = tokens[before];
  if (sign?.kind === 'sign' && ':-,'.includes(sign.sign)) before -= 1;
  if (meaningAt(tokens, before)?.kind === 'approximation') before -= 1;
  const meaning = meaningAt(tokens, before);
  if (meaning?.kind === 'hint') return true;
  if (meaning?.kind === 'link') return ['from', 'to', 'between'].includes(meaning.link);
  return meaning?.kind === 'distance' && meaning.sign < 0 && meaning.place === 'before';
}

function wordItems({ meaning }: WordToken): readonly Item[] {
  switch (meaning?.kind) {
    case undefined:
    case 'measure':
    case 'vague':
      return [{ kind: 'noise' }];
    case 'dontKnow':
      return [{ kind: 'dontKnow' }];
    case 'distance':
      return [{ kind: meaning.place === 'before' && meaning.sign < 0 ? 'from' : 'guard' }];
    case 'link':
      return [linkItem(meaning.link)];
    default:
      return [];
  }
}

function linkItem(link: LinkName): Item {
  if (link === 'to') return { kind: 'link' };
  if (link === 'before' || link === 'after') return { kind: 'guard' };
  return { kind: link };
}

function signItems(sign: string): readonly Item[] {
  if (sign === '-' || sign === '–') return [{ kind: 'link' }];
  if (sign === '?') return [{ kind: 'question' }];
  return ",.:!/'".includes(sign) ? [] : [{ kind: 'noise' }];
}

/** Past a time of day: 10:30, 10:30:00, «ساعت ۱۰», with its zone. */
function pastTime(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.kind === 'word' && hourWords.has(first.key) && second?.kind === 'number') {
    return second.value <= hourMax ? Math.max(at + 2, pastClock(tokens, at + 1)) : at;
  }
  return pastClock(tokens, at);
}

function pastClock(tokens: readonly Token[], from: number): number {
  const hour = tokens[from];
  if (hour?.kind !== 'number' || hour.width > 2 || !isMinute(tokens, from + 1)) return from;
  let at = from + 3;
  if (isMinute(tokens, at)) at += 2;
  const [point, fraction] = [tokens[at], tokens[at + 1]];
  if (point?.kind === 'sign' && point.sign === '.' && fraction?.kind === 'number') at += 2;
  const [offset, zone] = [tokens[at], tokens[at + 1]];
  const zoned = offset?.kind === 'sign' && '+-'.includes(offset.sign) && !offset.before;
  return zoned && zone?.kind === 'number' ? Math.max(at + 2, pastClock(tokens, at + 1)) : at;
}

function isMinute(tokens: readonly Token[], at: number): boolean {
  const [colon, minute] = [tokens[at], tokens[at + 1]];
  return (
    colon?.kind === 'sign' && colon.sign === ':' && minute?.kind === 'number' && minute.width === 2
  );
}

/** The one calendar that marks in the line name, for dates that have no mark of their own. */
function onlyEra(tokens: readonly Token[]): Calendar | undefined {
  const eras = new Set(tokens.map((_, at) => eraAt(tokens, at)).filter((era) => era !== undefined));
  return eras.size === 1 ? [...eras][0] : undefined;
}

function markEra(item: Item, era: Calendar): Item {
  if (item.kind !== 'date') return item;
  return {
    ...item,
    strong: true,
    alternatives: item.alternatives.map((parts) => ({ ...parts, era })),
  };
}

function withEra(item: Item, era: Calendar): Item {
  if (item.kind !== 'date') return item;
  const alternatives = item.alternatives.map((parts) => {
    const { year } = parts;
    if (parts.era !== undefined || year?.kind !== 'written') return parts;
    const fits = year.width === 2 || isYearOf(year.value, era);
    return fits ? { ...parts, era } : parts;
  });
  return { ...item, alternatives };
}
