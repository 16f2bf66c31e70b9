// Makes the marked picture of one judged page, inside the child process.
import type { DocumentKind, PageVerdict } from '../intake/document.ts';
import { judgePixels } from '../photo/judge-photo.ts';
import { markPicture, markPixels } from '../photo/mark-picture.ts';
import { judgedLongSide } from '../photo/pixels.ts';
import { unreadableAreas } from '../photo/unreadable-areas.ts';
import { pdfRenderPixelsMin } from './limits.ts';
import { PdfPages } from './pdf-pages.ts';
import { toPixels } from './rendered-pixels.ts';

export interface PageToMark {
  readonly documentKind: DocumentKind;
  readonly page: Pick<PageVerdict, 'page' | 'map' | 'widthPixels' | 'heightPixels'>;
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

/**
 * Drawn as a person sees it. A scan was judged by its own picture, which may lie in the file turned
 * or cut: its map is made again, of the page as it is drawn, with as many pixels.
 */
async function markPdfPage(
  bytes: Uint8Array,
  page: PageToMark['page'],
): Promise<Uint8Array | null> {
  const pages = await PdfPages.open(bytes);
  try {
    const ownPixels = Math.max(page.widthPixels, page.heightPixels, pdfRenderPixelsMin);
    const longSide = Math.min(judgedLongSide, ownPixels);
    const pixels = toPixels(await pages.render(page.page, longSide));
    const { map } = await judgePixels(pixels, page.page);
    if (map === null || unreadableAreas(map).extent === 'none') return null;
    return await markPixels(pixels, { page: page.page, map });
  } finally {
    pages.close();
  }
}
