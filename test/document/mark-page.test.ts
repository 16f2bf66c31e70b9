// Marking in the child: a photo, a page of a PDF, and what cannot be drawn; which page is chosen.
import { afterAll, expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { Examiner } from '../../src/document/examiner.ts';
import { pageToMark } from '../../src/document/page-to-mark.ts';
import type { Examination, PageVerdict } from '../../src/intake/document.ts';
import { acceptedPhoto, judgedPhoto } from '../engine/made-examinations.ts';
import { photoFixture } from '../photo/fixture.ts';

const examiner = new Examiner();
afterAll(() => examiner.close());

async function marked(bytes: Uint8Array, name: string) {
  const examination = await examiner.examine(bytes, name);
  const page = pageToMark(examination);
  if (page === null) return null;
  const picture = await examiner.mark(bytes, { documentKind: examination.kind, page });
  return { page: page.page, picture };
}

test('a blurred photo comes back as a small JPEG; a good one and a film do not', async () => {
  const blurred = await marked(await photoFixture('blurred'), 'a.jpg');
  const { format, width, height } = await sharp(blurred?.picture ?? Buffer.alloc(0)).metadata();
  expect([format, Math.max(width, height)]).toEqual(['jpeg', 900]);
  expect(await marked(await photoFixture('legible-fa'), 'a.jpg')).toBeNull();
  expect(await marked(await photoFixture('film-ct'), 'a.jpg')).toBeNull();
});

test('of a scanned PDF it is the page that is worst', async () => {
  const pdf = await PDFDocument.create();
  for (const name of ['legible-fa', 'blurred']) {
    const image = await pdf.embedJpg(await photoFixture(name));
    const { width, height } = image;
    pdf.addPage([width / 2, height / 2]).drawImage(image, { width: width / 2, height: height / 2 });
  }
  const scan = await marked(await pdf.save(), 'scan.pdf');
  expect(scan?.page).toBe(2);
  const { format, width, height } = await sharp(scan?.picture ?? Buffer.alloc(0)).metadata();
  expect([format, Math.max(width, height)]).toEqual(['jpeg', 900]);
});

test('bytes that are no picture are marked by nothing', async () => {
  const map = { columns: 1, rows: 1, cells: '0' };
  const page = { page: 1, map, widthPixels: 64, heightPixels: 64 };
  for (const documentKind of ['jpeg', 'pdf', 'zip'] as const) {
    expect(await examiner.mark(Buffer.from('nothing'), { documentKind, page })).toBeNull();
  }
});

const bad = { columns: 2, rows: 1, cells: '00' };

function examination(...pages: readonly Partial<PageVerdict>[]): Examination {
  const [first] = judgedPhoto('reject', 'blurred').examination.pages;
  return {
    ...acceptedPhoto.examination,
    pages: pages.flatMap((page) => (first === undefined ? [] : [{ ...first, map: bad, ...page }])),
  };
}

test('refused comes before doubtful, and a worse score before a better one', () => {
  const found = pageToMark(
    examination(
      { page: 1, verdict: 'doubtful', legibility: -9 },
      { page: 2, legibility: -3 },
      { page: 3, legibility: -5 },
      { page: 4, verdict: 'accept', reasons: [] },
    ),
  );
  expect(found?.page).toBe(3);
});

test.each([
  { reasons: ['page_cut_off'] as const },
  { reasons: ['film'] as const },
  { reasons: [] },
  { map: null },
  { map: { ...bad, cells: '99' } },
  { verdict: 'accept' as const },
])('%j has no place on the picture', (page) => {
  expect(pageToMark(examination(page))).toBeNull();
});
