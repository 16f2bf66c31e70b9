// Whether words say that something has not come to its end: "still taking it", «هنوز می‌خوره».
import { wordsIn, type TurningWords } from './label-inside.ts';
import { clausesBeforeBut } from './read-clauses.ts';

/** So many words before a phrase may deny it: "no longer", «لم يعد مستمرا». */
const nearMax = 2;

export interface OngoingWords {
  /** Folded. */
  readonly phrases: readonly string[];
  readonly turning: TurningWords;
}

/** `said` is folded. Beside a date only the first clause counts: "March 2024, still weak". */
export function stillGoesOn(
  said: string,
  { phrases, turning }: OngoingWords,
  besideDate: boolean,
): boolean {
  const clauses = clausesBeforeBut(said, turning);
  return clauses.slice(0, besideDate ? 1 : undefined).some((words) => {
    const clause = ` ${words.join(' ')} `;
    return phrases.some((phrase) => {
      const at = clause.indexOf(` ${wordsIn(phrase).join(' ')} `);
      const near = clause.slice(0, Math.max(at, 0)).trim().split(' ').slice(-nearMax);
      return at >= 0 && !near.some((word) => turning.before.has(word));
    });
  });
}
