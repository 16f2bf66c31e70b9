// An age in answer to "when were you born?": two years are fair, and the likelier comes first.
import { expect, test } from 'vitest';
import { readAge } from '../../src/language/read-age.ts';
import type { Language } from '../../src/language/language.ts';

const today = '2026-11-23';

test.each<[Language, string, readonly string[]]>([
  ['fa', '۵۴ سال', ['1972', '1971']],
  ['fa', '۵۴ سالشه', ['1972', '1971']],
  ['fa', 'پنجاه و چهار ساله', ['1972', '1971']],
  ['fa', '۵۴', ['1972', '1971', '1975']],
  ['ar', 'عمري ٥٤ سنة', ['1972', '1971']],
  ['ar', '٥٤ عاماً', ['1972', '1971']],
  ['ru', 'ей 54 года', ['1972', '1971']],
  ['en', '54 years old', ['1972', '1971']],
  ['en', '54-year-old', ['1972', '1971']],
  ['en', '54', ['1972', '1971', '1954']],
  ['en', '3', ['2023', '2022']],
  ['en', '8 months old', ['2026-03']],
])('%s: «%s»', (language, text, years) => {
  expect(readAge(text, { language, today }).map(({ iso }) => iso)).toEqual(years);
});

test.each<[Language, string]>([
  ['en', 'hello 3 people'],
  ['en', '140 years old'],
  ['fa', 'سلام'],
  ['ru', '+7 912 123 45 67'],
])('no age: %s: «%s»', (language, text) => {
  expect(readAge(text, { language, today })).toEqual([]);
});
