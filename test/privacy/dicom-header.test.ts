// The header of a DICOM file without identifiers: whatever depth they hide in, the picture stays.
import { expect, test } from 'vitest';
import { drawDicom } from '../../src/document/draw-dicom.ts';
import { readDicomHeader } from '../../src/document/dicom-header.ts';
import { withoutIdentifiers } from '../../src/privacy/dicom-header.ts';
import { dicomSlice } from '../document/made-dicom.ts';

const slice = dicomSlice({ number: 2, study: '1.2.3', series: '1.2.3.4' });
const look = {
  documentKind: 'dicom',
  page: 1,
  longSide: 200,
  version: 'as_taken',
  hidden: [],
} as const;

test('nothing that identifies is left, in sequences and private elements neither', () => {
  expect(Buffer.from(slice).includes('SECRET')).toBe(true);
  const cleared = withoutIdentifiers(slice);
  expect(Buffer.from(cleared).includes('SECRET')).toBe(false);
  expect(cleared.length).toBe(slice.length);
});

test('what hospitals match pictures by stays, and so does the picture', async () => {
  const cleared = withoutIdentifiers(slice);
  const header = readDicomHeader(cleared);
  const value = (name: string) => header.tags.find((tag) => tag.name === name)?.value;
  expect(value("Patient's Name")).toBe('Karimi^Sara');
  expect(value("Patient's Birth Date")).toBe('19850412');
  expect(value('Patient ID')).toBe('');
  expect([header.modality, header.bodyPart, header.studyDate]).toEqual([
    'CT',
    'CHEST',
    '2026-11-03',
  ]);
  const [before, after] = [await drawDicom(slice, look), await drawDicom(cleared, look)];
  expect(after?.jpeg).toEqual(before?.jpeg);
  expect(before?.widthPixels).toBe(64);
});

test('says which entries are going to be removed', () => {
  const { tags } = readDicomHeader(slice);
  const removed = tags.filter(({ isCleared }) => isCleared).map(({ tag }) => tag);
  expect(removed).toEqual(expect.arrayContaining(['(0010,0020)', '(0008,0080)', '(0009,1010)']));
  expect(removed).not.toContain('(0010,0010)');
});
