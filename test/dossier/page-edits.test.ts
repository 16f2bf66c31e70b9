// What staff decided about pages, in the built files: order, turns, parts, headers of scans.
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { PageEdit } from '../../src/intake/page-edit.ts';
import { dicomSlice } from '../document/made-dicom.ts';
import { built, enclosed, examiner, item, letter } from './made-package.ts';
import { patience, photo } from './made-package.ts';
import type { Picture } from './made-package.ts';
import { readPages } from './read-pdf.ts';

afterAll(() => examiner.close());

const numbers = (pages: readonly { readonly text: string }[]) =>
  pages.map(({ text }) => /number (\d)/u.exec(text)?.[1] ?? '-');

test('pages lie as they were ordered, across the files of a report', patience, async () => {
  const sent = [await letter(), await photo()];
  const pages = [
    { document: 'pdf', page: 3 },
    { document: 'photo', page: 1 },
    { document: 'pdf', page: 1 },
    { document: 'pdf', page: 2 },
  ];
  const edits: PageEdit[] = [
    { kind: 'placed', document: 'photo', item, report: 'r-pdf' },
    { kind: 'arranged', report: 'r-pdf', pages },
  ];
  const [file, other] = await enclosed(sent, edits);
  expect(other).toBeUndefined();
  expect(numbers(await readPages(built(file)))).toEqual(['3', '-', '1', '2']);
});

test('pages are turned as they were turned on the desk', patience, async () => {
  const sent = [await letter(), await photo()];
  const turn = { kind: 'turned', page: 1 } as const;
  const upright = (await enclosed(sent, [])).map(built);
  const turned = await enclosed(sent, [
    { ...turn, document: 'pdf', degrees: 90 },
    { ...turn, document: 'photo', degrees: 90 },
  ]);
  const sizes = await Promise.all([...upright, ...turned.map(built)].map(readPages));
  const shapes = sizes.map(([first]) =>
    first !== undefined && first.width > first.height ? 'wide' : 'high',
  );
  expect(shapes).toEqual(['high', 'high', 'wide', 'wide']);
  expect(numbers(sizes[2] ?? [])).toEqual(['1', '2', '3']);
  const [before, after] = [
    await drawn(upright[1] ?? new Uint8Array()),
    await drawn(built(turned[1])),
  ];
  const turnedBefore = await sharp(before.data, { raw: before.raw })
    .rotate(90)
    .resize(40, 30, { fit: 'fill' })
    .raw()
    .toBuffer();
  const shown = await sharp(after.data, { raw: after.raw })
    .resize(40, 30, { fit: 'fill' })
    .raw()
    .toBuffer();
  const apart = turnedBefore.reduce(
    (sum, value, index) => sum + Math.abs(value - (shown[index] ?? 0)),
    0,
  );
  expect(apart / shown.length).toBeLessThan(12);
});

test('a file is divided and reports are joined', patience, async () => {
  const split: PageEdit = {
    kind: 'split',
    document: 'pdf',
    part: 'two',
    pages: [2, 3],
    report: 'r-two',
  };
  const divided = await enclosed([await letter()], [split]);
  const pages = await Promise.all(divided.map((file) => readPages(built(file))));
  expect(pages.map(numbers)).toEqual([['1'], ['2', '3']]);
  const joined = await enclosed(
    [await letter(), await photo()],
    [{ kind: 'placed', document: 'photo', item, report: 'r-pdf' }],
  );
  expect(joined.map(({ pageCount }) => pageCount)).toEqual([4]);
  expect(
    await enclosed([await letter()], [{ kind: 'withdrawn', document: 'pdf', withdrawn: true }]),
  ).toEqual([]);
});

async function drawn(pdf: Uint8Array): Promise<Picture> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const { data, width, height } = await document
      .getPage(0)
      .render({ scale: 0.5, render: 'bitmap' });
    const copy = Uint8Array.from(data);
    document.destroy();
    return { data: copy, raw: { width, height, channels: 4 } };
  } finally {
    library.destroy();
  }
}

test('scans go along without the identifiers in their header', patience, async () => {
  const bytes = dicomSlice({ number: 1, study: '1.2', series: '1.2.3' });
  const [file] = await enclosed([{ id: 'scan', bytes, kind: 'dicom', pageCount: 1 }], []);
  expect(file?.path).toMatch(/\.dcm$/u);
  expect(file?.notes).toContain('cleared');
  expect(Buffer.from(built(file)).includes('SECRET')).toBe(false);
});
