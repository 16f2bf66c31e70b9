// Gives a PDF the file identifier that its format asks for, without chance or clock.
import { createHash } from 'node:crypto';
import { PDFHexString } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';

/** Sixteen bytes, PDF 32000-1, 14.4. */
const identifierDigits = 32;

/** The identifier is a digest of the document's objects: equal documents are equal files. */
export function identifyByContent(document: PDFDocument): void {
  const { context } = document;
  const hash = createHash('sha256');
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    hash.update(reference.tag).update(bytes);
  }
  const id = PDFHexString.of(hash.digest('hex').slice(0, identifierDigits).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}
