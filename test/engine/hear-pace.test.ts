// What a family says of when to be reminded: their hours, a stay in hospital, a week of treatment.
import { expect, test } from 'vitest';
import { nextReminder } from '../../src/reminder/next-reminder.ts';
import { placeOfIntake, planFor } from '../../src/reminder/plan.ts';
import type { Language } from '../../src/language/language.ts';
import { asking, PureChat } from './pure-chat.ts';

/** Somebody who has just been reminded, at noon in London on Monday, 23 November. */
function reminded(language: Language): PureChat {
  const chat = new PureChat(language);
  chat.hear({ kind: 'opened' });
  chat.goOn({ language }, asking('diagnosis'));
  const { lastHeardAt } = chat.state;
  chat.hear({ kind: 'reminder_due', step: 0, heardAt: lastHeardAt });
  expect(chat.state.menu?.options.map(({ id }) => id)).toContain('r:=later');
  return chat;
}

test.each([
  ['en', 'only evenings please', 'evening'],
  ['fa', 'فقط عصرها', 'evening'],
  ['ar', 'في الصباح فقط', 'morning'],
  ['ru', 'только по вечерам', 'evening'],
] as const)('%s: «%s»', (language, text, part) => {
  const chat = reminded(language);
  chat.say(text);
  expect(chat.state.reminderHours).toBe(part);
  const next = nextReminder(chat.flow, chat.state);
  if (next.kind === 'none') throw new Error('nobody is reminded');
  const { dueAt } = next;
  const plan = planFor(chat.flow, chat.state, new Date(dueAt));
  const until = plan.kind === 'wait' ? plan.until : new Date(dueAt);
  for (const zone of placeOfIntake(chat.flow, chat.state).zones.slice(0, 1)) {
    const hour = Number(
      new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(
        until,
      ),
    );
    expect(part === 'evening' ? hour >= 17 && hour < 21 : hour >= 8 && hour < 12).toBe(true);
  }
});

test.each([
  ['en', 'he is in hospital', '2026-12-07'],
  ['en', 'we are in hospital for 5 days', '2026-11-28'],
  ['fa', 'این هفته شیمی‌درمانی دارد', '2026-11-30'],
  ['ar', 'نحن في المستشفى الآن', '2026-12-07'],
  ['ru', 'у него сейчас химия', '2026-11-30'],
] as const)('%s: «%s» waits until %s', (language, text, day) => {
  const chat = reminded(language);
  chat.say(text);
  expect(chat.state.remindersFrom?.slice(0, 10)).toBe(day);
});

test('words of the day beside an open question are an answer, not a wish', () => {
  const chat = new PureChat('en');
  chat.hear({ kind: 'opened' });
  chat.goOn({ language: 'en' }, asking('diagnosis'));
  chat.say('evening');
  expect(chat.state.reminderHours).toBeUndefined();
});
