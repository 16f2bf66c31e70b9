// How old reports may be where a center has the package, and a passport that ends too soon.
import { describe, expect, test } from 'vitest';
import { centerSchema } from '../../src/intake/center.ts';
import type { DocumentItem } from '../../src/flow/flow.ts';
import { freshDaysOf } from '../../src/flow/fresh-days.ts';
import type { AgeLimits } from '../../src/intake/submission.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { planFor } from '../../src/reminder/plan.ts';
import { starterCenters } from '../../src/center/starter-centers.ts';
import { PureChat } from '../engine/pure-chat.ts';
import { submittedTo } from '../engine/submissions-made.ts';

const hourMs = 3_600_000;

function sentTo(limits: readonly (AgeLimits | undefined)[], language: Language = 'en'): PureChat {
  const chat = new PureChat(language);
  chat.hear({ kind: 'opened' });
  chat.goOn({ language, words: { country: 'Germany' } });
  chat.hear({
    kind: 'package_built',
    package: { sha256: 'a'.repeat(64), name: 'CART.zip', bytes: 9, fileCount: 7 },
  });
  const event = submittedTo(limits.map((_, index) => [`s${String(index)}`, `C${String(index)}`]));
  if (event.kind !== 'package_submitted') throw new Error('made otherwise');
  const centers = event.centers.map((one, index) => {
    const ageLimits = limits[index];
    return ageLimits === undefined ? one : { ...one, ageLimits };
  });
  chat.hear({ ...event, centers });
  return chat;
}

function daysFor(chat: PureChat, id: string): number | undefined {
  const item = chat.flow.items.find((one): one is DocumentItem => one.id === id);
  return item === undefined ? undefined : freshDaysOf(item, chat.state);
}

test.each<[string, readonly (AgeLimits | undefined)[], number, number]>([
  ['no center yet', [], 90, 30],
  ['a center that has not said', [{ imaging: null, labs: null }], 90, 30],
  ['one of before limits were kept', [undefined], 90, 30],
  ['a strict one', [{ imaging: 42, labs: 14 }], 42, 14],
  ['a patient one', [{ imaging: 180, labs: null }], 180, 30],
  [
    'both: the strictest',
    [
      { imaging: 180, labs: 60 },
      { imaging: 60, labs: null },
    ],
    60,
    30,
  ],
])('%s', (_what, limits, imaging, labs) => {
  const chat = sentTo(limits);
  expect([daysFor(chat, 'doc_petct'), daysFor(chat, 'doc_cbc')]).toEqual([imaging, labs]);
  // What no center's limit is about stays as the flow has it.
  expect(daysFor(chat, 'doc_virology')).toBe(180);
});

test('a center that withdrew does not count', () => {
  const chat = sentTo([{ imaging: 30, labs: 7 }]);
  chat.hear({
    ...{ kind: 'submission_changed', id: 's0', change: 'w', seen: 1, state: 'withdrawn' },
    ...{ note: 'closed', wants: null, tell: 'not', coordinator: 'Sara' },
  });
  expect(daysFor(chat, 'doc_petct')).toBe(90);
});

test('a directory of before limits existed is still read', () => {
  const [known] = starterCenters();
  const { ageLimits: _none, ...before } = known?.center ?? centerSchema.parse({});
  expect(centerSchema.parse(before).ageLimits).toEqual({ imaging: null, labs: null });
});

/** A center answers, and a coordinator explains it. */
function answered(chat: PureChat, suitable: 'yes' | 'no', explained = true): void {
  chat.hear({
    ...{ kind: 'center_answered', id: 's0', change: 'a', seen: 1, tell: 'later' },
    coordinator: 'Sara',
    answer: {
      ...{ suitable, product: '', otherOptions: '', costEstimate: '', timeEstimate: '' },
      openQuestions: '',
    },
    original: { text: '', file: null },
  });
  if (!explained) return;
  const steps = [{ submission: 's0', change: 'a' }];
  chat.hear({ kind: 'patient_told', steps, telling: 'by_person', coordinator: 'Sara' });
}

/** Where documents are still asked for, those come first. */
function nothingMissing(chat: PureChat): void {
  for (const { id, type } of chat.flow.items) {
    if (type === 'document') chat.tap(`r:${id}=cannot`);
  }
}

const isAsked = (chat: PureChat) => chat.state.menu?.path?.item === 'passport_ends';

describe('the passport', () => {
  test.each<[string, 'yes' | 'no', boolean, boolean]>([
    ['is asked for once a person explained a good answer', 'yes', true, true],
    ['not before that', 'yes', false, false],
    ['nor after a refusal', 'no', true, false],
  ])('%s', (_what, suitable, explained, expected) => {
    const chat = sentTo([{ imaging: null, labs: null }]);
    answered(chat, suitable, explained);
    chat.say('thank you');
    expect(isAsked(chat)).toBe(expected);
  });

  test.each(languages)(
    'that ends too soon is told of at once, and never again (%s)',
    (language) => {
      const chat = sentTo([{ imaging: null, labs: null }], language);
      answered(chat, 'yes');
      chat.tap('c:status');
      expect(isAsked(chat)).toBe(true);
      const said = chat.say('2027-03-10');
      expect(said).toMatch(/2027|۲۰۲۷|٢٠٢٧/u);
      expect(Object.keys(chat.state.agingTold ?? {})).toContain('passport_ends');
      expect(agingDays(chat, 300)).toEqual([]);
    },
  );

  test('that is long enough is told of two months before it is not', () => {
    const chat = sentTo([{ imaging: null, labs: null }]);
    answered(chat, 'yes');
    nothingMissing(chat);
    chat.say('thank you');
    chat.say('15 November 2027');
    expect(chat.state.agingTold?.['passport_ends']).toBeUndefined();
    expect(agingDays(chat, 300)).toEqual(['2027-03-16']);
  });

  test('whoever would rather not say is left in peace', () => {
    const chat = sentTo([{ imaging: null, labs: null }]);
    answered(chat, 'yes');
    chat.say('thank you');
    chat.say("I'd rather not say");
    chat.say('thank you');
    expect(isAsked(chat)).toBe(false);
    expect(agingDays(chat, 300)).toEqual([]);
  });
});

/** The days on which something is said of what ages, looked at four times a day. */
function agingDays(chat: PureChat, days: number): readonly string[] {
  const told: string[] = [];
  for (let look = 0; look < days * 4; look += 1) {
    chat.wait(6 * hourMs);
    if (planFor(chat.flow, chat.state, new Date(chat.now)).kind !== 'aging') continue;
    const { lastHeardAt: heardAt } = chat.state;
    if (chat.hear({ kind: 'aging_due', heardAt }).replies.length > 0)
      told.push(chat.now.slice(0, 10));
  }
  return told;
}
