// Answers in a reader's words, whatever language they were given in.
import { expect, test } from 'vitest';
import { answerWords, labelOf, optionTitle, unitName } from '../../src/flow/show-answer.ts';
import type { Words } from '../../src/flow/show-answer.ts';
import type { AnswerState, AnswerValue } from '../../src/intake/answer.ts';
import type { Language } from '../../src/language/language.ts';
import { catalog, flows } from '../engine/pure-chat.ts';

const flow = flows.get('car-t-evaluation');

function wordsIn(language: Language): Words {
  if (flow === undefined) throw new Error('the flow is gone');
  return { flow, catalog, language };
}

function shown(
  language: Language,
  item: string,
  value: AnswerValue | null,
  state: AnswerState = 'answered',
): string {
  const answer = { state, value, said: '', at: '' };
  return answerWords(wordsIn(language), { item }, answer).replace(/[\u2066-\u2069]/gu, '');
}

test.each<[Language, string, AnswerValue, string]>([
  ['en', 'sex', { kind: 'choice', option: 'female' }, 'Female'],
  ['ru', 'diagnosis', { kind: 'choice', option: 'myeloma' }, 'Множественная миелома'],
  [
    'en',
    'marker',
    { kind: 'choices', options: ['cd19', 'bcma'], other: 'CD38' },
    'CD19, BCMA, CD38',
  ],
  ['en', 'weight', { kind: 'number', number: 61, unit: 'kg' }, '61 kg'],
  ['fa', 'weight', { kind: 'number', number: 61, unit: 'kg' }, '۶۱ کیلوگرم'],
  ['en', 'country', { kind: 'country', code: 'IQ', text: 'العراق' }, 'Iraq'],
  ['ru', 'country', { kind: 'country', code: 'IQ', text: 'العراق' }, 'Ирак'],
  ['ar', 'contact', { kind: 'contact', text: '+98 912', channel: 'phone' }, '+98 912'],
  ['en', 'consent', { kind: 'choice', option: 'yes' }, 'Yes'],
  ['en', 'sex', { kind: 'choice', option: 'taken_away' }, 'taken away'],
  [
    'en',
    'regimen',
    { kind: 'medical', text: 'آر چاپ', terms: [{ id: 'r-chop', english: 'R-CHOP (x)' }] },
    'آر چاپ (R-CHOP)',
  ],
  [
    'en',
    'regimen',
    { kind: 'medical', text: 'r-chop', terms: [{ id: 'r-chop', english: 'R-CHOP' }] },
    'r-chop',
  ],
])('in %s, %s', (language, item, value, expected) => {
  expect(shown(language, item, value)).toBe(expected);
});

test('a state is said in words where there is no value', () => {
  expect(shown('en', 'stage', null, 'later')).toBe('will follow');
  expect(shown('en', 'stage', null, 'unknown')).toBe('not known');
});

test('foreign words are isolated inside a right-to-left answer', () => {
  const value = { kind: 'text', text: 'Mary Smith' } as const;
  const answer = { state: 'answered', value, said: '', at: '' } as const;
  expect(answerWords(wordsIn('fa'), { item: 'patient_name' }, answer)).toBe(
    '\u2068Mary Smith\u2069',
  );
});

test('labels, option titles and units have names, or stay as they are', () => {
  expect(labelOf(wordsIn('en'), { item: 'stage' })).toBe('Stage');
  expect(labelOf(wordsIn('en'), { group: 'report', row: 'r', item: 'date' })).toBe(
    'Date on the report',
  );
  expect(optionTitle(wordsIn('en'), 'treated', 'yes')).toBe('Yes');
  expect(unitName(wordsIn('en'), 'furlong')).toBe('furlong');
});

test.each<[Language, string]>([
  ['fa', 'هنوز ادامه دارد'],
  ['en', 'Still going on'],
])(
  '%s: a treatment that has not ended goes on; elsewhere the same state does not apply',
  (language, words) => {
    expect(shown(language, 'ended', null, 'not_applicable')).toBe(words);
    expect(shown(language, 'cycles', null, 'not_applicable')).not.toBe(words);
  },
);
