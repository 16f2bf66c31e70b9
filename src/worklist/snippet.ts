// A piece of a text around the words that were looked for, with those marked.
import { fold } from '../language/fold.ts';
import { meets, searchWords } from './search-words.ts';

/** Text in pieces; those that were found are marked. Plain text: a page shows it as such. */
export type Snippet = readonly { readonly text: string; readonly found: boolean }[];

const charactersMax = 160;
const charactersBefore = 40;
/** Of so much of a text a snippet is made: a message may hold a whole book. */
const lookedAtMax = 20_000;
/** A word as it stands, with the invisible characters that folding drops inside it. */
const piece =
  /[\p{L}\p{N}\p{M}\u200b-\u200d\u0640\u00ad]+|[^\p{L}\p{N}\p{M}\u200b-\u200d\u0640\u00ad]+/gu;
/** Marks that would turn the direction of what stands around them. */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** `words`: folded, as {@link searchWords} gives them. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const clean = text.slice(0, lookedAtMax).replace(controls, ' ');
  const pieces = (clean.match(piece) ?? []).map((part) => {
    return { text: part, found: isWanted(part, words) };
  });
  const first = pieces.findIndex(({ found }) => found);
  return shorten(merged(pieces.slice(begin(pieces, Math.max(0, first)))));
}

function isWanted(part: string, words: readonly string[]): boolean {
  const inside = searchWords(fold(part));
  return inside.some((word) => words.some((wanted) => meets(word, wanted)));
}

/** From which piece on, so that a few words stand before the one that was found. */
function begin(pieces: Snippet, first: number): number {
  let at = first;
  for (let left = charactersBefore; at > 0; at -= 1) {
    left -= pieces[at - 1]?.text.length ?? 0;
    if (left < 0) break;
  }
  return at;
}

function merged(pieces: Snippet): Snippet {
  const parts: { text: string; found: boolean }[] = [];
  for (const one of pieces) {
    const last = parts.at(-1);
    if (last?.found === one.found) last.text += one.text;
    else parts.push({ ...one });
  }
  return parts;
}

function shorten(pieces: Snippet): Snippet {
  const parts: { text: string; found: boolean }[] = [];
  let left = charactersMax;
  for (const one of pieces) {
    if (left <= 0) break;
    // By characters as people see them, so that none is cut in two.
    const text = [...one.text].slice(0, left).join('');
    left -= text.length;
    parts.push({ text, found: one.found });
  }
  return parts;
}
