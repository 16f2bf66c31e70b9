// A reminder is answered for each document: tapped or in words, in any of the four languages.
import { describe, expect, test } from 'vitest';
import { checklist } from '../../src/flow/checklist.ts';
import { dueDocuments, documentsToRequest } from '../../src/flow/missing-documents.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { asking, PureChat } from './pure-chat.ts';

const dayMs = 86_400_000;
/** In the order of the digest. */
const listed = ['doc_pathology', 'doc_petct', 'doc_cbc', 'doc_chemistry', 'doc_treatment'];

function reminded(language: Language = 'en'): PureChat {
  const chat = new PureChat(language);
  chat.hear({ kind: 'opened' });
  chat.goOn({ language, options: { diagnosis: 'dlbcl' } }, asking('doc_treatment'));
  chat.wait(3 * dayMs);
  chat.hear({ kind: 'reminder_due', step: 0, heardAt: chat.state.lastHeardAt });
  expect(shownIds(chat).slice(0, 5)).toEqual(listed.map((id) => `r:${id}`));
  return chat;
}

const shownIds = (chat: PureChat) => (chat.state.menu?.options ?? []).map(({ id }) => id);
const due = (chat: PureChat) =>
  dueDocuments(chat.flow, chat.state, chat.now).map(({ item }) => item.id);
const calls = (chat: PureChat) =>
  chat.last.requests.flatMap((one) => (one.kind === 'call_coordinator' ? [one.why] : []));

describe.each(languages)('in %s', (language) => {
  test('one message lists all, and each has four answers of its own', () => {
    const chat = reminded(language);
    expect(chat.last.replies).toHaveLength(1);
    chat.tap('r:doc_cbc');
    expect(chat.last.replies).toHaveLength(1);
    expect(shownIds(chat)).toEqual([
      ...['r:doc_cbc=have', 'r:doc_cbc=not_yet', 'r:doc_cbc=cannot', 'r:doc_cbc=help'],
    ]);
    chat.tap('r:doc_cbc=not_yet');
    expect(chat.last.replies).toHaveLength(1);
    expect(due(chat)).toEqual(listed.filter((id) => id !== 'doc_cbc'));
    expect(shownIds(chat)).not.toContain('r:doc_cbc');
  });
});

test.each<[Language, string, readonly string[], string]>([
  ['en', '2 cannot', ['doc_petct'], 'unavailable'],
  ['en', 'the hospital refuses to give 1', ['doc_pathology'], 'unavailable'],
  ['en', 'CBC: I have it', ['doc_cbc'], 'later'],
  ['en', '1, 3 not yet', ['doc_pathology', 'doc_cbc'], 'later'],
  ['fa', '۲ را نمی‌دهند', ['doc_petct'], 'unavailable'],
  ['fa', '۱ و ۳ را نمی توانم بگیرم', ['doc_pathology', 'doc_cbc'], 'unavailable'],
  ['fa', 'پاتولوژی هنوز نه', ['doc_pathology'], 'later'],
  ['ar', '٢ لا أستطيع', ['doc_petct'], 'unavailable'],
  ['ar', 'الأنسجة ليس بعد', ['doc_pathology'], 'later'],
  ['ru', '2 не дают', ['doc_petct'], 'unavailable'],
  ['ru', 'гистология пока нет', ['doc_pathology'], 'later'],
  // In whichever language they write.
  ['en', '۲ را نمی‌دهند', ['doc_petct'], 'unavailable'],
  ['fa', 'pathology cannot', ['doc_pathology'], 'unavailable'],
])('%s: «%s»', (language, text, items, state) => {
  const chat = reminded(language);
  chat.say(text);
  for (const item of items) expect(chat.state.answers[item]?.state).toBe(state);
  expect(shownIds(chat).filter((id) => /^r:doc_\w+$/u.test(id))).toEqual(
    listed.filter((id) => !items.includes(id)).map((id) => `r:${id}`),
  );
});

test.each<[Language, string]>([
  ['en', '1 have, 2 not yet'],
  ['fa', '۱ دارم ۲ هنوز نه'],
  ['ar', '١ موجود، ٢ ليس بعد'],
  ['ru', '1 есть, 2 пока нет'],
])('several at once, %s: «%s»', (language, text) => {
  const chat = reminded(language);
  chat.say(text);
  expect(due(chat)).not.toContain('doc_petct');
  expect(due(chat)).toContain('doc_pathology');
});

test.each<[Language, string]>([
  ['en', 'none of them yet'],
  ['fa', 'هیچ‌کدام هنوز'],
  ['ar', 'لا شيء منها بعد'],
  ['ru', 'ничего пока нет'],
])('all of them, %s: «%s» is one pause', (language, text) => {
  const chat = reminded(language);
  chat.say(text);
  expect(chat.state.remindersFrom).toBe(new Date(Date.parse(chat.now) + 7 * dayMs).toISOString());
});

test.each<[Language, string]>([
  ['en', "2 don't have it"],
  ['fa', '۲ را ندارم'],
  ['ar', '٢ ليس عندي'],
  ['ru', '2 нет'],
])('"I have none" may be either, %s: «%s» is asked about', (language, text) => {
  const chat = reminded(language);
  chat.say(text);
  expect(shownIds(chat)).toContain('r:doc_petct=cannot');
});

test('a day that is named is the pace of that document alone', () => {
  const chat = reminded();
  chat.say('CBC not yet');
  chat.say('after Thursday');
  expect(chat.state.documentsFrom).toEqual({ doc_cbc: '2026-11-27T00:00:00.000Z' });
  expect(chat.state.remindersFrom).toBeUndefined();
});

test('what cannot be had is chased no more: a person is called, a letter asks for it', () => {
  const chat = reminded();
  chat.tap('r:doc_pathology=cannot');
  expect(calls(chat)).toEqual(['cannot_get']);
  expect(shownIds(chat)).toContain('r:=letter');
  expect(due(chat)).not.toContain('doc_pathology');
  const wanted = documentsToRequest(chat.flow, chat.state, chat.now);
  expect(wanted.map(({ item }) => item.id)).toEqual(['doc_pathology']);
  const line = checklist(chat.flow, chat.state, chat.now).find(
    ({ item }) => item.id === 'doc_pathology',
  );
  expect(line?.state).toBe('unavailable');
});

test('a paper that only helps is dropped without calling anybody', () => {
  const chat = reminded();
  chat.tap('r:doc_virology=cannot');
  expect([chat.state.answers['doc_virology']?.state, calls(chat)]).toEqual(['unavailable', []]);
});

test('help says what it is and where to get it, and a person is one tap away', () => {
  const chat = reminded();
  chat.tap('r:doc_cbc');
  const said = chat.tap('r:doc_cbc=help');
  expect(said).toContain('laboratory');
  expect(shownIds(chat)).toContain('c:human');
  expect(calls(chat)).toEqual([]);
  chat.tap('r:doc_cbc=have');
  expect(shownIds(chat)).toContain('r:doc_pathology');
});

test('a file that was promised alone is taken for just that', () => {
  const chat = reminded();
  chat.tap('r:doc_petct=have');
  chat.tap('r:=enough');
  chat.tap('r:doc_petct=have');
  expect(chat.state.aside).toEqual({ kind: 'focus_document', item: 'doc_petct' });
});

test('where the flow asks for a document, "they refuse" is an answer too', () => {
  const chat = new PureChat('en');
  chat.hear({ kind: 'opened' });
  chat.goOn({ language: 'en' }, asking('doc_pathology'));
  chat.say('the hospital refuses');
  expect(chat.state.answers['doc_pathology']?.state).toBe('unavailable');
  expect(shownIds(chat)).toEqual(['r:=letter', 'r:=go_on']);
});

test.each(['r:=soon', 'r:=later', 'r:=cannot', 'r:=help', 'r:=never', 'r:=letter'])(
  'the old button %s is understood',
  (choice) => {
    const chat = reminded();
    chat.say('hello');
    expect(chat.tap(choice)).not.toBe('');
    expect(chat.state.misses).toBe(0);
  },
);

test('an answer to another question is no answer to the reminder', () => {
  const chat = reminded();
  for (const text of ['we have two children and 2 dogs', 'is it far?', 'thank you']) {
    chat.say(text);
    expect(chat.state.documentsFrom).toBeUndefined();
    expect(due(chat)).toEqual(listed);
  }
});
