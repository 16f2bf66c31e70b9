// The nearest known phrase to what was typed, when it is near enough and no other is as near.
import { editDistance } from './distance.ts';

/** Typing errors forgiven, by length: none below 4 letters, one to 7, two beyond. */
function typosForgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The value behind the nearest phrase, or undefined when none, or two, are near. */
export function closest<T>(said: string, phrases: ReadonlyMap<string, T>): T | undefined {
  const forgiven = typosForgiven(said.length);
  if (forgiven === 0) return undefined;
  let best: { readonly value: T; readonly typos: number } | undefined;
  let tied = false;
  for (const [phrase, value] of phrases) {
    if (Math.abs(phrase.length - said.length) > forgiven || phrase.length < 4) continue;
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
