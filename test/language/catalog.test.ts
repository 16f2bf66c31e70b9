// The catalogue: plural forms of four languages, native digits, isolates, missing words.
import { describe, expect, test } from 'vitest';
import { Catalog } from '../../src/language/catalog.ts';
import type { Language } from '../../src/language/language.ts';
import { languages } from '../../src/language/language.ts';
import { catalog } from '../engine/pure-chat.ts';

const bare = (text: string) => text.replace(/[\u2066-\u2069]/gu, '');

test.each<[Language, number, string]>([
  ['en', 1, 'your file'],
  ['en', 2, '2 files'],
  ['ru', 1, '1 файл'],
  ['ru', 2, '2 файла'],
  ['ru', 5, '5 файлов'],
  ['ru', 11, '11 файлов'],
  ['ru', 21, '21 файл'],
  ['ru', 22, '22 файла'],
  ['fa', 3, '۳ فایل'],
  ['ar', 3, '٣ ملفات'],
  ['ar', 11, '١١ ملف'],
])('in %s, %d: %s', (language, count, expected) => {
  expect(bare(catalog.say(language, 'bot:documents.allGood', { count }))).toContain(expected);
});

describe.each(languages)('in %s', (language) => {
  test('every count has its form', () => {
    for (const count of [0, 1, 2, 3, 4, 5, 7, 10, 11, 12, 21, 22, 25, 99, 100, 101, 102, 111]) {
      const said = catalog.say(language, 'bot:answer.progress', { count });
      expect(said).not.toContain('{{');
      if (count > 2) expect(said).toMatch(/[0-9\u0660-\u0669\u06f0-\u06f9]/u);
    }
  });

  test('no text says its own key, and arguments find their places', () => {
    const said = catalog.say(language, 'bot:date.before', { date: 'D1', earlier: 'D2' });
    expect(said).toContain('D1');
    expect(said).toContain('D2');
  });
});

const file = { text: 'Report {{name}} of CAR-T', deep: { list: ['a', 'b', 3] } };
const own = new Catalog({
  en: { own: file },
  ru: { own: file },
  fa: { own: { text: 'گزارش {{name}} از CAR-T است' } },
  ar: { own: {} },
});

test('Latin words are isolated in right-to-left text alone', () => {
  expect(own.say('en', 'own:text', { name: 'x' })).toBe('Report x of CAR-T');
  expect(own.say('fa', 'own:text', { name: 'م' })).toBe('گزارش م از \u2066CAR-T\u2069 است');
});

test('a text that is missing in one language is never taken from another', () => {
  expect(() => own.say('ar', 'own:text')).toThrow('own:text');
  expect(own.has('ar', 'own:text')).toBe(false);
  expect(own.sayFirst('en', ['own:none', 'own:text'], { name: 'x' })).toContain('x');
});

test('what somebody wrote is never read as a template', () => {
  const said = own.say('en', 'own:text', { name: '{{other}} $t(own:text)' });
  expect(said).toBe('Report {{other}} $t(own:text) of CAR-T');
});

test('lists and raw values; nothing outside the file is reached', () => {
  expect(own.list('en', 'own:deep.list')).toEqual(['a', 'b']);
  expect(own.list('en', 'own:text')).toEqual([]);
  expect(own.raw('en', 'own:constructor')).toBeUndefined();
  expect(own.raw('en', 'nothing:at.all')).toBeUndefined();
});
