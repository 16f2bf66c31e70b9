// The terms of the legibility score of a photo file, in the order in which weights are fitted.
import { readFile } from 'node:fs/promises';
import { decodePhoto } from '../../src/photo/decode.ts';
import { legibilityTerms, termNames } from '../../src/photo/legibility.ts';
import { measure } from '../../src/photo/measure.ts';

/** Those at full size, then those at half; null where no text was found. */
export async function termsOfPhoto(file: string): Promise<readonly number[] | null> {
  const { full, half } = measure((await decodePhoto(await readFile(file))).pixels);
  if (full?.edgeWidth == null || half?.edgeWidth == null) return null;
  return [full, half].flatMap((text) => {
    const terms = legibilityTerms(text);
    return termNames.map((name) => terms[name]);
  });
}
