// The words of dates as one folded table, and the search for the longest phrase at a place in a
// line.

import type { Calendar } from './date-reading.ts';
import type { Season } from './date-calendar.ts';
import { saidNumbers } from './date-numbers.ts';
import * as words from './date-words.ts';
import { editDistance } from './distance.ts';
import { fold } from './fold.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

export type Meaning =
  | {
      readonly kind: 'month';
      readonly calendar: Calendar;
      readonly month: number;
      readonly day?: number;
    }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'era'; readonly calendar: Calendar }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly count?: number }
  | { readonly kind: 'dayOffset'; readonly days: number }
  | {
      readonly kind: 'yearOffset';
      readonly years: number;
      readonly calendar: 'persian' | 'gregorian';
    }
  | { readonly kind: 'step'; readonly step: number }
  | {
      readonly kind: 'distance';
      readonly sign: 1 | -1;
      readonly place: 'before' | 'after' | 'either';
    }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'number'; readonly value: number; readonly ordinal: boolean }
  | { readonly kind: 'link'; readonly link: keyof typeof words.links }
  | {
      readonly kind:
        'hint' | 'approximation' | 'filler' | 'dontKnow' | 'measure' | 'half' | 'vague' | 'quarter';
    };

const joinedWordsMax = 8;
const fuzzyLengthMin = 5;
const fuzzyFreeLengthMin = 6;
const fuzzyTwoEditsLengthMin = 9;
const persianUnitsCounted = 12;

/** The key a word or phrase is found under: folded, without spaces, signs or Latin accents. */
export function keyOf(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ı/gu, 'i');
}

const lexicon = new Map<string, Meaning>();
const monthKeys: (readonly [string, Meaning])[] = [];
const doubtfulKeys = keysOf(words.doubtfulMonths);
const joinerKeys = keysOf(words.joiners);
const suffixKeys = keysOf(words.numberSuffixes);
const romans = new Map(
  words.romanMonths.flatMap((forms, at) => forms.split('|').map((form) => [keyOf(form), at + 1])),
);

addMonths();
addTimes();
addNumbers();
addGrammar();

/** The meaning of the longest phrase that starts the list of keys, and how many keys it takes. */
export function longestPhrase(
  keys: readonly string[],
): { readonly meaning: Meaning; readonly length: number } | undefined {
  for (let length = Math.min(joinedWordsMax, keys.length); length > 0; length -= 1) {
    const meaning = lexicon.get(keys.slice(0, length).join(''));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}

/** The month a misspelt word means, when it is near to exactly one month's names. */
export function misspeltMonth(key: string): Meaning | undefined {
  const near = monthKeys.filter(([name]) => isMisspelt(key, name));
  const first = near[0]?.[1];
  const one = near.every(([, meaning]) => JSON.stringify(meaning) === JSON.stringify(first));
  return one ? first : undefined;
}

/** Short names must begin with the right letter, and lie near no common word ("marsh", "match"). */
function isMisspelt(key: string, name: string): boolean {
  const shorter = Math.min(key.length, name.length);
  if (shorter < fuzzyLengthMin) return false;
  const common = doubtfulKeys.has(name) || (/^[a-z]{5}$/u.test(name) && !isSwapped(key, name));
  if (shorter < fuzzyFreeLengthMin && (common || !name.startsWith(key.charAt(0)))) return false;
  const limit = key.length >= fuzzyTwoEditsLengthMin ? 2 : 1;
  return editDistance(key, name, { limit }) <= limit;
}

function isSwapped(key: string, name: string): boolean {
  return [...key].sort().join('') === [...name].sort().join('');
}

/** The month of a Roman numeral, in Latin or Cyrillic letters. */
export function romanMonth(key: string): number | undefined {
  return romans.get(key);
}

/** Whether a word only joins a day to its month ("of", «من»). */
export function isJoiner(key: string): boolean {
  return joinerKeys.has(key);
}

/** Whether a word is an ending written after digits ("th", «-го», "'te"). */
export function isNumberSuffix(key: string): boolean {
  return suffixKeys.has(key);
}

/** Whether a month's name is also a common word of another meaning. */
export function isDoubtfulMonth(key: string): boolean {
  return doubtfulKeys.has(key);
}

function addMonths(): void {
  const tables = [
    ['gregorian', words.gregorianMonths],
    ['persian', words.persianMonths],
    ['islamic', words.islamicMonths],
  ] as const;
  for (const [calendar, months] of tables) {
    months.forEach((forms, at) => {
      const meaning: Meaning = { kind: 'month', calendar, month: at + 1 };
      for (const form of forms.split('|')) addMonth(form, meaning);
    });
  }
  for (const { words: forms, calendar, month, day } of words.namedDays) {
    const meaning = { kind: 'month', calendar, month } as const;
    add(forms, day === undefined ? meaning : { ...meaning, day });
  }
}

/**
 * One spelling of a month, with «ماه» after a Jalali one and the Arabic "in" and "to" before
 * others.
 */
function addMonth(form: string, meaning: Meaning & { kind: 'month' }): void {
  add(form, meaning);
  monthKeys.push([keyOf(form), meaning]);
  const arabicScript = /\p{Script=Arabic}/u.test(form);
  if (meaning.calendar === 'persian') {
    add(arabicScript ? `${form}ماه|${form}ماهه` : `${form}mah|${form}maah|${form}e mah`, meaning);
  } else if (arabicScript && form.length > 'آب'.length + 1) {
    add(`ب${form}|ل${form}`, meaning);
  }
}

function addTimes(): void {
  for (const [season, forms] of Object.entries(words.seasons)) {
    // Object.entries widens the keys of a Record<Season, …> to string.
    add(forms, { kind: 'season', season: season as Season });
  }
  for (const { words: forms, ...unit } of words.units) add(forms, { kind: 'unit', ...unit });
  add(words.halves, { kind: 'half' });
  for (const { words: forms, days } of words.dayOffsets) add(forms, { kind: 'dayOffset', days });
  for (const { words: forms, ...year } of words.yearOffsets)
    add(forms, { kind: 'yearOffset', ...year });
  for (const { words: forms, step } of words.steps) add(forms, { kind: 'step', step });
  for (const { words: forms, ...rest } of words.distances)
    add(forms, { kind: 'distance', ...rest });
  words.weekdays.forEach((forms, weekday) => {
    add(forms, { kind: 'weekday', weekday });
  });
}

function addNumbers(): void {
  for (const { said, ...number } of saidNumbers()) add(said, { kind: 'number', ...number });
  addPersianCounts();
}

/** «سه‌ماه», «یکسال»: a count and its unit written as one word, as ZWNJ or habit makes them. */
function addPersianCounts(): void {
  const counts = words.cardinals.slice(0, persianUnitsCounted);
  for (const [count, forms] of counts) {
    const number = forms.split('|')[0] ?? '';
    const glued = { روز: 'day', هفته: 'week', ماه: 'month', سال: 'year' } as const;
    for (const [word, unit] of Object.entries(glued))
      add(number + word, { kind: 'unit', unit, count });
  }
}

function addGrammar(): void {
  const calendars = ['persian', 'islamic', 'gregorian'] as const;
  for (const calendar of calendars) add(words.eras[calendar], { kind: 'era', calendar });
  const links = ['before', 'after', 'now', 'from', 'between', 'and', 'or', 'to'] as const;
  for (const link of links) add(words.links[link], { kind: 'link', link });
  add(words.quarters, { kind: 'quarter' });
  add(words.vagueCounts, { kind: 'vague' });
  add(words.unknownPhrases, { kind: 'dontKnow' });
  add(words.measures, { kind: 'measure' });
  add(words.hints, { kind: 'hint' });
  add(words.approximations, { kind: 'approximation' });
  add(words.fillers, { kind: 'filler' });
}

/** Adds every variant; the meaning that came first stays. */
function add(variants: string, meaning: Meaning): void {
  for (const variant of variants.split('|')) {
    const key = keyOf(variant);
    if (key !== '' && !lexicon.has(key)) lexicon.set(key, meaning);
  }
}

function keysOf(variants: string): ReadonlySet<string> {
  return new Set(variants.split('|').map(keyOf));
}
