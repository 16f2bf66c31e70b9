// Answers to questions of coordinators that belong to no item of the flow, beside all others.
import { pathKey } from './answer.ts';
import type { Answer, ItemPath } from './answer.ts';
import type { IntakeState } from './state.ts';

/** No group or item of a flow may be called so. */
const group = '~asked';
const item = '~answer';

export function askedPath(question: string): ItemPath {
  return { group, row: question, item };
}

/** The question as it was put, in the patient's language; null for a path of the flow. */
export function askedQuestion({ freeAnswers = [] }: IntakeState, path: ItemPath): string | null {
  if (path.group !== group) return null;
  return freeAnswers.find(({ question }) => question.id === path.row)?.question.text ?? null;
}

/** The answer of a path key, whoever asked. */
export function answerAt(
  { answers, freeAnswers = [] }: Pick<IntakeState, 'answers' | 'freeAnswers'>,
  key: string,
): Answer | undefined {
  const known = answers[key];
  if (known !== undefined) return known;
  return freeAnswers.find(({ question }) => pathKey(askedPath(question.id)) === key)?.answer;
}
