// The verdicts on a document's pages as they stand: the machine's, unless a coordinator looked.
import { filePages } from './document-pages.ts';
import { pageKinds } from './document.ts';
import type { Overruling, PageVerdict } from './document.ts';
import type { DocumentState } from './state.ts';

/** In the order of the pages; a page that a coordinator accepted has no reasons any more. */
export function judgedPages(document: DocumentState): readonly PageVerdict[] {
  const pages = document.examination?.pages ?? [];
  const { overrulings = [] } = document;
  if (overrulings.length === 0) return pages;
  const judged = pages.map((page) => {
    const overruling = overrulings.find((one) => one.page === page.page);
    if (overruling === undefined) return page;
    const { verdict } = overruling;
    return { ...page, verdict, reasons: verdict === 'accept' ? [] : page.reasons };
  });
  const looked = overrulings.filter((one) => !pages.some(({ page }) => page === one.page));
  if (looked.length === 0) return judged;
  return [...judged, ...looked.map(lookedAt)].sort((one, other) => one.page - other.page);
}

/** Pages that nobody has looked at, for number or time did not suffice: a person has to. */
export function unseenPages(document: DocumentState): readonly number[] {
  const { examination } = document;
  if (examination?.outcome !== 'accept' || !pageKinds.has(examination.kind)) return [];
  if (examination.pages.length === 0) return [];
  const seen = new Set(judgedPages(document).map(({ page }) => page));
  return filePages(document).filter((page) => !seen.has(page));
}

/** Of a page that a coordinator alone has seen nothing was measured. */
function lookedAt({ page, verdict }: Overruling): PageVerdict {
  const unmeasured = { legibility: null, widthPixels: 0, heightPixels: 0, measures: {}, map: null };
  return { page, verdict, reasons: [], ...unmeasured };
}
