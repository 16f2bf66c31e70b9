// Reports that will soon be too old: told once, in time, and only while their age matters.
import { describe, expect, test } from 'vitest';
import { agingDocuments } from '../../src/flow/aging-documents.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { planFor } from '../../src/reminder/plan.ts';
import { asking, PureChat } from '../engine/pure-chat.ts';
import { acceptedPhoto } from '../engine/made-examinations.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Everything is sent on 23 November 2026; the blood count is of the 20th. */
function everythingSent(language: Language = 'en'): PureChat {
  const chat = new PureChat(language);
  chat.hear({ kind: 'opened' });
  const words = { country: 'Germany' };
  for (let count = 0; count < 60 && chat.state.submittedAt === null; count += 1) {
    chat.goOn({ language, words }, ({ menu, submittedAt }) => {
      return submittedAt !== null || menu?.path?.item.startsWith('doc_') === true;
    });
    const item = chat.state.menu?.path?.item ?? '';
    if (item.startsWith('doc_')) sendDocument(chat, item);
  }
  expect(chat.state.submittedAt).not.toBeNull();
  return chat;
}

function sendDocument(chat: PureChat, item: string): void {
  const id = `${item}-file`;
  const file = { id, sha256: id, name: `${id}.jpg`, mediaType: 'image/jpeg', bytes: 1000 };
  chat.hear({ kind: 'document_received', document: { ...file, caption: item, via: 'link' } });
  chat.hear({ kind: 'document_examined', document: id, ...acceptedPhoto });
  chat.hear({ kind: 'burst_settled' });
  if (chat.state.menu?.path?.group === 'report') chat.say('2026-11-20');
}

/** What is said in so many days, looked at every hour. */
function look(chat: PureChat, days: number): readonly string[] {
  const said: string[] = [];
  for (let hour = 0; hour < days * 24; hour += 1) {
    chat.wait(hourMs - 1000);
    const plan = planFor(chat.flow, chat.state, new Date(chat.now));
    if (plan.kind === 'aging') {
      const { lastHeardAt: heardAt } = chat.state;
      const { replies } = chat.hear({ kind: 'aging_due', heardAt });
      said.push(`${chat.now.slice(0, 13)} ${replies.map(({ text }) => text).join('\n')}`);
    } else {
      expect(plan.kind, JSON.stringify(plan)).not.toBe('nudge');
      chat.wait(1000);
    }
  }
  return said;
}

describe.each(languages)('in %s', (language) => {
  test('a week before it is too old, once for each report', () => {
    const chat = everythingSent(language);
    const said = look(chat, 60);
    expect(said[0]?.slice(0, 13)).toBe('2026-12-14T09');
    expect(said[0]).toContain('•');
    expect(new Set(said).size).toBe(said.length);
    const told = Object.values(chat.state.agingTold ?? {});
    expect(told.length).toBeGreaterThan(1);
    expect(told.every((day) => day === '2026-11-20')).toBe(true);
  });
});

/** Everything but the treatment letters, which they cannot send yet. */
function oneMissing(language: Language, words: string): PureChat {
  const chat = everythingSent(language);
  const letter = Object.values(chat.state.documents).find(({ item }) => item === 'doc_treatment');
  if (letter === undefined) throw new Error('no letters were sent');
  chat.state = {
    ...chat.state,
    documents: Object.fromEntries(
      Object.entries(chat.state.documents).filter(([id]) => id !== letter.id),
    ),
    aside: { kind: 'missing_documents', items: ['doc_treatment'], others: [] },
  };
  chat.say(words);
  return chat;
}

/** Every plan that speaks, by its hour, with whether it names the blood count. */
function calendar(chat: PureChat, days: number): readonly string[] {
  const said: string[] = [];
  for (let hour = 0; hour < days * 24; hour += 1) {
    chat.wait(hourMs);
    const plan = planFor(chat.flow, chat.state, new Date(chat.now));
    const { lastHeardAt: heardAt } = chat.state;
    if (plan.kind !== 'aging' && plan.kind !== 'nudge') continue;
    const { replies } = chat.hear(
      plan.kind === 'aging'
        ? { kind: 'aging_due', heardAt }
        : { kind: 'reminder_due', step: plan.step, heardAt },
    );
    const text = replies.map((reply) => reply.text).join('\n');
    const [blood, letters] = [text.includes('CBC'), text.includes('Treatment letters')];
    said.push(
      `${chat.now.slice(0, 10)} ${plan.kind}${blood ? ' blood' : ''}${letters ? ' letters' : ''}`,
    );
  }
  return said;
}

describe('while a document is chased', () => {
  test('what ages meanwhile is told in the same digest', () => {
    const chat = oneMissing('en', 'not before 16 December, remind me on 16 December');
    expect(calendar(chat, 24).slice(0, 1)).toEqual(['2026-12-16 nudge blood letters']);
  });

  test('it is told by itself where the digest would come too late', () => {
    const chat = oneMissing('en', 'treatment letters: after 10 January');
    expect(calendar(chat, 30)).toEqual(['2026-12-14 aging blood']);
  });

  test('whoever asked for silence has it for that as well', () => {
    const chat = oneMissing('en', 'in 4 weeks');
    expect(chat.state.documentsFrom).toBeDefined();
    chat.state = { ...chat.state, remindersFrom: '2026-12-21T00:00:00.000Z' };
    expect(calendar(chat, 30).map((one) => one.slice(0, 10))).toEqual(['2026-12-21']);
  });
});

test('a newer report begins a time of its own', () => {
  const chat = everythingSent();
  expect(look(chat, 25)).toHaveLength(1);
  chat.hear({
    kind: 'document_received',
    document: {
      ...{ id: 'newer', sha256: 'newer', name: 'newer.jpg', mediaType: 'image/jpeg' },
      ...{ bytes: 1000, caption: 'doc_cbc', via: 'link' },
    },
  });
  chat.hear({ kind: 'document_examined', document: 'newer', ...acceptedPhoto });
  chat.hear({ kind: 'burst_settled' });
  if (chat.state.menu?.path?.group === 'report') chat.say('2026-12-17');
  // What is new is looked through and sent once more.
  chat.goOn({ language: 'en' });
  const aging = agingDocuments(chat.flow, chat.state, chat.now);
  const count = aging.find(({ line }) => line.item.id === 'doc_cbc');
  expect(count).toMatchObject({ day: '2026-12-17', tellAt: '2027-01-09T00:00:00.000Z' });
});

test.each<[string, (chat: PureChat) => unknown]>([
  ['after "stop"', (chat) => chat.say('stop')],
  ['while a coordinator writes', (chat) => chat.hear({ kind: 'taken_over', coordinator: 'Sara' })],
  ['when they want none', (chat) => chat.tap('r:=never')],
])('nobody is told %s', (_what, act) => {
  const chat = everythingSent();
  act(chat);
  expect(look(chat, 40)).toEqual([]);
});

test('before everything was sent, their age is nobody’s business', () => {
  const chat = new PureChat('en');
  chat.hear({ kind: 'opened' });
  chat.goOn({ language: 'en' }, asking('doc_cbc'));
  chat.wait(200 * dayMs);
  expect(agingDocuments(chat.flow, chat.state, chat.now)).toEqual([]);
});

test('an old button asks for no letter once nothing is missing', () => {
  const chat = everythingSent();
  chat.tap('r:=letter');
  expect(chat.last.requests).not.toContainEqual({ kind: 'write_letter' });
  expect(chat.last.replies).not.toEqual([]);
});
