// Looks for the words of a search in the texts of one case, and cuts out what is around them.
import type { IntakeState } from '../intake/state.ts';
import type { WordPlace } from '../store/case-places.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation, MessageRow } from '../store/conversation.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { IntakeRead } from '../store/intake-read.ts';
import type { CaseRow } from './case-row.ts';
import type { ByIntake, CaseNote } from './case-source.ts';
import { answerTexts } from './case-texts.ts';
import { meets, searchWords } from './search-words.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** `about`: the path key of an answer, the id of a message; empty for a name or a note. */
export interface Found {
  readonly place: WordPlace;
  readonly about: string;
  /** ISO instant of a message or a note, else null. */
  readonly at: string | null;
  readonly from: 'patient' | 'desk' | null;
  readonly snippet: Snippet;
}

export interface FindTextsParts {
  readonly database: Database;
  readonly keys: DataKeys;
  readonly intakes: IntakeRead;
  readonly conversation: Conversation;
  notes?(intakes: readonly string[]): Promise<ByIntake<CaseNote>>;
}

/** A case that may hold the words, and where. */
export interface Candidate {
  readonly row: CaseRow;
  readonly places: ReadonlySet<WordPlace>;
}

export interface SearchResult {
  readonly row: CaseRow;
  /** Where its words were found; the first text that holds most of them. */
  readonly found: readonly Found[];
}

interface Sealed {
  readonly newest: ReadonlyMap<string, readonly MessageRow[]>;
  state(intake: string): Promise<IntakeState | null>;
}

interface Text extends Omit<Found, 'snippet'> {
  readonly text: string;
}

const messagesAtOnce = 50;
/** So far back a conversation is gone through. */
const messagesMax = 2000;

export class FindTexts {
  readonly #parts: FindTextsParts;

  constructor(parts: FindTextsParts) {
    this.#parts = parts;
  }

  /** Without those in which not every word is there: tokens of different words may agree. */
  async find(
    candidates: readonly Candidate[],
    words: readonly string[],
  ): Promise<readonly SearchResult[]> {
    const sealed = await this.#fetch(candidates);
    const results: SearchResult[] = [];
    for (const candidate of candidates) {
      const found = await this.#findIn(this.#texts(candidate, sealed), words);
      if (found !== null) results.push({ row: candidate.row, found });
    }
    return results;
  }

  /** What most of them need, in few queries. */
  async #fetch(candidates: readonly Candidate[]): Promise<Sealed> {
    const { database, keys, intakes } = this.#parts;
    const having = (place: WordPlace) =>
      candidates.filter(({ places }) => places.has(place)).map(({ row }) => row.intake);
    const [answered, said] = [having('answer'), having('message')];
    await keys.warm([...answered, ...said]);
    const state = await intakes.statesOf(answered);
    const messages: readonly MessageRow[] =
      said.length === 0
        ? []
        : await database.reader.raw(newestSql, [JSON.stringify(said), messagesAtOnce]);
    return { state, newest: Map.groupBy(messages, (row) => row.intake_id) };
  }

  async #findIn(
    texts: AsyncIterable<Text>,
    words: readonly string[],
  ): Promise<readonly Found[] | null> {
    const found: Found[] = [];
    const open = new Set(words);
    for await (const { text, ...about } of texts) {
      const inside = searchWords(text);
      const here = [...open].filter((word) => inside.some((one) => meets(one, word)));
      if (here.length === 0) continue;
      for (const word of here) open.delete(word);
      found.push({ ...about, snippet: snippetOf(text, words) });
      if (open.size === 0) return found;
    }
    return null;
  }

  /** The likeliest first; what need not be opened stays sealed. */
  async *#texts({ row, places }: Candidate, sealed: Sealed): AsyncGenerator<Text> {
    const none = { about: '', at: null, from: null };
    if (places.has('name')) {
      yield { place: 'name', text: row.name, ...none };
      yield { place: 'name', text: row.code, ...none };
    }
    if (places.has('answer')) {
      const state = await sealed.state(row.intake);
      for (const { path, text } of state === null ? [] : answerTexts(state)) {
        yield { place: 'answer', text, ...none, about: path };
      }
    }
    if (places.has('message')) {
      yield* this.#messages(row.intake, sealed.newest.get(row.intake) ?? []);
    }
    if (places.has('note')) {
      const notes = await this.#parts.notes?.([row.intake]);
      for (const { text, at } of notes?.get(row.intake) ?? []) {
        yield { place: 'note', text, ...none, at };
      }
    }
  }

  async *#messages(intake: string, newest: readonly MessageRow[]): AsyncGenerator<Text> {
    let rows = newest;
    for (let seen = 0; seen < messagesMax; seen += messagesAtOnce) {
      for (const row of rows) {
        const { id, at, from, text, upload, file } =
          await this.#parts.conversation.openMessage(row);
        const all = [text, upload?.name ?? '', file?.name ?? ''].filter((part) => part !== '');
        yield { place: 'message', about: id, at, from, text: all.join('\n') };
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < messagesAtOnce) return;
      rows = await this.#messagesBefore(intake, last.seq);
    }
  }

  async #messagesBefore(intake: string, seq: number): Promise<readonly MessageRow[]> {
    return this.#parts.database
      .reader('message')
      .where({ intake_id: intake })
      .where('seq', '<', seq)
      .orderBy('seq', 'desc')
      .limit(messagesAtOnce);
  }
}

const newestSql = `SELECT message.* FROM json_each(?) AS wanted CROSS JOIN message
  ON message.seq IN (SELECT seq FROM message WHERE intake_id = wanted.value
    ORDER BY seq DESC LIMIT ?)
  ORDER BY wanted.key, message.seq DESC`;
