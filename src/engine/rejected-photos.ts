// What to do with photos that nobody could read: again, sent anyway, or by the upload page.
import { isLive } from '../flow/checklist.ts';
import { isUnreadable } from '../intake/photo-standing.ts';
import { adviseOnce } from './advise-once.ts';
import { askNext } from './ask.ts';
import { retakeAdvice } from './photo-retakes.ts';
import { offerLink } from './repair-link.ts';
import type { TurnDraft } from './turn-draft.ts';

export function offerRejectedPhotos(draft: TurnDraft, documents: readonly string[]): void {
  draft.say('bot:rejected.what', { count: documents.length });
  draft.offer(
    (['retake', 'insist', 'link'] as const).map((option) => ({
      id: `x:rejected_photos=${option}`,
      title: draft.words(`bot:rejected.${option}`),
      numbered: true,
    })),
    { aside: { kind: 'rejected_photos', documents } },
  );
}

/** Works for an old button too: it means the photos that are still refused. */
export function answerRejectedPhotos(draft: TurnDraft, option: string): void {
  const { aside } = draft.state;
  const documents =
    aside?.kind === 'rejected_photos'
      ? aside.documents
      : Object.values(draft.state.documents)
          .filter((one) => isUnreadable(one) && isLive(one) && !one.insisted)
          .map(({ id }) => id);
  if (option === 'insist' && documents.length > 0) {
    for (const document of documents) draft.record({ kind: 'document_insisted', document });
    draft.request({ kind: 'call_coordinator', why: 'photo' });
    draft.say('bot:documents.personDecides', { count: documents.length });
  } else if (option === 'link') {
    offerLink(draft);
  } else {
    for (const document of documents) adviseOnce(draft, retakeAdvice(document));
    draft.say('bot:rejected.waiting');
  }
  askNext(draft);
}
