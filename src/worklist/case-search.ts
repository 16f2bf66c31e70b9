// Finds cases by words of names, messages, answers and notes, although all of them are sealed.
import type { Database } from '../store/connection.ts';
import { readWordPlace, wordPlaces, type WordPlace } from '../store/case-places.ts';
import type { CaseIndex } from './case-index.ts';
import type { CaseRow } from './case-row.ts';
import type { FindTexts, Found } from './find-texts.ts';
import { searchWords } from './search-words.ts';
import type { WordTokens } from './word-tokens.ts';

export interface SearchResult {
  readonly row: CaseRow;
  /** Where its words were found; the first text that holds most of them. */
  readonly found: readonly Found[];
}

export interface SearchPage {
  readonly results: readonly SearchResult[];
  /** To go on from there; null at the end. */
  readonly after: number | null;
}

/** Of a query; more words than that find nothing more exactly. */
const wordsMax = 8;
/** A candidate may turn out to be none; after so many looks the page is handed out as it is. */
const looksMax = 3;

interface Candidate {
  readonly row: CaseRow;
  /** By word of the query, where it stands. */
  readonly places: readonly ReadonlySet<WordPlace>[];
}

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
    const candidates = await this.#candidates(words);
    const results: SearchResult[] = [];
    let at = after;
    const end = Math.min(candidates.length, after + count * looksMax);
    for (; at < end && results.length < count; at += 1) {
      const candidate = candidates[at];
      if (candidate === undefined) break;
      const { row, places } = candidate;
      const found = await this.#texts.find(row, words, new Set(places.flatMap((one) => [...one])));
      if (found !== null) results.push({ row, found });
    }
    return { results, after: at < candidates.length ? at : null };
  }

  async #candidates(words: readonly string[]): Promise<readonly Candidate[]> {
    let known: Map<number, Set<WordPlace>[]> | null = null;
    for (const word of words) {
      const places = await this.#placesOf(word);
      known =
        known === null ? new Map([...places].map(([n, set]) => [n, [set]])) : both(known, places);
    }
    const candidates = [...(known ?? [])].flatMap(([number, places]) => {
      const row = this.#index.table.get(this.#index.intakeOf(number) ?? '');
      return row === undefined ? [] : [{ row, places, rank: rankOf(places) }];
    });
    return candidates.sort(
      (one, other) =>
        one.rank - other.rank || (one.row.lastHeardAt < other.row.lastHeardAt ? 1 : -1),
    );
  }

  /** One value holds them all: tens of thousands of rows would take longer to hand over. */
  async #placesOf(word: string): Promise<Map<number, Set<WordPlace>>> {
    const { from, to } = this.#tokens.rangeOf(word);
    const [row]: readonly { places: string }[] = await this.#database.reader.raw(placesSql, [
      from,
      to,
    ]);
    // Made by SQLite from a column of integers.
    const values = JSON.parse(row?.places ?? '[]') as readonly number[];
    const places = new Map<number, Set<WordPlace>>();
    for (const value of values) {
      const { number, place } = readWordPlace(value);
      const known = places.get(number);
      if (known === undefined) places.set(number, new Set([place]));
      else known.add(place);
    }
    return places;
  }
}

const placesSql = `WITH RECURSIVE part (segment) AS (
    SELECT 0 UNION ALL SELECT segment + 1 FROM part
    WHERE segment < (SELECT max(segment) FROM case_word))
  SELECT json_group_array(place) AS places FROM part CROSS JOIN case_word
  WHERE case_word.segment = part.segment AND token BETWEEN ? AND ?`;

function both(
  known: ReadonlyMap<number, Set<WordPlace>[]>,
  places: ReadonlyMap<number, Set<WordPlace>>,
): Map<number, Set<WordPlace>[]> {
  return new Map(
    [...known].flatMap(([number, sets]) => {
      const set = places.get(number);
      return set === undefined ? [] : [[number, [...sets, set]] as const];
    }),
  );
}

/** The worst of the best places of each word: a whole name before words that are strewn about. */
function rankOf(places: readonly ReadonlySet<WordPlace>[]): number {
  const best = (set: ReadonlySet<WordPlace>) => wordPlaces.findIndex((place) => set.has(place));
  return Math.max(...places.map(best));
}
