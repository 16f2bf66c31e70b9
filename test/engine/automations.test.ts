// What the house says by itself ends after "stop", a red flag, a death, and while a person writes.
import { describe, expect, test } from 'vitest';
import type { IntakeEvent } from '../../src/engine/turn-types.ts';
import { asking, PureChat } from './pure-chat.ts';
import { submittedTo } from './submissions-made.ts';

const built = { sha256: 'a'.repeat(64), name: 'CART_1234_2026-11-23.zip', bytes: 9, fileCount: 7 };
const letter = { sha256: 'b'.repeat(64), name: 'Letter_1234.pdf' };
const dayMs = 86_400_000;

/** Everything was handed in and the package is being built. */
function sent(): PureChat {
  const chat = new PureChat('en');
  chat.hear({ kind: 'opened' });
  chat.goOn({ language: 'en', words: { country: 'Germany' } });
  chat.wait(dayMs);
  expect(chat.state.submittedAt).not.toBeNull();
  return chat;
}

const silencing: readonly (readonly [string, (chat: PureChat) => unknown])[] = [
  ['after "stop"', (chat) => chat.say('stop')],
  ['while a person writes', (chat) => chat.hear({ kind: 'taken_over', coordinator: 'Sara' })],
  ['after an emergency', (chat) => chat.say('she has a high fever')],
  ['after a death', (chat) => chat.say('my mother passed away')],
];

const automations: readonly (readonly [string, (chat: PureChat) => IntakeEvent])[] = [
  ['a nudge', heard((heardAt) => ({ kind: 'reminder_due', step: 0, heardAt }))],
  ['aging reports', heard((heardAt) => ({ kind: 'aging_due', heardAt }))],
  ['the end of nudges', heard((heardAt) => ({ kind: 'reminders_end', heardAt }))],
  ['the letter', () => ({ kind: 'letter_written', letter })],
  ['the package', () => ({ kind: 'package_built', package: built })],
  ['a package that failed', () => ({ kind: 'package_failed' })],
  ['a sending to a center', () => submittedTo([['s1', 'Charité']])],
  ['a silent center', () => ({ kind: 'center_silent', id: 's1', dueAt: '2026-11-30T10:00:00Z' })],
  ['a missed promise', () => ({ kind: 'promise_missed', dueAt: '2026-11-30T10:00:00Z' })],
];

function heard(event: (heardAt: string) => IntakeEvent): (chat: PureChat) => IntakeEvent {
  return (chat) => event(chat.state.lastHeardAt);
}

describe.each(silencing)('%s', (_when, silence) => {
  test.each(automations)('%s says nothing', (_what, event) => {
    const chat = sent();
    silence(chat);
    expect(chat.hear(event(chat)).replies).toEqual([]);
  });
});

test('after a death no clock calls anybody about centers', () => {
  const chat = sent();
  chat.say('my mother passed away');
  for (const dueAt of ['2026-11-30T10:00:00Z']) {
    expect(chat.hear({ kind: 'promise_missed', dueAt }).requests).toEqual([]);
    expect(chat.hear({ kind: 'center_silent', id: 's1', dueAt }).requests).toEqual([]);
  }
});

test('"stop" is confirmed once', () => {
  const chat = sent();
  expect(chat.say('stop')).not.toBe('');
  for (const again of ['stop', 'Stop!', 'توقف', 'стоп']) expect(chat.say(again)).toBe('');
  expect(chat.say('start')).not.toBe('');
});

test.each<[string, (chat: PureChat) => unknown, (chat: PureChat) => unknown]>([
  [
    'a coordinator hands back',
    (chat) => chat.hear({ kind: 'taken_over', coordinator: 'Sara' }),
    (chat) => chat.hear({ kind: 'handed_back' }),
  ],
  ['they write "start"', (chat) => chat.say('stop'), (chat) => chat.say('start')],
  [
    'a person releases them',
    (chat) => chat.say('she has a high fever'),
    (chat) => chat.hear({ kind: 'released' }),
  ],
])('what was ready meanwhile is handed over, once, when %s', (_what, silence, goOn) => {
  const chat = sent();
  silence(chat);
  chat.hear({ kind: 'letter_written', letter });
  chat.hear({ kind: 'package_built', package: built });
  goOn(chat);
  const files = () => chat.last.replies.flatMap(({ file }) => file?.name ?? []);
  expect(files()).toEqual([letter.name, built.name]);
  chat.say('hello');
  expect(files()).toEqual([]);
});

test('after a death nothing is kept to be handed over', () => {
  const chat = sent();
  chat.hear({ kind: 'taken_over', coordinator: 'Sara' });
  chat.hear({ kind: 'letter_written', letter });
  chat.hear({ kind: 'handed_back' });
  chat.say('stop');
  chat.hear({ kind: 'letter_written', letter });
  expect(chat.state.heldBack).toHaveLength(1);
  chat.say('start');
  chat.say('my mother passed away');
  chat.hear({ kind: 'package_built', package: built });
  expect(chat.state.heldBack ?? []).toEqual([]);
});

test('a matter that waits for "yes" is not replaced by what the house says', () => {
  const chat = sent();
  chat.hear({ kind: 'package_built', package: built });
  chat.hear(submittedTo([['s1', 'Charité']]));
  chat.say('delete my data');
  expect(chat.state.aside?.kind).toBe('erase');
  chat.hear({ kind: 'letter_written', letter });
  chat.hear({
    ...{ kind: 'submission_changed', id: 's1', change: 'c2', seen: 1, state: 'more_wanted' },
    ...{ note: '', wants: 'doc_petct', tell: 'now', coordinator: 'Sara' },
  });
  expect(chat.state.aside?.kind).toBe('erase');
});

test('a nudge leaves no old "yes" lying about', () => {
  const chat = new PureChat('en');
  chat.hear({ kind: 'opened' });
  chat.goOn({ language: 'en' }, asking('doc_cbc'));
  chat.say('delete my data');
  chat.wait(3 * dayMs);
  chat.hear({ kind: 'reminder_due', step: 0, heardAt: chat.state.lastHeardAt });
  chat.say('yes');
  expect(chat.state.erased).toBe(false);
});
