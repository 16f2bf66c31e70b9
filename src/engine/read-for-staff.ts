// What a coordinator puts in place of an answer, read as a patient's words would be.
import { findItem } from '../flow/find-item.ts';
import { answerStates } from '../intake/answer.ts';
import type { AnswerState, ItemPath } from '../intake/answer.ts';
import type { AnswerDraft } from '../intake/fact.ts';
import { readAnswer } from './read-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

export type StaffAnswer =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'state'; readonly state: AnswerState };

/** Null where it cannot be one answer to this question. */
export function readForStaff(
  draft: TurnDraft,
  path: ItemPath,
  given: StaffAnswer,
): AnswerDraft | null {
  const item = findItem(draft.flow, path.item)?.item;
  if (item === undefined) return null;
  switch (given.kind) {
    case 'state': {
      const known = answerStates.includes(given.state) && given.state !== 'answered';
      return known ? { state: given.state, value: null, said: '' } : null;
    }
    case 'options': {
      if (item.type !== 'choice' && item.type !== 'choices') return null;
      const ids = new Set(item.options.map(({ id }) => id));
      const [first] = given.options;
      if (first === undefined || !given.options.every((option) => ids.has(option))) return null;
      if (item.type === 'choice' && given.options.length > 1) return null;
      const value =
        item.type === 'choice'
          ? ({ kind: 'choice', option: first } as const)
          : ({ kind: 'choices', options: given.options } as const);
      return { state: 'answered', value, said: '' };
    }
    case 'words': {
      const understood = readAnswer(draft, { item, path }, given.text);
      if (understood.kind === 'answer' || understood.kind === 'doubt') return understood.draft;
      return null;
    }
  }
}
