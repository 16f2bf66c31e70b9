// Several photos of one report: their order, and the pages that are missing.
import { expect, test } from 'vitest';
import { missingPages, pagesInOrder } from '../../src/flow/page-order.ts';
import type { DocumentState, ReportState } from '../../src/intake/state.ts';
import { acceptedPhoto, madeFile } from '../engine/made-examinations.ts';

interface Made {
  readonly name: string;
  readonly caption?: string;
  readonly takenAt?: string;
  readonly print?: string;
  readonly replacedBy?: number;
  readonly withdrawn?: boolean;
  readonly pageCount?: number;
}

function made(files: readonly (Made | string)[]) {
  const documents = files.map((file, index): DocumentState => {
    const one = typeof file === 'string' ? { name: file } : file;
    const { takenAt = null, print = '', pageCount = 1 } = one;
    const { examination } = madeFile({ textSample: print, pageCount, takenAt });
    return {
      ...{ id: `d${index}`, sha256: '', name: one.name, bytes: 1, caption: one.caption ?? '' },
      ...{ via: 'chat', receivedAt: '', guess: null, marked: null, item: 'doc', report: 'r' },
      ...{ insisted: false, asTaken: false, withdrawn: one.withdrawn ?? false, reported: true },
      replacedBy: one.replacedBy === undefined ? null : `d${one.replacedBy}`,
      examination: { ...examination, pages: acceptedPhoto.examination.pages },
    };
  });
  const report: ReportState = {
    id: 'r',
    item: 'doc',
    documents: documents.map(({ id }) => id),
    date: null,
  };
  const state = { documents: Object.fromEntries(documents.map((one) => [one.id, one])) };
  return { state, report };
}

function order(files: readonly (Made | string)[]): string {
  const { state, report } = made(files);
  return pagesInOrder(state, report)
    .map(({ id }) => id.slice(1))
    .join(' ');
}

test.each<[string, readonly (Made | string)[], string]>([
  ['as they came', ['x.jpg', 'photo.jpg', 'b.jpg'], '0 1 2'],
  ['by what is printed in their names', ['page 3 of 3.jpg', 'page 1 of 3.jpg', 'p2.jpg'], '1 2 0'],
  [
    'by captions, in any language',
    [
      { name: 'a.jpg', caption: 'стр. 3 из 3' },
      { name: 'b.jpg', caption: '۱/۳' },
      { name: 'c.jpg', caption: 'الصفحة الثانية' },
    ],
    '1 2 0',
  ],
  [
    'by print',
    [
      { name: 'a.pdf', print: 'Result Page 2 of 2' },
      { name: 'b.pdf', print: 'Result Page 1 of 2' },
    ],
    '1 0',
  ],
  [
    'one that is named among others',
    ['x.jpg', { name: 'y.jpg', caption: 'page 1' }, 'z.jpg'],
    '1 0 2',
  ],
  ['by running numbers', ['IMG_0012.jpg', 'IMG_0009.jpg', 'IMG_0100.jpg'], '1 0 2'],
  ['by the numbers of copies', ['scan (2).jpg', 'scan.jpg', 'scan (1).jpg'], '1 2 0'],
  ['by day and time in names', ['20260301_101112.jpg', '20260228_235959.jpg'], '1 0'],
  [
    'by the clock of a messenger, not from one half of the day to the other',
    ['Photo 2026-03-01 at 12.59 PM.jpg', 'Photo 2026-03-01 at 1.02 PM.jpg'],
    '0 1',
  ],
  [
    'by the clock of the camera',
    [
      { name: 'x.jpg', takenAt: '2026-03-01T10:00:09' },
      { name: 'y.jpg', takenAt: '2026-03-01T10:00:01' },
    ],
    '1 0',
  ],
  [
    'the clock says nothing when one has none',
    [{ name: 'x.jpg', takenAt: '2026' }, 'y.jpg'],
    '0 1',
  ],
  [
    'a better photo lies where the worse one lay',
    [{ name: 'IMG_1.jpg', replacedBy: 2 }, 'IMG_2.jpg', 'IMG_9.jpg'],
    '2 1',
  ],
  [
    'a better photo of a better photo',
    [{ name: 'p1.jpg', replacedBy: 2 }, 'p2.jpg', { name: 'x.jpg', replacedBy: 3 }, 'y.jpg'],
    '3 1',
  ],
  ['what was left out is not there', ['a.jpg', { name: 'b.jpg', withdrawn: true }], '0'],
  [
    'a circle does no harm',
    [
      { name: 'a.jpg', replacedBy: 1 },
      { name: 'b.jpg', replacedBy: 0 },
    ],
    '',
  ],
])('%s', (_, files, expected) => {
  expect(order(files)).toBe(expected);
});

test.each<[string, readonly (Made | string)[], readonly number[] | null, number | null]>([
  ['the one between', ['page 1 of 3.jpg', 'page 3 of 3.jpg'], [2], 3],
  ['without a total, the gap', ['p1.jpg', 'p4.jpg'], [2, 3], null],
  ['not what lies before the first, without a total', ['page 20.jpg', 'page 21.jpg'], null, null],
  ['the end', ['1 of 3.jpg', '2 of 3.jpg'], [3], 3],
  ['none', ['1 of 2.jpg', '2 of 2.jpg'], null, null],
  ['nothing is known', ['a.jpg', 'b.jpg'], null, null],
  ['a photo without a number may be the page', ['1 of 3.jpg', '3 of 3.jpg', 'x.jpg'], null, null],
  ['a whole PDF is no page', [{ name: 'page 1 of 3.pdf', pageCount: 3 }], null, null],
  [
    'a retake is the page that it replaces',
    [{ name: '1 of 3.jpg', replacedBy: 2 }, '3 of 3.jpg', 'x.jpg'],
    [2],
    3,
  ],
])('missing: %s', (_, files, pages, of) => {
  const { state, report } = made(files);
  const missing = missingPages(state, pagesInOrder(state, report));
  expect(missing).toEqual(pages === null ? null : { pages, of });
});
