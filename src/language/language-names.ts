// The four languages by their names, as people write them in any of the four.
import { fold } from './fold.ts';
import { languages } from './language.ts';
import type { Language } from './language.ts';

const names: Readonly<Record<Language, readonly string[]>> = {
  fa: ['فارسی', 'پارسی', 'الفارسية', 'персидский', 'фарси', 'persian', 'farsi'],
  ar: ['العربية', 'عربي', 'عربی', 'арабский', 'arabic'],
  ru: ['русский', 'по-русски', 'روسی', 'الروسية', 'روسي', 'russian'],
  en: ['english', 'انگلیسی', 'الإنجليزية', 'انجليزي', 'английский', 'по-английски'],
};

const byName = new Map(
  languages.flatMap((language) =>
    names[language].map((name): [string, Language] => [fold(name), language]),
  ),
);

/** The language that these words name and nothing else; null for any other words. */
export function namedLanguage(text: string): Language | null {
  return byName.get(fold(text).replace(/[.!]+$/u, '')) ?? null;
}
