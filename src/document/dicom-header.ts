// Reads what the header of a DICOM file says: of which study and series it is, and about whom.
import type dicomParser from 'dicom-parser';
import { isClearedTag } from '../privacy/dicom-tags.ts';
import { parseDicom } from '../privacy/parse-dicom.ts';

export interface DicomTag {
  /** As DICOM writes it: `(0010,0020)`. */
  readonly tag: string;
  /** Its English name in the standard; empty where it is not among the well-known ones. */
  readonly name: string;
  /** Cut to a sensible length. */
  readonly value: string;
  /** It is taken out before the file goes into a package. */
  readonly isCleared: boolean;
}

export interface DicomHeader {
  readonly study: string;
  readonly series: string;
  readonly seriesNumber: number | null;
  readonly instanceNumber: number | null;
  readonly modality: string;
  readonly bodyPart: string;
  readonly studyDescription: string;
  readonly seriesDescription: string;
  /** `2026-11-25`, or empty. */
  readonly studyDate: string;
  readonly frames: number;
  readonly rows: number;
  readonly columns: number;
  readonly transferSyntax: string;
  /** Null where a preview can be drawn, else why not. */
  readonly noPreview: NoPreview | null;
  readonly window: { readonly center: number; readonly width: number } | null;
  readonly tags: readonly DicomTag[];
}

/** `needs_viewer`: the pixels are packed in a way that only a viewer of DICOM unpacks. */
export type NoPreview = 'no_pixels' | 'needs_viewer';

/** The ways of packing pixels that are drawn: plain, big-endian, deflated, RLE, baseline JPEG. */
const drawnSyntaxes: ReadonlySet<string> = new Set([
  '1.2.840.10008.1.2',
  '1.2.840.10008.1.2.1',
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.2',
  '1.2.840.10008.1.2.4.50',
  '1.2.840.10008.1.2.5',
]);

const names: Readonly<Record<string, string>> = {
  x00080020: 'Study Date',
  x00080021: 'Series Date',
  x00080050: 'Accession Number',
  x00080060: 'Modality',
  x00080070: 'Manufacturer',
  x00080080: 'Institution Name',
  x00080081: 'Institution Address',
  x00080090: "Referring Physician's Name",
  x00081010: 'Station Name',
  x00081030: 'Study Description',
  x0008103e: 'Series Description',
  x00081040: 'Institutional Department Name',
  x00081048: 'Physician(s) of Record',
  x00081050: "Performing Physician's Name",
  x00081060: 'Name of Physician(s) Reading Study',
  x00081070: "Operators' Name",
  x00100010: "Patient's Name",
  x00100020: 'Patient ID',
  x00100030: "Patient's Birth Date",
  x00100040: "Patient's Sex",
  x00101000: 'Other Patient IDs',
  x00101001: 'Other Patient Names',
  x00101010: "Patient's Age",
  x00101020: "Patient's Size",
  x00101030: "Patient's Weight",
  x00101040: "Patient's Address",
  x00102154: "Patient's Telephone Numbers",
  x00104000: 'Patient Comments',
  x00180015: 'Body Part Examined',
  x00181000: 'Device Serial Number',
  x00181030: 'Protocol Name',
  x00200010: 'Study ID',
  x00280301: 'Burned In Annotation',
};

const valueCharactersMax = 120;
const tagsMax = 200;

/** Throws on a file whose elements do not hold together. */
export function readDicomHeader(bytes: Uint8Array): DicomHeader {
  const data = parseDicom(bytes);
  const text = (tag: string): string => clean(data.string(tag) ?? '');
  const number = (tag: string): number | null => {
    const value = Number.parseFloat(data.string(tag) ?? '');
    return Number.isFinite(value) ? value : null;
  };
  const [center, width] = [number('x00281050'), number('x00281051')];
  const transferSyntax = text('x00020010') || '1.2.840.10008.1.2';
  return {
    study: text('x0020000d'),
    series: text('x0020000e'),
    seriesNumber: number('x00200011'),
    instanceNumber: number('x00200013'),
    modality: text('x00080060'),
    bodyPart: text('x00180015'),
    studyDescription: text('x00081030'),
    seriesDescription: text('x0008103e'),
    studyDate: isoDay(text('x00080020')),
    frames: Math.max(1, number('x00280008') ?? 1),
    rows: data.uint16('x00280010') ?? 0,
    columns: data.uint16('x00280011') ?? 0,
    transferSyntax,
    noPreview: noPreview(data, transferSyntax),
    window: center === null || width === null || width <= 0 ? null : { center, width },
    tags: tagsOf(data),
  };
}

function noPreview(data: dicomParser.DataSet, transferSyntax: string): NoPreview | null {
  if (data.elements['x7fe00010'] === undefined) return 'no_pixels';
  return drawnSyntaxes.has(transferSyntax) ? null : 'needs_viewer';
}

/** The well-known ones, and whatever else is taken out. */
function tagsOf(data: dicomParser.DataSet): readonly DicomTag[] {
  return Object.values(data.elements)
    .filter(({ tag }) => names[tag] !== undefined || isClearedTag(tag))
    .slice(0, tagsMax)
    .map((element) => ({
      tag: `(${element.tag.slice(1, 5)},${element.tag.slice(5)})`,
      name: names[element.tag] ?? '',
      value: element.items === undefined ? valueOf(data, element) : '…',
      isCleared: isClearedTag(element.tag),
    }));
}

/** Text in the character set that the file names; other values are told by their size. */
function valueOf(data: dicomParser.DataSet, element: dicomParser.Element): string {
  const { vr, dataOffset, length } = element;
  if (vr !== undefined && /^(?:OB|OW|OF|OD|OL|UN|US|SS|UL|SL|FL|FD|AT)$/u.test(vr)) {
    return `${String(length)} bytes`;
  }
  const bytes = data.byteArray.subarray(dataOffset, dataOffset + Math.min(length, 1_000));
  return clean(new TextDecoder(encodingOf(data)).decode(bytes));
}

/** The character sets of PS3.3 C.12.1.1.2 that patients' countries use; others are read as Latin. */
function encodingOf(data: dicomParser.DataSet): string {
  const name = data.string('x00080005') ?? '';
  if (name.includes('192')) return 'utf-8';
  if (name.includes('144')) return 'iso-8859-5';
  if (name.includes('127')) return 'iso-8859-6';
  if (name.includes('148')) return 'windows-1254';
  if (name.includes('GB18030') || name.includes('GBK')) return 'gb18030';
  return 'windows-1252';
}

function clean(text: string): string {
  return text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, valueCharactersMax);
}

/** `20261125` as `2026-11-25`; empty where the header gives no day. */
export function isoDay(text: string): string {
  // Before DICOM 3.0 the parts stood between points.
  const day = /^\d{4}\.?\d{2}\.?\d{2}/u.exec(text)?.[0].replaceAll('.', '') ?? '';
  const iso = day.replace(/(\d{4})(\d{2})(\d{2})/u, '$1-$2-$3');
  return Number.isNaN(Date.parse(iso)) ? '' : iso;
}
