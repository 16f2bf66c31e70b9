// Examines DICOM: a picture of a scan, or the index (DICOMDIR) of a patient's disc.

import type { Examination } from '../intake/document.ts';
import { parseDicom } from '../privacy/parse-dicom.ts';
import { isoDay } from './dicom-header.ts';
import { type FileType, accepted, refused } from './finding.ts';

const dicomType: FileType = { kind: 'dicom', mediaType: 'application/dicom' };

/** Throws on a file whose elements do not hold together. Names of people are never read. */
export function examineDicom(bytes: Uint8Array): Examination {
  const dataSet = parseDicom(bytes);
  const { elements } = dataSet;
  const records = elements[directoryRecords]?.items;
  if (records !== undefined)
    return accepted(dicomType, { pageCount: 0, entryCount: records.length });
  const pixels = elements[pixelData];
  if (pixels !== undefined && pixels.dataOffset + pixels.length > dataSet.byteArray.length) {
    return refused(dicomType, 'damaged_partly_readable');
  }
  const words = describingTags.map((tag) => dataSet.string(tag) ?? '');
  const [scannedOn = null] = dayTags
    .map((tag) => isoDay(dataSet.string(tag) ?? ''))
    .filter(Boolean);
  return accepted(dicomType, { textSample: words.join(' '), scannedOn });
}

const directoryRecords = 'x00041220';
const pixelData = 'x7fe00010';

/** The days of the study, the series and the picture; old or exported files lack some. */
const dayTags = ['x00080020', 'x00080021', 'x00080022', 'x00080023'];

/** Modality, body part, and the descriptions of study and series. */
const describingTags = ['x00080060', 'x00180015', 'x00081030', 'x0008103e'];
