// The words of dates as one folded table, and the search for the longest phrase at a place in a
// line.

import type { Calendar } from './date-reading.ts';
import type { Season } from './date-calendar.ts';
import * as words from './date-words.ts';
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
        'hint' | 'approximation' | 'filler' | 'dontKnow' | 'measure' | 'half' | 'vague';
    };

const joinedWordsMax = 6;
const fuzzyLengthMin = 6;
const fuzzyTwoEditsLengthMin = 9;
const ordinalUnitsMax = 9;
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
  if (key.length < fuzzyLengthMin) return undefined;
  const editsMax = key.length >= fuzzyTwoEditsLengthMin ? 2 : 1;
  const near = monthKeys.filter(
    ([name]) => name.length >= fuzzyLengthMin && editDistance(key, name, editsMax) <= editsMax,
  );
  const first = near[0]?.[1];
  const one = near.every(([, meaning]) => JSON.stringify(meaning) === JSON.stringify(first));
  return one ? first : undefined;
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
  for (const { words: forms, month, day } of words.namedDays) {
    const meaning = { kind: 'month', calendar: 'persian', month } as const;
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
  const ordinalUnits = words.ordinals.filter(([value]) => value <= ordinalUnitsMax);
  for (const [value, forms] of words.cardinals)
    add(forms, { kind: 'number', value, ordinal: false });
  for (const [value, forms] of words.ordinals) add(forms, { kind: 'number', value, ordinal: true });
  const { persian, russian, english, arabic } = words.numberJoints;
  for (const [ten, word] of Object.entries(russian.tens)) addTens(Number(ten), word, ordinalUnits);
  for (const [ten, word] of Object.entries(english.tens)) addTens(Number(ten), word, ordinalUnits);
  for (const [ten, word] of Object.entries(arabic.tens)) {
    const spoken = ordinalUnits.map(
      ([value, forms]) => [value, value === 1 ? arabic.first : forms] as const,
    );
    for (const [value, forms] of spoken) {
      for (const form of forms.split('|')) {
        add(`${form} ${arabic.and}${word}`, {
          kind: 'number',
          value: Number(ten) + value,
          ordinal: true,
        });
      }
    }
  }
  for (const [ten, word] of Object.entries(persian.tens)) {
    addTens(Number(ten), `${word} ${persian.and}`, ordinalUnits);
  }
  addPersianYears();
  addPersianCounts();
}

/** Tens and units together: «بیست و یکم», "twenty first", «двадцать первого». */
function addTens(
  ten: number,
  before: string,
  ordinalUnits: readonly (readonly [number, string])[],
): void {
  for (const [value, forms] of ordinalUnits) {
    for (const form of forms.split('|')) {
      add(`${before} ${form}`, { kind: 'number', value: ten + value, ordinal: true });
    }
  }
  for (const [value, forms] of words.cardinals.filter(([unit]) => unit <= ordinalUnitsMax)) {
    for (const form of forms.split('|')) {
      add(`${before} ${form}`, { kind: 'number', value: ten + value, ordinal: false });
    }
  }
}

/** «هزار و چهارصد و دو»: the century, then any number of two digits already known. */
function addPersianYears(): void {
  const parts = [...lexicon].flatMap(([key, meaning]) =>
    meaning.kind === 'number' && !meaning.ordinal && /^\p{Script=Arabic}+$/u.test(key)
      ? [[key, meaning.value] as const]
      : [],
  );
  for (const [century, forms] of words.persianCenturies) {
    add(forms, { kind: 'number', value: century, ordinal: false });
    for (const [key, value] of parts) {
      add(`${forms} و ${key}`, { kind: 'number', value: century + value, ordinal: false });
    }
  }
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
  const links = ['before', 'after', 'now', 'from', 'between', 'and', 'to'] as const;
  for (const link of links) add(words.links[link], { kind: 'link', link });
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

/**
 * Optimal string alignment distance, given up (as more than the limit) once it cannot be reached.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(at(back, j) + 1, at(row, j - 1) + 1, at(back, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, at(twoBack, j - 2) + 1);
      row.push(best);
    }
    twoBack = back;
    back = row;
  }
  return at(back, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
