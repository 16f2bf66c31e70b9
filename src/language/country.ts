// Countries by name, or by a city, in any of the four languages; names are Unicode CLDR's.
import { closest } from './closest.ts';
import { countryCities } from './country-cities.ts';
import { countryAliases, countryCodes } from './country-codes.ts';
import { fold } from './fold.ts';
import { languages } from './language.ts';
import type { Language } from './language.ts';
import { byStem, stemsOf } from './stem.ts';

interface Index {
  readonly names: ReadonlyMap<string, string>;
  /** By the stems of a name: «из России» is «Россия». */
  readonly stems: ReadonlyMap<string, string>;
  readonly cities: ReadonlyMap<string, string>;
}

let index: Index | null = null;

/** The ISO 3166-1 code of the country, or of the city's country, named in these words, or null. */
export function readCountryCode(said: string): string | null {
  index ??= buildIndex();
  const { names, stems, cities } = index;
  const words = fold(said);
  const stem = stemsOf(said);
  return (
    names.get(words) ??
    cities.get(stem) ??
    closest(words, names) ??
    insideWords(words, names) ??
    insideWords(stem, stems) ??
    insideWords(stem, cities) ??
    null
  );
}

/** Whether these are the very words of a country's name, and nothing else. */
export function isCountryName(said: string): boolean {
  index ??= buildIndex();
  return index.names.has(fold(said));
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

function buildIndex(): Index {
  const named = [
    ...countryCodes.flatMap((code) =>
      languages.map((language) => [countryName(code, language), code] as const),
    ),
    ...countryAliases,
  ];
  const cities = Object.entries(countryCities).flatMap(([code, rows]) =>
    rows.flatMap((row) => row.split(/[;|]/u).map((name) => [name, code] as const)),
  );
  return {
    names: new Map(named.map(([name, code]) => [fold(name), code])),
    stems: byStem(named),
    cities: byStem(cities),
  };
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
