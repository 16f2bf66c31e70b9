// A coordinator asks for a better photo: the sender reads why, how, and that nothing is lost.
import { filePages } from '../intake/document-pages.ts';
import { isLive } from '../flow/checklist.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
import { numberList } from '../language/number-list.ts';
import { reopenSubmission } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent } from './turn-types.ts';
import { wordsOf } from './turn-words.ts';

type Wanted = Extract<IntakeEvent, { kind: 'retake_wanted' }>;

/** Said even while a coordinator has the conversation: it is the coordinator who asks. */
export function retakeWanted(draft: TurnDraft, event: Wanted): void {
  const document = draft.state.documents[event.document];
  const { page } = event;
  if (document === undefined || !isLive(document)) return;
  if (page !== null && !filePages(document).includes(page)) return;
  const isKnown = (document.retakes ?? []).some(
    (wish) => wish.page === page && wish.reason === event.reason,
  );
  draft.record({ ...event }, 'coordinator');
  reopenSubmission(draft);
  const { item } = document;
  if (item !== null && draft.state.answers[item] !== undefined) {
    draft.record({ kind: 'reopened', path: { item } }, 'coordinator');
  }
  if (isKnown || draft.state.redFlag !== null || draft.state.stopped) return;
  const several = page !== null && filePages(document).length > 1;
  const asked = draft.words(several ? 'bot:documents.retakePage' : 'bot:documents.retake', {
    document: nameOf(draft, document),
    number: numberList(draft.state.language, [page ?? 1]),
  });
  const why = draft.words(`photo:reason.${event.reason}.why`);
  const advice = draft.words(`photo:reason.${event.reason}.advice`);
  const kept = draft.words('bot:documents.retakeKept');
  draft.sayRegardless([asked, `${why} ${advice}`, kept].join('\n\n'), {});
}

/** Its line of the checklist; a file that lies on none by its own name. */
function nameOf(draft: TurnDraft, { item, name }: DocumentState): string {
  return item === null ? isolateWords(name) : labelOf(wordsOf(draft), { item });
}

export function retakeUnwanted(
  draft: TurnDraft,
  event: Extract<IntakeEvent, { kind: 'retake_unwanted' }>,
): void {
  const document = draft.state.documents[event.document];
  const isOpen = document?.retakes?.some(({ page }) => page === event.page) ?? false;
  if (document === undefined || !isOpen) return;
  draft.record({ ...event }, 'coordinator');
  const { redFlag, stopped } = draft.state;
  if (redFlag !== null || stopped) return;
  const enough = { document: nameOf(draft, document) };
  draft.sayRegardless(draft.words('bot:documents.overruledAccept', enough), {});
}
