// A page photographed again: the better photo goes along; after a failed try a person decides.
import { placedDocuments } from '../flow/checklist.ts';
import { pageMarkOf } from '../flow/page-order.ts';
import { isDoubtful, isUnreadable, readsBetter, showsNoPage } from '../intake/photo-standing.ts';
import type { DocumentState } from '../intake/state.ts';
import { adviseOnce, wasAdvised } from './advise-once.ts';
import { askNext } from './ask.ts';
import { placeAsAsked } from './place-documents.ts';
import { takeInstead } from './same-photos.ts';
import { offerYesNo } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** A better photo was asked for after this one. */
export function betterAdvice({ item }: DocumentState): string {
  return `better/${item ?? ''}`;
}

/** Somebody said of this one "I'll take it again". */
export function retakeAdvice(document: string): string {
  return `retake/${document}`;
}

/** A retake that failed again is never refused: a person decides. */
export function acceptRetakes(
  draft: TurnDraft,
  documents: readonly DocumentState[],
): ReadonlySet<string> {
  const now = new Set(documents.map(({ id }) => id));
  const before = Object.values(draft.state.documents).filter(
    (other) => other.reported && !other.withdrawn && !now.has(other.id),
  );
  const again = documents.filter((document) =>
    showsNoPage(document)
      ? document.item === null && before.some((other) => isBeingRetaken(draft, other))
      : isUnreadable(document) &&
        before.some((other) => isUnreadable(other) && other.item === document.item),
  );
  for (const { id } of again) draft.record({ kind: 'document_insisted', document: id }, 'bot');
  const scenes = again.filter(({ item }) => item === null).filter(showsNoPage);
  placeAsAsked(draft, scenes);
  return new Set(again.map(({ id }) => id));
}

/** A scene of which its sender said that it is a report, or said nothing and sent the next. */
function isBeingRetaken(draft: TurnDraft, scene: DocumentState): boolean {
  if (!showsNoPage(scene) || scene.insisted) return false;
  const { aside } = draft.state;
  const isAsked = aside?.kind === 'no_page' && aside.documents.includes(scene.id);
  return isAsked || wasAdvised(draft, retakeAdvice(scene.id));
}

/** Readable photos that came in place of refused ones, or of worse ones of the same page. */
export function replaceWorse(draft: TurnDraft, documents: readonly DocumentState[]): void {
  const { aside } = draft.state;
  const asked = aside?.kind === 'rejected_photos' ? aside.documents : [];
  for (const document of documents) {
    if (document.item === null || isUnreadable(document)) continue;
    const now = new Set(documents.map(({ id }) => id));
    const older = placedDocuments(draft.state, document.item).find((other) => {
      if (now.has(other.id) || other.report !== document.report) return false;
      if (!isOnePage(other) || !readsBetter(document, other)) return false;
      const [mark, before] = [pageMarkOf(document)?.page, pageMarkOf(other)?.page];
      if (mark !== undefined && before !== undefined) return mark === before;
      const wanted = asked.includes(other.id) || wasAdvised(draft, retakeAdvice(other.id));
      return isUnreadable(other) && wanted;
    });
    const asOf = older ?? wantedAgain(draft, document, now);
    if (asOf !== undefined) takeInstead(draft, asOf, document);
  }
}

/** The one photo of a line that a coordinator wanted once more before this one came. */
function wantedAgain(
  draft: TurnDraft,
  document: DocumentState,
  now: ReadonlySet<string>,
): DocumentState | undefined {
  const wanted = placedDocuments(draft.state, document.item ?? '').filter(
    (other) =>
      !now.has(other.id) &&
      isOnePage(other) &&
      (other.retakes ?? []).some(({ at }) => at < document.receivedAt),
  );
  const [only, another] = wanted;
  return another === undefined ? only : undefined;
}

/** A file with several pages stays whatever comes after it: a photo of one page lies beside it. */
function isOnePage({ examination }: DocumentState): boolean {
  return (examination?.pageCount ?? 1) <= 1;
}

/** The doubtful photo that one good photo, sent next, may have been taken to replace. */
export function perhapsReplaced(
  draft: TurnDraft,
  documents: readonly DocumentState[],
): DocumentState | null {
  const [only] = documents;
  if (only?.item == null || documents.length > 1 || isDoubtful(only) || isUnreadable(only)) {
    return null;
  }
  const waiting = placedDocuments(draft.state, only.item).filter(
    (other) =>
      other.id !== only.id &&
      other.report === only.report &&
      isOnePage(other) &&
      isDoubtful(other) &&
      !other.insisted,
  );
  const [older] = waiting;
  if (older === undefined || waiting.length > 1) return null;
  const marked = [only, older].every((one) => pageMarkOf(one) !== null);
  return !marked && wasAdvised(draft, betterAdvice(older)) ? older : null;
}

/** Which of two it is cannot be seen: a wrong guess would lose a page. Asked once. */
export function askSamePage(draft: TurnDraft, older: DocumentState, newer: DocumentState): void {
  if (!adviseOnce(draft, `same_page/${older.id}`)) {
    askNext(draft);
    return;
  }
  draft.say('bot:documents.samePage');
  offerYesNo(draft, { kind: 'same_page', older: older.id, newer: newer.id });
}

export function answerSamePage(
  draft: TurnDraft,
  about: { readonly older: string; readonly newer: string },
  yes: boolean,
): void {
  const { [about.older]: older, [about.newer]: newer } = draft.state.documents;
  if (older !== undefined && newer !== undefined && yes) takeInstead(draft, older, newer);
  draft.say(yes ? 'bot:documents.tookBetter' : 'bot:documents.keptBoth');
  askNext(draft);
}
