// A death is told: everything stops; where it may be a relative's, they can say so with a tap.
import { expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { asking, PureChat } from './pure-chat.ts';

/** A child of the patient, a man, somewhere in the middle. */
function sonOrDaughter(language: Language): PureChat {
  const chat = new PureChat(language);
  const options = { writer: 'relative', relation: 'child', sex: 'male', diagnosis: 'dlbcl' };
  chat.goOn({ language, options }, asking('relapsed'));
  return chat;
}

test.each([
  ['en', 'my grandfather died of lymphoma too'],
  ['en', 'my mother died two years ago'],
  ['en', 'his mother died of breast cancer'],
  ['fa', 'مادرش از سرطان فوت کرده'],
  ['ar', 'توفيت جدتي بالسرطان'],
  ['ru', 'его мать умерла от рака'],
] as const)(
  '%s: "%s" may be about another, and the bot goes on when they say so',
  (language, text) => {
    const chat = sonOrDaughter(language);
    chat.say(text);
    expect(chat.state.redFlag).toBe('death');
    const [title = ''] = chat.state.menu?.options.map((option) => option.title) ?? [];
    chat.say(title);
    expect(chat.state.redFlag).toBeNull();
    expect(chat.state.menu?.path?.item).toBe('relapsed');
  },
);

test.each([
  ['en', 'my father died yesterday'],
  ['en', 'he passed away'],
  ['fa', 'پدرم دیشب فوت کرد'],
  ['ar', 'توفي والدي'],
  ['ru', 'папа умер сегодня'],
  ['ru', 'его больше нет'],
] as const)('%s: "%s" is about the patient, and nothing is offered', (language, text) => {
  const chat = sonOrDaughter(language);
  chat.say(text);
  expect(chat.state.redFlag).toBe('death');
  expect(chat.last.replies.flatMap(({ options }) => options)).toEqual([]);
  chat.tap('x:not_urgent=yes');
  expect(chat.state.redFlag).toBe('death');
});
