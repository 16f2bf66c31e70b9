// Finds words in running text as people write them: with endings, in Arabic with what is joined.
import { fold } from './fold.ts';

const articleLetters = 2;
/** Without its article a shorter word could be any other (letters). */
const bareLettersMin = 3;

/** Folded, with nothing but words and single spaces: what {@link wordForms} looks at. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/**
 * Any of these words or phrases, separated by strokes, as whole words. `*` at the end of a word
 * stands for any ending; an Arabic word with its article is found without it as well, and with the
 * letters that are written together with it: «المساء» in «بالمسا», «للمساء».
 */
export function wordForms(phrases: string): RegExp {
  const longestFirst = phrases.split('|').toSorted((a, b) => b.length - a.length);
  const forms = longestFirst.map((phrase) => phrase.trim().split(' ').map(oneWord).join(' '));
  return new RegExp(`(?<![\\p{L}\\p{N}'])(?:${forms.join('|')})(?![\\p{L}\\p{N}'])`, 'u');
}

function oneWord(word: string): string {
  const open = word.endsWith('*');
  const plain = plainWords(word);
  const bare = plain.slice(articleLetters);
  const isArabic = plain.startsWith('ال') && bare.length >= bareLettersMin;
  const form = isArabic ? `(?:[وف]?(?:ب|ل)?(?:ال|ل)?)${bare}` : plain;
  return open ? `${form}\\p{L}*` : form;
}
