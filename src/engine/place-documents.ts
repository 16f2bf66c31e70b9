// Puts files on the checklist: by what they are, by what was asked for, or by asking.
import { holds } from '../flow/condition.ts';
import type { DocumentItem } from '../flow/flow.ts';
import type { DocumentState, ReportState } from '../intake/state.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { askNext } from './ask.ts';
import { isEssential, isLive, settlingDocuments } from '../flow/checklist.ts';
import { missingPages, pageMarkOf, pagesInOrder } from '../flow/page-order.ts';
import { isFilm, isUnreadable, showsNoPage } from '../intake/photo-standing.ts';
import { closest } from '../language/closest.ts';
import { nextAsk } from './open-items.ts';
import { offerRejectedPhotos } from './rejected-photos.ts';
import { dateFromFile } from './report-date-guess.ts';
import { labelOf } from '../flow/show-answer.ts';
import { wordsIn } from './label-inside.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** Entries of the "what is this?" list, with the two other answers they fit a list of ten. */
const placesMax = 8;

/** The answer that a file shall not go along at all. */
const leftOut = 'out';

/** Kinds that are pages of one report when they come together. */
const photoKinds = new Set(['jpeg', 'png', 'webp', 'heic', 'avif', 'tiff', 'gif']);

/** Places what can be placed without asking; returns the ids of the rest. */
export function placeDocuments(
  draft: TurnDraft,
  burst: readonly DocumentState[],
): { readonly unplaced: readonly string[] } {
  const asked = askedDocument(draft);
  const unplaced: string[] = [];
  for (const document of burst) {
    const known = itemByLink(draft, document) ?? itemByContent(draft, document, asked);
    const expected = asked ?? (isPhoto(document) ? datedNow(draft) : null);
    // Film is no page of the report that was asked for.
    const item = known ?? (isFilm(document) ? null : expected);
    if (isSound(document) || (known === null && showsNoPage(document))) continue;
    if (isIdentity(document)) {
      unplaced.push(document.id);
      continue;
    }
    if (item === null) unplaced.push(document.id);
    else place(draft, document, { item, burst });
  }
  return { unplaced };
}

/** Puts files to the line that is being asked for, when one is. */
export function placeAsAsked(draft: TurnDraft, burst: readonly DocumentState[]): void {
  const item = askedDocument(draft);
  if (item === null) return;
  for (const document of burst) place(draft, document, { item, burst });
}

/** The answer to "what is this?" by a tap; an empty id is "something else". */
export function placeAsChosen(draft: TurnDraft, itemId: string): void {
  const { aside } = draft.state;
  const isAsked = aside?.kind === 'place_documents' || aside?.kind === 'no_page';
  const ids = isAsked ? aside.documents : unplacedIds(draft);
  const item = enabledDocuments(draft).find(({ id }) => id === itemId);
  if (itemId === leftOut) {
    for (const id of ids) draft.record({ kind: 'document_withdrawn', document: id });
    draft.say('bot:documents.leftOut');
    askNext(draft);
    return;
  }
  const burst = ids.flatMap((id) => draft.state.documents[id] ?? []);
  if (item === undefined) {
    draft.say('bot:documents.unsorted');
    draft.request({ kind: 'call_coordinator', why: 'unsorted' });
  } else {
    for (const document of burst) {
      if (showsNoPage(document)) draft.record({ kind: 'document_insisted', document: document.id });
      place(draft, document, { item, burst });
    }
    draft.say('bot:documents.filed', { document: labelOf(wordsOf(draft), { item: item.id }) });
    const bad = burst.filter((document) => isUnreadable(document) && !document.insisted);
    if (bad.length > 0) {
      offerRejectedPhotos(
        draft,
        bad.map(({ id }) => id),
      );
      return;
    }
  }
  askNext(draft);
}

/** The answer to "what is this?" in words. */
export function placeByWords(draft: TurnDraft, text: string): boolean {
  const id = namedDocument(draft, text);
  if (id === null) return false;
  placeAsChosen(draft, id);
  return true;
}

/** The checklist line that words mean, in any language; null when none does, or more than one. */
export function namedDocument(draft: TurnDraft, text: string): string | null {
  const { catalog } = draft.phrasebook;
  const labels = new Map(
    enabledDocuments(draft).flatMap((item) =>
      languages.map((language): [string, string] => [
        fold(catalog.say(language, `${draft.flow.id}:items.${item.id}.label`)),
        item.id,
      ]),
    ),
  );
  const said = fold(text);
  return labels.get(said) ?? closest(said, labels) ?? mostWordsShared(said, labels) ?? null;
}

/** Share of a label's words that a sentence must hold to mean it. */
const labelShareMin = 0.5;

/**
 * "It is the PET-CT report", or "flow cytometry" alone: the one label that shares the most words;
 * undefined in a draw.
 */
function mostWordsShared(said: string, labels: ReadonlyMap<string, string>): string | undefined {
  const words = new Set(wordsIn(said));
  const shared = [...labels].map(([label, id]) => {
    const parts = wordsIn(label);
    const count = parts.filter((part) => words.has(part)).length;
    const isMeant = count / parts.length >= labelShareMin || count === words.size;
    return { id, count: isMeant ? count : 0 };
  });
  const most = Math.max(...shared.map(({ count }) => count));
  const best = new Set(shared.filter(({ count }) => count === most).map(({ id }) => id));
  const [only] = best;
  return most > 0 && best.size === 1 ? only : undefined;
}

/** "What is this?", essential and still missing lines first. */
export function askPlace(draft: TurnDraft, documents: readonly string[]): void {
  const items = enabledDocuments(draft);
  const urgent = (item: DocumentItem) =>
    (settlingDocuments(draft.state, item.id).length === 0 ? 2 : 0) +
    (isEssential(item, draft.state) ? 1 : 0);
  const shown = items.toSorted((a, b) => urgent(b) - urgent(a)).slice(0, placesMax);
  const identity = documents.some((id) => {
    const document = draft.state.documents[id];
    return document !== undefined && isIdentity(document);
  });
  if (identity) draft.say('bot:documents.identity');
  draft.say('bot:documents.whatIsThis', { count: documents.length });
  draft.offer(
    [
      ...shown.map((item) => ({
        id: `p:${item.id}`,
        title: labelOf(wordsOf(draft), { item: item.id }),
        numbered: true,
      })),
      { id: 'p:', title: draft.words('bot:documents.somethingElse'), numbered: true },
      { id: `p:${leftOut}`, title: draft.words('bot:documents.leaveOut'), numbered: true },
    ],
    { aside: { kind: 'place_documents', documents } },
  );
}

function place(
  draft: TurnDraft,
  document: DocumentState,
  to: { readonly item: DocumentItem; readonly burst: readonly DocumentState[] },
): void {
  const { item } = to;
  const report = reportFor(draft, document, to);
  draft.record({ kind: 'document_placed', document: document.id, item: item.id, report }, 'bot');
  if (draft.state.answers[item.id] !== undefined && !isFilm(document)) {
    draft.record({ kind: 'reopened', path: { item: item.id } }, 'bot');
  }
  const known = draft.state.reports[report];
  const date = dateFromFile(document, draft);
  if (known?.date === null && date !== null && !item.undated) {
    draft.record({ kind: 'report_dated', report, ...date }, 'bot');
  }
}

/** Photos that come together, or one after another without a date between, are one report. */
function reportFor(
  draft: TurnDraft,
  document: DocumentState,
  { item, burst }: { readonly item: DocumentItem; readonly burst: readonly DocumentState[] },
): string {
  const fresh = `r-${document.id}`;
  if (!isPhoto(document)) return fresh;
  const together = new Set(burst.map(({ id }) => id));
  const mark = pageMarkOf(document);
  const candidates = Object.values(draft.state.reports).filter(
    (report) => report.item === item.id && isOfPhotos(draft, report, mark?.of ?? null),
  );
  const lacking = candidates.find((report) => {
    const missing = missingPages(draft.state, pagesInOrder(draft.state, report));
    return mark !== null && missing?.pages.includes(mark.page) === true;
  });
  const open = candidates.find(
    (report) => report.date === null || report.documents.some((id) => together.has(id)),
  );
  return (lacking ?? open)?.id ?? fresh;
}

/** "1/2" and "1/3" are pages of two reports. */
function isOfPhotos(draft: TurnDraft, report: ReportState, total: number | null): boolean {
  return report.documents.every((id) => {
    const page = draft.state.documents[id];
    if (page === undefined || !isPhoto(page)) return false;
    const other = pageMarkOf(page)?.of ?? null;
    return total === null || other === null || total === other;
  });
}

function isPhoto(document: DocumentState): boolean {
  return photoKinds.has(document.examination?.kind ?? 'unknown');
}

/** A passport or a national card: hospitals need it later, if at all. */
function isIdentity({ guess, via, caption }: DocumentState): boolean {
  const chosen = via === 'link' && caption !== '';
  return !chosen && guess?.type === 'id_document' && guess.confidence === 'high';
}

/** A voice note belongs on no line of the checklist. */
export function isSound(document: DocumentState): boolean {
  const kind = document.examination?.kind;
  return kind === 'audio' || kind === 'video';
}

/** On the upload page a file is put to a line by hand: its id comes as the caption. */
function itemByLink(draft: TurnDraft, document: DocumentState): DocumentItem | null {
  if (document.via !== 'link') return null;
  return enabledDocuments(draft).find(({ id }) => id === document.caption) ?? null;
}

/** The checklist line that a file's own words, or its kind, point to. */
function itemByContent(
  draft: TurnDraft,
  document: DocumentState,
  asked: DocumentItem | null,
): DocumentItem | null {
  const items = enabledDocuments(draft);
  const kind = document.examination?.kind ?? 'unknown';
  const guess = document.guess?.confidence === 'high' ? document.guess.type : null;
  // The pictures of a scan name it, and are not the report that is written about it.
  const guessed = isFilm(document) || kind === 'dicom' ? 'imaging_files' : guess;
  if (asked !== null && guessed !== null && asked.guesses.includes(guessed)) return asked;
  const called = (item: DocumentItem) => guessed !== null && item.guesses[0] === guessed;
  const taking = (item: DocumentItem) => guessed !== null && item.guesses.includes(guessed);
  const byGuess = items.find(called) ?? items.find(taking);
  const byKind =
    kind === 'dicom' || kind === 'zip'
      ? items.find((item) => item.accepts?.includes(kind) ?? false)
      : undefined;
  return byGuess ?? byKind ?? null;
}

/** The document that is being asked for right now. */
function askedDocument(draft: TurnDraft): DocumentItem | null {
  const { aside } = draft.state;
  if (aside?.kind === 'focus_document') {
    return enabledDocuments(draft).find(({ id }) => id === aside.item) ?? null;
  }
  const ask = nextAsk(draft.flow, draft.state);
  return ask.kind === 'item' && ask.item.type === 'document' ? ask.item : null;
}

/** The line of the report whose date is being asked: another photo is its next page. */
function datedNow(draft: TurnDraft): DocumentItem | null {
  const ask = nextAsk(draft.flow, draft.state);
  if (ask.kind !== 'report_date') return null;
  return enabledDocuments(draft).find(({ id }) => id === ask.report.item) ?? null;
}

function enabledDocuments(draft: TurnDraft): readonly DocumentItem[] {
  return draft.flow.items.filter(
    (item): item is DocumentItem => item.type === 'document' && holds(item.when, draft.state),
  );
}

function unplacedIds(draft: TurnDraft): readonly string[] {
  return Object.values(draft.state.documents)
    .filter((document) => document.item === null && isLive(document) && document.reported)
    .map(({ id }) => id);
}
