import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../../src/language/language.ts';
import {
  formatBytes,
  formatDate,
  formatDay,
  formatPercent,
  sayWith,
} from '../../../src/web/pages/words.ts';

function words(language: string, page: string): Record<string, string> {
  const path = join(import.meta.dirname, `../../../locales/${language}/${page}.json`);
  // Our own flat file.
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

function places(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort();
}

test.each(['chat', 'upload'])('%s has the same sentences and places in all languages', (page) => {
  const english = words('en', page);
  for (const language of languages) {
    const others = words(language, page);
    expect(Object.keys(others)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(others)) {
      expect(text.trim(), `${language} ${key}`).not.toBe('');
      expect(places(text), `${language} ${key}`).toEqual(places(english[key] ?? ''));
    }
  }
});

test.each(['fa', 'ar'])('%s has no Latin letters and no letters of the other', (language) => {
  for (const page of ['chat', 'upload']) {
    for (const text of Object.values(words(language, page))) {
      expect(text.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[A-Za-z0-9]/);
      expect(text).not.toMatch(language === 'fa' ? /[يكىة]/ : /[یکگچپژ]/);
    }
  }
});

test('an unknown key shows itself, and a missing value nothing', () => {
  const say = sayWith({ hello: 'Hello {{name}}!' });
  expect([say('hello', { name: '{{x}}' }), say('hello'), say('none')]).toEqual([
    'Hello {{x}}!',
    'Hello !',
    'none',
  ]);
});

test('sizes, shares and days are written as people write them', () => {
  expect(languages.map((language) => formatBytes(language, 3.42 * 1024 * 1024))).toEqual([
    '۳٫۴\u00a0مگابایت',
    '٣٫٤\u00a0ميغابايت',
    '3,4\u00a0МБ',
    '3.4\u00a0MB',
  ]);
  expect(formatBytes('en', 3)).toBe('1\u00a0KB');
  expect(formatPercent('fa', 0.5)).toBe('۵۰٪');
  const at = '2027-01-20T10:00:00.000Z';
  expect(formatDate('fa', at)).toBe('۳۰ دی ۱۴۰۵');
  expect(formatDate('ar', at)).toBe('٢٠ يناير ٢٠٢٧');
  expect(formatDay('ru', at, new Date(at))).toBe('сегодня');
  expect(formatDay('en', at, new Date('2027-01-21T10:00:00.000Z'))).toBe('yesterday');
});
