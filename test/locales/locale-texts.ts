// The locale files as flat lists of texts, for the guards of the words.
import type { Language } from '../../src/language/language.ts';
import { languages } from '../../src/language/language.ts';

export interface LocaleText {
  /** The file's name without its ending. */
  readonly file: string;
  /** The path in the file; entries of lists have their number as the last part. */
  readonly key: string;
  readonly text: string;
}

export type LocaleTexts = Readonly<Record<Language, readonly LocaleText[]>>;

type Files = Readonly<Record<string, unknown>>;

export function flatten(files: Readonly<Record<Language, Files>>): LocaleTexts {
  const flat = (language: Language) =>
    Object.entries(files[language]).flatMap(([file, content]) => textsIn(file, '', content));
  return { fa: flat('fa'), ar: flat('ar'), ru: flat('ru'), en: flat('en') };
}

function textsIn(file: string, key: string, value: unknown): readonly LocaleText[] {
  if (typeof value === 'string') return [{ file, key, text: value }];
  if (typeof value !== 'object' || value === null) {
    throw new Error(`${file}:${key} is neither a text, nor a list, nor an object`);
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(file, key === '' ? name : `${key}.${name}`, inner),
  );
}

const heardLists =
  /^(commands|redFlags|lineWords|negations(After)?|excludingWords|butWords|becauseWords|orWords|nowWords|ongoingWords|kinOfPatient|missingReplies|allOfThem)\./;
const heardNames = /^(polite|kin)\.|\.names\.\d+$/;

/**
 * What we listen for and never say: as many forms as each language has, in any spelling, so only
 * the rules on what we say do not apply.
 */
export function isHeard({ key }: LocaleText): boolean {
  return (
    heardLists.test(key) ||
    heardNames.test(key) ||
    /\.(also|told)\.|\.(triggers|phrases)\.\d+$/.test(key)
  );
}

/** Plural forms count as one text: `open_few` is `open` wherever English has `open_one`. */
export function baseKey(texts: LocaleTexts, { file, key }: LocaleText): string {
  const [, base, form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return base !== undefined && form !== undefined && isPlural(texts, file, base) ? base : key;
}

export function isPlural(texts: LocaleTexts, file: string, base: string): boolean {
  return texts.en.some((text) => text.file === file && text.key === `${base}_one`);
}

/** The forms of numbers that a language has. */
export function pluralForms(language: Language): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

export const translated = languages.filter((language) => language !== 'en');
