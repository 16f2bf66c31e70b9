// Sixty simulated days: exactly when a silent family is reminded, and when nobody is.
import { describe, expect, test } from 'vitest';
import type { IntakeEvent } from '../../src/engine/turn-types.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { planFor } from '../../src/reminder/plan.ts';
import { asking, PureChat } from '../engine/pure-chat.ts';

const hourMs = 3_600_000;
const days = 60;
/** A list of documents, or the only one. */
const listed = /^(?:•|[1۱١]\.) /mu;

interface Sent {
  readonly at: string;
  readonly text: string;
}

/** Looks every hour, as a job that is always late by less than that; `events` by day. */
function simulate(
  chat: PureChat,
  events: Readonly<Record<number, (chat: PureChat) => unknown>> = {},
  outage: { readonly from: number; readonly to: number } = { from: -1, to: -1 },
): readonly Sent[] {
  const sent: Sent[] = [];
  for (let hour = 0; hour < days * 24; hour += 1) {
    chat.wait(hourMs - 1000);
    const day = hour / 24;
    events[day]?.(chat);
    if (day >= outage.from && day < outage.to) {
      chat.wait(1000);
      continue;
    }
    const plan = planFor(chat.flow, chat.state, new Date(chat.now));
    const heardAt = chat.state.lastHeardAt;
    if (plan.kind === 'nudge') hear({ kind: 'reminder_due', step: plan.step, heardAt });
    else if (plan.kind === 'person') hear({ kind: 'reminders_end', heardAt });
    else chat.wait(1000);
  }
  return sent;

  function hear(event: IntakeEvent): void {
    const { replies, requests } = chat.hear(event);
    const called = requests.some(({ kind }) => kind === 'call_coordinator');
    const text = replies.map((reply) => reply.text).join('\n') || (called ? 'person' : '');
    sent.push({ at: chat.now.slice(0, 13), text });
  }
}

/** At the question for the blood count, in Tehran, on Monday the 23rd of November, one o'clock. */
function atBloodCount(
  language: Language = 'fa',
  words: Readonly<Record<string, string>> = { country: 'Iran' },
): PureChat {
  const chat = new PureChat(language);
  chat.goOn({ language, words }, asking('doc_cbc'));
  return chat;
}

const calendar = (sent: readonly Sent[]) =>
  sent.map(({ at, text }) => `${at} ${text === 'person' ? 'person' : 'nudge'}`);

describe.each(languages)('in %s', (language) => {
  test('two nudges, then a person, and never again', () => {
    const sent = simulate(atBloodCount(language));
    expect(sent).toHaveLength(3);
    expect(sent.at(-1)?.text).toBe('person');
    for (const { text } of sent.slice(0, 2)) expect(text).toMatch(listed);
  });
});

test.each<[Language, Readonly<Record<string, string>>, readonly string[]]>([
  // It is six in the evening in Novosibirsk, and nobody knows what it is elsewhere in Russia.
  [
    'fa',
    { country: 'ایران' },
    ['2026-11-25T11 nudge', '2026-11-30T11 nudge', '2026-12-07T11 person'],
  ],
  [
    'ar',
    { country: 'العراق' },
    ['2026-11-25T11 nudge', '2026-11-30T11 nudge', '2026-12-07T11 person'],
  ],
  [
    'ru',
    { country: 'Россия', time_zone: 'Новосибирск' },
    ['2026-11-25T11 nudge', '2026-11-30T11 nudge', '2026-12-07T11 person'],
  ],
  [
    'ru',
    { country: 'Россия', time_zone: 'не знаю' },
    ['2026-11-26T07 nudge', '2026-12-01T07 nudge', '2026-12-08T07 person'],
  ],
  [
    'en',
    { country: 'Canada', time_zone: 'Toronto' },
    ['2026-11-25T15 nudge', '2026-11-30T15 nudge', '2026-12-07T15 person'],
  ],
  [
    'en',
    { country: 'USA', time_zone: 'it is 5 in the morning' },
    ['2026-11-25T15 nudge', '2026-11-30T15 nudge', '2026-12-07T15 person'],
  ],
])('the calendar in %s, %o', (language, words, expected) => {
  expect(calendar(simulate(atBloodCount(language, words)))).toEqual(expected);
});

const replies = ['not_yet', 'cannot', 'have'] as const;

/** Says the same of every document that the reminder lists, one after another. */
function sayOfAll(reply: (typeof replies)[number]): (chat: PureChat) => void {
  return (chat) => {
    for (let count = 0; count < 20; count += 1) {
      const listed = chat.state.menu?.options.find(({ id }) => /^r:\w+$/u.test(id))?.id;
      const only = chat.state.menu?.options.find(({ id }) => id.endsWith(`=${reply}`))?.id;
      const choice = listed === undefined ? only : `${listed}=${reply}`;
      if (choice === undefined) return;
      chat.tap(choice);
    }
    throw new Error('the list does not end');
  };
}

describe.each(languages)('answers to each document in %s', (language) => {
  test.each<[(typeof replies)[number], readonly string[], boolean]>([
    [
      'not_yet',
      ['2026-11-25T11 nudge', '2026-12-03T11 nudge', '2026-12-08T11 nudge', '2026-12-15T11 person'],
      true,
    ],
    [
      'cannot',
      ['2026-11-25T11 nudge', '2026-11-28T11 nudge', '2026-12-03T11 nudge', '2026-12-10T11 person'],
      false,
    ],
    [
      'have',
      ['2026-11-25T11 nudge', '2026-11-28T11 nudge', '2026-12-03T11 nudge', '2026-12-10T11 person'],
      true,
    ],
  ])('%s', (reply, expected, chased) => {
    const sent = simulate(atBloodCount(language), { 3: sayOfAll(reply) });
    expect(calendar(sent)).toEqual(expected);
    expect(listed.test(sent[1]?.text ?? '')).toBe(chased);
  });
});

test.each<[string, (chat: PureChat) => unknown]>([
  ['after "stop"', (chat) => chat.say('توقف')],
  ['while a coordinator writes', (chat) => chat.hear({ kind: 'taken_over', coordinator: 'Sara' })],
  ['after a death', (chat) => chat.say('پدرم فوت کرد')],
  ['after words of suicide', (chat) => chat.say('می‌خواهم خودم را بکشم')],
  ['in an emergency', (chat) => chat.say('خونریزی شدید دارد')],
  ['when they want none', (chat) => chat.tap('r:=never')],
  ['once a person was asked for', (chat) => chat.say('پشتیبان')],
])('nobody is reminded %s', (_what, act) => {
  const chat = atBloodCount();
  act(chat);
  expect(simulate(chat)).toEqual([]);
});

test('whoever writes is counted from there', () => {
  const sent = simulate(atBloodCount(), { 4: (chat) => chat.say('سلام') });
  expect(calendar(sent)).toEqual([
    '2026-11-25T11 nudge',
    '2026-11-29T11 nudge',
    '2026-12-05T07 nudge',
    '2026-12-12T07 person',
  ]);
});

test('"ask again in a week" is kept, also from an old button', () => {
  const sent = simulate(atBloodCount(), { 3: (chat) => chat.tap('r:=later') });
  expect(calendar(sent).slice(0, 2)).toEqual(['2026-11-25T11 nudge', '2026-12-03T11 nudge']);
});

test.each([
  ['after a reminder, a day alone is enough', 3, 'بعد از پنجشنبه', '2026-11-28T07'],
  ['before any, they say what they want', 0, 'دو هفته دیگر یادآوری کنید', '2026-12-07T07'],
])('%s', (_what, day, words, first) => {
  const chat = atBloodCount();
  const sent = simulate(chat, { [day]: (one) => one.say(words) });
  expect(sent.map(({ at }) => at)).toContain(first);
});

test.each([
  [3, ['2026-11-28T07 nudge', '2026-12-03T07 nudge', '2026-12-10T07 person']],
  [8, ['2026-12-02T11 nudge', '2026-12-07T11 nudge', '2026-12-14T11 person']],
])('%i days of outage are followed by one message, not by a flood', (lost, expected) => {
  const sent = simulate(atBloodCount(), {}, { from: 1, to: 1 + lost });
  expect(calendar(sent)).toEqual(expected);
});

const jump = (daysAway: number) => (chat: PureChat) => {
  chat.wait(daysAway * 24 * hourMs);
};

test.each<[string, number, number, readonly string[]]>([
  [
    'three weeks ahead: one thing is said',
    ...([1, 20] as const),
    ['2026-12-14T11 nudge', '2026-12-19T11 nudge', '2026-12-26T11 person'],
  ],
  [
    'an hour ahead in the night',
    ...([1.5, 1 / 24] as const),
    ['2026-11-25T11 nudge', '2026-11-30T11 nudge', '2026-12-07T11 person'],
  ],
  [
    'back before the first',
    ...([1, -1] as const),
    ['2026-11-25T11 nudge', '2026-11-30T11 nudge', '2026-12-07T11 person'],
  ],
  [
    'ten days back after the first: nothing is said again',
    ...([3, -10] as const),
    ['2026-11-25T11 nudge', '2026-11-30T11 nudge', '2026-12-07T11 person'],
  ],
])('a clock that jumps %s', (_what, day, daysAway, expected) => {
  expect(calendar(simulate(atBloodCount(), { [day]: jump(daysAway) }))).toEqual(expected);
});

test.each<[Language, string, string, string, string]>([
  ['ru', 'Казахстан', 'в выходные', '2026-11-28', 'on the Saturday that they named'],
  ['ru', 'Казахстан', 'после выходных', '2026-11-30', 'on the Monday after'],
  ['ar', 'العراق', 'في نهاية الأسبوع', '2026-11-27', 'on the Friday that they named'],
  ['fa', 'ایران', 'جمعه', '2026-11-27', 'on the Friday that they named'],
  ['fa', 'ایران', 'بعد از پنجشنبه', '2026-11-28', 'after Friday, which they did not name'],
  ['en', 'UK', 'after the weekend', '2026-11-30', 'on the Monday after'],
])('%s, %s: «%s» is kept %s %s', (language, country, words, day) => {
  const chat = atBloodCount(language, { country });
  const sent = simulate(chat, { 3: (one) => one.say(words) });
  expect(calendar(sent)[1]?.slice(0, 10)).toBe(day);
});

test('a reminder that was overtaken by a message says nothing', () => {
  const chat = atBloodCount();
  const due = { kind: 'reminder_due', step: 0, heardAt: chat.state.lastHeardAt } as const;
  chat.say('سلام');
  const { facts, replies, requests } = chat.hear(due);
  expect([facts, replies, requests]).toEqual([[], [], []]);
});

test('the same reminder twice is one', () => {
  const chat = atBloodCount();
  const due = { kind: 'reminder_due', step: 0, heardAt: chat.state.lastHeardAt } as const;
  expect(chat.hear(due).replies).toHaveLength(1);
  expect(chat.hear(due).replies).toEqual([]);
});

test('where only questions are open, no document is asked for', () => {
  const chat = new PureChat('en');
  chat.say('English');
  const before = simulate(chat)[0]?.text ?? '';
  const done = new PureChat('en');
  done.goOn({ language: 'en' }, asking('review'));
  const documents = done.flow.items.filter(({ type }) => type === 'document');
  const refused = { state: 'refused', value: null, said: 'no', at: done.now } as const;
  const answers = Object.fromEntries(documents.map(({ id }) => [id, refused]));
  done.state = { ...done.state, answers: { ...done.state.answers, ...answers }, documents: {} };
  const after = simulate(done)[0]?.text ?? '';
  expect([listed.test(before), listed.test(after)]).toEqual([true, false]);
  expect(after).toContain('go on whenever');
});
