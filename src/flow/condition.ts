// Whether a question makes sense for this person, from what is already known.
import { pathKey } from '../intake/answer.ts';
import type { Answer } from '../intake/answer.ts';
import { isTravelPlanned } from '../intake/submission.ts';
import type { IntakeState } from '../intake/state.ts';
import { hasSeveralHours } from '../language/country-days.ts';
import type { Condition } from './flow.ts';

/** The row in which a condition is read: items of the same row are looked up first. */
export interface Row {
  readonly group: string;
  readonly row: string;
}

/** Names are looked up in the row first, then in the intake. */
export function answerOf(state: IntakeState, item: string, row: Row | null): Answer | undefined {
  const inRow = row === null ? undefined : state.answers[pathKey({ ...row, item })];
  return inRow ?? state.answers[item];
}

/** `in` asks for one of the options; `state` for an answer state. An open item meets neither. */
export function holds(
  condition: Condition | undefined,
  state: IntakeState,
  row: Row | null = null,
): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, state, row));
  if ('any' in condition) return condition.any.some((part) => holds(part, state, row));
  if ('not' in condition) return !holds(condition.not, state, row);
  if ('travel' in condition) return isTravelPlanned(state.submissions);
  const answer = answerOf(state, condition.item, row);
  if (answer === undefined) return false;
  if ('state' in condition) return condition.state.includes(answer.state);
  if ('hours' in condition) return isWide(answer, state);
  return condition.in.some((option) => optionsOf(answer).includes(option));
}

function isWide({ value }: Answer, { openedAt }: IntakeState): boolean {
  return value?.kind === 'country' && hasSeveralHours(value.code, openedAt.slice(0, 4));
}

function optionsOf(answer: Answer): readonly string[] {
  if (answer.value?.kind === 'choice') return [answer.value.option];
  if (answer.value?.kind === 'choices') return answer.value.options;
  return [];
}
