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

/** A known phrase with what comparing it needs, worked out once. */
interface Prepared<T> {
  readonly phrase: string;
  readonly value: T;
  readonly letters: number;
  readonly telling: string;
}

/** By the length of the phrase; for lists that live as long as the process. */
const preparedLists = new WeakMap<object, ReadonlyMap<number, readonly Prepared<unknown>[]>>();

/** The value behind the nearest phrase that fits, or undefined when none, or two, are near. */
export function closest<T>(
  said: string,
  phrases: ReadonlyMap<string, T>,
  fits: (phrase: string) => boolean = () => true,
): T | undefined {
  const forgiven = typosForgiven(said.length);
  if (forgiven === 0) return undefined;
  const letters = lettersOf(said);
  const telling = tellingWords(said);
  let best: { readonly value: T; readonly typos: number } | undefined;
  let tied = false;
  for (const known of ofLength(phrases, said.length, forgiven)) {
    if (lettersApart(letters, known.letters) > forgiven || telling !== known.telling) continue;
    const typos = editDistance(said, known.phrase, { limit: forgiven });
    if (typos > forgiven || !fits(known.phrase) || !fitsEachWord(said, known.phrase)) continue;
    if (isDenialOf(said, known.phrase) || isDenialOf(known.phrase, said)) continue;
    if (best === undefined || typos < best.typos) {
      best = { value: known.value, typos };
      tied = false;
    } else if (typos === best.typos && known.value !== best.value) {
      tied = true;
    }
  }
  return tied ? undefined : best?.value;
}

/** Each word forgives as many errors as it would alone: "not alone" is no slip of "not done". */
function fitsEachWord(said: string, phrase: string): boolean {
  const [words, others] = [said.split(' '), phrase.split(' ')];
  if (words.length === 1 || words.length !== others.length) return true;
  return words.every((word, at) => {
    const other = others[at] ?? '';
    const limit = typosForgiven(Math.max(word.length, other.length));
    return editDistance(word, other, { limit }) <= limit;
  });
}

/** What turns a word round when it is put before it; Persian puts ن inside verbs as well. */
const denials = /(?<!\p{L})(?:не|un|in|im|non|dis|غیر|نا)|ن/gu;

/** Whether one text is the other with a denial more: «برنگشته» and «برگشته», "unstable". */
function isDenialOf(longer: string, shorter: string): boolean {
  if (longer.length <= shorter.length) return false;
  return [...longer.matchAll(denials)].some(
    ({ 0: denial, index }) =>
      longer.slice(0, index) + longer.slice(index + denial.length).trimStart() === shorter,
  );
}

/** Shorter phrases than this are matched exactly or not at all. */
const phraseLettersMin = 4;

/** The phrases of about this length. */
function ofLength<T>(
  phrases: ReadonlyMap<string, T>,
  length: number,
  reach: number,
): readonly Prepared<T>[] {
  const byLength = prepare(phrases);
  const found: Prepared<T>[] = [];
  for (let near = Math.max(phraseLettersMin, length - reach); near <= length + reach; near += 1) {
    found.push(...(byLength.get(near) ?? []));
  }
  return found;
}

function prepare<T>(phrases: ReadonlyMap<string, T>): ReadonlyMap<number, readonly Prepared<T>[]> {
  // What is kept for a list was made of the same list, so it holds values of the same kind.
  const known = preparedLists.get(phrases) as
    ReadonlyMap<number, readonly Prepared<T>[]> | undefined;
  if (known !== undefined) return known;
  const entries = [...phrases].map(([phrase, value]) => ({
    phrase,
    value,
    letters: lettersOf(phrase),
    telling: tellingWords(phrase),
  }));
  const byLength = Map.groupBy(entries, ({ phrase }) => phrase.length);
  preparedLists.set(phrases, byLength);
  return byLength;
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
