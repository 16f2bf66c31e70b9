// Countries by name in any of the four languages, from Unicode CLDR's names.
import { closest } from './closest.ts';
import { countryAliases, countryCodes } from './country-codes.ts';
import { fold } from './fold.ts';
import { languages } from './language.ts';
import type { Language } from './language.ts';

let index: ReadonlyMap<string, string> | null = null;

/** The ISO 3166-1 code of the country named in these words, or null. */
export function readCountryCode(said: string): string | null {
  index ??= buildIndex();
  const words = fold(said);
  return index.get(words) ?? closest(words, index) ?? insideWords(words, index) ?? null;
}

/** A country's name in a language. */
export function countryName(code: string, language: Language): string {
  return displayNames(language).of(code) ?? code;
}

const names = new Map<Language, Intl.DisplayNames>();

function displayNames(language: Language): Intl.DisplayNames {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  names.set(language, known);
  return known;
}

function buildIndex(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const code of countryCodes) {
    for (const language of languages) all.set(fold(countryName(code, language)), code);
  }
  for (const [alias, code] of countryAliases) all.set(fold(alias), code);
  return all;
}

/** "من ایران زندگی می‌کنم", "we live in Iraq, Basra": one country named among other words. */
function insideWords(words: string, known: ReadonlyMap<string, string>): string | undefined {
  const parts = words.split(/[\s,.،]+/u);
  const found = new Set<string>();
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1; to <= Math.min(parts.length, from + 4); to += 1) {
      const code = known.get(parts.slice(from, to).join(' '));
      if (code !== undefined) found.add(code);
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
