// A phrase as an unordered set of ideas: grammar endings, articles and languages folded away.

import { editDistance } from './distance.ts';
import { fold } from './fold.ts';
import {
  bodyWords,
  conceptLines,
  everydayWords,
  fillerWords,
  illnessWords,
  laterNegationWords,
  negationWords,
} from './lexicon-words.ts';

const stemLettersMin = 3;
const russianEndings =
  /(?:ами|ями|ыми|ими|ого|его|ому|ему|иями|ией|иям|иях|ой|ей|ом|ем|ым|им|ах|ях|ов|ев|ий|ый|ая|яя|ое|ее|ые|ие|ую|юю|ию|ия|ии|ам|ям|а|я|о|е|ы|и|у|ю|ь|й)$/u;

/** The folded words and numbers of a text, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}']+|\p{N}+/gu) ?? [];
}

/** The word without case endings, the Arabic article or the Persian plural. */
function stemOf(word: string): string {
  if (/^[а-я]/u.test(word)) {
    const stem = word.replace(russianEndings, '');
    return stem.length >= stemLettersMin ? stem : word;
  }
  const bare = word.replace(/^(?:وال|بال|لل|ال)(?=.{3})/u, '').replace(/(?<=.{3})ها(?:یی?)?$/u, '');
  return bare.replace(/(?<=[a-z]{4}[^s])s$/u, '');
}

const fillers = stemSet(fillerWords);
const illness = stemSet(illnessWords);
const body = stemSet(bodyWords);
const negations = new Set(wordsOf(negationWords));
const laterNegations = new Set(wordsOf(laterNegationWords));
const concepts = conceptTable();

/** True when the word turns a statement into its opposite. */
export function isNegation(word: string): boolean {
  return negations.has(word);
}

/** True when the word denies what stands before it. */
export function isLaterNegation(word: string): boolean {
  return laterNegations.has(word);
}

/** True when the word says nothing about which item is meant. */
export function isFiller(word: string): boolean {
  return /^\p{N}+$/u.test(word) || /^[x×]\d*$/u.test(word) || fillers.has(stemOf(word));
}

/** True for words like "cancer" and "my father", which lead to an illness or its treatment. */
export function isIllnessWord(word: string): boolean {
  return illness.has(stemOf(word));
}

/** True for a part of the body. */
export function isBodyWord(word: string): boolean {
  return body.has(stemOf(word));
}

/** One key for every order, case and language of the same words; '' when only fillers are left. */
export function wordKey(text: string): string {
  const keys = new Set<string>();
  for (const word of wordsOf(text)) {
    const stem = stemOf(word);
    // A number may be all that tells two items apart (melphalan 200, beta-2), so it stays here.
    if (!fillers.has(stem)) keys.add(concepts.get(stem) ?? stem);
  }
  return [...keys].sort().join(' ');
}

/** The words whose idea is not known, or all when there are none: errors are allowed by these. */
export function unsureWords(text: string): string {
  const unsure = wordsOf(text).filter((word) => word.length > 3 && !concepts.has(stemOf(word)));
  return unsure.length === 0 ? text : unsure.join(' ');
}

const correctedLettersMin = 5;
const smallWords = wordsOf(`${conceptLines} ${fillerWords} ${illnessWords}`).filter(
  (word) => word.length >= correctedLettersMin,
);
const smallWordSet = new Set(smallWords);

/** The words of a text with one-letter slips in everyday medical words put right. */
export function withSmallWordsCorrected(text: string): string {
  return wordsOf(text).map(correctedWord).join(' ');
}

function correctedWord(word: string): string {
  const known = smallWordSet.has(word) || concepts.has(stemOf(word)) || fillers.has(stemOf(word));
  if (known || word.length < correctedLettersMin) return word;
  const near = smallWords.find(
    (small) =>
      // The first letter may be the whole denial: «نگرفتم» is no slip of «گرفتم».
      small.startsWith(word.charAt(0)) &&
      Math.abs(small.length - word.length) <= 1 &&
      editDistance(small, word, { limit: 1 }) <= 1,
  );
  return near ?? word;
}

const everyday = new Set(wordsOf(everydayWords));

/** An everyday word counts inside a sentence only when written as an abbreviation. */
export function isEveryday(text: string): boolean {
  const [word = ''] = wordsOf(text);
  const capitals = text === text.toUpperCase() && text !== text.toLowerCase();
  if (capitals) return false;
  return everyday.has(word) || (/^[a-z]+$/u.test(word) && word.length <= 3);
}

function stemSet(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words).map(stemOf));
}

function conceptTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of conceptLines.trim().split('\n')) {
    const [concept = '', ...words] = wordsOf(line);
    for (const word of [concept, ...words]) table.set(stemOf(word), concept);
  }
  return table;
}
