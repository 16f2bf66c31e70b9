// Which decisions move pages: single ones out of a file, whole files, reports together and apart.
import type { DeskReport, DocumentDesk } from '../../../console/document-desk.ts';
import type { PageEdit, PageRef } from '../../../../intake/page-edit.ts';
import { documentIn, isSamePage } from './desk-context.tsx';

/** `report`: null begins a report of its own. */
export interface Target {
  readonly item: string | null;
  readonly report: string | null;
  /** Before which page; null: at the end, as the order is known. */
  readonly before?: PageRef | null;
}

/** Moves one page; a page of a file with several is taken out of it first. */
export function movePage(desk: DocumentDesk, ref: PageRef, to: Target): readonly PageEdit[] {
  const document = documentIn(desk, ref.document);
  if (document === undefined) return [];
  const target = desk.reports.find(({ id }) => id === to.report);
  const isThere = document.report === to.report;
  if (target !== undefined && isThere) return order(target, ref, to.before);
  const report = to.report ?? newReport();
  const isWhole = document.pages.length <= 1;
  const part = isWhole ? document.id : newPart(document.id);
  const placed: PageEdit = { kind: 'placed', document: part, item: to.item, report };
  const before = to.before ?? null;
  const arranged =
    target === undefined || before === null
      ? []
      : order(target, { document: part, page: ref.page }, before);
  if (isWhole) return [placed, ...arranged];
  const split: PageEdit = {
    kind: 'split',
    document: document.id,
    part,
    pages: [ref.page],
    report: newReport(),
  };
  return [split, placed, ...arranged];
}

/** Moves a whole file to a line of the checklist, as a report of its own. */
export function moveDocument(document: string, item: string | null): readonly PageEdit[] {
  return [{ kind: 'placed', document, item, report: item === null ? null : newReport() }];
}

function order(
  report: DeskReport,
  ref: PageRef,
  before: PageRef | null | undefined,
): readonly PageEdit[] {
  const others = report.pages.filter((page) => !isSamePage(page, ref));
  const at = before == null ? others.length : others.findIndex((page) => isSamePage(page, before));
  if (at < 0) return [];
  const pages = [...others.slice(0, at), ref, ...others.slice(at)];
  return [{ kind: 'arranged', report: report.id, pages }];
}

/** One place earlier (-1) or later (1) within its report. */
export function shiftPage(report: DeskReport, ref: PageRef, by: -1 | 1): readonly PageEdit[] {
  const pages = [...report.pages];
  const from = pages.findIndex((page) => isSamePage(page, ref));
  const to = from + by;
  const [moved, other] = [pages[from], pages[to]];
  if (moved === undefined || other === undefined) return [];
  pages[from] = other;
  pages[to] = moved;
  return [{ kind: 'arranged', report: report.id, pages }];
}

/** This page and all behind it become a report of their own on the same line. */
export function splitReport(
  desk: DocumentDesk,
  report: DeskReport,
  ref: PageRef,
): readonly PageEdit[] {
  const from = report.pages.findIndex((page) => isSamePage(page, ref));
  if (from <= 0) return [];
  const moving = Map.groupBy(report.pages.slice(from), ({ document }) => document);
  const target = newReport();
  return [...moving].flatMap(([id, refs]): PageEdit[] => {
    const count = documentIn(desk, id)?.pages.length ?? 0;
    const place = { item: report.item, report: target };
    if (refs.length >= count) return [{ kind: 'placed', document: id, ...place }];
    const part = newPart(id);
    const pages = refs.map(({ page }) => page);
    return [
      { kind: 'split', document: id, part, pages, report: newReport() },
      { kind: 'placed', document: part, ...place },
    ];
  });
}

/** The pages of one report go behind those of another. */
export function joinReports(report: DeskReport, into: DeskReport): readonly PageEdit[] {
  const documents = new Set(report.pages.map(({ document }) => document));
  const placed = [...documents].map((document): PageEdit => ({
    kind: 'placed',
    document,
    item: into.item,
    report: into.id,
  }));
  const pages = [...into.pages, ...report.pages];
  return [...placed, { kind: 'arranged', report: into.id, pages }];
}

function newReport(): string {
  return `r-${crypto.randomUUID()}`;
}

function newPart(document: string): string {
  return `${document.slice(0, 60)}-${crypto.randomUUID().slice(0, 8)}`;
}
