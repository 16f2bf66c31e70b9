// Keeps the words of a case in the table of the search as its texts are.
import type { Catalog } from '../language/catalog.ts';
import type { Committer } from '../store/committer.ts';
import { placeOfWord, segmentOfPlace, type WordPlace } from '../store/case-places.ts';
import type { Database } from '../store/connection.ts';
import type { Write } from '../store/write.ts';
import { botWordsOf } from './bot-words.ts';
import type { CaseNews } from './case-source.ts';
import { answerTexts } from './case-texts.ts';
import type { CaseRow } from './case-row.ts';
import { searchWords } from './search-words.ts';
import type { WordTokens } from './word-tokens.ts';

export interface CaseWordsParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly tokens: WordTokens;
  /** What the bot says to everybody: in what we sent its words find nothing. */
  readonly catalog: Catalog;
}

/** Tokens by the number of their place. */
export type KnownWords = ReadonlyMap<number, readonly number[]>;

const sentKept = 2000;
/** What a case was found by can be withdrawn, but not what was said in messages. */
const changing = ['name', 'answer', 'note'] as const;

export class CaseWords {
  readonly #parts: CaseWordsParts;
  readonly #sent = new Map<string, readonly string[]>();

  constructor(parts: CaseWordsParts) {
    this.#parts = parts;
  }

  /** What may change of the words of these cases, in one query. */
  async known(numbers: readonly number[]): Promise<KnownWords> {
    if (numbers.length === 0) return new Map();
    const places = numbers.flatMap((number) => changing.map((place) => placeOfWord(number, place)));
    const rows: readonly { token: number; place: number }[] = await this.#parts.database
      .reader('case_word')
      .whereIn('place', places)
      .select('token', 'place');
    const known = new Map<number, number[]>();
    for (const { token, place } of rows) {
      const tokens = known.get(place);
      if (tokens === undefined) known.set(place, [token]);
      else tokens.push(token);
    }
    return known;
  }

  /** The writes that bring the words of a case to what its texts are now. */
  writes(
    { number, known }: { readonly number: number; readonly known: KnownWords },
    row: CaseRow,
    news: CaseNews,
  ): readonly Write[] {
    const texts: Readonly<Record<(typeof changing)[number], readonly string[]>> = {
      name: [row.name, row.code],
      answer: answerTexts(news.state).map(({ text }) => text),
      note: news.notes.map(({ text }) => text),
    };
    const writes = changing.flatMap((name) => {
      const place = placeOfWord(number, name);
      return this.#changes(place, known.get(place) ?? [], texts[name]);
    });
    const said = placeOfWord(number, 'message');
    const tokens = new Set(
      [...this.#messageWords(news)].map((word) => this.#parts.tokens.tokenOf(word)),
    );
    return [...writes, ...[...tokens].map((token) => kept(token, said))];
  }

  /** Deletes all words of a case. */
  removal(number: number): readonly Write[] {
    const places: readonly WordPlace[] = [...changing, 'message'];
    return places.map((place): Write => {
      return { kind: 'delete', table: 'case_word', where: { place: placeOfWord(number, place) } };
    });
  }

  #changes(place: number, known: readonly number[], texts: readonly string[]): readonly Write[] {
    const before = new Set(known);
    const words = texts.flatMap(searchWords);
    const after = new Set(words.map((word) => this.#parts.tokens.tokenOf(word)));
    const gone = [...before].filter((token) => !after.has(token));
    const come = [...after].filter((token) => !before.has(token));
    return [
      ...come.map((token) => kept(token, place)),
      ...gone.map((token): Write => {
        const where = { segment: segmentOfPlace(place), token, place };
        return { kind: 'delete', table: 'case_word', where };
      }),
    ];
  }

  #messageWords({ messages }: CaseNews): ReadonlySet<string> {
    const words = new Set<string>();
    for (const { from, text, upload, file } of messages) {
      const all = [text, upload?.name ?? '', file?.name ?? ''].join('\n');
      const own = from === 'patient' ? searchWords(all) : this.#sentWords(all);
      for (const word of own) words.add(word);
    }
    return words;
  }

  /** The bot says the same to everybody: what was taken apart once need not be again. */
  #sentWords(text: string): readonly string[] {
    const known = this.#sent.get(text);
    if (known !== undefined) return known;
    const botWords = botWordsOf(this.#parts.catalog);
    const words = searchWords(text).filter((word) => !botWords.has(word));
    if (this.#sent.size >= sentKept) this.#sent.clear();
    this.#sent.set(text, words);
    return words;
  }
}

function kept(token: number, place: number): Write {
  const row = { segment: segmentOfPlace(place), token, place };
  return { kind: 'put', table: 'case_word', key: ['segment', 'token', 'place'], row };
}
