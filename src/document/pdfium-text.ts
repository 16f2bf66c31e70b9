// Asks pdfium for each letter of a page and where it stands.
import type { PageLetters } from './page-letters.ts';

/** The functions of pdfium that are needed (fpdf_text.h, fpdfview.h); pointers are numbers. */
export interface PdfiumText {
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetCharBox(
    text: number,
    index: number,
    ...corners: [left: number, right: number, bottom: number, top: number]
  ): number;
  _FPDF_PageToDevice(
    page: number,
    ...about: [
      startX: number,
      startY: number,
      sizeX: number,
      sizeY: number,
      rotate: number,
      pageX: number,
      pageY: number,
      deviceX: number,
      deviceY: number,
    ]
  ): number;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  readonly HEAPU8: Uint8Array;
}

/** A page is this many units wide and high while places are asked for: fractions, finely enough. */
const unitsPerPage = 100_000;
const doubleBytes = 8;

export function readLetters(pdfium: PdfiumText, page: number, lettersMax: number): PageLetters {
  const text = pdfium._FPDFText_LoadPage(page);
  // Four doubles for a box, then two integers for a point.
  const memory = pdfium.wasmExports.malloc(6 * doubleBytes);
  try {
    const count = Math.min(Math.max(0, pdfium._FPDFText_CountChars(text)), lettersMax);
    let letters = '';
    const places: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const code = pdfium._FPDFText_GetUnicode(text, index);
      const letter = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      const place = boxOf(pdfium, { page, text, index, memory });
      letters += letter;
      places.push(...place, ...(letter.length > 1 ? place : []));
    }
    return { text: letters, places: Float32Array.from(places) };
  } finally {
    pdfium.wasmExports.free(memory);
    pdfium._FPDFText_ClosePage(text);
  }
}

interface Asked {
  readonly page: number;
  readonly text: number;
  readonly index: number;
  readonly memory: number;
}

/** Left, top, right and bottom in fractions of the page; zeros for a letter without a place. */
function boxOf(pdfium: PdfiumText, { page, text, index, memory }: Asked): readonly number[] {
  const at = (place: number): number => memory + place * doubleBytes;
  const found = pdfium._FPDFText_GetCharBox(text, index, at(0), at(1), at(2), at(3));
  if (found === 0) return [0, 0, 0, 0];
  const view = new DataView(pdfium.HEAPU8.buffer);
  const [left, right, bottom, top] = [0, 1, 2, 3].map((place) => view.getFloat64(at(place), true));
  const corners = [
    [left ?? 0, top ?? 0],
    [right ?? 0, bottom ?? 0],
  ].map(([x = 0, y = 0]) => {
    const size = [0, 0, unitsPerPage, unitsPerPage, 0] as const;
    pdfium._FPDF_PageToDevice(page, ...size, x, y, at(4), at(4) + 4);
    const now = new DataView(pdfium.HEAPU8.buffer);
    return [now.getInt32(at(4), true) / unitsPerPage, now.getInt32(at(4) + 4, true) / unitsPerPage];
  });
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = corners;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
