// What people write where a document is asked for and they have none to send, and what it does.
import { expect, test } from 'vitest';
import { languages, type Language } from '../../src/language/language.ts';
import { asking, catalog, PureChat } from './pure-chat.ts';

/** What becomes of the document, or what is asked or said about it. */
type Does = 'later' | 'not_applicable' | 'unavailable' | 'how does it stand?' | 'it did not arrive';

const said: Readonly<Record<Does, Readonly<Record<Language, readonly string[]>>>> = {
  later: {
    fa: ['می‌فرستم', 'فردا میفرستم', 'فعلا ندارم', 'دستم نیست', 'هنوز آماده نشده'],
    ar: ['سأرسله', 'رح ابعته بكرا', 'مو جاهز', 'لاحقا', 'عندي موعد يوم الأحد'],
    ru: ['пришлю', 'пришлю завтра', 'нет на руках', 'ещё не готов', 'вышлю на днях'],
    en: ["I'll send it", 'will send tomorrow', 'not with me', 'not ready yet', 'it is scheduled'],
  },
  not_applicable: {
    fa: ['انجام ندادیم'],
    ar: ['لم يجر'],
    ru: ['не делали'],
    en: ['never done'],
  },
  unavailable: {
    fa: ['گم شده', 'نمیدن', 'بیمارستان نمیده'],
    ar: ['ضاع', 'ما يعطونا', 'الأرشيف مغلق'],
    ru: ['потеряли', 'не дают', 'архив закрыт'],
    en: ['lost', "they won't give it", 'the archive is closed'],
  },
  // It may come later, be refused, or not exist: that is asked, not guessed.
  'how does it stand?': {
    fa: ['ندارم', 'نداریم', 'نه'],
    ar: ['ما عندي', 'ليس عندي', 'لا'],
    ru: ['нету', 'у нас нет', 'нет'],
    en: ["I don't have it", "don't have", 'no'],
  },
  'it did not arrive': {
    fa: ['قبلا فرستادم', 'فرستادمش'],
    ar: ['أرسلته من قبل', 'بعتها امبارح'],
    ru: ['я уже отправил', 'уже прислала'],
    en: ['I already sent it', "I've sent it"],
  },
};

const rows = Object.entries(said).flatMap(([does, byLanguage]) =>
  languages.flatMap((language) => byLanguage[language].map((text) => ({ does, language, text }))),
);

test.each(rows)('$language «$text»: $does', ({ does, language, text }) => {
  const chat = new PureChat(language);
  chat.goOn({ language, options: { diagnosis: 'dlbcl' } }, asking('doc_cbc'));
  const reply = chat.say(text);
  const state = chat.state.answers['doc_cbc']?.state;
  if (state !== undefined) {
    expect(state).toBe(does);
    return;
  }
  const sent = reply.includes(catalog.say(language, 'bot:reminder.sentBefore'));
  expect(sent ? 'it did not arrive' : 'how does it stand?').toBe(does);
  if (sent) expect(chat.last.requests).toContainEqual({ kind: 'call_coordinator', why: 'wrote' });
  else expect(chat.state.menu?.options.map(({ id }) => id)).toContain('s:doc_cbc=not_applicable');
});

test.each(languages)('"I have it" wants the file itself (%s)', (language) => {
  const chat = new PureChat(language);
  chat.goOn({ language, options: { diagnosis: 'dlbcl' } }, asking('doc_cbc'));
  chat.say({ fa: 'دارم', ar: 'عندي', ru: 'есть', en: 'I have it' }[language]);
  expect(chat.state.answers['doc_cbc']).toBeUndefined();
  expect(chat.state.menu?.path?.item).toBe('doc_cbc');
});

test.each([
  ['fa', 'اشتباه گرفتید'],
  ['ar', 'الرقم غلط'],
  ['ru', 'вы ошиблись номером'],
  ['en', 'sorry, wrong number'],
] as const)('a wrong number is left in peace, and a person told (%s)', (language, text) => {
  const chat = new PureChat(language);
  chat.goOn({ language }, asking('doc_cbc'));
  expect(chat.say(text)).toBe(catalog.say(language, 'bot:stop.wrongNumber'));
  expect(chat.state.stopped).toBe(true);
  expect(chat.last.requests).toContainEqual({ kind: 'call_coordinator', why: 'wrote' });
});
