// A key by which names sort as their readers expect, in four alphabets, by comparing plain text.
import { fold } from '../language/fold.ts';

/** Unicode puts four Persian letters and the folded forms of kaf and yeh behind the alphabet. */
const persianAlphabet = 'ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const firstKey = 0x0620;
const letterKeys = new Map(
  Array.from(
    persianAlphabet,
    (letter, index) => [letter, String.fromCharCode(firstKey + index)] as const,
  ),
);

/** Folded; Latin, then Cyrillic, then Arabic script, each by its alphabet. */
export function nameKey(name: string): string {
  return [...fold(name)].map((letter) => letterKeys.get(letter) ?? letter).join('');
}
