// Questions of the FAQ in people's own words, and words that ask nothing.
import { expect, test } from 'vitest';
import { Phrasebook } from '../../src/engine/phrasebook.ts';
import { looksLikeQuestion } from '../../src/engine/match-question.ts';
import { catalog, flows } from './pure-chat.ts';

const phrasebook = new Phrasebook(catalog);
const flow = flows.get('car-t-evaluation');

test.each([
  ['How much does it cost?', 'cost'],
  ['what is car t', 'what_is_cart'],
  ['are you a bot', 'bot'],
  ['is it confidential', 'confidential'],
  ['چقدر هزینه دارد؟', 'cost'],
  ['شما ربات هستید؟', 'bot'],
  ['Сколько это стоит?', 'cost'],
  ['Вы бот?', 'bot'],
  ['كم التكلفة؟', 'cost'],
  ['هل أنت روبوت؟', 'bot'],
])('"%s" asks about %s', (text, id) => {
  expect(flow === undefined ? null : phrasebook.question(flow, text)).toBe(id);
});

test.each(['R-CHOP 6 cycles', 'Mary Smith', 'March 2023', 'مریم احمدی', 'Ирак', 'لا', '1', ''])(
  '"%s" asks nothing',
  (text) => {
    expect(flow === undefined ? null : phrasebook.question(flow, text)).toBeNull();
  },
);

test.each([
  ['what?', true],
  ['چی؟', true],
  ['what', false],
])('"%s" looks like a question: %s', (text, looks) => {
  expect(looksLikeQuestion(text)).toBe(looks);
});
