// Opens somebody's PDF for copying its pages, and takes out what must not travel with them.
import { PDFDocument as DecryptingDocument } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';
import { withoutMetadata } from './jpeg-metadata.ts';

export type OpenedPdf =
  | { readonly kind: 'open'; readonly document: PDFDocument }
  | { readonly kind: 'unreadable_pdf' | 'needs_password'; readonly cause: unknown };

const hiddenKeys = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AA',
  'A',
  'JS',
  'EmbeddedFiles',
  'AF',
];
/** Annotations that show something on paper; links, sounds, notes and attached files do not. */
const shownAnnotations = new Set(
  (
    'Widget Stamp FreeText Ink Highlight Underline StrikeOut Squiggly Line Square Circle ' +
    'Polygon PolyLine Caret'
  ).split(' '),
);
/** Who wrote an annotation, and the tree of the form that it belongs to. */
const annotationKeys = ['T', 'TU', 'Popup', 'Parent', 'IRT', 'RC', 'NM', 'CreationDate', 'M'];

/**
 * The document without metadata, scripts, actions, attachments and the EXIF data of its pictures.
 * A PDF that only an owner's password protects is opened, one that needs a password to be read is
 * reported: `ignoreEncryption` would give blank pages.
 */
export async function openCleanPdf(pdf: Uint8Array): Promise<OpenedPdf> {
  let document: PDFDocument;
  try {
    document = await load(await decrypted(pdf));
    if (document.getPageCount() === 0) throw new Error('a PDF without pages');
  } catch (cause) {
    return { kind: needsPassword(cause) ? 'needs_password' : 'unreadable_pdf', cause };
  }
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    hide(object);
    const picture = cleanPicture(object);
    if (picture) document.context.assign(reference, picture);
  }
  for (const page of document.getPages()) cleanAnnotations(page);
  return { kind: 'open', document };
}

function load(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false });
}

/** pdf-lib cannot decrypt: its encrypted documents take the way through its successor. */
async function decrypted(pdf: Uint8Array): Promise<Uint8Array> {
  if (!Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/Encrypt')) return pdf;
  const document = await DecryptingDocument.load(pdf, { password: '', updateMetadata: false });
  return document.save({ updateFieldAppearances: false });
}

function needsPassword(cause: unknown): boolean {
  return cause instanceof Error && /password/iu.test(cause.message);
}

function hide(object: PDFObject): void {
  const dictionary = object instanceof PDFStream ? object.dict : object;
  if (!(dictionary instanceof PDFDict)) return;
  for (const key of hiddenKeys) dictionary.delete(PDFName.of(key));
}

function cleanPicture(object: PDFObject): PDFRawStream | undefined {
  if (!(object instanceof PDFRawStream)) return undefined;
  if (object.dict.get(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) return undefined;
  try {
    return PDFRawStream.of(object.dict, withoutMetadata(object.contents));
  } catch {
    // A picture that is no clean JPEG stays as it is: readers forgive more than we do.
    return undefined;
  }
}

function cleanAnnotations(page: PDFPage): void {
  const annotations = page.node.Annots();
  if (!annotations) return;
  const kept = PDFArray.withContext(page.doc.context);
  for (let index = 0; index < annotations.size(); index += 1) {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof PDFDict)) continue;
    const subtype = annotation.lookup(PDFName.of('Subtype'));
    if (!(subtype instanceof PDFName) || !shownAnnotations.has(subtype.decodeText())) continue;
    for (const key of [...hiddenKeys, ...annotationKeys]) annotation.delete(PDFName.of(key));
    kept.push(annotations.get(index));
  }
  page.node.set(PDFName.of('Annots'), kept);
}
