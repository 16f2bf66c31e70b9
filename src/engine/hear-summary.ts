// What staff add to a summary, and their order to build the package: the patient hears none of it.
import { findGroup, findItem } from '../flow/find-item.ts';
import { pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import { answerAt } from '../intake/asked-answers.ts';
import { freeWords } from '../intake/free-words.ts';
import type { SummaryFact } from '../intake/summary-fact.ts';
import { resetWith } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Words written for something that has changed meanwhile are dropped, never put elsewhere. */
export function staffWrote(draft: TurnDraft, event: SummaryFact): void {
  switch (event.kind) {
    case 'translation_given':
      if (freeWords(answerAt(draft.state, event.path)) !== event.original) return;
      break;
    case 'answer_corrected':
      if (!isAnswerable(draft, event.path)) return;
      break;
    case 'correction_withdrawn':
      if (draft.state.answers[pathKey(event.path)]?.corrected === undefined) return;
      break;
    case 'doctor_note_written':
      if (event.text === (draft.state.doctorNote?.text ?? '')) return;
      break;
    case 'package_ordered':
      draft.request({ kind: 'assemble' });
  }
  draft.record({ ...event }, 'coordinator');
  if (event.kind === 'answer_corrected') resetWith(draft, event.path);
}

/** An item of the flow, in a line that is there. */
function isAnswerable({ flow, state }: TurnDraft, { item, group, row }: ItemPath): boolean {
  const found = findItem(flow, item);
  if (found === undefined || (found.group?.id ?? undefined) !== group) return false;
  if (group === undefined) return true;
  const rows = state.groups[group]?.rows ?? [];
  return findGroup(flow, group) !== undefined && row !== undefined && rows.includes(row);
}
