// The terms of the legibility score of a picture, in the order in which weights are fitted.
import { decodePhoto } from '../../src/photo/decode.ts';
import { legibilityTerms, termNames } from '../../src/photo/legibility.ts';
import { measure } from '../../src/photo/measure.ts';
import { subject } from '../../src/photo/subject.ts';

/** Null where no text was found, and of what is no page. */
export async function termsOfPhoto(bytes: Uint8Array): Promise<readonly number[] | null> {
  const measures = measure((await decodePhoto(bytes)).pixels);
  const shown = subject(measures);
  if (shown !== 'page' && shown !== 'perhaps_page') return null;
  const terms = legibilityTerms(measures);
  return terms === null ? null : termNames.map((name) => terms[name]);
}
