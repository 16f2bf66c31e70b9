// The header of a DICOM file without identifiers: whatever depth they hide in, the picture stays.
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawDicom } from '../../src/document/draw-dicom.ts';
import { readDicomHeader } from '../../src/document/dicom-header.ts';
import { withoutIdentifiers } from '../../src/privacy/dicom-header.ts';
import { parseDicom } from '../../src/privacy/parse-dicom.ts';
import { dicomSlice, madeSide, type Writing } from '../document/made-dicom.ts';

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

const writings = ['explicit', 'implicit', 'bigEndian'] as const satisfies readonly Writing[];
const ways = writings.flatMap((writing) => [false, true].map((bare) => ({ writing, bare })));

describe.each(ways)('written $writing, bare: $bare', ({ writing, bare }) => {
  const made = dicomSlice({ number: 2, study: '1.2.3', series: '1.2.3.4', writing, bare });
  const box = { left: 0.25, top: 0.5, width: 0.25, height: 0.125 };

  test('nothing that identifies is left, and hospitals can match it', () => {
    expect(Buffer.from(made).includes('SECRET')).toBe(true);
    const cleared = withoutIdentifiers(made);
    expect(Buffer.from(cleared).includes('SECRET')).toBe(false);
    const { modality, studyDate, tags } = readDicomHeader(cleared);
    expect([modality, studyDate]).toEqual(['CT', '2026-11-03']);
    expect(tags.find(({ name }) => name === "Patient's Name")?.value).toBe('Karimi^Sara');
  });

  test('what is covered is gone from the pixels, and nothing else of them', async () => {
    const [before, after] = [pixelsOf(withoutIdentifiers(made)), pixelsOf(burnt())];
    for (let y = 0; y < madeSide; y += 1) {
      for (let x = 0; x < madeSide; x += 1) {
        const at = (y * madeSide + x) * 2;
        // One pixel more on each side, so that no edge of a letter looks out.
        const isCovered = x >= 15 && x < 33 && y >= 31 && y < 41;
        const expected = isCovered ? [0, 0] : [...before.subarray(at, at + 2)];
        expect([...after.subarray(at, at + 2)]).toEqual(expected);
      }
    }
    expect(await drawDicom(burnt(), look)).not.toBeNull();
  });

  test('the preview for the package hides it as well', async () => {
    const drawn = await drawDicom(made, { ...look, hidden: [box] });
    const pixels = await sharp(drawn?.jpeg).greyscale().raw().toBuffer();
    expect(pixels[36 * madeSide + 24]).toBeLessThan(12);
    const open = await sharp((await drawDicom(made, look))?.jpeg)
      .greyscale()
      .raw()
      .toBuffer();
    expect(open[36 * madeSide + 24]).toBeGreaterThan(200);
  });

  function burnt(): Uint8Array {
    return withoutIdentifiers(made, [box]);
  }
});

function pixelsOf(bytes: Uint8Array): Uint8Array {
  const { byteArray, elements } = parseDicom(bytes);
  const { dataOffset = 0, length = 0 } = elements['x7fe00010'] ?? {};
  return byteArray.subarray(dataOffset, dataOffset + length);
}

test('pixels that are packed cannot be covered, and are not let through', () => {
  const packed = Buffer.from(slice);
  const syntax = packed.indexOf('1.2.840.10008.1.2.1');
  packed.write('1.2.840.10008.1.2.5', syntax, 'latin1');
  expect(() => withoutIdentifiers(packed, [{ left: 0, top: 0, width: 1, height: 1 }])).toThrow();
});
