// What waits for a member: their own cases and nobody's, each counted once.
import { expect, test } from 'vitest';
import { attentionOf } from '../../src/worklist/attention.ts';
import type { CaseRow } from '../../src/worklist/case-row.ts';
import { madeRow } from './made-row.ts';

const now = Date.parse('2026-11-26T10:00:00Z');
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const unread = new Set<string>();
const asker = { member: 'Sara', now, isUnread: ({ intake }: CaseRow) => unread.has(intake) };
const none = { calls: 0, unread: 0, windows: 0, promises: 0, cases: 0 };
const coordinator = { who: 'coordinator', task: 'reply', about: '' } as const;

test.each<[string, Parameters<typeof madeRow>[0], Partial<typeof none>]>([
  ['a red flag of nobody', { redFlag: 'emergency' }, { calls: 1, cases: 1 }],
  ['a call in a case of mine', { openCalls: 2, responsible: 'Sara' }, { calls: 1, cases: 1 }],
  ['a call in a case of a colleague', { openCalls: 2, responsible: 'Ali' }, {}],
  ['a colleague writes', { redFlag: 'death', owner: 'Ali' }, {}],
  [
    'my window closes, and I am to answer',
    { owner: 'Sara', next: coordinator, windowEndsAt: inHours(3) },
    { windows: 1, cases: 1 },
  ],
  ['it closes while the bot goes on', { windowEndsAt: inHours(3) }, {}],
  ['it is long open', { owner: 'Sara', next: coordinator, windowEndsAt: inHours(5) }, {}],
  ['it is closed', { owner: 'Sara', next: coordinator, windowEndsAt: inHours(-1) }, {}],
  ['our 48 hours: half of them are over', { promiseDueAt: inHours(23) }, { promises: 1, cases: 1 }],
  ['they have just begun', { promiseDueAt: inHours(47) }, {}],
  ['overdue', { promiseDueAt: inHours(-2) }, { promises: 1, cases: 1 }],
  [
    'several things of one case',
    { redFlag: 'emergency', promiseDueAt: inHours(1) },
    { calls: 1, promises: 1, cases: 1 },
  ],
])('%s', (_what, said, expected) => {
  expect(attentionOf([madeRow(said)], asker)).toEqual({ ...none, ...expected });
});

test('what they wrote is unread for whoever answers them, and for nobody else', () => {
  const rows = [
    madeRow({ intake: 'mine', owner: 'Sara' }),
    madeRow({ intake: 'bots' }),
    madeRow({ intake: 'alis', owner: 'Ali' }),
  ];
  for (const { intake } of rows) unread.add(intake);
  expect(attentionOf(rows, asker)).toEqual({ ...none, unread: 1, cases: 1 });
});

test('time alone moves the counts: a day with a window and a promise, hour by hour', () => {
  const row = madeRow({
    owner: 'Sara',
    next: coordinator,
    windowEndsAt: inHours(24),
    promiseDueAt: inHours(48),
  });
  const seen = Array.from({ length: 49 }, (_, hours) => {
    const { windows, promises } = attentionOf([row], { ...asker, now: now + hours * 3_600_000 });
    return `${String(windows)}${String(promises)}`;
  });
  expect(seen.indexOf('10')).toBe(21);
  expect(seen.indexOf('01')).toBe(25);
  expect(seen.slice(0, 21).every((one) => one === '00')).toBe(true);
});
