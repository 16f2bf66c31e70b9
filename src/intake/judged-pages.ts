// The verdicts on a document's pages as they stand: the machine's, unless a coordinator looked.
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
