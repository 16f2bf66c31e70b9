// "Delete line 2": asked once, then gone from the state and kept in history.
import type { Aside } from '../intake/fact.ts';
import { askNext } from './ask.ts';
import { offerYesNo, reopenSubmission } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';
import { rowNumber } from './turn-words.ts';

export function deleteLine(draft: TurnDraft, group: string, row: string): void {
  const number = rowNumber(draft.state, group, row);
  const line = draft.words(`${draft.flow.id}:groups.${group}.row`, { number });
  draft.say('bot:deleteLine.sure', { line });
  offerYesNo(draft, { kind: 'delete_row', group, row });
}

export function answerDeleteRow(
  draft: TurnDraft,
  aside: Extract<Aside, { kind: 'delete_row' }>,
  yes: boolean,
): void {
  if (yes) {
    draft.record({ kind: 'row_removed', group: aside.group, row: aside.row });
    const left = draft.state.groups[aside.group]?.rows.length ?? 0;
    if (left === 0) draft.record({ kind: 'group_closed', group: aside.group });
    reopenSubmission(draft);
    draft.say('bot:deleteLine.done');
  } else {
    draft.say('bot:edit.kept');
  }
  askNext(draft);
}
