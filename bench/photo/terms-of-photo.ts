// The terms of the legibility score of a photo file, in the order in which weights are fitted.
import { readFile } from 'node:fs/promises';
import { decodePhoto } from '../../src/photo/decode.ts';
import { legibilityTerms, termNames } from '../../src/photo/legibility.ts';
import { measure } from '../../src/photo/measure.ts';

/** Null where no text was found. */
export async function termsOfPhoto(file: string): Promise<readonly number[] | null> {
  const terms = legibilityTerms(measure((await decodePhoto(await readFile(file))).pixels));
  return terms === null ? null : termNames.map((name) => terms[name]);
}
