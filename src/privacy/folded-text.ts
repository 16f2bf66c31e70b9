// A page's words folded for searching, with the way back to where each letter stands.
import { fold } from '../language/fold.ts';

export interface FoldedText {
  readonly text: string;
  /** Where in the original the letter at the same place of `text` begins, and the end. */
  readonly places: readonly number[];
}

/** Letter by letter as `fold` does it; line breaks and single spaces stay. */
export function foldWithPlaces(original: string): FoldedText {
  let text = '';
  const places: number[] = [];
  for (let index = 0; index < original.length;) {
    const letter = String.fromCodePoint(original.codePointAt(index) ?? 0);
    const folded = /[\r\n]/u.test(letter) ? '\n' : /\s/u.test(letter) ? ' ' : fold(letter);
    for (const unit of folded.split('')) {
      text += unit;
      places.push(index);
    }
    index += letter.length;
  }
  places.push(original.length);
  return { text, places };
}
