// Which pages a document holds, in which order a report's pages lie, and what was decided of them.
import { pageKinds } from './document.ts';
import type { PageRef, PageTurn, Redaction } from './page-edit.ts';
import type { DocumentState, ReportState } from './state.ts';

/** Numbers of its pages in the file, in their order; what is kept whole, as an archive, has one. */
export function filePages({ pages, examination }: DocumentState): readonly number[] {
  if (pages !== undefined) return pages;
  const hasPages = examination !== null && pageKinds.has(examination.kind);
  const count = hasPages ? Math.max(1, examination.pageCount) : 1;
  return Array.from({ length: count }, (_, index) => index + 1);
}

/**
 * The pages of a report: those that a coordinator put in order, then what came since. `documents`:
 * the report's in their own order; pages of others are passed over.
 */
export function reportPages(
  report: Pick<ReportState, 'pages'>,
  documents: readonly DocumentState[],
): readonly PageRef[] {
  const all = documents.flatMap((document) =>
    filePages(document).map((page): PageRef => ({ document: document.id, page })),
  );
  const given = (report.pages ?? []).filter((one) => all.some((page) => isSame(page, one)));
  return [...given, ...all.filter((page) => !given.some((one) => isSame(page, one)))];
}

export function turnOf(document: DocumentState, page: number): PageTurn {
  return document.turns?.[page] ?? 0;
}

/** Null where the page goes along whole. */
export function redactionOf(document: DocumentState, page: number): Redaction | null {
  return document.redactions?.[page] ?? null;
}

/** Whether something of the document must not leave the house. */
export function isRedacted(document: DocumentState): boolean {
  return filePages(document).some((page) => redactionOf(document, page) !== null);
}

function isSame(one: PageRef, other: PageRef): boolean {
  return one.document === other.document && one.page === other.page;
}
