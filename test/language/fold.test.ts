// Script folding: what people type in different ways must become one.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAsciiDigits, toNativeDigits } from '../../src/language/digits.ts';
import { fold, foldTight } from '../../src/language/fold.ts';

const pairs: readonly (readonly [string, string])[] = [
  ['علي', 'علی'],
  ['كتاب', 'کتاب'],
  ['أحمد إلى آب ٱلله', 'احمد الی اب الله'],
  ['مدرسة', 'مدرسه'],
  ['مسؤول رئیس', 'مسوول رییس'],
  ['مصطفى', 'مصطفی'],
  ['ёлка', 'елка'],
  ['می‌دانم', 'میدانم'],
  ['مـــرحبا', 'مرحبا'],
  ['مُحَمَّد', 'محمد'],
  ['\u202b۱۴۰۳\u202c', '1403'],
  ['٢٠٢٤', '2024'],
  ['  A\u00a0 B\n', 'a b'],
  ['ﻣﺤﻤﺪ', 'محمد'],
  ['Ｒ－ＣＨＯＰ', 'r-chop'],
];

for (const [typed, folded] of pairs) {
  test(`${JSON.stringify(typed)} folds to ${folded}`, () => {
    expect(fold(typed)).toBe(folded);
  });
}

test('tight folding also drops spaces, hyphens, dots and quotes', () => {
  for (const name of ['R-CHOP', 'r chop', 'R.C.H.O.P.', '«R–CHOP»', "R'CHOP"]) {
    expect(foldTight(name)).toBe('rchop');
  }
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(foldTight(foldTight(text))).toBe(foldTight(text));
    }),
  );
});

test('digits go to ASCII and back', () => {
  expect(toAsciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩')).toBe('0123456789 0123456789');
  expect(toNativeDigits('2024', 'fa')).toBe('۲۰۲۴');
  expect(toNativeDigits('2024', 'ar')).toBe('٢٠٢٤');
  expect(toNativeDigits('2024', 'ru')).toBe('2024');
});
