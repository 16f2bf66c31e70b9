// A coordinator ordered pages, hid a part of one, or took such a decision back.
import { isPossible } from '../intake/invert-page-edit.ts';
import type { PageEdit } from '../intake/page-edit.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * What is about something that is gone does nothing: somebody else was faster. A package that
 * exists is put together anew, once for all of them.
 */
export function pagesEdited(
  draft: TurnDraft,
  event: { readonly edits: readonly PageEdit[]; readonly coordinator: string },
): void {
  let changed = false;
  for (const edit of event.edits) {
    if (!isPossible(draft.state, edit)) continue;
    const { coordinator } = event;
    draft.record({ kind: 'page_edited', edit, coordinator }, 'coordinator');
    if (edit.kind === 'placed') reopenLine(draft, edit.document);
    changed = true;
  }
  if (changed && draft.state.submittedAt !== null) draft.request({ kind: 'assemble' });
}

/** "I do not have it" is no longer true of a line that a file lies on. */
function reopenLine(draft: TurnDraft, id: string): void {
  const item = draft.state.documents[id]?.item ?? null;
  if (item === null || draft.state.answers[item] === undefined) return;
  draft.record({ kind: 'reopened', path: { item } }, 'coordinator');
}
