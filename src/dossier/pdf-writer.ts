// The typesetter of the dossier: tagged A4 PDFs in four languages, right to left where needed.
import { PDFDocument as ArchivingDocument } from '@cantoo/pdf-lib';
import { PDFDocument, PDFName } from 'pdf-lib';
import { toNativeDigits } from '../language/digits.ts';
import { directionOf } from '../language/language.ts';
import { openFontFaces } from './font-face.ts';
import {
  addBox,
  addHeading,
  addKeyValues,
  addList,
  addParagraph,
  addTable,
} from './sheet-blocks.ts';
import type { HeadingLevel } from './sheet-blocks.ts';
import type {
  Box,
  Content,
  KeyValue,
  KeyValueOptions,
  SheetOptions,
  Table,
} from './sheet-content.ts';
import { identifyByContent } from './pdf-identity.ts';
import { SheetFlow } from './sheet-flow.ts';
import type { StyleName } from './sheet-style.ts';

/** A document being written from top to bottom; every call adds a block under the last one. */
export interface Sheet {
  readonly heading: (text: string, level: HeadingLevel) => void;
  readonly paragraph: (content: Content, style?: StyleName) => void;
  readonly list: (items: readonly Content[], style?: StyleName) => void;
  readonly keyValues: (pairs: readonly KeyValue[], options?: KeyValueOptions) => void;
  readonly table: (table: Table) => void;
  readonly box: (box: Box) => void;
  /** Empty height in points; 6 unless told. */
  readonly space: (height?: number) => void;
  readonly newPage: () => void;
  readonly pageCount: () => number;
  /** The finished PDF. Nothing may be added after it. */
  readonly save: () => Promise<Uint8Array>;
}

const producer = 'Intake Desk';
const spaceHeight = 6;

/** Opens an empty sheet. The same calls with the same options give the same bytes. */
export async function createSheet(options: SheetOptions): Promise<Sheet> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const direction = directionOf(options.language);
  const faces = await openFontFaces();
  const flow = new SheetFlow(document, faces, { language: options.language, direction });
  return {
    heading: (text, level) => {
      addHeading(flow, text, level);
    },
    paragraph: (content, style = 'body') => {
      addParagraph(flow, content, style);
    },
    list: (items, style = 'body') => {
      addList(flow, items, style);
    },
    keyValues: (pairs, pairOptions = {}) => {
      addKeyValues(flow, pairs, pairOptions);
    },
    table: (table) => {
      addTable(flow, table);
    },
    box: (box) => {
      addBox(flow, box);
    },
    space: (height = spaceHeight) => {
      flow.reserve(0);
      flow.drop(Math.min(height, Math.max(0, flow.room)));
    },
    newPage: () => {
      flow.reserve(0);
      flow.breakPage();
    },
    pageCount: () => flow.pageCount,
    save: () => saveSheet(document, flow, options),
  };
}

async function saveSheet(
  document: PDFDocument,
  flow: SheetFlow,
  options: SheetOptions,
): Promise<Uint8Array> {
  await flow.finish((page, pages) => [
    options.footer,
    `${pageNumber(page, options)} / ${pageNumber(pages, options)}`,
  ]);
  describe(document, options);
  identifyByContent(document);
  return archivable(await document.save({ addDefaultPage: false }));
}

/**
 * The same document as PDF/A-2u, which hospital archives take: colour profile and XMP are added by
 * pdf-lib's successor, since pdf-lib itself has no part for them.
 */
async function archivable(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await ArchivingDocument.load(pdf, { updateMetadata: false });
  document.convertToPDFA({ conformance: '2U' });
  return document.save({ updateFieldAppearances: false });
}

function pageNumber(value: number, { language }: SheetOptions): string {
  return toNativeDigits(String(value), language);
}

function describe(document: PDFDocument, options: SheetOptions): void {
  const createdAt = new Date(options.createdAt);
  document.setTitle(options.title);
  document.setLanguage(options.language);
  document.setProducer(producer);
  document.setCreator(producer);
  document.setCreationDate(createdAt);
  document.setModificationDate(createdAt);
  const direction = directionOf(options.language) === 'rtl' ? 'R2L' : 'L2R';
  const preferences = document.context.obj({ DisplayDocTitle: true, Direction: direction });
  document.catalog.set(PDFName.of('ViewerPreferences'), preferences);
}
