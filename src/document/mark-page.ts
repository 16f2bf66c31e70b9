// Makes the marked picture of one judged page, inside the child process.
import type { DocumentKind, PageVerdict } from '../intake/document.ts';
import { markPicture, markPixels } from '../photo/mark-picture.ts';
import { pdfRenderPixels } from './limits.ts';
import { PdfPages } from './pdf-pages.ts';
import { toPixels } from './rendered-pixels.ts';

export interface PageToMark {
  readonly documentKind: DocumentKind;
  readonly page: Pick<PageVerdict, 'page' | 'map'>;
}

/** Never rejects: a page that cannot be drawn is told about in words alone. */
export async function markPage(
  bytes: Uint8Array,
  { documentKind, page }: PageToMark,
): Promise<Uint8Array | null> {
  try {
    return documentKind === 'pdf' ? await markPdfPage(bytes, page) : await markPicture(bytes, page);
  } catch {
    return null;
  }
}

/** Rendered as it was for judging, so that the map fits. */
async function markPdfPage(
  bytes: Uint8Array,
  page: PageToMark['page'],
): Promise<Uint8Array | null> {
  const pages = await PdfPages.open(bytes);
  try {
    return await markPixels(toPixels(await pages.render(page.page, pdfRenderPixels)), page);
  } finally {
    pages.close();
  }
}
