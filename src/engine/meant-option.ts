// The option of a closed question that free words mean, medical names included.

import type { Flow, LeafItem } from '../flow/flow.ts';
import type { Language } from '../language/language.ts';
import { wordsIn } from './label-inside.ts';
import type { Phrasebook } from './phrasebook.ts';

/** So few words name one thing. */
const plainWordsMax = 5;

interface Asked {
  readonly phrasebook: Phrasebook;
  readonly flow: Flow;
  readonly item: LeafItem;
}

interface Said {
  readonly text: string;
  readonly language: Language;
}

/**
 * A medical name decides before a word inside a sentence does: "Hodgkin's lymphoma" is no "other
 * B-cell lymphoma".
 */
export function meantOption({ phrasebook, flow, item }: Asked, said: Said): string | null {
  return (
    phrasebook.exactOption(flow, item, said.text) ??
    optionByTerm({ phrasebook, flow, item }, said) ??
    phrasebook.option(flow, item, said.text)
  );
}

/**
 * A medical word that stands for an option, such as a brand name or a spelling. "First Hodgkin,
 * then it was follicular" names two, and none of them.
 */
export function optionByTerm({ phrasebook, flow, item }: Asked, said: Said): string | null {
  const { text, language } = said;
  if (item.type !== 'choice' && item.type !== 'choices') return null;
  if (item.options.every(({ terms }) => terms.length === 0)) return null;
  const id = phrasebook.medical(text, language)?.id;
  const option = item.options.find(({ terms }) => terms.some((term) => term === id))?.id ?? null;
  const several = option !== null && wordsIn(text).length > plainWordsMax;
  const named = several ? phrasebook.eachOption(flow, item, text) : [];
  return named.some((other) => other !== option) ? null : option;
}
