// Centers side by side for one patient: what each answered, and for how long it was waited.
import type { IntakeState } from '../intake/state.ts';
import { answerGaps, answerParts, type AnswerPart } from '../language/answer-gaps.ts';
import type { Submission } from '../intake/submission.ts';
import { centerPromiseOf } from './promise-clock.ts';
import type { PromiseClock } from './promise-clock.ts';

export interface ComparedCenter {
  readonly submission: Submission;
  /** Whole days from the first sending to the first answer, or until now. */
  readonly daysWaited: number;
  /** Parts of the answer that are wanting; all of them where none has come. */
  readonly gaps: readonly AnswerPart[];
  readonly promise: PromiseClock | null;
}

const dayMs = 86_400_000;

/** Answered ones first, then in the order in which the package went out. */
export function compareCenters(state: IntakeState, now: string): readonly ComparedCenter[] {
  const compared = Object.values(state.submissions ?? {}).map((submission) => ({
    submission,
    daysWaited: daysWaited(submission, now),
    gaps: submission.answer === null ? answerParts : answerGaps(submission.answer),
    promise: centerPromiseOf(submission, now),
  }));
  return compared.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ submission }: ComparedCenter): number {
  if (submission.answer !== null) return 0;
  return submission.state === 'withdrawn' ? 2 : 1;
}

function daysWaited({ sendings, answers, sentAt }: Submission, now: string): number {
  const from = Date.parse(sendings[0]?.at ?? sentAt);
  return Math.max(0, Math.floor((Date.parse(answers[0]?.at ?? now) - from) / dayMs));
}

/** The words of a table, by the reader's language. */
export interface ComparisonWords {
  readonly heads: readonly string[];
  state(submission: Submission): string;
  suitable(answer: 'yes' | 'no' | 'unclear'): string;
}

/** One row for each center; texts are as somebody wrote them. */
export function comparisonRows(
  compared: readonly ComparedCenter[],
  words: ComparisonWords,
  questions: readonly string[],
): readonly (readonly string[])[] {
  const rows = compared.map(({ submission, daysWaited: days }) => {
    const { centerName, country, answer, sentAt, answers, questions: asked } = submission;
    const parts = answerParts.slice(1).map((part) => answer?.[part] ?? '');
    return [
      ...[centerName, country, words.state(submission), String(days)],
      ...[sentAt, answers.at(-1)?.at ?? '', answer === null ? '' : words.suitable(answer.suitable)],
      ...[...parts, answer?.openQuestions ?? ''],
      ...questions.map((_, index) => asked[String(index)]?.answer ?? ''),
    ];
  });
  return [[...words.heads, ...questions], ...rows];
}
