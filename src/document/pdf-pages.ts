// Reads and renders the pages of a PDF with pdfium.

import {
  type PDFiumDocument,
  PDFiumLibrary,
  type PDFiumObject,
  type PDFiumPage,
} from '@hyzyla/pdfium';
import { pdfPagePointsMax } from './limits.ts';
import type { PageLetters } from './page-letters.ts';
import { type PdfiumText, readLetters } from './pdfium-text.ts';

/** What is known of a page before it is rendered. Sizes in points (1/72 inch). */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly widthPoints: number;
  readonly heightPoints: number;
  readonly text: string;
  readonly hasImage: boolean;
  /** False when pdfium cannot read the page at all. */
  readonly isReadable: boolean;
}

/** Upright pixels, 4 bytes each: red, green, blue, alpha. */
export interface RenderedPage {
  readonly rgba: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** The package's own class comes as one of its base. */
type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;

/**
 * An open PDF. Read the words of every page before rendering the first: pdfium, built for the web,
 * crashes on words asked for after a picture.
 */
export class PdfPages {
  readonly pageCount: number;
  private readonly document: PDFiumDocument;
  private readonly library: Library;

  private constructor(library: Library, document: PDFiumDocument) {
    this.library = library;
    this.document = document;
    this.pageCount = document.getPageCount();
  }

  /** Rejects on a file that is damaged beyond repair or needs a password (`isLocked` tells). */
  static async open(bytes: Uint8Array): Promise<PdfPages> {
    const library = await PDFiumLibrary.init();
    return new PdfPages(library, await library.loadDocument(bytes, ''));
  }

  /** Reads page `number`, from 1. Never throws: a broken page is not readable. */
  read(number: number): PdfPage {
    const unreadable = { number, widthPoints: 0, heightPoints: 0, text: '', hasImage: false };
    try {
      const page = this.document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      return {
        number,
        widthPoints: originalWidth,
        heightPoints: originalHeight,
        text: page.getText(),
        hasImage: hasImage(page),
        isReadable: true,
      };
    } catch {
      return { ...unreadable, isReadable: false };
    }
  }

  /** The letters of page `number`, from 1, with their places in fractions of the drawn page. */
  letters(number: number, lettersMax: number): PageLetters {
    // `as`: the package names fewer of pdfium's functions than it carries.
    const inside = this.document.getPage(number - 1) as unknown as PageInside;
    return readLetters(inside.module, inside.pageIdx, lettersMax);
  }

  /** Renders page `number`, from 1, with `longSidePixels` on its long side. */
  async render(number: number, longSidePixels: number): Promise<RenderedPage> {
    const page = this.document.getPage(number - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = longSidePixels / Math.max(originalWidth, originalHeight, 1);
    // The package asks pdfium to reverse the bytes: what it calls BGRA comes out as RGBA.
    const { data, width, height } = await page.render({
      scale,
      render: 'bitmap',
      colorSpace: 'BGRA',
    });
    return { rgba: data, widthPixels: width, heightPixels: height };
  }

  /**
   * The one picture of page `number`, from 1, in its own pixels; null when there are several or it
   * lies within a form. Rejects when pdfium cannot decode it.
   */
  async pictureOf(number: number): Promise<RenderedPage | null> {
    const objects = firstObjects(this.document.getPage(number - 1));
    const [picture, another] = objects.filter((object) => object.type === 'image');
    if (picture === undefined || another !== undefined) return null;
    const { width, height, data } = await picture.render({ render: 'bitmap' });
    return { rgba: data, widthPixels: width, heightPixels: height };
  }

  close(): void {
    this.document.destroy();
    this.library.destroy();
  }
}

interface PageInside {
  readonly module: PdfiumText;
  readonly pageIdx: number;
}

/** Whether opening failed for want of a password. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && /password/iu.test(error.message);
}

/** Whether a page could be paper at all. */
export function isPaperSize({ widthPoints, heightPoints }: PdfPage): boolean {
  return Math.max(widthPoints, heightPoints) <= pdfPagePointsMax;
}

const objectsLookedAt = 200;

/** A picture, or a form that may hold one, among the page's first objects. */
function hasImage(page: PDFiumPage): boolean {
  return firstObjects(page).some(({ type }) => type === 'image' || type === 'form');
}

function firstObjects(page: PDFiumPage): readonly PDFiumObject[] {
  const count = Math.min(page.getObjectCount(), objectsLookedAt);
  return Array.from({ length: count }, (_, index) => page.getObject(index));
}
