// Which medical item a patient's words mean, in four languages; null rather than a guess.

import type { Language } from './language.ts';
import { isAcronym, lexicon, type Meaning } from './medical-index.ts';
import { lookUp, type Found } from './medical-lookup.ts';
import { nearestItem, type Nearest } from './medical-nearest.ts';
import type {
  MedicalCategory,
  MedicalChoice,
  MedicalConfidence,
  MedicalOptions,
  MedicalReading,
  MedicalTerm,
} from './medical-term.ts';
import {
  isBodyWord,
  isEveryday,
  isFiller,
  isIllnessWord,
  isLaterNegation,
  isNegation,
  withSmallWordsCorrected,
  wordKey,
  wordsOf,
} from './medical-words.ts';

/** Longer lines are read only this far; a medical answer to one question is far shorter. */
const lineLengthMax = 400;
const textLengthMax = 5_000;
const termWordsMax = 8;
/** Inside a sentence a misspelt word must be this long before it is taken for a term. */
const looseWordLettersMin = 7;

/** The one item that a whole line means, or null with what may have been meant. Never throws. */
export function recogniseMedical(text: string, options: MedicalOptions): MedicalReading {
  const line = text.slice(0, lineLengthMax);
  const found = lookUp(line, options.language);
  if (found !== undefined) return readingOf(found, options);
  const inside = termsIn(line, { ...options, exactOnly: true });
  const ids = inside.map((term) => term.id);
  return (
    readWithoutFillers(line, options) ??
    readTerms(line, inside) ??
    readCorrected(line, options) ??
    readNearest(line, options) ??
    unsure(ids)
  );
}

/** Every item named inside a longer text, longest match first, in the order of the text. */
export function findMedicalTerms(text: string, options: MedicalOptions): readonly MedicalTerm[] {
  const terms = termsIn(text, options);
  if (terms.length > 0) return terms;
  // A short line may be one misspelt name of several words, which is read only as a whole.
  const { id, english, category, confidence } = recogniseMedical(text, options);
  if (id === null || english === null || category === null) return [];
  return [{ id, english, category, confidence, text, start: 0, end: text.length }];
}

function termsIn(text: string, options: SearchOptions): MedicalTerm[] {
  const words = wordSpans(text.slice(0, textLengthMax));
  const terms: MedicalTerm[] = [];
  for (let index = 0; index < words.length;) {
    const match = longestMatch(words, { index, text, options });
    const denied = isDenied(words, { first: index, next: index + (match?.words ?? 1), text });
    if (match?.term !== undefined && !denied) terms.push(match.term);
    index += match?.words ?? 1;
  }
  return terms;
}

/** The names of an item for display: English canonical, and the local name where there is one. */
export function medicalTerm(
  id: string,
): (MedicalChoice & { readonly names: Readonly<Record<Language, string>> }) | undefined {
  const row = lexicon.get(id);
  if (row === undefined) return undefined;
  const { category, english, names } = row;
  const local = (language: 'fa' | 'ar' | 'ru'): string => names[language] ?? english;
  return {
    id,
    category,
    english,
    names: { fa: local('fa'), ar: local('ar'), ru: local('ru'), en: english },
  };
}

function readingOf(found: Found, options: MedicalOptions): MedicalReading {
  const fitting = found.ids.filter((id) => fits(id, options));
  const [id] = fitting;
  if (id === undefined || fitting.length > 1) return unsure([...found.ids, ...found.near]);
  const sure = found.ids.length === 1 && !found.loose;
  return sureOf(id, !sure ? 'medium' : 'high', found);
}

function fits(id: string, { categories }: Pick<MedicalOptions, 'categories'>): boolean {
  const category = lexicon.get(id)?.category;
  return category !== undefined && (categories === undefined || categories.includes(category));
}

function sureOf(
  id: string,
  confidence: MedicalConfidence,
  others: Partial<Meaning>,
): MedicalReading {
  const row = lexicon.get(id);
  if (row === undefined) return unsure([]);
  const rest = [...(others.ids ?? []), ...(others.near ?? [])].filter((other) => other !== id);
  const { english, category } = row;
  return { id, english, category, confidence, alternatives: choicesOf(rest) };
}

function unsure(near: readonly string[]): MedicalReading {
  const alternatives = choicesOf(near);
  return { id: null, english: null, category: null, confidence: 'low', alternatives };
}

function choicesOf(ids: readonly string[]): MedicalChoice[] {
  return [...new Set(ids)].flatMap((id) => {
    const row = lexicon.get(id);
    return row === undefined ? [] : [{ id, english: row.english, category: row.category }];
  });
}

interface Setting {
  readonly drops: (word: string) => boolean;
  /** What may be meant once these words are dropped. */
  readonly categories?: readonly MedicalCategory[];
}

// Tried in order, each dropping more words than plain fillers only where they mean nothing else.
const settings: readonly Setting[] = [
  { drops: isFiller },
  {
    drops: (word) => isFiller(word) || isIllnessWord(word),
    categories: ['diagnosis', 'regimen', 'drug'],
  },
  { drops: (word) => isFiller(word) || isBodyWord(word), categories: ['test_or_document'] },
];

/** "I have Hodgkin disease", "Velcade 1.3 mg": the same look-up without the words around. */
function readWithoutFillers(line: string, options: MedicalOptions): MedicalReading | undefined {
  const words = wordsOf(line);
  if (words.some(isNegation)) return undefined;
  for (const { drops, categories } of settings) {
    const telling = words.filter((word) => !drops(word));
    if (telling.length === 0 || telling.length === words.length) continue;
    const rest = telling.join(' ');
    const found = lookUp(rest, options.language);
    if (found === undefined) continue;
    const fitting = categories === undefined || found.ids.every((id) => fits(id, { categories }));
    if (fitting) return readingOf({ ...found, loose: true }, options);
  }
  return undefined;
}

function readNearest(line: string, options: MedicalOptions): MedicalReading | undefined {
  const words = wordsOf(line);
  if (words.some(isNegation)) return undefined;
  const telling = words.filter((word) => !isFiller(word)).join(' ');
  if (isAcronym(line) || isAcronym(telling)) return undefined;
  const nearest = closer(nearestItem(telling), nearestItem(wordKey(telling)));
  if (nearest === undefined) return undefined;
  if (nearest.id === null || !fits(nearest.id, options)) return unsure(nearest.near);
  return sureOf(nearest.id, nearest.distance < 1 ? 'medium' : 'low', {});
}

/** The line with slips in its plain words put right, when that makes it a known phrase. */
function readCorrected(line: string, options: MedicalOptions): MedicalReading | undefined {
  const text = withSmallWordsCorrected(line);
  const words = wordsOf(text);
  if (words.length < 2 || words.some(isNegation) || text === wordsOf(line).join(' '))
    return undefined;
  const found = lookUp(text, options.language);
  if (found !== undefined) return readingOf({ ...found, loose: true }, options);
  return readWithoutFillers(text, options);
}

/** The better of two searches; when both are sure of different items, neither is right. */
function closer(left: Nearest | undefined, right: Nearest | undefined): Nearest | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  if (left.id !== null && right.id !== null && left.id !== right.id) {
    return { id: null, distance: left.distance, near: [...left.near, ...right.near] };
  }
  return right.distance < left.distance ? right : left;
}

const modifierIds = new Set(['ipi', 'cycle', 'line', 'relapse', 'refractory', 'ecog']);

/** A line around a single main item ("DLBCL stage IV") means that item, unless it is denied. */
function readTerms(line: string, terms: readonly MedicalTerm[]): MedicalReading | undefined {
  const ids = [...new Set(terms.map((term) => term.id))];
  const main = ids.filter((id) => !modifierIds.has(id));
  const [id] = main;
  const rest = terms.reduceRight((text, { start, end }) => cut(text, start, end), line);
  const leftOver = wordsOf(rest).filter((word) => !isFiller(word));
  if (leftOver.length > 0 || ids.length === 0) return undefined;
  if (id === undefined || main.length > 1) return unsure(ids);
  return sureOf(id, 'low', { ids });
}

function cut(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

interface Neighbours {
  readonly first: number;
  readonly next: number;
  readonly text: string;
}

/** "no relapse", "рецидива не было": a denial beside the term, with no punctuation between. */
function isDenied(words: readonly WordSpan[], { first, next, text }: Neighbours): boolean {
  const [before, after] = [words[first - 1], words[next]];
  const [start, last] = [words[first], words[next - 1]];
  if (start === undefined || last === undefined) return false;
  const lead = before === undefined ? '' : text.slice(before.start, start.start);
  const trail = after === undefined ? '' : text.slice(last.end, after.end);
  const clause = /[.,;:،؛!?؟\n]/u;
  if (!clause.test(lead) && isNegation(wordsOf(lead)[0] ?? '')) return true;
  return !clause.test(trail) && isLaterNegation(wordsOf(trail)[0] ?? '');
}

interface SearchOptions extends MedicalOptions {
  /** Leaves misspelt words alone. */
  readonly exactOnly?: boolean;
}

interface WordSpan {
  readonly start: number;
  readonly end: number;
}

function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\u200c\u200d']+|\p{N}+/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

interface Place {
  readonly index: number;
  readonly text: string;
  readonly options: SearchOptions;
}

interface Match {
  readonly words: number;
  readonly term?: MedicalTerm;
}

function longestMatch(words: readonly WordSpan[], place: Place): Match | undefined {
  const most = Math.min(termWordsMax, words.length - place.index);
  for (let count = most; count > 0; count -= 1) {
    const start = words[place.index]?.start ?? 0;
    const end = words[place.index + count - 1]?.end ?? start;
    const match = matchSpan({ start, end }, count, place);
    if (match !== undefined) return match;
  }
  return undefined;
}

function matchSpan(span: WordSpan, words: number, place: Place): Match | undefined {
  const text = place.text.slice(span.start, span.end);
  if (/[.;!?؟\n]\s/u.test(text)) return undefined;
  const outer = wordsOf(text);
  const [first = '', last = ''] = [outer[0], outer.at(-1)];
  if (words > 1 && (isFiller(first) || isFiller(last)) && !isKnown(text, place)) {
    return undefined;
  }
  if (words === 1 && isEveryday(text)) return undefined;
  const reading = spanReading(text, words, place);
  if (reading === undefined) return undefined;
  const { id, english, category, confidence } = reading;
  if (id === null || english === null || category === null) return { words };
  return { words, term: { id, english, category, confidence, text, ...span } };
}

function isKnown(text: string, { options }: Place): boolean {
  return lookUp(text, options.language)?.exact === true;
}

function spanReading(text: string, words: number, { options }: Place): MedicalReading | undefined {
  const found = lookUp(text, options.language);
  if (found !== undefined) return readingOf(found, options);
  if (options.exactOnly === true || words > 1) return undefined;
  if (text.length < looseWordLettersMin) return undefined;
  const reading = readNearest(text, options);
  return reading?.id === null ? undefined : reading;
}
