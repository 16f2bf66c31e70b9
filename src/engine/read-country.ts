// Understands the name of a country in any of the four languages, from Unicode CLDR's names.
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { closest } from './closest.ts';
import { countryAliases, countryCodes } from './country-codes.ts';
import type { Understood } from './read-answer.ts';

let index: ReadonlyMap<string, string> | null = null;

export function readCountry(said: string, language: Language): Understood {
  index ??= buildIndex();
  const words = fold(said);
  const code =
    index.get(words) ?? closest(words, index) ?? insideWords(words, index) ?? null;
  if (code === null) return { kind: 'none' };
  const value = { kind: 'country', code, text: countryName(code, language) } as const;
  return { kind: 'answer', draft: { state: 'answered', value, said } };
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
