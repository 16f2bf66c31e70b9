// A disc from a hospital that came as one archive: what of it goes along, and what never does.
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { convertBytes } from '../../src/document/convert-bytes.ts';
import { examineBytes } from '../../src/document/examine-bytes.ts';
import { readDicomHeader } from '../../src/document/dicom-header.ts';
import { dicomSlice } from './made-dicom.ts';
import { windowsProgram, zip } from './made-files.ts';

const slice = (number: number) => dicomSlice({ number, study: '1.2.3', series: '1.2.3.4' });

async function unpacked(bytes: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const files = Object.values(archive.files);
  const read = files.map(async (file) => [file.name, await file.async('uint8array')] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function cleared(source: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  const conversion = await convertBytes(source, 'zip');
  if (conversion.kind !== 'cleared') throw new Error(`Converted to ${conversion.kind}.`);
  return unpacked(conversion.bytes);
}

test('every scan of an archive leaves its identifiers behind, whatever it is called', async () => {
  const inner = await zip({ 'more/IMG3': slice(3) });
  const source = await zip({
    ...{ 'DICOM/سی‌تی/IMG1': slice(1), 'DICOM/IMG2.txt': slice(2), 'inner.zip': inner },
    ...{ 'readme.txt': 'How to look at these pictures', 'viewer.exe': windowsProgram },
  });
  expect((await examineBytes(source, 'disc.zip')).outcome).toBe('accept');
  const files = await cleared(source);
  expect(Object.keys(files).toSorted()).toEqual(
    ['DICOM/سی‌تی/IMG1', 'DICOM/IMG2.txt', 'inner.zip', 'readme.txt'].toSorted(),
  );
  expect(Buffer.from(files['readme.txt'] ?? []).toString()).toBe('How to look at these pictures');
  const inside = await unpacked(files['inner.zip'] ?? new Uint8Array());
  const scans = [files['DICOM/سی‌تی/IMG1'], files['DICOM/IMG2.txt'], inside['more/IMG3']];
  for (const [index, scan = new Uint8Array()] of scans.entries()) {
    expect(Buffer.from(scan).toString('latin1')).not.toContain('SECRET');
    // What hospitals match by stays, and the picture is whole.
    expect(scan).toHaveLength(slice(index + 1).length);
    expect(readDicomHeader(scan)).toMatchObject({ instanceNumber: index + 1, study: '1.2.3' });
  }
});

test('an archive without scans goes along as it came', async () => {
  const source = await zip({ 'report.txt': 'Hemoglobin 11.2' });
  expect(await convertBytes(source, 'zip')).toEqual({
    ...{ kind: 'original', reason: 'no_conversion_for_kind' },
  });
});

test('an archive with a scan that cannot be cleared does not go along', async () => {
  const broken = Buffer.concat([slice(1).subarray(0, 300), Buffer.alloc(40, 0xff)]);
  const source = await zip({ IMG1: slice(1), IMG2: broken });
  expect(await convertBytes(source, 'zip')).toEqual({ kind: 'uncleared', file: 'IMG2' });
  const outer = await zip({ 'ct/disc.zip': source });
  const inside = { kind: 'uncleared', file: 'ct/disc.zip/IMG2' };
  expect(await convertBytes(outer, 'zip')).toEqual(inside);
});

/** As old scanners write it: elements from the first byte on. */
const bare = (number: number) => slice(number).subarray(132);
/** The same without the group that says how its elements are written. */
const barest = (number: number) => bare(number).subarray(28);

test.each([
  ['with a meta header', bare(1)],
  ['without one', barest(1)],
])('a scan that lacks preamble and mark is known and cleared (%s)', async (_, scan) => {
  expect(await examineBytes(scan, 'IMG1')).toMatchObject({ outcome: 'accept', kind: 'dicom' });
  const files = await cleared(await zip({ IMG1: scan }));
  const content = files['IMG1'] ?? new Uint8Array();
  expect(Buffer.from(content).toString('latin1')).not.toContain('SECRET');
  // It leaves as a whole file, which viewers open.
  expect(Buffer.from(content.subarray(128, 132)).toString()).toBe('DICM');
  expect(readDicomHeader(content)).toMatchObject({ instanceNumber: 1, study: '1.2.3' });
});

test('a scan without its mark that is cut off goes nowhere', async () => {
  const source = await zip({ IMG1: barest(1).subarray(0, 250) });
  expect(await convertBytes(source, 'zip')).toEqual({ kind: 'uncleared', file: 'IMG1' });
});

test('a bomb is refused, and never unpacked again', async () => {
  const source = await zip({ IMG1: slice(1), 'a.bin': new Uint8Array(80 * 1024 * 1024) });
  expect((await examineBytes(source, 'disc.zip')).reason).toBe('archive_too_large');
  expect(await convertBytes(source, 'zip')).toEqual({ kind: 'uncleared', file: '' });
});
