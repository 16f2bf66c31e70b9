// Several photos of one report: in which order its pages lie, and which of them are missing.
import { readPageMark, readPrintedPageMark } from '../language/page-mark.ts';
import type { PageMark } from '../language/page-mark.ts';
import type { DocumentState, IntakeState, ReportState } from '../intake/state.ts';

/** Pages that are known to exist and are not there; `of`: how many pages there are, where known. */
export interface MissingPages {
  readonly pages: readonly number[];
  readonly of: number | null;
}

/**
 * The documents of a report, page by page: by the page that is said or printed, then by running
 * numbers in their names, by the camera's clock, by arrival. What was left out or replaced is not
 * among them; a better photo lies where the one lay that it replaces.
 */
export function pagesInOrder(
  state: Pick<IntakeState, 'documents'>,
  report: ReportState,
): readonly DocumentState[] {
  const documents = report.documents
    .flatMap((id) => state.documents[id] ?? [])
    .filter(({ withdrawn, replacedBy }) => !withdrawn && (replacedBy ?? null) === null);
  const places = documents.map((document) => ({ document, first: firstPhoto(state, document) }));
  const first = places.map((place) => place.first);
  const keys = runningNumbers(first) ?? cameraTimes(first) ?? arrivals(state, first);
  const base = places
    .map((place, index) => ({ ...place, key: keys[index] ?? '' }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ document }) => ({ document, page: markWithin(state, document)?.page ?? null }));
  return intoSlots(base);
}

/** Null when no page is known to be missing. An unmarked page may be any of those that lack. */
export function missingPages(
  state: Pick<IntakeState, 'documents'>,
  pages: readonly DocumentState[],
): MissingPages | null {
  const marks = pages.flatMap((page) => markWithin(state, page) ?? []);
  if (marks.length === 0) return null;
  const of = Math.max(...marks.map((mark) => mark.of ?? 0));
  const numbers = marks.map(({ page }) => page);
  // Without a total, "page 20" and "page 22" may be all that a scanner's counter means.
  const start = of === 0 ? Math.min(...numbers) : 1;
  const last = Math.max(of, ...numbers);
  const missing = Array.from({ length: last - start + 1 }, (_, index) => start + index).filter(
    (page) => !numbers.includes(page),
  );
  const unmarked = pages.length - marks.length;
  if (missing.length === 0 || unmarked > 0) return null;
  return { pages: missing, of: of === 0 ? null : of };
}

/** Its own mark, or the one of the photo in whose place it stands. */
export function markWithin(
  state: Pick<IntakeState, 'documents'>,
  document: DocumentState,
): PageMark | null {
  return pageMarkOf(document) ?? pageMarkOf(firstPhoto(state, document));
}

/** Which page of its report a document is, by its caption, its name or its print. */
export function pageMarkOf(document: DocumentState): PageMark | null {
  const { examination, via, caption, name } = document;
  if (examination !== null && examination.pageCount > 1) return null;
  // On the upload page the caption is the line of the checklist.
  return (
    (via === 'link' ? null : readPageMark(caption)) ??
    readPageMark(name) ??
    readPrintedPageMark(examination?.textSample ?? '')
  );
}

/** The photo that stood first where this one stands now. */
function firstPhoto(state: Pick<IntakeState, 'documents'>, document: DocumentState): DocumentState {
  const seen = new Set<string>();
  let first = document;
  for (;;) {
    seen.add(first.id);
    const before = Object.values(state.documents).find(
      ({ id, replacedBy, report }) =>
        replacedBy === first.id && report === document.report && !seen.has(id),
    );
    if (before === undefined) return first;
    first = before;
  }
}

/** Sortable keys when all names differ only in their numbers: `IMG_0012.jpg`, `scan (2).jpg`. */
function runningNumbers(documents: readonly DocumentState[]): readonly string[] | null {
  const names = documents.map(({ name }) => numbered(name));
  const shapes = new Set(names.map(({ shape }) => shape));
  const keys = names.map(({ key }) => key);
  // "12.59 PM" comes before "1.02 PM".
  const hasHalfDays = documents.some(({ name }) => /\d\s?[ap]\.?m\b/iu.test(name));
  const isRunning = shapes.size === 1 && new Set(keys).size === keys.length && !hasHalfDays;
  return isRunning ? keys : null;
}

const digitsMax = 30;

function numbered(name: string): { readonly shape: string; readonly key: string } {
  const bare = name.toLowerCase().replace(/\.[a-z]{3,4}$/u, '');
  const copy = /\s*\((\d{1,4})\)$/u.exec(bare);
  const stem = copy === null ? bare : bare.slice(0, copy.index);
  const numbers = [...(stem.match(/\d+/gu) ?? []), copy?.[1] ?? '0'];
  return {
    shape: stem.replace(/\d+/gu, '#'),
    key: numbers.map((digits) => digits.padStart(digitsMax, '0')).join(' '),
  };
}

function cameraTimes(documents: readonly DocumentState[]): readonly string[] | null {
  const times = documents.flatMap(({ examination }) => examination?.takenAt ?? []);
  return times.length === documents.length ? times : null;
}

function arrivals(
  state: Pick<IntakeState, 'documents'>,
  documents: readonly DocumentState[],
): readonly string[] {
  const order = Object.keys(state.documents);
  return documents.map(({ id }) => String(order.indexOf(id)).padStart(digitsMax, '0'));
}

interface Placed {
  readonly document: DocumentState;
  readonly page: number | null;
}

/** Marked pages at their numbers; the others fill the places between, in their own order. */
function intoSlots(base: readonly Placed[]): readonly DocumentState[] {
  const marked = base.filter(({ page }) => page !== null).toSorted((a, b) => order(a) - order(b));
  const others = base.filter(({ page }) => page === null);
  const placed: Placed[] = [];
  while (marked.length > 0 || others.length > 0) {
    const [next] = marked;
    const isDue = next !== undefined && (order(next) <= placed.length + 1 || others.length === 0);
    const taken = isDue ? marked.shift() : others.shift();
    if (taken !== undefined) placed.push(taken);
  }
  return placed.map(({ document }) => document);
}

function order({ page }: Placed): number {
  return page ?? 0;
}
