// Reads the elements of DICOM, also of files that lack the usual beginning: preamble and mark.
import { inflateRawSync } from 'node:zlib';
import dicomParser from 'dicom-parser';

/** Unpacked bytes of a deflated file: as much as a file may have. */
const unpackedBytesMax = 100 * 1024 * 1024;

/** Throws on a file whose elements do not hold together. */
export function parseDicom(bytes: Uint8Array): dicomParser.DataSet {
  return dicomParser.parseDicom(withBeginning(bytes), { inflater: inflated });
}

/** Everything behind the meta header (from `position`) is compressed. */
function inflated(bytes: Uint8Array, position: number): Uint8Array {
  const rest = inflateRawSync(bytes.subarray(position), { maxOutputLength: unpackedBytesMax });
  return Buffer.concat([bytes.subarray(0, position), rest]);
}

const markAt = 128;
const mark = 'DICM';

export function hasDicomMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(markAt, markAt + mark.length)).toString('latin1') === mark;
}

/**
 * Elements from the first byte on, as old scanners and viewers write them: told by the first one,
 * and by an identifier of a picture, study or series among those that follow.
 */
export function isBareDicom(bytes: Uint8Array): boolean {
  if (hasDicomMark(bytes) || syntaxOf(bytes) === null) return false;
  try {
    const { elements, warnings } = dicomParser.parseDicom(withBeginning(bytes), {
      untilTag: lastIdentifier,
      inflater: inflated,
    });
    return warnings.length === 0 && identifiers.some((tag) => elements[tag] !== undefined);
  } catch {
    // Cut off, or no DICOM: what begins with its classes is treated as what it pretends to be.
    return beginsWithClass(bytes);
  }
}

const lastIdentifier = 'x0020000e';
const identifiers = ['x00080016', 'x00080018', 'x0020000d', lastIdentifier];

/** Every class and identifier of the standard itself begins so. */
function beginsWithClass(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 512)).includes('1.2.840.10008.');
}

/** A whole file: what viewers of hospitals open, and what is parsed. */
function withBeginning(bytes: Uint8Array): Uint8Array {
  const syntax = hasDicomMark(bytes) ? null : syntaxOf(bytes);
  if (syntax === null) return bytes;
  const meta = syntax === 'own' ? [] : [syntaxElement(syntax)];
  return Buffer.concat([Buffer.alloc(markAt), Buffer.from(mark), ...meta, bytes]);
}

/** How the elements are written; `own`: a meta header says it; null: these are no elements. */
function syntaxOf(bytes: Uint8Array): string | null {
  if (bytes.length < 16) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isExplicit = /^[A-Z]{2}$/u.test(String.fromCharCode(bytes[4] ?? 0, bytes[5] ?? 0));
  const group = view.getUint16(0, true);
  if (group === 0x0002) return isExplicit ? 'own' : null;
  if (group === 0x0008) return isExplicit ? '1.2.840.10008.1.2.1' : implicitOf(view);
  return isExplicit && view.getUint16(0) === 0x0008 ? '1.2.840.10008.1.2.2' : null;
}

/** The first value has to end within the file. */
function implicitOf(view: DataView): string | null {
  const length = view.getUint32(4, true);
  return length % 2 === 0 && length + 8 < view.byteLength ? '1.2.840.10008.1.2' : null;
}

/** (0002,0010) UI, of an even length. */
function syntaxElement(syntax: string): Buffer {
  const value = Buffer.from(syntax.length % 2 === 0 ? syntax : `${syntax}\0`, 'latin1');
  const head = Buffer.from([0x02, 0x00, 0x10, 0x00, 0x55, 0x49, value.length, 0x00]);
  return Buffer.concat([head, value]);
}
