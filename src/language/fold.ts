// The one script folding used wherever what a person typed is compared with what we know.

import { toAsciiDigits } from './digits.ts';

// One entry per letter that keyboards and dialects write in several ways; folded to the Persian
// form.
const letterForms: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ؤ: 'و',
  ё: 'е',
};

const letterPattern = new RegExp(`[${Object.keys(letterForms).join('')}]`, 'gu');

// Harakat and Quranic marks, tatweel, and every invisible character: ZWNJ, ZWJ, zero-width spaces,
// bidi marks, embeddings and isolates, soft hyphen, word joiner, BOM, variation selectors.
const droppedPattern = new RegExp(
  `[${[
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc',
    '\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed',
    '\\u0640',
    '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e',
    '\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff',
  ].join('')}]`,
  'gu',
);

/**
 * Folds text for matching: NFKC, lower case, one form for each Arabic-script letter, ё as е,
 * digits to
 * ASCII, no harakat, tatweel or invisible characters, white space collapsed and trimmed.
 * Idempotent.
 */
export function fold(text: string): string {
  // NFKC may compose a letter with the marks that dropping brings together, hence before and after.
  const plain = text.normalize('NFKC').toLowerCase().replace(droppedPattern, '').normalize('NFKC');
  return toAsciiDigits(plain)
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(letterPattern, (letter) => letterForms[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Folds text and drops spaces, hyphens, dots and quotes too, so "R-CHOP", "r chop", "R.CHOP"
 * agree.
 */
export function foldTight(text: string): string {
  return tighten(fold(text));
}

/** The same of what is folded already. */
export function tighten(folded: string): string {
  return folded.replace(/[\s\-‐‑‒–—−_.·'’‘ʼ`´"“”„«»]/gu, '');
}
