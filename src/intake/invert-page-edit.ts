// The way back from a decision about pages: the same kind of decision with what was before.
import { applyFact } from './apply-fact.ts';
import { filePages, redactionOf, turnOf } from './document-pages.ts';
import type { PageEdit } from './page-edit.ts';
import type { IntakeState } from './state.ts';

/** What undoes all of these, last one first; `state`: before any of them. */
export function invertPageEdits(
  state: IntakeState,
  edits: readonly PageEdit[],
): readonly PageEdit[] {
  const inverse: PageEdit[] = [];
  let now = state;
  for (const edit of edits) {
    inverse.unshift(...inverseOf(now, edit));
    const fact = { kind: 'page_edited', edit, coordinator: '', at: '', by: 'coordinator' } as const;
    now = applyFact(now, fact);
  }
  return inverse;
}

/** Whether a decision is about something that is there. */
export function isPossible(state: IntakeState, edit: PageEdit): boolean {
  switch (edit.kind) {
    case 'arranged':
      return state.reports[edit.report] !== undefined;
    case 'mended':
      return state.documents[state.documents[edit.part]?.partOf ?? ''] !== undefined;
    case 'split':
      return canSplit(state, edit);
    case 'turned':
    case 'redacted':
    case 'judged_again':
      return hasPage(state, edit.document, edit.page);
    case 'placed':
    case 'renamed':
    case 'withdrawn':
      return state.documents[edit.document] !== undefined;
  }
}

function canSplit(state: IntakeState, edit: Extract<PageEdit, { kind: 'split' }>): boolean {
  const whole = state.documents[edit.document];
  if (whole === undefined || state.documents[edit.part] !== undefined) return false;
  const taken = filePages(whole).filter((page) => edit.pages.includes(page)).length;
  return taken === edit.pages.length && taken > 0 && taken < filePages(whole).length;
}

function hasPage(state: IntakeState, id: string, page: number): boolean {
  const document = state.documents[id];
  return document !== undefined && filePages(document).includes(page);
}

function inverseOf(state: IntakeState, edit: PageEdit): readonly PageEdit[] {
  if (edit.kind === 'arranged') {
    return [{ ...edit, pages: state.reports[edit.report]?.pages ?? null }];
  }
  if (edit.kind === 'split') return [{ kind: 'mended', part: edit.part }];
  if (edit.kind === 'mended') return splitAgain(state, edit.part);
  const document = state.documents[edit.document];
  if (document === undefined) return [];
  switch (edit.kind) {
    case 'placed': {
      const back: PageEdit = { ...edit, item: document.item, report: document.report };
      const pages = state.reports[edit.report ?? '']?.pages;
      return pages === undefined || pages === null || edit.report === null
        ? [back]
        : [back, { kind: 'arranged', report: edit.report, pages }];
    }
    case 'turned':
      return [{ ...edit, degrees: turnOf(document, edit.page) }];
    case 'renamed':
      return [{ ...edit, name: document.name }];
    case 'withdrawn':
      return [{ ...edit, withdrawn: document.withdrawn }];
    case 'redacted': {
      const before = redactionOf(document, edit.page);
      return [{ ...edit, boxes: before?.boxes ?? [], reason: before?.reason ?? '' }];
    }
    case 'judged_again': {
      const before = document.overrulings?.find(({ page }) => page === edit.page);
      return [{ ...edit, overruling: before ?? null }];
    }
  }
}

function splitAgain(state: IntakeState, id: string): readonly PageEdit[] {
  const part = state.documents[id];
  if (part?.partOf === undefined) return [];
  const report = part.report ?? `r-${id}`;
  const pages = filePages(part);
  const again: PageEdit = { kind: 'split', document: part.partOf, part: id, pages, report };
  return [again, { kind: 'placed', document: id, item: part.item, report: part.report }];
}
