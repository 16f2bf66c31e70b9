// The scans of a disc that came as one archive: found wherever they lie, and drawn one by one.
import { expect, test } from 'vitest';
import { drawPage } from '../../src/document/draw-page.ts';
import { scanInFile, scansInFile } from '../../src/document/scans-in-file.ts';
import { dicomSlice } from './made-dicom.ts';
import { zip } from './made-files.ts';

const slice = (number: number) => dicomSlice({ number, study: '1.2.3', series: '1.2.3.4' });

async function madeDisc(): Promise<Uint8Array> {
  const inner = await zip({ 'a.txt': 'nothing', IMG3: slice(3) });
  const bare = slice(2).subarray(132);
  return zip({ 'readme.txt': 'words', 'CT/IMG1': slice(1), 'CT/IMG2': bare, 'more.zip': inner });
}

test('each scan is found under the way to it, and drawn as it is alone', async () => {
  const disc = await madeDisc();
  const scans = await scansInFile(disc, 'zip');
  const found = scans.map(({ inside, header }) => [inside, header?.instanceNumber]);
  expect(found).toEqual([
    ['1', 1],
    ['2', 2],
    ['3.1', 3],
  ]);
  const wish = { page: 1, longSide: 64, version: 'as_taken', hidden: [] } as const;
  for (const [index, { inside }] of scans.entries()) {
    const drawn = await drawPage(disc, { ...wish, documentKind: 'zip', inside });
    const alone = await drawPage(slice(index + 1), { ...wish, documentKind: 'dicom' });
    expect(drawn?.jpeg.length).toBeGreaterThan(100);
    expect(drawn?.jpeg).toEqual(alone?.jpeg);
  }
});

test('what is not there, or no scan, is not drawn', async () => {
  const disc = await madeDisc();
  expect(await scanInFile(disc, '9')).toBeNull();
  const wish = { page: 1, longSide: 64, version: 'as_taken', hidden: [] } as const;
  for (const inside of ['0', '9']) {
    expect(await drawPage(disc, { ...wish, documentKind: 'zip', inside })).toBeNull();
  }
  expect(await drawPage(disc, { ...wish, documentKind: 'zip' })).toBeNull();
});
