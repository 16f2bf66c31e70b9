// Converts a PDF into a new one of its pages alone, or into pictures where that fails.

import {
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { stripJpeg } from '../lib/strip-jpeg.ts';
import type { Conversion, ConvertedImage } from './conversion.ts';
import { pdfConvertPixels, pdfPagesJudgedMax, textSampleCharactersMax } from './limits.ts';
import { PdfPages } from './pdf-pages.ts';
import { allObjects } from './pdf-structure.ts';
import { isBlank, toJpeg, toPixels } from './rendered-pixels.ts';

/**
 * Scripts, attachments, Info and XMP metadata, annotations with actions and the EXIF of pictures
 * are left behind. Rejects only when pdfium cannot open the source.
 */
export async function convertPdf(bytes: Uint8Array): Promise<Conversion> {
  const pdf = await copyOfPages(bytes);
  if (pdf !== null && (await showsTheSame(bytes, pdf))) {
    return { kind: 'pdf', pdf, pageCount: await countPages(pdf) };
  }
  return { kind: 'images', images: await renderAll(bytes) };
}

/** Null when the source cannot be copied. */
async function copyOfPages(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const source = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    // In the source, so that what the dropped keys led to is never copied.
    for (const object of allObjects(source)) clean(object);
    const target = await PDFDocument.create({ updateMetadata: false });
    for (const page of await target.copyPages(source, source.getPageIndices())) {
      target.addPage(page);
    }
    for (const [reference, object] of target.context.enumerateIndirectObjects()) {
      const stripped = withoutExif(object);
      if (stripped !== null) target.context.assign(reference, stripped);
    }
    return await target.save({ updateFieldAppearances: false });
  } catch {
    return null;
  }
}

/** Keys that act, carry files or describe persons and machines. */
const droppedKeys = [
  'A',
  'AA',
  'PA',
  'JS',
  'AF',
  'EF',
  'FS',
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Thumb',
];
const droppedAnnotations = new Set([
  'FileAttachment',
  'RichMedia',
  'Screen',
  'Movie',
  'Sound',
  '3D',
]);

function clean(object: PDFObject): void {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  for (const key of droppedKeys) {
    // `A` is an action on an annotation only; elsewhere the letter means other things.
    if (key !== 'A' || dict.has(PDFName.of('Rect'))) dict.delete(PDFName.of(key));
  }
  const subtype = dict.get(PDFName.of('Subtype'));
  const isFile = subtype instanceof PDFName && droppedAnnotations.has(subtype.decodeText());
  if (isFile && dict.has(PDFName.of('Rect'))) dict.delete(PDFName.of('AP'));
}

/** A photo placed in a PDF brings its place and camera along; null where there is none. */
function withoutExif(object: PDFObject): PDFObject | null {
  if (!(object instanceof PDFRawStream)) return null;
  if (object.dict.get(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) return null;
  const stripped = stripJpeg(object.contents);
  return stripped === null ? null : PDFRawStream.of(object.dict, stripped);
}

async function countPages(pdf: Uint8Array): Promise<number> {
  const pages = await PdfPages.open(pdf);
  const { pageCount } = pages;
  pages.close();
  return pageCount;
}

interface Look {
  readonly pageCount: number;
  readonly letters: number;
  readonly blank: readonly boolean[];
}

const comparedPixels = 300;
const lettersLostMax = 0.02;

/** As many pages, as many letters, and no page blank that was not. */
async function showsTheSame(source: Uint8Array, copy: Uint8Array): Promise<boolean> {
  const [before, after] = [await lookAt(source), await lookAt(copy)];
  return (
    after.pageCount === before.pageCount &&
    after.letters >= before.letters * (1 - lettersLostMax) &&
    after.blank.every((isNowBlank, index) => !isNowBlank || before.blank[index] === true)
  );
}

async function lookAt(pdf: Uint8Array): Promise<Look> {
  const pages = await PdfPages.open(pdf);
  try {
    const looked = Math.min(pages.pageCount, pdfPagesJudgedMax);
    const numbers = Array.from({ length: looked }, (_, index) => index + 1);
    const letters = numbers
      .map(
        (number) =>
          pages
            .read(number)
            .text.slice(0, textSampleCharactersMax * 10)
            .trim().length,
      )
      .reduce((sum, length) => sum + length, 0);
    const blank: boolean[] = [];
    for (const number of numbers) {
      blank.push(isBlank(toPixels(await pages.render(number, comparedPixels))));
    }
    return { pageCount: pages.pageCount, letters, blank };
  } finally {
    pages.close();
  }
}

async function renderAll(bytes: Uint8Array): Promise<readonly ConvertedImage[]> {
  const pages = await PdfPages.open(bytes);
  try {
    const images: ConvertedImage[] = [];
    for (let number = 1; number <= pages.pageCount; number += 1) {
      images.push(await toJpeg(toPixels(await pages.render(number, pdfConvertPixels))));
    }
    return images;
  } finally {
    pages.close();
  }
}
