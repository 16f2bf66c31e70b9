// Small pieces of wording that several parts of a turn share.
import type { IntakeState } from '../intake/state.ts';
import type { Words } from '../flow/show-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Where the words of this turn are looked up. */
export function wordsOf(draft: TurnDraft): Words {
  return {
    flow: draft.flow,
    catalog: draft.phrasebook.catalog,
    language: draft.state.language,
  };
}

/** The place of a line in its group as a person counts, from 1. */
export function rowNumber(state: IntakeState, group: string, row: string): number {
  return (state.groups[group]?.rows.indexOf(row) ?? -1) + 1;
}
