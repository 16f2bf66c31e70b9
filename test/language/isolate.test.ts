// Latin words inside right-to-left text keep their order and their brackets.
import { expect, test } from 'vitest';
import { isolateLatin, isolateWords } from '../../src/language/isolate.ts';

const [open, close] = ['\u2066', '\u2069'];

test.each([
  ['لنفوم DLBCL است', `لنفوم ${open}DLBCL${close} است`],
  ['آزمایش CBC (شمارش) را', `آزمایش ${open}CBC${close} (شمارش) را`],
  ['پاسخ کامل (CR)', `پاسخ کامل ${open}(CR)${close}`],
  ['مرکز Acıbadem Şişli را', `مرکز ${open}Acıbadem Şişli${close} را`],
  ['ISS I (یک)', `${open}ISS I${close} (یک)`],
  ['PET-CT، CT', `${open}PET-CT${close}، ${open}CT${close}`],
  ['شماره +98 912 123 4567 است', `شماره ${open}+98 912 123 4567${close} است`],
  ['نشانی a@b.cd.', `نشانی ${open}a@b.cd${close}.`],
  ['سال 2023 بود', 'سال 2023 بود'],
  ['صفحه https://x.test/a?b=c', 'صفحه https://x.test/a?b=c'],
  ['فقط فارسی', 'فقط فارسی'],
  ['', ''],
])('%s', (text, expected) => {
  expect(isolateLatin(text)).toBe(expected);
});

test('what is isolated already is left alone', () => {
  const once = isolateLatin('لنفوم DLBCL');
  expect(isolateLatin(once)).toBe(once);
});

test('free words are isolated by their own first letter', () => {
  expect(isolateWords('Mary')).toBe('\u2068Mary\u2069');
});
