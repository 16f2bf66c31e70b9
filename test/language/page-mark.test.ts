// Which page of a report something is, as people write it and as it is printed.
import { expect, test } from 'vitest';
import { readPageMark, readPrintedPageMark } from '../../src/language/page-mark.ts';

test.each([
  ['1/3', 1, 3],
  ['۲/۳', 2, 3],
  ['(2/3)', 2, 3],
  ['Page 2 of 3', 2, 3],
  ['page2', 2, null],
  ['scan_page-02_of_03.jpg', 2, 3],
  ['report 1of3.jpeg', 1, 3],
  ['2 of 5', 2, 5],
  ['p3.jpg', 3, null],
  ['p. 4', 4, null],
  ['second page', 2, null],
  ['صفحه ۲ از ۳', 2, 3],
  ['صفحهٔ ۲ از ۳', 2, 3],
  ['صفحه‌ی ۱', 1, null],
  ['صفحهٔ دوم پاتولوژی', 2, null],
  ['ص ۲', 2, null],
  ['۱ از ۴', 1, 4],
  ['برگهٔ ۳', 3, null],
  ['صفحة ٢ من ٣', 2, 3],
  ['الصفحة ٢ من ٣', 2, 3],
  ['الصفحة الثانية', 2, null],
  ['стр. 2 из 3', 2, 3],
  ['страница 3', 3, null],
  ['лист №2', 2, null],
  ['вторая страница', 2, null],
  ['ПЭТ-КТ, стр 1', 1, null],
])('%s', (text, page, of) => {
  expect(readPageMark(text)).toEqual({ page, of });
});

test.each([
  '',
  'IMG_0012.jpg',
  'IMG-20260301-WA0003.jpg',
  '2024_03_12.pdf',
  'p53 positive',
  'p16.jpg',
  'CD19 CD20',
  'pages 1 to 3',
  'page 1-3',
  'صفحه ۱ تا ۳',
  'взято 3/12, анализ крови и мочи',
  'dose 1/2 tablet a day',
  'page 3 of 2',
  'page 0',
  'webpage 2024',
  '12/03/2024',
  'صفحات',
])('%s names no page', (text) => {
  expect(readPageMark(text)).toBeNull();
});

test('in print only a page with its total counts', () => {
  expect(readPrintedPageMark('Alborz Laboratory Page 2 of 3 WBC 5.4')).toEqual({ page: 2, of: 3 });
  expect(readPrintedPageMark('نتیجه صفحه: ۱ از ۲')).toEqual({ page: 1, of: 2 });
  expect(readPrintedPageMark('Page 2/3')).toEqual({ page: 2, of: 3 });
  expect(readPrintedPageMark('see page 2')).toBeNull();
  expect(readPrintedPageMark('1/3 of cells')).toBeNull();
});
