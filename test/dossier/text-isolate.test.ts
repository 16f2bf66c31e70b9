// Which parts of a mixed line are data, and which direction a paragraph has.
import { expect, test } from 'vitest';
import { baseDirection, dataTokens } from '../../src/dossier/text-isolate.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['در 2024-03-15 و ۱۴۰۳/۰۵/۱۲ آمد', ['2024-03-15', '۱۴۰۳/۰۵/۱۲']],
  ['بین 140 - 280 بود', ['140 - 280']],
  ['دوز 375 mg/m² و ۵۰۰ mg', ['375 mg/m²', '۵۰۰ mg']],
  ['تماس: +98 912 345 6789.', ['+98 912 345 6789']],
  ['تماس (021) 8877 6655 است', ['(021) 8877 6655']],
  ['ایمیل a.b@example.com، بله', ['a.b@example.com']],
  ['نوع DLBCL (non-GCB)؛', ['DLBCL (non-GCB)']],
  ['(R-CHOP) گرفت', ['R-CHOP']],
  ['گیرنده CD19+ و CD20-.', ['CD19+', 'CD20-']],
  ['در سال ۱۴۰۲ R-CHOP گرفت', ['۱۴۰۲', 'R-CHOP']],
  ['با R-CHOP 1402/05/12 شروع شد', ['R-CHOP', '1402/05/12']],
  ['فشار 120/80 mmHg، دما 36.6°', ['120/80 mmHg', '36.6°']],
  ['مقدار <0.5 و ≥ 40% و -5 بود', ['<0.5', '≥ 40%', '-5']],
  ['شیمی-۲ و ۸۵٪', ['۲', '۸۵']],
  ['نتیجه: WBC 3.2, Hb 9.1, PLT 45.', ['WBC 3.2, Hb 9.1, PLT 45']],
  ['مبلغ 1 250 000 و ۱٬۲۵۰٫۵', ['1 250 000', '۱٬۲۵۰٫۵']],
  ['حالم بد است 😢 ↑CRP', ['↑CRP']],
  ['فقط فارسی', []],
];

test.each(rows)('%s', (text, tokens) => {
  const found = dataTokens(text, 'rtl').map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(tokens);
});

test('a line without right-to-left letters needs no isolates on a left-to-right page', () => {
  expect(dataTokens('R-CHOP 2024-03-15', 'ltr')).toEqual([]);
  expect(dataTokens('Her words: از 2024-03-15', 'ltr')).toHaveLength(2);
});

test.each([
  ['R-CHOP', 'rtl', 'ltr'],
  ['R-CHOP در سال ۱۴۰۲', 'rtl', 'rtl'],
  ['The report of the clinic says: درد', 'rtl', 'ltr'],
  ['۱۴۰۲/۰۵/۱۲', 'rtl', 'ltr'],
  ['بیمار', 'ltr', 'rtl'],
  ['Patient: بیمار خوب است', 'ltr', 'ltr'],
  ['بیمار since 2024', 'ltr', 'rtl'],
] as const)('%s on a page %s is %s', (text, page, direction) => {
  expect(baseDirection(text, page)).toBe(direction);
});
