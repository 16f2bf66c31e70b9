// Takes identifiers out of the header of a DICOM file, in place: nothing else of it moves.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import dicomParser from 'dicom-parser';
import { isClearedTag } from './dicom-tags.ts';

/** Unpacked bytes of a deflated file: as much as a file may have. */
const unpackedBytesMax = 100 * 1024 * 1024;
const deflatedSyntax = '1.2.840.10008.1.2.1.99';
/** Sequences within sequences: more are an attack. */
const depthMax = 20;

/**
 * A copy whose identifying values are blank, in sequences too, at any depth. Name, date of birth,
 * sex and the dates of the study stay: hospitals match pictures to patients by them (DOSSIER.md).
 * Throws on a file whose elements do not hold together.
 */
export function withoutIdentifiers(bytes: Uint8Array): Uint8Array {
  const dataSet = dicomParser.parseDicom(bytes, { inflater: inflated });
  // The parser works on what it was given, or on what it inflated.
  const copy = Uint8Array.from(dataSet.byteArray);
  clear(dataSet, copy, { depth: 0, all: false });
  return dataSet.string('x00020010') === deflatedSyntax ? deflated(dataSet, copy) : copy;
}

/** `all`: within a sequence of which nothing may stay. Marks and lengths of items are not touched. */
function clear(
  dataSet: dicomParser.DataSet,
  copy: Uint8Array,
  about: { readonly depth: number; readonly all: boolean },
): void {
  if (about.depth > depthMax) throw new RangeError('sequences too deep');
  for (const element of Object.values(dataSet.elements)) {
    const { tag, items, dataOffset, length, fragments } = element;
    const all = about.all || isClearedTag(tag);
    if (items !== undefined) {
      const depth = about.depth + 1;
      for (const item of items) if (item.dataSet) clear(item.dataSet, copy, { depth, all });
    } else if (all && fragments === undefined) {
      copy.fill(isText(element) ? 0x20 : 0, dataOffset, dataOffset + length);
    }
  }
}

/** Spaces are an empty text to DICOM; zeros an empty UID and no bytes of anybody. */
function isText({ vr }: dicomParser.Element): boolean {
  return vr === undefined || /^(?:AE|AS|CS|DA|DS|DT|IS|LO|LT|PN|SH|ST|TM|UC|UR|UT)$/u.test(vr);
}

function inflated(bytes: Uint8Array, position: number): Uint8Array {
  const rest = inflateRawSync(bytes.subarray(position), { maxOutputLength: unpackedBytesMax });
  return Buffer.concat([bytes.subarray(0, position), rest]);
}

/** The header before the packed part ends where the group 0002 ends. */
function deflated(dataSet: dicomParser.DataSet, copy: Uint8Array): Uint8Array {
  const meta = Object.values(dataSet.elements).filter(({ tag }) => tag.startsWith('x0002'));
  const end = Math.max(...meta.map(({ dataOffset, length }) => dataOffset + length));
  return Buffer.concat([copy.subarray(0, end), deflateRawSync(copy.subarray(end))]);
}
