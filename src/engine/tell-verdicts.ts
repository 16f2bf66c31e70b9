// One answer for a burst of files: what can be read, what cannot and why, and what to do.
import type { PhotoReason } from '../intake/document.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
import { numberList } from './ask-documents.ts';
import { askNext } from './ask.ts';
import { isUnreadable, placedDocuments } from '../flow/checklist.ts';
import { askPlace, isSound } from './place-documents.ts';
import { offerRejectedPhotos } from './rejected-photos.ts';
import { offerLink } from './repair-link.ts';
import { labelOf } from '../flow/show-answer.ts';
import { showMarked } from './show-marked.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** Refused photos of one line that bring the upload link. */
const refusalsBeforeLink = 2;
/** Single photos of one report that bring the upload link. */
const singlePhotosBeforeLink = 3;

export interface Told {
  readonly burst: readonly DocumentState[];
  readonly unreadable: readonly string[];
  readonly unplaced: readonly string[];
}

export function tellVerdicts(draft: TurnDraft, { burst, unreadable, unplaced }: Told): void {
  const documents = burst.flatMap(({ id }) => draft.state.documents[id] ?? []);
  tellArrival(draft, documents);
  tellRefusals(draft, documents);
  tellDoubts(draft, documents);
  const refusedAgain = acceptRetakes(draft, documents);
  const judged = documents.map((document) => draft.state.documents[document.id] ?? document);
  tellUnreadable(draft, judged);
  showMarked(draft, judged);
  tellPlaces(draft, documents);
  nudgeToLink(draft, documents);
  const open = unreadable.filter((id) => !refusedAgain.has(id));
  const waiting = [...new Set([...stillToPlace(draft), ...unplaced])];
  if (documents.length > 1) nameOnly(draft, waiting);
  if (waiting.length > 0) askPlace(draft, waiting);
  else if (open.length > 0) offerRejectedPhotos(draft, open);
  else askNext(draft);
}

/** The name of the one file that "what is this?" is about, where it was one of several. */
function nameOnly(draft: TurnDraft, waiting: readonly string[]): void {
  const [only] = waiting.flatMap((id) => draft.state.documents[id] ?? []);
  if (only === undefined || waiting.length > 1) return;
  draft.say('bot:documents.one', { name: isolateWords(only.name) });
}

/** Files of the burst before, of which "what is this?" has no answer yet. */
function stillToPlace(draft: TurnDraft): readonly string[] {
  const { aside, documents } = draft.state;
  if (aside?.kind !== 'place_documents') return [];
  return aside.documents.filter((id) => documents[id]?.item === null && !documents[id].withdrawn);
}

function tellArrival(draft: TurnDraft, documents: readonly DocumentState[]): void {
  const kept = documents.filter((one) => one.examination?.outcome === 'accept' && !isSound(one));
  const good = kept.filter((one) => !isUnreadable(one));
  if (documents.some(isSound)) {
    draft.say('bot:unsupported.voice');
    draft.request({ kind: 'call_coordinator', why: 'voice' });
  }
  if (kept.length === 0) return;
  if (good.length === kept.length) draft.say('bot:documents.allGood', { count: kept.length });
  else draft.say('bot:documents.someGood', { count: kept.length, good: good.length });
}

/** Files that cannot be used at all, by name and reason. */
function tellRefusals(draft: TurnDraft, documents: readonly DocumentState[]): void {
  for (const document of documents) {
    const reason = document.examination?.reason ?? null;
    if (document.examination?.outcome !== 'accept') {
      const why = draft.words(`document:refused.${reason ?? 'unreadable'}`);
      draft.write(
        `${draft.words('bot:documents.one', { name: isolateWords(document.name) })} ${why}`,
      );
    }
  }
}

/** Readable, yet a better photo would help: said once, without pressing. */
function tellDoubts(draft: TurnDraft, documents: readonly DocumentState[]): void {
  const reasons = reasonNumbers(documents, 'doubtful');
  for (const [reason, numbers] of reasons) {
    const why = draft.words(`photo:reason.${reason}.why`);
    draft.write(`${which(draft, documents, numbers)}${why}`);
  }
  if (reasons.size > 0) draft.say('bot:documents.doubtfulKept');
}

/** Unreadable pages by reason, each with the one thing to do. */
function tellUnreadable(draft: TurnDraft, documents: readonly DocumentState[]): void {
  const open = documents.filter((document) => !document.insisted);
  for (const [reason, numbers] of reasonNumbers(open, 'reject', documents)) {
    const why = draft.words(`photo:reason.${reason}.why`);
    const advice = draft.words(`photo:reason.${reason}.advice`);
    draft.write(`${which(draft, documents, numbers)}${why} ${advice}`);
  }
}

/** Photo numbers in the order in which they came, by their first reason. */
function reasonNumbers(
  documents: readonly DocumentState[],
  verdict: 'doubtful' | 'reject',
  counted: readonly DocumentState[] = documents,
): ReadonlyMap<PhotoReason, readonly number[]> {
  const found = new Map<PhotoReason, number[]>();
  for (const document of documents) {
    if (document.examination?.outcome !== 'accept') continue;
    const page = judgedPages(document).find((one) => one.verdict === verdict);
    const reason = page?.reasons[0];
    if (reason === undefined || (verdict === 'doubtful' && isUnreadable(document))) continue;
    found.set(reason, [...(found.get(reason) ?? []), counted.indexOf(document) + 1]);
  }
  return found;
}

/** "Photos 2 and 5:", or nothing where there was one file only. */
function which(
  draft: TurnDraft,
  documents: readonly DocumentState[],
  numbers: readonly number[],
): string {
  if (documents.length === 1) return '';
  const list = numberList(draft, numbers);
  return `${draft.words('bot:documents.photos', { count: numbers.length, numbers: list })} `;
}

/** A retake that failed again is never refused: a person decides. */
function acceptRetakes(draft: TurnDraft, documents: readonly DocumentState[]): ReadonlySet<string> {
  const now = new Set(documents.map(({ id }) => id));
  const again = documents.filter(
    (document) =>
      isUnreadable(document) &&
      document.item !== null &&
      placedDocuments(draft.state, document.item).some(
        (other) => !now.has(other.id) && isUnreadable(other),
      ),
  );
  for (const { id } of again) draft.record({ kind: 'document_insisted', document: id }, 'bot');
  if (again.length > 0) {
    draft.say('bot:documents.personDecides');
    draft.request({ kind: 'call_coordinator', why: 'photo' });
  }
  return new Set(again.map(({ id }) => id));
}

/** "Filed under …", when it was not the line that had been asked for. */
function tellPlaces(draft: TurnDraft, documents: readonly DocumentState[]): void {
  const items = new Set(documents.flatMap(({ item }) => item ?? []));
  const words = wordsOf(draft);
  const labels = [...items].map((item) => labelOf(words, { item }));
  if (labels.length > 0) draft.say('bot:documents.filed', { document: labels.join(' · ') });
}

/** Two refusals, or the third single photo of one report: the link is easier for everybody. */
function nudgeToLink(draft: TurnDraft, documents: readonly DocumentState[]): void {
  if (draft.state.linkGiven) return;
  const [only] = documents;
  const tired = documents.some(({ item }) => {
    if (item === null) return false;
    const placed = placedDocuments(draft.state, item);
    const refusals = placed.filter(isUnreadable).length;
    const singles = documents.length === 1 && only?.report !== null;
    const pages = placed.filter(({ report }) => singles && report === only?.report).length;
    return refusals >= refusalsBeforeLink || pages >= singlePhotosBeforeLink;
  });
  if (tired) offerLink(draft);
}
