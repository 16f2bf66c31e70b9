// Looks for the words of a search in the texts of one case, and cuts out what is around them.
import type { WordPlace } from '../store/case-places.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation, MessageRow } from '../store/conversation.ts';
import type { IntakeRead } from '../store/intake-read.ts';
import type { CaseRow } from './case-row.ts';
import type { CaseNote } from './case-source.ts';
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
  readonly intakes: IntakeRead;
  readonly conversation: Conversation;
  notes?(intake: string): Promise<readonly CaseNote[]>;
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

  /** Null when not every word is there after all: tokens of different words may agree. */
  async find(
    row: CaseRow,
    words: readonly string[],
    places: ReadonlySet<WordPlace>,
  ): Promise<readonly Found[] | null> {
    const found: Found[] = [];
    const open = new Set(words);
    for await (const { text, ...about } of this.#texts(row, places)) {
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
  async *#texts(row: CaseRow, places: ReadonlySet<WordPlace>): AsyncGenerator<Text> {
    const none = { about: '', at: null, from: null };
    if (places.has('name')) {
      yield { place: 'name', text: row.name, ...none };
      yield { place: 'name', text: row.code, ...none };
    }
    if (places.has('answer')) {
      const state = await this.#parts.intakes.state(row.intake);
      for (const { path, text } of state === null ? [] : answerTexts(state)) {
        yield { place: 'answer', text, ...none, about: path };
      }
    }
    if (places.has('message')) yield* this.#messages(row.intake);
    if (places.has('note')) {
      for (const { text, at } of (await this.#parts.notes?.(row.intake)) ?? []) {
        yield { place: 'note', text, ...none, at };
      }
    }
  }

  async *#messages(intake: string): AsyncGenerator<Text> {
    const { database, conversation } = this.#parts;
    let before = Number.MAX_SAFE_INTEGER;
    for (let seen = 0; seen < messagesMax; seen += messagesAtOnce) {
      const rows: readonly MessageRow[] = await database
        .reader('message')
        .where({ intake_id: intake })
        .where('seq', '<', before)
        .orderBy('seq', 'desc')
        .limit(messagesAtOnce);
      for (const row of rows) {
        const { id, at, from, text, upload, file } = await conversation.openMessage(row);
        const all = [text, upload?.name ?? '', file?.name ?? ''].filter((part) => part !== '');
        yield { place: 'message', about: id, at, from, text: all.join('\n') };
        before = row.seq;
      }
      if (rows.length < messagesAtOnce) return;
    }
  }
}
