// A photo that shows no page of text: nobody calls it bad; its sender says what it is.
import { isLive } from '../flow/checklist.ts';
import { showsNoPage } from '../intake/photo-standing.ts';
import type { DocumentState } from '../intake/state.ts';
import { adviseOnce } from './advise-once.ts';
import { askNext } from './ask.ts';
import { askPlace } from './place-documents.ts';
import { retakeAdvice } from './photo-retakes.ts';
import { offerRejectedPhotos } from './rejected-photos.ts';
import type { TurnDraft } from './turn-draft.ts';

/** What is still to be asked about a burst, one matter after another. */
export interface OpenMatters {
  readonly noPage: readonly string[];
  readonly unplaced: readonly string[];
  readonly unreadable: readonly string[];
}

/** The first open matter, or else the next question. `which` names the photos without a page. */
export function askOpenMatter(draft: TurnDraft, matters: OpenMatters, which = ''): void {
  const { noPage, unplaced, unreadable } = matters;
  if (noPage.length > 0) askNoPage(draft, matters, which);
  else if (unplaced.length > 0) askPlace(draft, unplaced);
  else if (unreadable.length > 0) offerRejectedPhotos(draft, unreadable);
  else askNext(draft);
}

function askNoPage(draft: TurnDraft, matters: OpenMatters, which: string): void {
  const { noPage, unplaced, unreadable } = matters;
  draft.write(`${which}${draft.words('bot:noPage.what', { count: noPage.length })}`);
  draft.offer(
    (['retake', 'useful', 'out'] as const).map((option) => ({
      id: `x:no_page=${option}`,
      title: draft.words(`bot:noPage.${option}`),
      numbered: true,
    })),
    { aside: { kind: 'no_page', documents: noPage, unplaced, unreadable } },
  );
}

/** Works for an old button too: it means the photos about which nothing was said yet. */
export function answerNoPage(draft: TurnDraft, option: string): void {
  const { aside } = draft.state;
  const asked = aside?.kind === 'no_page' ? aside : null;
  const documents = asked?.documents ?? undecided(draft).map(({ id }) => id);
  if (option === 'useful' && documents.length > 0) {
    for (const document of documents) draft.record({ kind: 'document_insisted', document });
    draft.request({ kind: 'call_coordinator', why: 'unsorted' });
    draft.say('bot:documents.unsorted');
  } else if (option === 'out' && documents.length > 0) {
    for (const document of documents) draft.record({ kind: 'document_withdrawn', document });
    draft.say('bot:documents.leftOut');
  } else {
    for (const document of documents) adviseOnce(draft, retakeAdvice(document));
    draft.say('bot:rejected.waiting');
  }
  const { unplaced = [], unreadable = [] } = asked ?? {};
  askOpenMatter(draft, { noPage: [], unplaced, unreadable });
}

function undecided(draft: TurnDraft): readonly DocumentState[] {
  return Object.values(draft.state.documents).filter(
    (one) => isLive(one) && showsNoPage(one) && one.item === null && one.reported && !one.insisted,
  );
}
