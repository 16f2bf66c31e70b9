// Finds words of danger in a message: bleeding, high fever, suicide, a death.
import type { RedFlag } from '../intake/fact.ts';
import { fold } from '../language/fold.ts';

export interface FlagPhrases {
  readonly phrases: readonly { readonly flag: RedFlag; readonly said: readonly string[] }[];
  /** Words that turn a phrase round: "no", «ندارم», «без», «لا». */
  readonly negations: ReadonlySet<string>;
}

/** A negation this many words away still belongs to the phrase. */
const negationReachWords = 2;

/**
 * The first danger that is said and not denied, self-harm and death before emergencies; null when
 * there is none. A degree of fever from 38.5 °C counts in any language.
 */
export function findRedFlag(text: string, known: FlagPhrases): RedFlag | null {
  const clauses = text.split(/[.,;،؛!?؟\n]+/u).map((clause) => fold(clause));
  for (const { flag, said } of known.phrases) {
    for (const clause of clauses) {
      if (said.some((phrase) => saidInEarnest(clause, phrase, known.negations))) return flag;
    }
  }
  return null;
}

function saidInEarnest(clause: string, phrase: string, negations: ReadonlySet<string>): boolean {
  const words = clause.split(' ');
  const wanted = phrase.split(' ');
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((word, offset) => words[at + offset] === word)) continue;
    const around = words.filter(
      (_, index) =>
        (index >= at - negationReachWords && index < at) ||
        (index >= at + wanted.length && index < at + wanted.length + negationReachWords),
    );
    if (!around.some((word) => negations.has(word))) return true;
  }
  return false;
}
