// Cuts a line into the tokens that dates are made of: numbers, signs and words with their meanings.

import type { Meaning } from './date-lexicon.ts';
import { isNumberSuffix, keyOf, longestPhrase, misspeltMonth } from './date-lexicon.ts';
import { fold } from './fold.ts';

export interface NumberToken {
  readonly kind: 'number';
  readonly value: number;
  /** How many digits were typed; `notADateWidth` for a number that can be no part of a date. */
  readonly width: number;
  /** It follows a letter without a space, as in CD19. */
  readonly glued: boolean;
  /** It was said in words, or has an ending that makes it a day: 15th, «15-го». */
  readonly worded: boolean;
  readonly ordinal: boolean;
  /** It follows an apostrophe, as in '22. */
  readonly apostrophe: boolean;
}

export interface SignToken {
  readonly kind: 'sign';
  readonly sign: string;
  readonly before: boolean;
  readonly after: boolean;
}

export interface WordToken {
  readonly kind: 'word';
  readonly key: string;
  readonly meaning: Meaning | undefined;
  readonly glued: boolean;
}

export type Token = NumberToken | SignToken | WordToken;

/** The width given to amounts such as 2,000 so that no rule takes them for a year. */
const notADateWidth = 99;

/** How many tokens away a number may stand from a month that is misspelt. */
const misspeltReach = 2;

const arabicAnd = 'و';

/** Lines longer than this are letters, not answers: only the beginning is read. */
const lineLengthMax = 600;

const pieces = new RegExp(
  [
    /(?<amount>\d{1,3}(?:[,٬]\d{3})+(?!\d))/u,
    /(?<digits>\d+)/u,
    /(?<letters>[\p{L}\p{M}]+(?:['’ʼ`][\p{L}\p{M}]+)*)/u,
    /(?<space>\s+)/u,
    /(?<sign>.)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
);

// Signs that people use for one another. Quotes and brackets never change a date: they vanish.
const signForms: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  _: '-',
  '−': '-',
  '–': '–',
  '—': '–',
  '―': '–',
  '~': '–',
  '→': '–',
  '\\': '/',
  '⁄': '/',
  '∕': '/',
  '؍': '/',
  '|': '/',
  '٫': '.',
  '·': '.',
  '•': '.',
  '،': ',',
  '؛': ',',
  ';': ',',
  '؟': '?',
  '’': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
};
const vanishing = new Set(['«', '»', '"', '“', '”', '„', '(', ')', '[', ']', '{', '}', '*']);

interface Draft {
  readonly tokens: Token[];
  spaced: boolean;
}

/** The tokens of a line, phrases already joined and given their meaning. */
export function tokensOf(text: string): readonly Token[] {
  return joinPhrases(cut(spareDashTatweel(text.slice(0, lineLengthMax))));
}

/** Tatweel between digits is a dash («1403ـ05ـ12»); anywhere else folding drops it. */
function spareDashTatweel(text: string): string {
  return text.replace(/(?<=\p{Nd}\s*)ـ+(?=\s*\p{Nd})/gu, '-');
}

function cut(text: string): readonly Token[] {
  const draft: Draft = { tokens: [], spaced: true };
  for (const match of fold(text).matchAll(pieces)) {
    const { amount, digits, letters, sign } = match.groups ?? {};
    if (amount !== undefined) pushNumber(draft, { text: amount, width: notADateWidth });
    else if (digits !== undefined) pushNumber(draft, { text: digits, width: digits.length });
    else if (letters !== undefined) pushWord(draft, letters);
    else if (sign !== undefined && !vanishing.has(sign)) pushSign(draft, signForms[sign] ?? sign);
    else pushSpace(draft);
  }
  return draft.tokens;
}

function pushSpace(draft: Draft): void {
  draft.spaced = true;
  const last = draft.tokens.at(-1);
  if (last?.kind === 'sign') draft.tokens[draft.tokens.length - 1] = { ...last, after: true };
}

function pushNumber(draft: Draft, { text, width }: { text: string; width: number }): void {
  const last = draft.tokens.at(-1);
  const apostrophe = last?.kind === 'sign' && last.sign === "'" && !draft.spaced;
  if (apostrophe) draft.tokens.pop();
  const glued = !draft.spaced && last?.kind === 'word';
  const value = Number(text.replace(/\D/gu, ''));
  const plain = { kind: 'number', value, width, worded: false, ordinal: false } as const;
  draft.tokens.push({ ...plain, glued, apostrophe });
  draft.spaced = false;
}

function pushWord(draft: Draft, letters: string): void {
  const key = keyOf(letters);
  if (key !== '' && !endsNumber(draft, key)) {
    const glued = !draft.spaced && draft.tokens.at(-1)?.kind === 'number';
    draft.tokens.push({ kind: 'word', key, meaning: undefined, glued });
  }
  draft.spaced = false;
}

/** Takes an ending such as "th", "-го" or "'te" into the number before it. */
function endsNumber(draft: Draft, key: string): boolean {
  if (draft.spaced || !isNumberSuffix(key)) return false;
  const sign = draft.tokens.at(-1);
  const joined = sign?.kind === 'sign' && (sign.sign === '-' || sign.sign === "'");
  const number = joined ? draft.tokens.at(-2) : sign;
  if (number?.kind !== 'number') return false;
  // «2024م» is a year of the Christian era, «15م» is the fifteenth.
  if (key === 'م' && number.width > 2) return false;
  if (joined) draft.tokens.pop();
  draft.tokens[draft.tokens.length - 1] = { ...number, ordinal: true };
  return true;
}

function pushSign(draft: Draft, sign: string): void {
  const last = draft.tokens.at(-1);
  // The dot of an abbreviation or of a sentence's end says nothing.
  const dropped = sign === '.' && last?.kind === 'word' && !draft.spaced;
  if (!dropped) draft.tokens.push({ kind: 'sign', sign, before: draft.spaced, after: false });
  draft.spaced = false;
}

/** Gives words their meaning, longest phrase first; numbers in words become numbers. */
function joinPhrases(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== 'word') {
      joined.push(token);
      at += 1;
      continue;
    }
    const { keys, places } = wordsFrom(tokens, at);
    const phrase = longestPhrase(keys);
    const joint = phrase === undefined ? jointOf(keys) : undefined;
    if (joint !== undefined) {
      joined.push(joint);
      const rest = joinPhrases([{ ...token, key: token.key.slice(1) }, ...tokens.slice(at + 1)]);
      return [...joined, ...rest];
    }
    const length = phrase?.length ?? 1;
    const meaning =
      phrase?.meaning ?? (nearNumber(tokens, at) ? misspeltMonth(token.key) : undefined);
    joined.push(withMeaning({ ...token, key: keys.slice(0, length).join('') }, meaning));
    at = (places[length - 1] ?? at) + 1;
  }
  return joined;
}

/** The "and" that Arabic writes into the next word: «بين آذار وتموز», «٢٠١٩ و٢٠٢١». */
function jointOf([first = '', ...others]: readonly string[]): WordToken | undefined {
  if (!first.startsWith(arabicAnd)) return undefined;
  const rest = longestPhrase([first.slice(1), ...others])?.meaning.kind;
  if (rest !== 'month' && rest !== 'season') return undefined;
  return { kind: 'word', key: arabicAnd, meaning: { kind: 'link', link: 'and' }, glued: false };
}

/** A misspelt month is looked for only beside a number; elsewhere it is a word we do not know. */
function nearNumber(tokens: readonly Token[], at: number): boolean {
  const around = tokens.slice(Math.max(0, at - misspeltReach), at + misspeltReach + 1);
  return around.some((token) => token.kind === 'number');
}

/** The words in a row from a place, over tight hyphens ("al-awwal"), and where each stands. */
function wordsFrom(tokens: readonly Token[], from: number): { keys: string[]; places: number[] } {
  const keys: string[] = [];
  const places: number[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'word') {
      keys.push(token.key);
      places.push(at);
    } else if (!(token?.kind === 'sign' && token.sign === '-' && !token.before && !token.after)) {
      break;
    }
  }
  return { keys, places };
}

function withMeaning(word: WordToken, meaning: Meaning | undefined): Token {
  if (meaning?.kind !== 'number') return { ...word, meaning };
  const { value, ordinal } = meaning;
  const width = String(value).length;
  return { kind: 'number', value, width, glued: false, worded: true, ordinal, apostrophe: false };
}
