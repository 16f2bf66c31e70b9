// One answer for a burst of files: what can be read, what cannot and why, and what to do.
import { isLive, placedDocuments } from '../flow/checklist.ts';
import { labelOf } from '../flow/show-answer.ts';
import { unseenPages } from '../intake/judged-pages.ts';
import { isDoubtful, isFilm, isUnreadable, showsNoPage } from '../intake/photo-standing.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
import { wasAdvised, adviseOnce } from './advise-once.ts';
import { isToldByPage } from './bad-pages.ts';
import { askOpenMatter } from './no-page.ts';
import { tellFilms, tellFragments, tellHint, tellMissingPages } from './photo-advice.ts';
import { tellReasons, whichPhotos } from './photo-numbers.ts';
import type { Named } from './photo-numbers.ts';
import { acceptRetakes, askSamePage, betterAdvice, perhapsReplaced } from './photo-retakes.ts';
import { replaceWorse } from './photo-retakes.ts';
import { isSound } from './place-documents.ts';
import { offerLink } from './repair-link.ts';
import type { SamePhotos } from './same-photos.ts';
import { showMarked } from './show-marked.ts';
import { tellPages, tellUnseen } from './tell-pages.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** Refused photos of one line that bring the upload link. */
const refusalsBeforeLink = 2;
/** Single photos of one report that bring the upload link. */
const singlePhotosBeforeLink = 3;

export interface Told {
  readonly burst: readonly DocumentState[];
  readonly same: SamePhotos;
  /** Readable or not, of which nobody knows yet what they are. */
  readonly unplaced: readonly string[];
}

export function tellVerdicts(draft: TurnDraft, { burst, same, unplaced }: Told): void {
  const photos = current(draft, burst);
  const documents = photos.filter(isLive);
  const named = { burst: photos, documents };
  tellArrival(draft, documents);
  tellRefusals(draft, documents);
  tellSame(draft, photos, same);
  const again = acceptRetakes(draft, documents);
  replaceWorse(draft, documents);
  const open = documents.filter(({ id }) => !again.has(id));
  const left = tellDoubts(draft, { ...named, documents: open });
  leaveToPerson(draft, again.size + same.insistedOn.length + left.length);
  tellUnreadable(draft, { ...named, documents: open });
  tellUnseen(draft, open);
  showMarked(draft, { ...named, documents: open.filter((one) => !left.includes(one)) });
  tellFilms(draft, named);
  tellPlaces(draft, documents);
  tellMore(draft, named);
  const waiting = [...new Set([...stillToPlace(draft), ...unplaced])];
  const scenes = open.filter(isUndecided);
  const noPage = scenes.map(({ id }) => id);
  if (documents.length > 1 && noPage.length === 0) nameOnly(draft, waiting);
  const unreadable = open.filter(isUnreadable).map(({ id }) => id);
  const older = perhapsReplaced(draft, documents);
  const [newer] = documents;
  const isSettled = [waiting, noPage, unreadable].every(({ length }) => length === 0);
  if (isSettled && older !== null && newer !== undefined) askSamePage(draft, older, newer);
  else {
    const which = whichPhotos(draft, { burst: photos, documents: scenes });
    askOpenMatter(draft, { noPage, unplaced: waiting, unreadable }, which);
  }
}

function current(draft: TurnDraft, burst: readonly DocumentState[]): readonly DocumentState[] {
  return burst.flatMap(({ id }) => draft.state.documents[id] ?? []);
}

/** Shows no page, and nobody has said yet what it is. */
function isUndecided(document: DocumentState): boolean {
  return showsNoPage(document) && document.item === null && !document.insisted;
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
  return aside.documents.filter((id) => {
    const document = documents[id];
    return document?.item === null && isLive(document);
  });
}

function tellArrival(draft: TurnDraft, documents: readonly DocumentState[]): void {
  const kept = documents.filter((one) => one.examination?.outcome === 'accept' && !isSound(one));
  const good = kept.filter((one) => !isUnreadable(one) && !isUndecided(one));
  if (documents.some(isSound)) {
    draft.say('bot:unsupported.voice');
    draft.request({ kind: 'call_coordinator', why: 'voice' });
  }
  if (kept.length === 0 || kept.every(isUndecided)) return;
  if (good.length === kept.length) {
    // Of film, doubtful and unseen pages something is said that "can be used" would contradict.
    const isSeen = good.every((one) => unseenPages(one).length === 0);
    const isSure = isSeen && !good.some(isDoubtful) && !good.every(isFilm);
    const key = isSure ? 'bot:documents.allGood' : 'bot:documents.keptFirst';
    draft.say(key, { count: kept.length });
  } else if (good.length === 0) draft.say('bot:documents.noneGood', { count: kept.length });
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

/** The same photo again: said once, kindly. */
function tellSame(
  draft: TurnDraft,
  burst: readonly DocumentState[],
  { copies, clearer }: SamePhotos,
): void {
  const say = (ids: readonly string[], key: 'copies' | 'clearer') => {
    const documents = burst.filter(({ id }) => ids.includes(id));
    if (documents.length === 0) return;
    const words = draft.words(`bot:documents.${key}`, { count: documents.length });
    draft.write(`${whichPhotos(draft, { burst, documents })}${words}`);
  };
  say(copies, 'copies');
  say(clearer, 'clearer');
}

/**
 * Readable, yet a better photo would help: asked for once for each line, without pressing. Those
 * that came after that are left to a person.
 */
function tellDoubts(draft: TurnDraft, { burst, documents }: Named): readonly DocumentState[] {
  const doubtful = documents.filter(
    (document) => isDoubtful(document) && !document.insisted && !isFilm(document),
  );
  const isFirst = (document: DocumentState) => !wasAdvised(draft, betterAdvice(document));
  const [scenes, pages] = [
    doubtful.filter(isUndecided),
    doubtful.filter((one) => !isUndecided(one)),
  ];
  const first = pages.filter(isFirst);
  if (scenes.length + first.length > 0) {
    draft.request({ kind: 'call_coordinator', why: 'doubtful_photo' });
  }
  tellReasons(draft, { burst, documents: scenes }, ({ verdict, reasons }) => {
    return verdict !== 'accept' && reasons[0] !== 'not_a_page';
  });
  const photos = first.filter((document) => !isToldByPage(document));
  tellReasons(draft, { burst, documents: photos }, ({ verdict }) => verdict !== 'accept');
  if (photos.length > 0) draft.say('bot:documents.doubtfulKept');
  tellPages(draft, first.filter(isToldByPage));
  for (const document of first) adviseOnce(draft, betterAdvice(document));
  return pages.filter((document) => !first.includes(document));
}

/** Unreadable pages by reason, each with the one thing to do. */
function tellUnreadable(draft: TurnDraft, { burst, documents }: Named): void {
  const open = documents.filter((document) => isUnreadable(document) && !document.insisted);
  tellReasons(draft, { burst, documents: open }, ({ verdict }) => verdict === 'reject');
}

function leaveToPerson(draft: TurnDraft, count: number): void {
  if (count === 0) return;
  draft.say('bot:documents.personDecides', { count });
  draft.request({ kind: 'call_coordinator', why: 'photo' });
}

/** "Filed under …", when it was not the line that had been asked for. */
function tellPlaces(draft: TurnDraft, documents: readonly DocumentState[]): void {
  const items = new Set(documents.flatMap(({ item }) => item ?? []));
  const words = wordsOf(draft);
  const labels = [...items].map((item) => labelOf(words, { item }));
  if (labels.length > 0) draft.say('bot:documents.filed', { document: labels.join(' · ') });
}

/** At most one thing more to do, and none where something was asked for already. */
function tellMore(draft: TurnDraft, named: Named): void {
  const { documents } = named;
  if (tellFragments(draft, documents)) return;
  const missing = tellMissingPages(draft, documents);
  const isGood = (one: DocumentState) => !isUnreadable(one) && !isDoubtful(one) && !isFilm(one);
  if (!missing && documents.every(isGood)) tellHint(draft, named);
  nudgeToLink(draft, documents);
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
