// How staff's decisions about pages change what is known of an intake.
import type { Examination } from './document.ts';
import type { Fact } from './fact.ts';
import type { PageEdit } from './page-edit.ts';
import { filePages } from './document-pages.ts';
import type { DocumentState, IntakeState, ReportState } from './state.ts';

type EditFact = Extract<Fact, { kind: 'page_edited' | 'retake_wanted' | 'retake_unwanted' }>;
type EditOf<K extends PageEdit['kind']> = Extract<PageEdit, { kind: K }>;

/** What changes of the state; nothing for what is not there any more. */
export function pageEditChange(state: IntakeState, fact: EditFact): Partial<IntakeState> {
  if (fact.kind === 'page_edited') return editChange(state, fact.edit, fact.coordinator);
  return changed(state, fact.document, ({ retakes = [] }) => {
    const others = retakes.filter(({ page }) => page !== fact.page);
    if (fact.kind === 'retake_unwanted') return { retakes: others };
    const { page, reason, coordinator, at } = fact;
    return { retakes: [...others, { page, reason, coordinator, at }] };
  });
}

function editChange(state: IntakeState, edit: PageEdit, by: string): Partial<IntakeState> {
  switch (edit.kind) {
    case 'placed':
      return moved(state, edit);
    case 'arranged':
      return arranged(state, edit);
    case 'split':
      return split(state, edit);
    case 'mended':
      return mended(state, edit.part);
    case 'turned':
      return changed(state, edit.document, ({ turns }) => ({
        turns: { ...turns, [edit.page]: edit.degrees },
      }));
    case 'renamed':
      return changed(state, edit.document, () => ({ name: edit.name }));
    case 'withdrawn':
      return changed(state, edit.document, () => ({ withdrawn: edit.withdrawn }));
    case 'redacted':
      return changed(state, edit.document, (document) => redacted(document, edit, by));
    case 'judged_again':
      return changed(state, edit.document, ({ overrulings = [] }) => {
        const others = overrulings.filter(({ page }) => page !== edit.page);
        if (edit.overruling === null) return { overrulings: others };
        return { overrulings: [...others, { ...edit.overruling, page: edit.page }] };
      });
  }
}

function redacted(
  { redactions = {} }: DocumentState,
  { page, boxes, reason }: EditOf<'redacted'>,
  coordinator: string,
): Partial<DocumentState> {
  const others = Object.entries(redactions).filter(([other]) => Number(other) !== page);
  const own = boxes.length === 0 ? {} : { [page]: { boxes, reason, coordinator } };
  return { redactions: { ...Object.fromEntries(others), ...own } };
}

/** The report that a document leaves empty is kept aside, with its date and its order. */
function moved(state: IntakeState, to: EditOf<'placed'>): Partial<IntakeState> {
  const document = state.documents[to.document];
  if (document === undefined) return {};
  const place = placeFor(state, to);
  return {
    ...changed(state, to.document, () => place),
    ...reportsAfter(state, { document: to.document, ...place }),
  };
}

/** Whoever joins a report goes where the report is. */
function placeFor(
  { reports }: IntakeState,
  { document, item, report }: EditOf<'placed'>,
): Omit<Place, 'document'> {
  if (item === null || report === null) return { item: null, report: null };
  const there = reports[report];
  const isShared = there?.documents.some((other) => other !== document) ?? false;
  return { item: isShared ? (there?.item ?? item) : item, report };
}

interface Place {
  readonly document: string;
  readonly item: string | null;
  readonly report: string | null;
}

function reportsAfter(
  { reports, emptiedReports = {} }: IntakeState,
  { document, item, report }: Place,
): Pick<IntakeState, 'reports' | 'emptiedReports'> {
  const left: Record<string, ReportState> = {};
  const emptied: Record<string, ReportState> = { ...emptiedReports };
  let only: ReportState | null = null;
  for (const one of Object.values(reports)) {
    const documents = one.documents.filter((other) => other !== document);
    if (documents.length > 0 || one.id === report) left[one.id] = { ...one, documents };
    else {
      only = { ...one, documents };
      emptied[one.id] = only;
    }
  }
  if (report === null || item === null) return { reports: left, emptiedReports: emptied };
  const fresh = { id: report, item, documents: [], date: only?.date ?? null };
  const target = left[report] ?? emptied[report] ?? fresh;
  left[report] = { ...target, item, documents: [...target.documents, document] };
  const kept = Object.entries(emptied).filter(([id]) => id !== report);
  return { reports: left, emptiedReports: Object.fromEntries(kept) };
}

function arranged(state: IntakeState, { report, pages }: EditOf<'arranged'>): Partial<IntakeState> {
  const known = state.reports[report];
  if (known === undefined) return {};
  return { reports: { ...state.reports, [report]: { ...known, pages } } };
}

/** The part knows all that was known of its pages; the rest stays where it was. */
function split(state: IntakeState, edit: EditOf<'split'>): Partial<IntakeState> {
  const whole = state.documents[edit.document];
  if (whole === undefined || state.documents[edit.part] !== undefined) return {};
  const pages = filePages(whole);
  const taken = pages.filter((page) => edit.pages.includes(page));
  const rest = pages.filter((page) => !edit.pages.includes(page));
  if (taken.length === 0 || rest.length === 0) return {};
  const part: DocumentState = {
    ...holding(whole, taken),
    id: edit.part,
    partOf: whole.id,
    marked: null,
    item: null,
    report: null,
  };
  const documents = {
    ...state.documents,
    [whole.id]: holding(whole, rest),
    [part.id]: part,
  };
  const place = { document: part.id, item: whole.item, report: edit.report };
  return whole.item === null
    ? { documents }
    : moved({ ...state, documents }, { kind: 'placed', ...place });
}

function mended(state: IntakeState, id: string): Partial<IntakeState> {
  const part = state.documents[id];
  const whole = state.documents[part?.partOf ?? ''];
  if (part === undefined || whole === undefined) return {};
  const pages = [...filePages(whole), ...filePages(part)].toSorted((a, b) => a - b);
  const kept = Object.entries(state.documents).filter(([other]) => other !== id);
  const documents = {
    ...Object.fromEntries(kept),
    [whole.id]: {
      ...whole,
      pages,
      examination: together(whole.examination, part.examination),
      turns: { ...whole.turns, ...ofPages(part.turns, filePages(part)) },
      redactions: { ...whole.redactions, ...ofPages(part.redactions, filePages(part)) },
    },
  };
  return { documents, ...reportsAfter(state, { document: id, item: null, report: null }) };
}

function holding(document: DocumentState, pages: readonly number[]): DocumentState {
  const { examination } = document;
  if (examination === null) return { ...document, pages };
  const judged = examination.pages.filter(({ page }) => pages.includes(page));
  // The sample is of the first words of the file: of another page it would say what is not so.
  const textSample = pages.includes(1) ? examination.textSample : '';
  return {
    ...document,
    pages,
    examination: { ...examination, pages: judged, pageCount: pages.length, textSample },
  };
}

function together(one: Examination | null, other: Examination | null): Examination | null {
  if (one === null || other === null) return one;
  return {
    ...one,
    pages: [...one.pages, ...other.pages].toSorted((a, b) => a.page - b.page),
    pageCount: one.pageCount + other.pageCount,
    textSample: one.textSample === '' ? other.textSample : one.textSample,
  };
}

function ofPages<V>(
  record: Readonly<Record<number, V>> | undefined,
  pages: readonly number[],
): Record<number, V> {
  const own = Object.entries(record ?? {}).filter(([page]) => pages.includes(Number(page)));
  return Object.fromEntries(own);
}

function changed(
  state: IntakeState,
  id: string,
  change: (document: DocumentState) => Partial<DocumentState>,
): Partial<IntakeState> {
  const document = state.documents[id];
  if (document === undefined) return {};
  return { documents: { ...state.documents, [id]: { ...document, ...change(document) } } };
}
