// The part of an answer that is in somebody's own words, and whether its translation still fits.
import type { Answer } from './answer.ts';
import type { Translation } from './summary-fact.ts';

/** Letters of the scripts that an English reader cannot read. */
const foreignLetters = /[\u0400-\u04ff\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/u;

/** Null where the answer was chosen, counted or dated. */
export function freeWords(answer: Answer | undefined): string | null {
  const value = answer?.state === 'answered' ? answer.value : null;
  switch (value?.kind) {
    case 'text':
    case 'medical':
      return value.text;
    case 'choice':
    case 'choices':
      return value.other ?? null;
    default:
      return null;
  }
}

export function isForeign(text: string): boolean {
  return foreignLetters.test(text);
}

/** `outdated`: the patient has said something else since. */
export function translationStanding(
  translation: Translation | undefined,
  words: string,
): 'none' | 'unconfirmed' | 'confirmed' | 'outdated' {
  if (translation === undefined) return 'none';
  if (translation.original !== words) return 'outdated';
  return translation.confirmed ? 'confirmed' : 'unconfirmed';
}
