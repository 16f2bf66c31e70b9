// The verdicts on a document's pages as they stand: the machine's, unless a coordinator looked.
import { filePages } from './document-pages.ts';
import { pageKinds } from './document.ts';
import type { PageVerdict } from './document.ts';
import type { DocumentState } from './state.ts';

/** In the order of the pages; a page that a coordinator accepted has no reasons any more. */
export function judgedPages(document: DocumentState): readonly PageVerdict[] {
  const pages = document.examination?.pages ?? [];
  return pages.map((page) => {
    const overruling = document.overrulings?.find((one) => one.page === page.page);
    if (overruling === undefined) return page;
    const { verdict } = overruling;
    return { ...page, verdict, reasons: verdict === 'accept' ? [] : page.reasons };
  });
}

/** Pages without a verdict, for which number or time did not suffice: a person looks at them. */
export function unseenPages(document: DocumentState): readonly number[] {
  const { examination } = document;
  if (examination?.outcome !== 'accept' || !pageKinds.has(examination.kind)) return [];
  const seen = new Set(examination.pages.map(({ page }) => page));
  return seen.size === 0 ? [] : filePages(document).filter((page) => !seen.has(page));
}
