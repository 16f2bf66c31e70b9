// Keeps the words of a case in the table of the search as its texts are.
import type { Committer } from '../store/committer.ts';
import { placeOfWord, type WordPlace } from '../store/case-places.ts';
import type { Database } from '../store/connection.ts';
import type { Write } from '../store/write.ts';
import type { CaseNews } from './case-source.ts';
import { answerTexts } from './case-texts.ts';
import type { CaseRow } from './case-row.ts';
import { searchWords } from './search-words.ts';
import type { WordTokens } from './word-tokens.ts';

export interface CaseWordsParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly tokens: WordTokens;
  /** Words that the bot itself says to everybody: in what we sent they find nothing. */
  readonly botWords: ReadonlySet<string>;
}

/** What a case was found by can be withdrawn, but not what was said in messages. */
const changing = ['name', 'answer', 'note'] as const;

export class CaseWords {
  readonly #parts: CaseWordsParts;

  constructor(parts: CaseWordsParts) {
    this.#parts = parts;
  }

  /** The writes that bring the words of a case to what its texts are now. */
  async writes(number: number, row: CaseRow, news: CaseNews): Promise<readonly Write[]> {
    const texts: Readonly<Record<(typeof changing)[number], readonly string[]>> = {
      name: [row.name, row.code],
      answer: answerTexts(news.state).map(({ text }) => text),
      note: news.notes.map(({ text }) => text),
    };
    const writes: Write[] = [];
    for (const place of changing) {
      writes.push(...(await this.#changed(placeOfWord(number, place), texts[place])));
    }
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

  async #changed(place: number, texts: readonly string[]): Promise<readonly Write[]> {
    const { database, tokens } = this.#parts;
    const rows: readonly { token: number }[] = await database
      .reader('case_word')
      .where({ place })
      .select('token');
    const before = new Set(rows.map(({ token }) => token));
    const after = new Set(texts.flatMap(searchWords).map((word) => tokens.tokenOf(word)));
    const gone = [...before].filter((token) => !after.has(token));
    const come = [...after].filter((token) => !before.has(token));
    return [
      ...come.map((token) => kept(token, place)),
      ...gone.map((token): Write => {
        return { kind: 'delete', table: 'case_word', where: { token, place } };
      }),
    ];
  }

  #messageWords({ messages }: CaseNews): ReadonlySet<string> {
    const words = new Set<string>();
    for (const { from, text, upload, file } of messages) {
      const all = searchWords([text, upload?.name ?? '', file?.name ?? ''].join('\n'));
      for (const word of all) {
        if (from === 'patient' || !this.#parts.botWords.has(word)) words.add(word);
      }
    }
    return words;
  }
}

function kept(token: number, place: number): Write {
  return { kind: 'put', table: 'case_word', key: ['token', 'place'], row: { token, place } };
}
