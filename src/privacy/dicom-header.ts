// Takes identifiers out of the header of a DICOM file, in place: nothing else of it moves.
import { deflateRawSync } from 'node:zlib';
import type dicomParser from 'dicom-parser';
import type { PageBox } from '../intake/page-edit.ts';
import { burnDicom } from './burn-dicom.ts';
import { parseDicom } from './parse-dicom.ts';
import { isClearedTag } from './dicom-tags.ts';

const deflatedSyntax = '1.2.840.10008.1.2.1.99';
/** Sequences within sequences: more are an attack. */
const depthMax = 20;

/**
 * A copy whose identifying values are blank, in sequences too, at any depth. Name, date of birth,
 * sex and the dates of the study stay: hospitals match pictures to patients by them (DOSSIER.md).
 * `hidden`: parts of its pictures that are burnt out. Throws on a file whose elements do not hold
 * together, or whose pixels cannot be covered.
 */
export function withoutIdentifiers(bytes: Uint8Array, hidden: readonly PageBox[] = []): Uint8Array {
  const dataSet = parseDicom(bytes);
  // The parser works on what it was given, or on what it inflated.
  const copy = Uint8Array.from(dataSet.byteArray);
  clear(dataSet, copy, { depth: 0, all: false });
  if (hidden.length > 0) burnDicom(dataSet, copy, hidden);
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

/** The header before the packed part ends where the group 0002 ends. */
function deflated(dataSet: dicomParser.DataSet, copy: Uint8Array): Uint8Array {
  const meta = Object.values(dataSet.elements).filter(({ tag }) => tag.startsWith('x0002'));
  const end = Math.max(...meta.map(({ dataOffset, length }) => dataOffset + length));
  return Buffer.concat([copy.subarray(0, end), deflateRawSync(copy.subarray(end))]);
}
