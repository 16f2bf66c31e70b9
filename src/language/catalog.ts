// Everything a person reads, by key and language, with plural forms and native digits.
import i18next from 'i18next';
import type { i18n } from 'i18next';
import { directionOf, languages } from './language.ts';
import type { Language } from './language.ts';
import { isolateLatin } from './isolate.ts';
import { toNativeDigits } from './digits.ts';

/** Locale files as read from disk: language → file name without ending → content. */
export type LocaleFiles = Readonly<Record<Language, Readonly<Record<string, unknown>>>>;

export type SayArguments = Readonly<Record<string, string | number>>;

/** What makes a text depend on its arguments: a place for one, or another text inside it. */
const variablePart = /\{\{|\$t\(/;

/** What i18next gives for a key that is not there. */
const missing = '\u0000';

/** A key is `file:path.to.text`, such as `bot:help.text`. */
export class Catalog {
  readonly #i18n: i18n;
  readonly #files: LocaleFiles;
  /** Most of what is said is the same each time; only texts that exist are kept. */
  readonly #fixed: Readonly<Record<Language, Map<string, string>>>;
  readonly #found: Readonly<Record<Language, Map<string, unknown>>>;

  constructor(files: LocaleFiles) {
    this.#files = files;
    this.#fixed = { fa: new Map(), ar: new Map(), ru: new Map(), en: new Map() };
    this.#found = { fa: new Map(), ar: new Map(), ru: new Map(), en: new Map() };
    this.#i18n = i18next.createInstance();
    void this.#i18n.init({
      resources: structuredClone(files) as Record<Language, Record<string, object>>, // JSON objects
      lng: 'en',
      fallbackLng: false,
      initAsync: false,
      interpolation: { escapeValue: false },
      returnObjects: false,
      parseMissingKeyHandler: () => missing,
    });
    this.#i18n.services.formatter?.add('number', (value: unknown, lng) =>
      toNativeDigits(String(value), toLanguage(lng)),
    );
  }

  /** The text, isolated for its direction; throws when the key is missing in that language. */
  say(language: Language, key: string, args: SayArguments = {}): string {
    // A count chooses among the forms of a text: another entry of the file.
    if (args['count'] !== undefined) return this.#interpolated(language, key, args);
    const fixed = this.#fixed[language].get(key);
    if (fixed !== undefined) return fixed;
    const text = this.#interpolated(language, key, args);
    const template = this.raw(language, key);
    if (typeof template === 'string' && !variablePart.test(template)) {
      this.#fixed[language].set(key, text);
    }
    return text;
  }

  /** The first key that exists, in order; throws when none does. */
  sayFirst(language: Language, keys: readonly string[], args: SayArguments = {}): string {
    const found = keys.find((key) => this.has(language, key));
    return this.say(language, found ?? keys[keys.length - 1] ?? '', args);
  }

  has(language: Language, key: string): boolean {
    return typeof this.raw(language, key) === 'string';
  }

  /** A list or an object of the catalogue as it stands in the file, or undefined. */
  raw(language: Language, key: string): unknown {
    const known = this.#found[language].get(key);
    if (known !== undefined) return known;
    const found = this.#find(language, key);
    if (found !== undefined) this.#found[language].set(key, found);
    return found;
  }

  #find(language: Language, key: string): unknown {
    const [file = '', path = ''] = key.split(':');
    let value: unknown = this.#files[language][file];
    for (const part of path.split('.')) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = Object.getOwnPropertyDescriptor(value, part)?.value as unknown; // JSON
    }
    return value;
  }

  /** A list of texts; empty when there is none. */
  list(language: Language, key: string): readonly string[] {
    const value = this.raw(language, key);
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  }

  /** Every text of a language, in no order that matters. */
  texts(language: Language): readonly string[] {
    return textsIn(this.#files[language]);
  }

  #interpolated(language: Language, key: string, args: SayArguments): string {
    const text = this.#i18n.t(key, { ...args, lng: language });
    if (text === missing) {
      throw new Error(`no text for ${key} in ${language}`);
    }
    return directionOf(language) === 'rtl' ? isolateLatin(text) : text;
  }
}

function toLanguage(lng: string | undefined): Language {
  return languages.find((language) => language === lng) ?? 'en';
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
