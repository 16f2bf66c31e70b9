// The nearest known phrase to what was typed, when it is near enough and no other is as near.
import { editDistance } from './distance.ts';

/** Typing errors forgiven, by length: none below 4 letters, one to 7, two beyond. */
function typosForgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** A number or a very short word is never a typing error: "stage 3" is not "stage I". */
function tellingWords(text: string): string {
  return text
    .split(/[\s().,/-]+/u)
    .filter((word) => /\d/.test(word) || (word.length > 0 && word.length <= 3))
    .toSorted()
    .join(' ');
}

/** The value behind the nearest phrase, or undefined when none, or two, are near. */
export function closest<T>(said: string, phrases: ReadonlyMap<string, T>): T | undefined {
  const forgiven = typosForgiven(said.length);
  if (forgiven === 0) return undefined;
  const letters = lettersOf(said);
  let best: { readonly value: T; readonly typos: number } | undefined;
  let tied = false;
  for (const [phrase, value] of phrases) {
    if (Math.abs(phrase.length - said.length) > forgiven || phrase.length < 4) continue;
    if (tellingWords(said) !== tellingWords(phrase)) continue;
    if (lettersApart(letters, lettersOf(phrase)) > forgiven) continue;
    const typos = editDistance(said, phrase, { limit: forgiven });
    if (typos > forgiven) continue;
    if (best === undefined || typos < best.typos) {
      best = { value, typos };
      tied = false;
    } else if (typos === best.typos && value !== best.value) {
      tied = true;
    }
  }
  return tied ? undefined : best?.value;
}

/** One bit for each letter that occurs; some letters share a bit. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** At most the number of typing errors: each of them brings in, or takes away, one letter. */
function lettersApart(one: number, other: number): number {
  return Math.max(bitCount(one & ~other), bitCount(other & ~one));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
