// A coordinator looked at a page: found otherwise than the machine, confirmed it, or saw it first.
import { isLive, isUsable } from '../flow/checklist.ts';
import { labelOf } from '../flow/show-answer.ts';
import { judgedPages, unseenPages } from '../intake/judged-pages.ts';
import { isUnreadable } from '../intake/photo-standing.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
import { numberList } from '../language/number-list.ts';
import { askNext } from './ask.ts';
import { isToldByPage } from './bad-pages.ts';
import { reopenSubmission } from './settle-answer.ts';
import { maySpeak } from './may-speak.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent } from './turn-types.ts';
import { wordsOf } from './turn-words.ts';

type OverruledEvent = Extract<IntakeEvent, { kind: 'document_overruled' }>;

/** Nothing happens for what has no such page to be read. */
export function overruled(draft: TurnDraft, event: OverruledEvent): void {
  const before = draft.state.documents[event.document];
  if (before === undefined || !hasPageToRead(before, event.page)) return;
  draft.record({ ...event }, 'coordinator');
  if (event.verdict !== 'reject') endRetakes(draft, before, event);
  const after = draft.state.documents[event.document] ?? before;
  if (!isLive(before) || !before.reported) return;
  if (isUsable(before) !== isUsable(after)) reopenSubmission(draft);
  tell(draft, { before, after, event });
}

function hasPageToRead(document: DocumentState, page: number): boolean {
  const judged = judgedPages(document).some((one) => one.page === page);
  return judged || unseenPages(document).includes(page);
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
    readonly event: OverruledEvent;
  },
): void {
  const { before, after } = about;
  const { verdict, page } = about.event;
  if (!maySpeak(draft.state)) return;
  const wasAsked = isUnreadable(before) && !before.insisted;
  const document = nameOf(draft, after);
  if (verdict === 'reject') {
    if (wasAsked) return;
    const number = numberList(draft.state.language, [page]);
    if (isToldByPage(after)) draft.say('bot:documents.overruledRejectPage', { document, number });
    else draft.say('bot:documents.overruledReject', { document });
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
