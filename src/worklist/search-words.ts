// The words by which a text is found: folded as the engine folds, so that spellings agree.
import { fold } from '../language/fold.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** `R-CHOP` is found as `chop` and as `rchop`. */
const joined = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–][\p{L}\p{N}\p{M}]+)+/gu;
const hyphen = /[-‐‑–]/gu;
const lettersMax = 40;
/** Of one text; what is longer is no message but a book. */
const wordsMax = 2000;

/** Each once, in the order in which they came; of a very long text the first two thousand. */
export function searchWords(text: string): readonly string[] {
  const folded = fold(text);
  const words = new Set<string>();
  const add = (found: string) => {
    if (words.size >= wordsMax) return;
    // Most are short, and need not be taken apart.
    words.add(found.length <= lettersMax ? found : [...found].slice(0, lettersMax).join(''));
  };
  for (const found of folded.match(word) ?? []) add(found);
  if (folded.search(hyphen) < 0) return [...words];
  for (const found of folded.match(joined) ?? []) add(found.replace(hyphen, ''));
  return [...words];
}

/** As the tokens have it: a beginning, or the whole of a short word. */
export function meets(word: string, wanted: string): boolean {
  return [...wanted].length < 3 ? word === wanted : word.startsWith(wanted);
}
