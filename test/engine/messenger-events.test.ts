// What only messengers bring: messages taken back, emoji, a colleague on the phone, another phone.
import { describe, expect, test } from 'vitest';
import { nextAsk } from '../../src/engine/open-items.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { languages } from '../../src/language/language.ts';
import type { Language } from '../../src/language/language.ts';
import { asking, catalog, PureChat } from './pure-chat.ts';

const otherPhone: Readonly<Record<Language, string>> = {
  fa: 'گوشی دیگر',
  ar: 'هاتف آخر',
  ru: 'другой телефон',
  en: 'other phone',
};

function begun(language: Language): PureChat {
  const chat = new PureChat(language);
  chat.goOn({ language }, asking('ecog'));
  return chat;
}

describe.each(languages)('in %s', (language) => {
  test('a message taken back is explained, and the question stays open', () => {
    const chat = begun(language);
    const { answers, menu } = chat.state;
    const [only, ...others] = chat.hear({ kind: 'revoked' }).replies;
    expect(only?.language).toBe(language);
    expect(others).toEqual([]);
    expect([chat.state.answers, chat.state.menu]).toEqual([answers, menu]);
  });

  test('"other phone" gives a code, and the question comes again', () => {
    const chat = begun(language);
    const said = chat.say(otherPhone[language]);
    expect(said).toContain('ID-7K3M-9QPX');
    expect(chat.last.requests).toContainEqual({ kind: 'give_join_code', code: 'ID-7K3M-9QPX' });
    expect(asking('ecog')(chat.state)).toBe(true);
  });

  test('whoever joined is told so, and asked what was open', () => {
    const chat = begun(language);
    expect(chat.hear({ kind: 'joined' }).replies.length).toBeGreaterThan(0);
    expect(asking('ecog')(chat.state)).toBe(true);
    expect(chat.hear({ kind: 'join_failed' }).replies).toHaveLength(1);
  });
});

test('words beside a file that is being fetched wait for its answer, and not for ever', () => {
  const chat = begun('en');
  const { menu } = chat.state;
  chat.hear({ kind: 'document_announced' });
  expect(chat.say('this is the old one')).toBe('');
  expect(chat.state.menu).toEqual(menu);
  expect(chat.state.misses).toBe(0);
  const about = { sha256: 'a'.repeat(64), name: 'a.jpg', bytes: 9, caption: '' };
  chat.hear({ kind: 'document_received', document: { id: 'd1', ...about, via: 'chat' } });
  expect(chat.say('from another hospital')).toBe('');
  expect(chat.say('help')).not.toBe('');
  chat.wait(60_000);
  expect(chat.say('from another hospital')).not.toBe('');
  chat.hear({ kind: 'document_refused', name: 'b.jpg', bytes: 0, reason: 'unreadable' });
  chat.hear({ kind: 'document_announced' });
  chat.say('2');
  expect(chat.state.answers['ecog']).toBeDefined();
});

const oneOfTheHelpful: Readonly<Record<Language, string>> = {
  fa: 'فلوسایتومتری',
  ar: 'قياس التدفق الخلوي',
  ru: 'иммунофенотипирование',
  en: 'flow cytometry',
};

test.each(languages)('a helpful document is called by a part of its name, in %s', (language) => {
  const chat = new PureChat(language);
  const isAsked = (state: IntakeState) => nextAsk(chat.flow, state).kind === 'helpful_documents';
  chat.goOn({ language, options: { diagnosis: 'b_all' } }, isAsked);
  expect(chat.say(oneOfTheHelpful[language])).toContain(
    catalog.say(language, 'car-t-evaluation:items.doc_ihc_flow.what'),
  );
  expect(chat.state.aside).toEqual({ kind: 'focus_document', item: 'doc_ihc_flow' });
});

test('an emoji on a message is noticed and not answered', () => {
  const chat = begun('en');
  expect(chat.hear({ kind: 'reacted' }).replies).toEqual([]);
  expect(chat.state.lastHeardAt).toBe(chat.now);
});

test('a colleague who writes from the phone quiets the bot, unless somebody has it already', () => {
  const chat = begun('en');
  chat.hear({ kind: 'taken_over', coordinator: 'telephone', ifFree: true });
  expect(chat.say('hello?')).toBe('');
  expect(chat.hear({ kind: 'revoked' }).replies).toEqual([]);
  chat.hear({ kind: 'taken_over', coordinator: 'Sara' });
  chat.hear({ kind: 'taken_over', coordinator: 'telephone', ifFree: true });
  expect(chat.state.owner).toBe('Sara');
});

test('where a ZIP cannot be sent, the page is the way to the package', () => {
  const built = { sha256: 'a'.repeat(64), name: 'CART_1.zip', bytes: 7, fileCount: 3 };
  const chat = begun('fa');
  chat.archivesInChat = false;
  chat.goOn({ language: 'fa' });
  const { replies, requests } = chat.hear({ kind: 'package_built', package: built });
  expect(replies.map(({ file }) => file)).toEqual([undefined]);
  expect(replies[0]?.link?.url).toContain('/upload#');
  expect(requests).toContainEqual({ kind: 'give_upload_link' });
});
