// The zone is asked where a country has several, lightly, and reminders go by it.
import { expect, test } from 'vitest';
import { countryCodes } from '../../src/language/country-codes.ts';
import { countryName } from '../../src/language/country.ts';
import { languages } from '../../src/language/language.ts';
import { placeOfIntake, planFor } from '../../src/reminder/plan.ts';
import { asking, PureChat } from './pure-chat.ts';

function inRussia(): PureChat {
  const chat = new PureChat('ru');
  chat.hear({ kind: 'opened' });
  chat.goOn({ language: 'ru', words: { country: 'Россия' } }, asking('time_zone'));
  return chat;
}

test('the first reminder waits for a decent hour in Novosibirsk, not in all of Russia', () => {
  const chat = inRussia();
  expect(placeOfIntake(chat.flow, chat.state).zones.length).toBeGreaterThan(10);
  expect(chat.say('Новосибирск')).toContain('Новосибирск');
  expect(placeOfIntake(chat.flow, chat.state).zones).toEqual(['Asia/Novosibirsk']);
  chat.wait(2 * 86_400_000 + 10 * 3_600_000);
  const plan = planFor(chat.flow, chat.state, new Date(chat.now));
  expect(plan.kind === 'wait' ? plan.until.toISOString() : plan).toBe('2026-11-26T03:00:00.000Z');
});

test('whoever does not say stays on the safe side, and is not asked again', () => {
  const chat = inRussia();
  chat.say('не знаю');
  expect(chat.state.answers['time_zone']?.state).toBe('unknown');
  expect(placeOfIntake(chat.flow, chat.state).zones.length).toBeGreaterThan(10);
  expect(chat.state.menu?.path?.item).not.toBe('time_zone');
});

test('another country, another question', () => {
  const chat = inRussia();
  chat.say('Владивосток');
  chat.tap('e:country');
  chat.say('Канада');
  expect(placeOfIntake(chat.flow, chat.state).zones.length).toBeGreaterThan(10);
  chat.goOn({ language: 'ru' }, asking('time_zone'));
  expect(chat.state.menu?.path?.item).toBe('time_zone');
  chat.say('Торонто');
  expect(placeOfIntake(chat.flow, chat.state).zones).toEqual(['America/Toronto']);
});

test.each(languages)('every country is understood by its own name (%s)', (language) => {
  const chat = new PureChat(language);
  chat.goOn({ language }, asking('country'));
  const before = chat.state;
  const understood = countryCodes.filter((code) => {
    chat.state = before;
    chat.say(countryName(code, language));
    const value = chat.state.answers['country']?.value;
    return value?.kind === 'country' && value.code === code;
  });
  expect(understood).toEqual(countryCodes);
  chat.state = before;
  // Two letters away from «العودة», "back".
  chat.say('السعودية');
  expect(chat.state.answers['country']?.value).toMatchObject({ code: 'SA' });
});

test('where the whole country has one time, nobody is asked', () => {
  const chat = new PureChat('fa');
  chat.hear({ kind: 'opened' });
  chat.goOn({ language: 'fa' }, asking('diagnosis'));
  expect(chat.state.answers['time_zone']).toBeUndefined();
  expect(placeOfIntake(chat.flow, chat.state).zones).toEqual(['Asia/Tehran']);
});
