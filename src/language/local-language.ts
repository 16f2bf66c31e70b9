// In which of our languages a hospital reads a letter, by the country in which it stands.
import { languages, type Language } from './language.ts';

/** Where Russian is read beside a language that we do not write. */
const russianToo = new Set(['UZ', 'TJ', 'KG', 'TM', 'AZ', 'AM', 'GE', 'MD', 'UA']);

/** `country`: ISO 3166-1, or null while it is not known: then as the family writes, `own`. */
export function localLanguage(country: string | null, own: Language): Language {
  if (country === null || !/^[A-Z]{2}$/u.test(country)) return own;
  // What is mostly spoken there, by Unicode CLDR.
  const spoken = new Intl.Locale(`und-${country}`).maximize().language;
  const ours = languages.find((language) => language === spoken);
  return ours ?? (russianToo.has(country) && own !== 'en' ? 'ru' : 'en');
}

/** A language by its name in another: "Persian", «персидский». */
export function languageName(language: Language, shownIn: Language): string {
  return new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;
}
