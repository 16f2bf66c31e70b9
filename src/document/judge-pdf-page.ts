// Judges one page of a PDF: a scan by the pixels of its own picture, print as sharp by nature.

import { PDFArray, PDFName } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PageVerdict } from '../intake/document.ts';
import { judgePhoto, judgePixels } from '../photo/judge-photo.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { type PageSize, damagedPage, plainPage } from './finding.ts';
import {
  fileBytesMax,
  pdfPicturePixelsMax,
  pdfRenderPixels,
  pdfRenderPixelsMax,
  pdfRenderPixelsMin,
  pdfTextLettersMin,
} from './limits.ts';
import type { PdfDrawing, PdfPicture } from './pdf-drawing.ts';
import type { PdfPage, PdfPages } from './pdf-pages.ts';
import { toPixels } from './rendered-pixels.ts';

/** `drawing`: null for a file that only pdfium can repair. Rejects only when pdfium breaks. */
export async function judgePdfPage(
  page: PdfPage,
  drawing: PdfDrawing | null,
  open: PdfPages,
): Promise<PageVerdict> {
  if (!page.isReadable) return damagedPage(sizeOf(page));
  const drawn = drawing?.isComplete === true ? drawing : null;
  if (!showsPictures(page, drawn)) return plainPage(sizeOf(page));
  if (isPrinted(page, drawn)) return judgePrinted(page, drawn?.pictures ?? []);
  return judgeScan(page, drawn, open);
}

/** In points, as far as that is known. */
function sizeOf({ number, widthPoints, heightPoints }: PdfPage): PageSize {
  return {
    page: number,
    widthPixels: Math.round(widthPoints),
    heightPixels: Math.round(heightPoints),
  };
}

function showsPictures(page: PdfPage, drawn: PdfDrawing | null): boolean {
  return drawn === null ? page.hasImage : drawn.pictures.length > 0;
}

/** A scan may carry invisible words that a program read from it: those do not make it legible. */
function isPrinted({ text }: PdfPage, drawn: PdfDrawing | null): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return Math.min(letters, drawn?.textBytes ?? letters) >= pdfTextLettersMin;
}

/** A picture this large within printed words may be a photo of a report, pasted in. */
const pastedShareMin = 0.2;

/** The words around can be read whatever the picture is: at worst a better photo is asked for. */
async function judgePrinted(page: PdfPage, pictures: readonly PdfPicture[]): Promise<PageVerdict> {
  for (const picture of pictures.filter(({ share }) => share >= pastedShareMin)) {
    const jpeg = await jpegOf(picture);
    const seen = jpeg === null ? null : await judgeJpeg(jpeg, page);
    if (seen?.verdict === 'reject') return { ...seen, verdict: 'doubtful' };
  }
  return plainPage(sizeOf(page));
}

async function judgeScan(
  page: PdfPage,
  drawn: PdfDrawing | null,
  open: PdfPages,
): Promise<PageVerdict> {
  const picture = drawn === null ? null : wholePage(drawn);
  const seen = picture === null ? null : await judgePicture(picture, page, open);
  if (picture === null || seen === null) {
    const pixels = toPixels(await open.render(page.number, renderPixels(page, drawn)));
    return judgePixels(pixels, page.number);
  }
  const { widthPixels, heightPixels, isTurned } = picture;
  return {
    ...seen,
    widthPixels: isTurned ? heightPixels : widthPixels,
    heightPixels: isTurned ? widthPixels : heightPixels,
  };
}

/** The page is one picture when others, such as a scanner app's mark, are small beside it. */
const onlyPicture = { shareMin: 0.5, otherSharesMax: 0.1, barePathsMax: 20 } as const;

function wholePage({ pictures, pathCount }: PdfDrawing): PdfPicture | null {
  const [largest, ...others] = pictures.toSorted((a, b) => b.share - a.share);
  if (largest === undefined) return null;
  const otherShares = others.reduce((sum, { share }) => sum + share, 0);
  const isAlone = largest.share >= onlyPicture.shareMin || pathCount <= onlyPicture.barePathsMax;
  return isAlone && otherShares <= onlyPicture.otherSharesMax ? largest : null;
}

/** Null when its own pixels are not what the page shows, or cannot be had. */
async function judgePicture(
  picture: PdfPicture,
  page: PdfPage,
  open: PdfPages,
): Promise<PageVerdict | null> {
  const jpeg = await jpegOf(picture);
  if (jpeg !== null) return judgeJpeg(jpeg, page);
  const { widthPixels, heightPixels } = picture;
  if (isAltered(picture) || widthPixels * heightPixels > pdfPicturePixelsMax) return null;
  const rendered = await pictureOf(page, open);
  return rendered === null ? null : judgePixels(toPixels(rendered), page.number);
}

async function judgeJpeg(jpeg: Uint8Array, page: PdfPage): Promise<PageVerdict> {
  try {
    return { ...(await judgePhoto(jpeg)), page: page.number };
  } catch (error) {
    if (error instanceof PhotoError) return damagedPage(sizeOf(page));
    throw error;
  }
}

/** A JPEG as it was put into the file; null for other codings and for colours that PDF changes. */
async function jpegOf(picture: PdfPicture): Promise<Uint8Array | null> {
  if (isAltered(picture)) return null;
  const { dict, contents } = picture.stream;
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  const jpeg = unwrapped(contents, filters.map(String));
  if (jpeg === null) return null;
  try {
    // Four inks come inverted or not, as the PDF says and the JPEG does not.
    return (await sharp(jpeg).metadata()).channels === 4 ? null : jpeg;
  } catch {
    return jpeg;
  }
}

function unwrapped(contents: Uint8Array, filters: readonly string[]): Uint8Array | null {
  if (filters.at(-1) !== '/DCTDecode' || filters.length > 2) return null;
  if (filters.length === 1) return contents;
  if (filters[0] !== '/FlateDecode') return null;
  return inflateSync(contents, { maxOutputLength: fileBytesMax });
}

const masks = ['SMask', 'Mask', 'ImageMask'];

/** Masks and tables change what is seen; only rendering applies them. */
function isAltered({ stream: { dict } }: PdfPicture): boolean {
  const decode = dict.lookup(PDFName.of('Decode'));
  const isPlain = decode === undefined || /^\[ (?:0 1 )+\]$/u.test(String(decode));
  return !isPlain || masks.some((key) => dict.has(PDFName.of(key)));
}

async function pictureOf(page: PdfPage, open: PdfPages): ReturnType<PdfPages['pictureOf']> {
  try {
    return await open.pictureOf(page.number);
  } catch {
    return null;
  }
}

/** More pixels than the pictures have invent blur, fewer hide it. */
function renderPixels({ widthPoints, heightPoints }: PdfPage, drawn: PdfDrawing | null): number {
  if (drawn === null) return pdfRenderPixels;
  const finest = Math.max(...drawn.pictures.map(({ pixelsPerPoint }) => pixelsPerPoint));
  const pixels = Math.round(finest * Math.max(widthPoints, heightPoints));
  return Math.min(Math.max(pixels, pdfRenderPixelsMin), pdfRenderPixelsMax);
}
