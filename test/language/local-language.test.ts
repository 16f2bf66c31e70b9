// In which language a letter to a hospital is written, by its country.
import { expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { localLanguage } from '../../src/language/local-language.ts';

test.each<[string | null, Language, Language]>([
  ['IR', 'fa', 'fa'],
  ['AF', 'fa', 'fa'],
  ['IQ', 'ar', 'ar'],
  ['IQ', 'fa', 'ar'],
  ['RU', 'fa', 'ru'],
  ['KZ', 'ru', 'ru'],
  ['TJ', 'fa', 'ru'],
  ['GE', 'ru', 'ru'],
  ['GE', 'en', 'en'],
  ['DE', 'fa', 'en'],
  ['TR', 'ar', 'en'],
  ['GB', 'ru', 'en'],
  [null, 'ar', 'ar'],
  ['??', 'fa', 'fa'],
])('%s, a family that writes %s: %s', (country, own, expected) => {
  expect(localLanguage(country, own)).toBe(expected);
});
