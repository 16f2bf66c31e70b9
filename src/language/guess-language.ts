// Guesses which of the four languages a message is written in, from its letters and small words.
import { fold } from './fold.ts';
import type { Language } from './language.ts';

/** Everyday words that only one of the two languages in Arabic script has. */
const persianWords = new Set(
  (
    'سلام درود است هست من میخوام میخواهم برای پدرم مادرم که را این از به با ' +
    'ما شما هستم دارم دارد کمک لطفا چه چطور خوب بله نه'
  ).split(' '),
);
const arabicWords = new Set(
  (
    'السلام مرحبا اهلا على عليكم انا اريد نريد هل من في والدي والدتي امي ' +
    'ابي لدي عندي كيف ما هو هي شكرا نعم لا مساء صباح الخير'
  ).split(' '),
);

/** Null when the message does not show it: digits, an emoji, a lone Latin drug name. */
export function guessLanguage(text: string): Language | null {
  const cyrillic = count(text, /[\u0400-\u04ff]/gu);
  const arabic = count(text, /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/gu);
  const latin = count(text, /[A-Za-z]/gu);
  if (cyrillic > arabic && cyrillic >= 2) return 'ru';
  if (arabic >= 2 && arabic >= latin / 2) return persianOrArabic(text);
  return latin >= 2 && arabic === 0 && cyrillic === 0 ? 'en' : null;
}

function persianOrArabic(text: string): Language | null {
  const words = fold(text)
    .split(/[\s.,!?،؟]+/u)
    .filter((word) => word !== '');
  const share = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const persian =
    3 * count(text, /[پچژگ]/gu) + count(text, /[یک\u200c۴۵۶]/gu) + 2 * share(foldedPersian);
  const arabic = 3 * count(text, /[ةىأإؤئ]/gu) + count(text, /[يك٤٥٦]/gu) + 2 * share(foldedArabic);
  if (persian === arabic) return null;
  return persian > arabic ? 'fa' : 'ar';
}

const foldedPersian = new Set([...persianWords].map(fold));
const foldedArabic = new Set([...arabicWords].map(fold).filter((word) => !foldedPersian.has(word)));

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
