// Reads the letters of a page of a PDF with the place of each, inside the child process.
import { pdfLettersMax } from './limits.ts';
import { PdfPages } from './pdf-pages.ts';

/**
 * `text` holds one UTF-16 unit for each four numbers of `places`: left, top, right and bottom in
 * fractions of the page as it is drawn.
 */
export interface PageLetters {
  readonly text: string;
  readonly places: Float32Array;
}

/** Null where the page has no words of its own, as a photo has none. Never rejects. */
export async function pageLetters(bytes: Uint8Array, page: number): Promise<PageLetters | null> {
  try {
    const pages = await PdfPages.open(bytes);
    try {
      const letters = pages.letters(page, pdfLettersMax);
      return letters.text.trim() === '' ? null : letters;
    } finally {
      pages.close();
    }
  } catch {
    return null;
  }
}
