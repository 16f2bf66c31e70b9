// Finds words of danger in a message: bleeding, high fever, suicide, a death.
import type { RedFlag } from '../intake/fact.ts';
import { fold } from '../language/fold.ts';

export interface FlagPhrases {
  readonly phrases: readonly { readonly flag: RedFlag; readonly said: readonly string[] }[];
  /** Words that turn a phrase round: "no", «ندارم», «без», «لا». */
  readonly negations: ReadonlySet<string>;
}

/** A negation this many words before, or after, still belongs to the phrase. */
const negationReachWords = 3;
const negationAfterWords = 2;

/**
 * The first danger that is said and not denied, self-harm and death before emergencies; null when
 * there is none. A degree of fever from 38.5 °C counts in any language.
 */
export function findRedFlag(text: string, known: FlagPhrases): RedFlag | null {
  if (text.split(/[.,;،؛!?؟]\s+|\n/u).some((part) => hasHighFever(part, known.negations))) {
    return 'emergency';
  }
  const clauses = text.split(/[.,;،؛!?؟\n]+/u).map((clause) => fold(clause));
  for (const { flag, said } of known.phrases) {
    for (const clause of clauses) {
      if (said.some((phrase) => saidInEarnest(clause, phrase, known.negations))) return flag;
    }
  }
  return null;
}

function saidInEarnest(clause: string, phrase: string, negations: ReadonlySet<string>): boolean {
  if (!clause.includes(phrase)) return false;
  const words = clause.split(' ');
  const wanted = phrase.split(' ');
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((word, offset) => words[at + offset] === word)) continue;
    const around = words.filter(
      (_, index) =>
        (index >= at - negationReachWords && index < at) ||
        (index >= at + wanted.length && index < at + wanted.length + negationAfterWords),
    );
    if (!around.some((word) => negations.has(word))) return true;
  }
  return false;
}

/** Folded words for a fever or a temperature, with their endings. */
const feverWord =
  /^(?:fever|temp(?:erature)?|تب(?:ش|م|شون)?|دما(?:ی|ش|م)?|(?:ال)?حرار(?:ه|تي|تی|ته|تها)|(?:ال)?سخونه|(?:ال)?حمی|температур.*|жар)$/u;

/** Degrees Celsius from which a fever is an emergency under cancer treatment (usual: 38.0–38.5). */
const feverDegreesMin = 38.5;
const feverDegreesMax = 43;

/** "39.5", «تب ۳۹٫۲», "температура 38,7": a body temperature, where the words are about one. */
function hasHighFever(text: string, negations: ReadonlySet<string>): boolean {
  const said = fold(text);
  const words = said.split(/[\s,:]+/u);
  if (!words.some((word) => feverWord.test(word)) || words.some((word) => negations.has(word))) {
    return false;
  }
  return [...said.matchAll(/(?<![\d/.,-])(\d{2}(?:[.,٫/]\d)?)(?![\d/-])/gu)].some(([, number]) => {
    const degrees = Number((number ?? '').replace(/[,٫/]/u, '.'));
    return degrees >= feverDegreesMin && degrees <= feverDegreesMax;
  });
}
