// The words that the bot says to everybody, in all languages: finding them would find every case.
import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/language.ts';
import { searchWords } from './search-words.ts';

const known = new WeakMap<Catalog, ReadonlySet<string>>();

/** Gathered when they are first needed: it takes as long as all else that a start reads. */
export function botWordsOf(catalog: Catalog): ReadonlySet<string> {
  const words = known.get(catalog) ?? gather(catalog);
  known.set(catalog, words);
  return words;
}

function gather(catalog: Catalog): ReadonlySet<string> {
  const words = new Set<string>();
  for (const language of languages) {
    for (const text of catalog.texts(language))
      for (const word of searchWords(text)) words.add(word);
  }
  return words;
}
