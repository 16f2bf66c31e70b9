// Examines a PDF: password, active content, attachments, then every page.

import { PDFDocument } from '@cantoo/pdf-lib';
import type { Examination, PageVerdict } from '../intake/document.ts';
import { holdsAscii } from './bytes.ts';
import { type FileType, accepted, quarantined, refused } from './finding.ts';
import { judgePdfPage } from './judge-pdf-page.ts';
import { judgingMsMax, pdfPagesJudgedMax, pdfPagesMax, textSampleCharactersMax } from './limits.ts';
import { pdfDrawing } from './pdf-drawing.ts';
import { type PdfPage, PdfPages, isLocked, isPaperSize } from './pdf-pages.ts';
import { hasActionInBytes, hasActionInStreams } from './pdf-actions-in-bytes.ts';
import { type PdfAttachment, readPdfStructure } from './pdf-structure.ts';

/** How an attached file is examined. */
export type ExamineAttachment = (bytes: Uint8Array) => Promise<Examination>;

const pdfType: FileType = { kind: 'pdf', mediaType: 'application/pdf' };

/** Throws on a file that is damaged beyond repair. */
export async function examinePdf(
  bytes: Uint8Array,
  examineAttachment: ExamineAttachment,
): Promise<Examination> {
  if (hasActionInBytes(bytes)) return aboutActive(bytes);
  const document = await loadStructure(bytes);
  if (document === 'locked') return refused(pdfType, 'password_protected');
  const danger =
    document === null
      ? lookForDangerInBytes(bytes)
      : await lookForDanger(document, () => aboutActive(bytes), examineAttachment);
  if (danger !== null) return danger;
  const pages = await openPages(bytes);
  if (pages === null) return refused(pdfType, 'password_protected');
  try {
    if (pages.pageCount === 0) return refused(pdfType, 'unreadable');
    if (pages.pageCount > pdfPagesMax) return refused(pdfType, 'too_many_pages');
    const isSame = document?.getPageCount() === pages.pageCount;
    return await examinePages(pages, isSame ? document : null);
  } finally {
    pages.close();
  }
}

async function lookForDanger(
  document: PDFDocument,
  aboutIt: () => Examination,
  examineAttachment: ExamineAttachment,
): Promise<Examination | null> {
  const { isActive, attachments } = readPdfStructure(document);
  if (isActive) return aboutIt();
  if (document.getPageCount() === 0) return refused(pdfType, 'unreadable');
  return examineAttachments(attachments, examineAttachment);
}

/** A protected file with scripts is given back: no coordinator could look into it either. */
function aboutActive(bytes: Uint8Array): Examination {
  return holdsAscii(bytes, '/Encrypt')
    ? refused(pdfType, 'active_content')
    : quarantined(pdfType, 'active_content');
}

/** Files that only pdfium can repair are searched as bytes; what they attach is not looked at. */
function lookForDangerInBytes(bytes: Uint8Array): Examination | null {
  return hasActionInStreams(bytes) ? quarantined(pdfType, 'active_content') : null;
}

/** Null when it is damaged. The empty password opens what is only protected from change. */
async function loadStructure(bytes: Uint8Array): Promise<PDFDocument | 'locked' | null> {
  try {
    return await PDFDocument.load(bytes, { password: '', updateMetadata: false });
  } catch (error) {
    return isLocked(error) ? 'locked' : null;
  }
}

async function openPages(bytes: Uint8Array): Promise<PdfPages | null> {
  try {
    return await PdfPages.open(bytes);
  } catch (error) {
    if (isLocked(error)) return null;
    throw error;
  }
}

/** Attached notes and pictures are dropped later; anything that could act sets the file aside. */
async function examineAttachments(
  attachments: readonly PdfAttachment[],
  examineAttachment: ExamineAttachment,
): Promise<Examination | null> {
  for (const attachment of attachments) {
    const { kind, outcome, reason } = await examineAttachment(attachment.read());
    if (reason === 'malware') return quarantined(pdfType, 'malware');
    const isHarmless = outcome === 'accept' && harmlessKinds.has(kind);
    if (!isHarmless && reason !== 'empty_file') return quarantined(pdfType, 'active_content');
  }
  return null;
}

const harmlessKinds = new Set(['text', 'json', 'jpeg', 'png', 'webp', 'tiff', 'gif']);

async function examinePages(open: PdfPages, document: PDFDocument | null): Promise<Examination> {
  const { pageCount } = open;
  const judgedCount = Math.min(pageCount, pdfPagesJudgedMax);
  const read = Array.from({ length: judgedCount }, (_, index) => open.read(index + 1));
  if (!read.some((page) => page.isReadable)) return refused(pdfType, 'unreadable');
  if (!read.every(isPaperSize)) return refused(pdfType, 'page_too_large');
  return accepted(pdfType, {
    pageCount,
    pages: await judgePages(read, open, document),
    textSample: sampleOf(read),
  });
}

/**
 * Every page's words come before the first picture (see `PdfPages`). Later pages get no verdict
 * once the time for judging is used up.
 */
async function judgePages(
  read: readonly PdfPage[],
  open: PdfPages,
  document: PDFDocument | null,
): Promise<readonly PageVerdict[]> {
  const end = performance.now() + judgingMsMax;
  const verdicts: PageVerdict[] = [];
  for (const page of read) {
    if (performance.now() > end) break;
    const drawing = document === null ? null : pdfDrawing(document, page.number);
    verdicts.push(await judgePdfPage(page, drawing, open));
  }
  return verdicts;
}

function sampleOf(pages: readonly PdfPage[]): string {
  let sample = '';
  for (const { text } of pages) {
    if (sample.length > textSampleCharactersMax) break;
    sample += `${text} `;
  }
  return sample;
}
