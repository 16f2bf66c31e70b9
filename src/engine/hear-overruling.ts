// A coordinator looked at a page and found otherwise than the machine, or confirmed it.
import { isLive, isUsable } from '../flow/checklist.ts';
import { labelOf } from '../flow/show-answer.ts';
import { isUnreadable } from '../intake/photo-standing.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
import { askNext } from './ask.ts';
import { reopenSubmission } from './settle-answer.ts';
import { maySpeak } from './may-speak.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent } from './turn-types.ts';
import { wordsOf } from './turn-words.ts';

type OverruledEvent = Extract<IntakeEvent, { kind: 'document_overruled' }>;

/** Nothing happens for a page that was never judged. */
export function overruled(draft: TurnDraft, event: OverruledEvent): void {
  const before = draft.state.documents[event.document];
  const pages = before?.examination?.pages ?? [];
  if (before === undefined || !pages.some(({ page }) => page === event.page)) return;
  draft.record({ ...event }, 'coordinator');
  if (event.verdict !== 'reject') endRetakes(draft, before, event);
  const after = draft.state.documents[event.document] ?? before;
  if (!isLive(before) || !before.reported) return;
  if (isUsable(before) !== isUsable(after)) reopenSubmission(draft);
  tell(draft, { before, after, verdict: event.verdict });
}

/** Whoever finds a page readable wants no new photo of it any more. */
function endRetakes(draft: TurnDraft, before: DocumentState, event: OverruledEvent): void {
  const { document, coordinator } = event;
  for (const { page } of before.retakes ?? []) {
    if (page !== null && page !== event.page) continue;
    draft.record({ kind: 'retake_unwanted', document, page, coordinator }, 'coordinator');
  }
}

/** Said only where it changes what the person should do. */
function tell(
  draft: TurnDraft,
  about: {
    readonly before: DocumentState;
    readonly after: DocumentState;
    readonly verdict: OverruledEvent['verdict'];
  },
): void {
  const { before, after, verdict } = about;
  if (!maySpeak(draft.state)) return;
  const wasAsked = isUnreadable(before) && !before.insisted;
  const document = nameOf(draft, after);
  if (verdict === 'reject') {
    if (wasAsked) return;
    draft.say('bot:documents.overruledReject', { document });
  } else {
    if (!isUnreadable(before) || isUnreadable(after)) return;
    draft.say('bot:documents.overruledAccept', { document });
  }
  askNext(draft);
}

/** Its line of the checklist; a file that lies on none by its own name. */
function nameOf(draft: TurnDraft, { item, name }: DocumentState): string {
  return item === null ? isolateWords(name) : labelOf(wordsOf(draft), { item });
}
