// The files of a made-up case for the document desk: papers, photos, a disc, a passport, an attack.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { dicomSlice } from '../../document/made-dicom.ts';

/** A number with a right check digit that was given to nobody. */
export const nationalId = '0012345679';
const recordNumber = 'H-448812';

export interface DeskFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Three pages of text; the first one says who the patient is. */
export async function letter(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pages = [
    [
      'Pathology report of a lymph node biopsy',
      'Patient Name: Sara Karimi',
      `National ID: ${nationalId}`,
      `MRN: ${recordNumber}`,
      'Diffuse large B-cell lymphoma, GCB type, CD20 positive, Ki-67 80%',
    ],
    ['Page two', 'Immunohistochemistry: CD19 positive, CD22 positive'],
    ['Page three', 'Flow cytometry: clonal B cells'],
  ];
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    for (const [index, line] of lines.entries()) {
      page.drawText(line, { x: 60, y: 760 - index * 30, size: 14, font });
    }
  }
  return document.save();
}

export function photo(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, `../../fixtures/photo/${name}.jpg`));
}

/** A card, named as people name them. */
export async function passport(): Promise<Uint8Array> {
  const card = { create: { width: 900, height: 640, channels: 3, background: '#d8d0c0' } } as const;
  return sharp(card).jpeg().toBuffer();
}

export function slices(count: number): readonly DeskFile[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `IM${String(index + 1).padStart(4, '0')}`,
    bytes: dicomSlice({ number: index + 1, study: '1.2.3.4', series: '1.2.3.4.5' }),
  }));
}

/** The test file of the virus scanners' makers, which harms nobody. */
export function attack(): Uint8Array {
  const [first, second] = [
    'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-',
    'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
  ];
  return Buffer.from(`${first}${second}`);
}
