// Finds cases by words of names, messages, answers and notes, although all of them are sealed.
import type { Database } from '../store/connection.ts';
import { readWordPlace, wordPlaces } from '../store/case-places.ts';
import type { CaseIndex } from './case-index.ts';
import type { Candidate, FindTexts, SearchResult } from './find-texts.ts';
import { searchWords } from './search-words.ts';
import type { WordTokens } from './word-tokens.ts';

export interface SearchPage {
  readonly results: readonly SearchResult[];
  /** To go on from there; null at the end. */
  readonly after: number | null;
}

/** Of a query; more words than that find nothing more exactly. */
const wordsMax = 8;
/** A candidate may turn out to be none; after so many looks the page is handed out as it is. */
const looksMax = 3;

export class CaseSearch {
  readonly #database: Database;
  readonly #index: CaseIndex;
  readonly #tokens: WordTokens;
  readonly #texts: FindTexts;

  constructor(parts: {
    readonly database: Database;
    readonly index: CaseIndex;
    readonly tokens: WordTokens;
    readonly texts: FindTexts;
  }) {
    this.#database = parts.database;
    this.#index = parts.index;
    this.#tokens = parts.tokens;
    this.#texts = parts.texts;
  }

  /**
   * Every word has to begin a word of the case; words of fewer than three letters have to be whole.
   * Names come first, then whoever was heard last. `after`: where the page before ended, or 0.
   */
  async find(query: string, after: number, count: number): Promise<SearchPage> {
    const words = searchWords(query).slice(0, wordsMax);
    if (words.length === 0) return { results: [], after: null };
    const end = after + count * looksMax;
    const candidates = this.#inOrder(await this.#placesOf(words), end + 1);
    const results: SearchResult[] = [];
    let at = after;
    while (at < Math.min(candidates.length, end) && results.length < count) {
      const some = candidates.slice(at, Math.min(end, at + count - results.length));
      results.push(...(await this.#texts.find(some, words)));
      at += some.length;
    }
    return { results, after: at < candidates.length ? at : null };
  }

  /** The first few: a whole name before words that are strewn about, then whoever wrote last. */
  #inOrder(places: readonly Uint8Array[], most: number): readonly Candidate[] {
    const { heard, table } = this.#index;
    const byRank: Newest[] = wordPlaces.map(() => new Newest(heard, most));
    for (let number = 0; number < heard.length; number += 1) {
      byRank[rankOf(places, number)]?.add(number);
    }
    const numbers = byRank.flatMap((newest) => newest.inOrder()).slice(0, most);
    return numbers.flatMap((number) => {
      const row = table.get(this.#index.intakeOf(number) ?? '');
      const all = places.reduce((bits, one) => bits | (one[number] ?? 0), 0);
      const where = new Set(wordPlaces.filter((_, bit) => (all & (1 << bit)) !== 0));
      return row === undefined ? [] : [{ row, places: where }];
    });
  }

  /** For each word, by the number of each case, a bit for every place where it stands. */
  async #placesOf(words: readonly string[]): Promise<readonly Uint8Array[]> {
    const all: Uint8Array[] = [];
    for (const word of words) {
      const { from, to } = this.#tokens.rangeOf(word);
      // One value holds them all: tens of thousands of rows would take longer to hand over.
      const [row]: readonly { places: string }[] = await this.#database.reader.raw(placesSql, [
        from,
        to,
      ]);
      // Made by SQLite from a column of integers.
      const values = JSON.parse(row?.places ?? '[]') as readonly number[];
      const found = new Uint8Array(this.#index.heard.length);
      for (const value of values) {
        const { number, bit } = readWordPlace(value);
        if (number < found.length) found[number] = (found[number] ?? 0) | (1 << bit);
      }
      all.push(found);
    }
    return all;
  }
}

const placesSql = `WITH RECURSIVE part (segment) AS (
    SELECT 0 UNION ALL SELECT segment + 1 FROM part
    WHERE segment < (SELECT max(segment) FROM case_word))
  SELECT json_group_array(place) AS places FROM part CROSS JOIN case_word
  WHERE case_word.segment = part.segment AND token BETWEEN ? AND ?`;

/** The worst of the best places of each word; past the last where one is nowhere. */
function rankOf(places: readonly Uint8Array[], number: number): number {
  let rank = 0;
  for (const one of places) {
    const here = one[number] ?? 0;
    if (here === 0) return wordPlaces.length;
    rank = Math.max(rank, 31 - Math.clz32(here & -here));
  }
  return rank;
}

/** Keeps those of many cases who were heard last: most are turned away by one comparison. */
class Newest {
  readonly #heard: readonly (number | undefined)[];
  readonly #most: number;
  #kept: number[] = [];
  #oldest = -Infinity;

  constructor(heard: readonly (number | undefined)[], most: number) {
    this.#heard = heard;
    this.#most = most;
  }

  add(number: number): void {
    const heard = this.#heard[number];
    if (heard === undefined || heard < this.#oldest) return;
    this.#kept.push(number);
    if (this.#kept.length < this.#most * 4) return;
    this.#kept = [...this.inOrder()];
    this.#oldest = this.#at(this.#kept.at(-1) ?? 0);
  }

  inOrder(): readonly number[] {
    this.#kept.sort((one, other) => this.#at(other) - this.#at(one) || one - other);
    return this.#kept.slice(0, this.#most);
  }

  #at(number: number): number {
    return this.#heard[number] ?? 0;
  }
}
