// Guards of what is said: translated, with its places filled, in the letters of its language.
import type { Language } from '../../src/language/language.ts';
import { baseKey, isHeard, isPlural, translated } from './locale-texts.ts';
import type { LocaleText, LocaleTexts } from './locale-texts.ts';

const placePattern = /\{\{\s*([^}]+?)\s*\}\}/g;
const latinWord = /[A-Za-z]{3,}/g;

/** More Latin words than this beside none of our own letters are English left standing. */
const latinWordsMax = 2;

const ownLetters: Readonly<Record<Language, RegExp>> = {
  fa: /\p{Script=Arabic}/u,
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Latin}/u,
};

/** Names and codes that are the same in every language. */
const sameEverywhere = new Set([
  'chat:title',
  'chat:desk',
  'dossier:stated',
  'console-case:account.whatsapp-cloud',
]);

export function checkTranslated(texts: LocaleTexts): readonly string[] {
  const english = new Map(texts.en.map(({ file, key, text }) => [`${file}:${key}`, text]));
  return said(texts, ({ file, key, text, language }) => {
    const id = `${file}:${key}`;
    if (sameEverywhere.has(id)) return null;
    const words = (withoutPlaces(text).match(latinWord) ?? []).length;
    if (text === english.get(id) && words > 1) return 'is the English text';
    const ours = ownLetters[language].test(text);
    return words > latinWordsMax && !ours ? 'is not translated' : null;
  });
}

/** The same places as in English; a form of numbers may say "one" or "two" in a word. */
export function checkPlaces(texts: LocaleTexts): readonly string[] {
  const english = Map.groupBy(texts.en, (text) => `${text.file}:${baseKey(texts, text)}`);
  return said(texts, (text) => {
    const base = baseKey(texts, text);
    const forms = english.get(`${text.file}:${base}`)?.map((one) => placesIn(one.text)) ?? [];
    const [first = []] = forms;
    const needed = first.filter((place) => forms.every((places) => places.includes(place)));
    const have = placesIn(text.text);
    const mayOmit = isPlural(texts, text.file, base) ? /^count\b/ : /^$/;
    const wrong = have.filter((place) => forms.length > 0 && !forms.flat().includes(place));
    const lost = needed.filter((place) => !have.includes(place) && !mayOmit.test(place));
    const all = [...wrong.map((p) => `has {{${p}}}`), ...lost.map((p) => `lacks {{${p}}}`)];
    return all.length === 0 ? null : all.join(', ');
  });
}

const foreignLetters: Readonly<Partial<Record<Language, RegExp>>> = {
  fa: /[يكىة]/u,
  ar: /[یکپچژگ]/u,
};

export function checkLetters(texts: LocaleTexts): readonly string[] {
  return said(texts, ({ language, text }) => {
    const found = foreignLetters[language]?.exec(text);
    return found == null ? null : `has the letter ${found[0]}`;
  });
}

/** «می» and «نمی» are tied to their verb by a zero-width non-joiner. */
export function checkJoiners(texts: LocaleTexts): readonly string[] {
  return said(texts, ({ language, text }) => {
    if (language !== 'fa') return null;
    const found = /(?<!\p{L})ن?می[ ]\p{L}+/u.exec(text);
    return found === null ? null : `"${found[0]}" wants a half-space`;
  });
}

/** What stands in Latin letters and digits whoever reads it: `CD19`, `Claudin 18.2`, `+98 912`. */
const latinRun = /[\w@.:/+&-]*[A-Za-z][\w@.:/+&-]*(?: [\d.]+)*|\+\d[\d ]+/g;

/** Digits of the reader's script, except within Latin words, codes, addresses and numbers. */
export function checkDigits(texts: LocaleTexts): readonly string[] {
  return said(texts, ({ language, text }) => {
    if (language !== 'fa' && language !== 'ar') return null;
    const prose = withoutPlaces(text).replace(latinRun, '');
    return /[0-9]/.test(prose) ? 'has Latin digits' : null;
  });
}

/** Nothing empty, nothing with blanks around it. */
export function checkBlanks(texts: LocaleTexts): readonly string[] {
  return said(texts, ({ text }) =>
    text === '' || text !== text.trim() ? 'is empty or has blanks around it' : null,
  );
}

type Spoken = LocaleText & { readonly language: Language };

function said(texts: LocaleTexts, fault: (text: Spoken) => string | null): readonly string[] {
  return translated.flatMap((language) =>
    texts[language]
      .filter((text) => !isHeard(text))
      .flatMap((text) => {
        const found = fault({ ...text, language });
        return found === null ? [] : [`${language} ${text.file}:${text.key} ${found}`];
      }),
  );
}

function placesIn(text: string): readonly string[] {
  return [...text.matchAll(placePattern)].map(([, place]) => (place ?? '').replace(/\s+/g, ''));
}

function withoutPlaces(text: string): string {
  return text.replace(placePattern, '');
}
