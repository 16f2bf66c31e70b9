// The words that people read: complete, used, translated, and right in their letters.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandWords } from '../src/engine/phrasebook.ts';
import { checkFlow } from '../src/flow/check-flow.ts';
import { Catalog } from '../src/language/catalog.ts';
import { languages } from '../src/language/language.ts';
import type { Language } from '../src/language/language.ts';
import { readLocaleFiles } from '../src/language/load-catalog.ts';
import { shippedFlows } from '../src/shipped.ts';
import { checkHeard, checkSameKeys, checkThere, checkUsed } from './locales/key-guards.ts';
import { flatten } from './locales/locale-texts.ts';
import type { LocaleTexts } from './locales/locale-texts.ts';
import * as guards from './locales/text-guards.ts';
import { projectFolder, readSources } from './tidy/source-files.ts';

const files = readLocaleFiles(join(projectFolder, 'locales'));
const texts = flatten(files);
const sources = readSources();
const flows = shippedFlows();
/** Fewer would mean that a guard looks at nothing. */
const textsReadMin = 400;

interface Case {
  readonly name: string;
  readonly guard: (texts: LocaleTexts) => readonly string[];
  /** The key, then what each language wrongly says under it. */
  readonly planted: readonly (readonly [string, Partial<Record<Language, string>>])[];
}

const cases: readonly Case[] = [
  {
    name: 'every language has the same keys, with its own forms of numbers',
    guard: checkSameKeys,
    planted: [
      ['lost', { fa: 'بله', ar: 'نعم', en: 'Yes' }],
      ['beyond', { ru: 'Да' }],
      ['days_one', { en: 'One day' }],
    ],
  },
  {
    name: 'nothing is left in English',
    guard: guards.checkTranslated,
    planted: [
      ['a', { fa: 'Thank you', en: 'Thank you' }],
      ['a', { ru: 'Thank you very much', en: 'Thank you' }],
    ],
  },
  {
    name: 'every text has the places that the English one has',
    guard: guards.checkPlaces,
    planted: [
      ['a', { fa: 'سلام', en: 'Hello {{name}}' }],
      ['a', { fa: 'سلام {{nam}} {{name}}', en: 'Hello {{name}}' }],
      ['a', { fa: '{{days}} روز', en: '{{days, number}} days' }],
    ],
  },
  {
    name: 'Persian is written in Persian letters and Arabic in Arabic ones',
    guard: guards.checkLetters,
    planted: [
      ['a', { fa: 'كتاب' }],
      ['a', { ar: 'یوم' }],
    ],
  },
  {
    name: 'Persian verbs keep their half-space',
    guard: guards.checkJoiners,
    planted: [
      ['a', { fa: 'من می روم' }],
      ['a', { fa: 'نمی دانم' }],
    ],
  },
  {
    name: 'Persian and Arabic have their own digits',
    guard: guards.checkDigits,
    planted: [
      ['a', { fa: 'تا 3 روز' }],
      ['a', { ar: 'خلال 24 ساعة' }],
    ],
  },
  {
    name: 'no text is empty',
    guard: guards.checkBlanks,
    planted: [
      ['a', { fa: '' }],
      ['a', { ru: ' Да' }],
    ],
  },
];

test.each(cases)('$name', ({ guard }) => {
  for (const language of languages) {
    expect(texts[language].length, language).toBeGreaterThan(textsReadMin);
  }
  expect(guard(texts)).toEqual([]);
});

test.each(cases)('planted: $name', ({ guard, planted }) => {
  for (const [key, words] of planted) expect(guard(made(key, words)), key).not.toEqual([]);
});

test('every command and alarm is understood in every language', () => {
  expect(checkHeard(texts)).toEqual([]);
  expect(checkHeard(made('commands.stop', { en: 'stop' }, 'bot'))).not.toEqual([]);
});

test('every text is said somewhere', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(checkUsed(texts, sources)).toEqual([]);
  expect(checkUsed(made('never.said', { en: 'Yes' }, 'bot'), sources)).toEqual(['bot:never.said']);
});

test('every text that is said is there', () => {
  expect(checkThere(texts, sources)).toEqual([]);
  const planted = [{ path: 'src/engine/ask.ts', text: "draft.say('bot:not.there')" }];
  expect(checkThere(texts, planted)).toHaveLength(1);
});

test.each([...flows.values()])('the flow $id is proven', (flow) => {
  const catalog = new Catalog(files);
  expect(checkFlow(flow, catalog, commandWords(catalog))).toEqual([]);
});

test('both flows are looked at', () => {
  expect([...flows.keys()].toSorted()).toEqual(['car-t-evaluation', 'second-opinion']);
});

function made(
  key: string,
  words: Partial<Record<Language, string>>,
  file = 'made-up',
): LocaleTexts {
  const one = (language: Language) => {
    const text = words[language];
    return text === undefined ? [] : [{ file, key, text }];
  };
  return { fa: one('fa'), ar: one('ar'), ru: one('ru'), en: one('en') };
}
