// Joins the photos and PDFs of one document into a single clean PDF, in order.
import {
  PDFDocument,
  PDFName,
  concatTransformationMatrix,
  drawObject,
  degrees,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import type { PDFImage } from 'pdf-lib';
import type { PageTurn } from '../intake/page-edit.ts';
import { orientationOf, withoutMetadata } from './jpeg-metadata.ts';
import type { Orientation } from './jpeg-metadata.ts';
import { openCleanPdf } from './clean-pdf.ts';
import { identifyByContent } from './pdf-identity.ts';

/** A piece of a document. A photo's size is told for callers who plan with it. */
export type Part =
  | {
      readonly kind: 'image';
      readonly jpeg: Uint8Array;
      readonly widthPixels: number;
      readonly heightPixels: number;
      /** Straightened and brightened from a photo. */
      readonly isCleaned?: boolean;
      readonly turn?: PageTurn;
    }
  | {
      readonly kind: 'pdf';
      readonly pdf: Uint8Array;
      /** Which of its pages, in which order; absent: all of them as they are. */
      readonly pages?: readonly TurnedPage[];
    };

/** A page by its number, from 1, and how it is turned before it is shown. */
export interface TurnedPage {
  readonly number: number;
  readonly turn: PageTurn;
}

export interface JoinedPages {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
}

/** A part that cannot be put into the PDF; `part` counts from 0. The original should go along. */
export class JoinError extends Error {
  readonly code: 'unreadable_image' | 'unreadable_pdf' | 'needs_password' | 'too_many_pages';
  readonly part: number;
  readonly retryable = false;

  constructor(code: JoinError['code'], part: number, cause?: unknown) {
    super(`part ${String(part)} cannot be joined: ${code}`, { cause });
    this.code = code;
    this.part = part;
  }
}

/** A4 in points. */
const paper = { short: 595.28, long: 841.89 } as const;
const marginPoints = 14;
const pagesMax = 2000;

/**
 * One A4 page for each photo, landscape where the photo is wider than high, its JPEG data kept as
 * it is but for the camera's metadata; the pages of a PDF keep their size. No dates, no producer:
 * the same parts give the same bytes.
 */
export async function joinPages(parts: readonly Part[]): Promise<JoinedPages> {
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'image') await addPhoto(target, part, index);
    else await addPages(target, part, index);
    if (target.getPageCount() > pagesMax) throw new JoinError('too_many_pages', index);
  }
  delete target.context.trailerInfo.Info;
  identifyByContent(target);
  const pdf = await target.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { pdf, pageCount: target.getPageCount() };
}

async function addPhoto(
  target: PDFDocument,
  { jpeg, turn = 0 }: Extract<Part, { kind: 'image' }>,
  part: number,
): Promise<void> {
  try {
    const orientation = turned(orientationOf(jpeg), turn);
    drawPhoto(target, await target.embedJpg(withoutMetadata(jpeg)), orientation);
  } catch (cause) {
    throw new JoinError('unreadable_image', part, cause);
  }
}

/** What a quarter turn clockwise makes of each orientation. */
const quarterTurn: Readonly<Record<Orientation, Orientation>> = {
  1: 6,
  6: 3,
  3: 8,
  8: 1,
  2: 7,
  7: 4,
  4: 5,
  5: 2,
};

function turned(orientation: Orientation, turn: PageTurn): Orientation {
  let now = orientation;
  for (let degree = 0; degree < turn; degree += 90) now = quarterTurn[now];
  return now;
}

function drawPhoto(target: PDFDocument, image: PDFImage, orientation: Orientation): void {
  const turned = orientation >= 5;
  const width = turned ? image.height : image.width;
  const height = turned ? image.width : image.height;
  const landscape = width > height;
  const sheetWidth = landscape ? paper.long : paper.short;
  const sheetHeight = landscape ? paper.short : paper.long;
  const scale = Math.min(
    (sheetWidth - 2 * marginPoints) / width,
    (sheetHeight - 2 * marginPoints) / height,
  );
  const size = { width: width * scale, height: height * scale };
  const [a, b, c, d, e, f] = uprightMatrix(orientation, size);
  const left = (sheetWidth - size.width) / 2;
  const bottom = (sheetHeight - size.height) / 2;
  const page = target.addPage([sheetWidth, sheetHeight]);
  const key = page.node.newXObject('Photo', image.ref);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(a, b, c, d, e + left, f + bottom),
    drawObject(key),
    popGraphicsState(),
  );
}

type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that draws the unit square upright in a box, for each EXIF orientation. */
function uprightMatrix(
  orientation: Orientation,
  { width, height }: { readonly width: number; readonly height: number },
): Matrix {
  switch (orientation) {
    case 1:
      return [width, 0, 0, height, 0, 0];
    case 2:
      return [-width, 0, 0, height, width, 0];
    case 3:
      return [-width, 0, 0, -height, width, height];
    case 4:
      return [width, 0, 0, -height, 0, height];
    case 5:
      return [0, -height, -width, 0, width, height];
    case 6:
      return [0, -height, width, 0, 0, height];
    case 7:
      return [0, height, width, 0, 0, 0];
    case 8:
      return [0, height, -width, 0, width, 0];
  }
}

async function addPages(
  target: PDFDocument,
  { pdf, pages: wanted }: Extract<Part, { kind: 'pdf' }>,
  index: number,
): Promise<void> {
  const opened = await openCleanPdf(pdf);
  if (opened.kind !== 'open') throw new JoinError(opened.kind, index, opened.cause);
  const all = opened.document.getPageIndices();
  const chosen = wanted ?? all.map((page): TurnedPage => ({ number: page + 1, turn: 0 }));
  const pages = await target.copyPages(
    opened.document,
    chosen.map(({ number }) => number - 1),
  );
  for (const [place, page] of pages.entries()) {
    const turn = chosen[place]?.turn ?? 0;
    if (turn !== 0) page.setRotation(degrees((page.getRotation().angle + turn) % 360));
    page.node.delete(PDFName.of('StructParents'));
    target.addPage(page);
  }
}
