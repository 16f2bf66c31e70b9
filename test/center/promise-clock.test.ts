// The clocks of the promises, as tables: hours and working days, zones, weekends, pauses.
import { describe, expect, test } from 'vitest';
import { centerPromiseOf, promiseOf } from '../../src/center/promise-clock.ts';
import { dueList } from '../../src/center/due-list.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import type { Submission, SubmissionChange, SubmissionState } from '../../src/intake/submission.ts';
import { PureChat } from '../engine/pure-chat.ts';

type At = readonly [state: SubmissionState, at: string, telling?: SubmissionChange['telling']];

function submission(changes: readonly At[], more: Partial<Submission> = {}): Submission {
  const first = changes[0]?.[1] ?? '';
  const last = changes.at(-1)?.[0] ?? 'sent';
  const parts = { product: '', otherOptions: '', costEstimate: '', timeEstimate: '' };
  const answer = { suitable: 'yes', ...parts, openQuestions: '' } as const;
  return {
    ...{ id: 's1', center: 'c1', centerName: 'Charité', country: 'DE', promise: null },
    ...{ packageSha256: 'a'.repeat(64), sentAt: first, sendings: [], patientSentAt: first },
    ...{ state: last, answers: [], questions: {} },
    answer: last === 'answered' ? answer : null,
    changes: changes.map(([state, at, telling = 'not'], index) => ({
      ...{ id: String(index), state, at, by: 'Sara', note: '', wants: null, corrects: false },
      ...{ telling, toldAt: telling === 'by_person' || telling === 'said' ? at : null },
    })),
    ...more,
  };
}

const of = (...all: readonly Submission[]): IntakeState => ({
  ...new PureChat('en').state,
  submissions: Object.fromEntries(all.map((one) => [one.id, one])),
});

const monday = '2026-11-23T09:00:00.000Z';
const friday = '2026-11-27T09:00:00.000Z';

describe('a center’s promise', () => {
  const hours = (count: number) => ({ promise: { kind: 'hours', hours: count } }) as const;
  const days = (count: number) => ({ promise: { kind: 'working_days', days: count } }) as const;
  test.each<readonly [string, readonly At[], Partial<Submission>, string | null]>([
    ['nothing promised: three working days', [['sent', monday]], {}, '2026-11-26T09:00:00.000Z'],
    ['over a weekend in Germany', [['sent', friday]], {}, '2026-12-02T09:00:00.000Z'],
    ['in hours the weekend counts', [['sent', friday]], hours(48), '2026-11-29T09:00:00.000Z'],
    [
      'in Egypt Friday and Saturday are free',
      [['sent', friday]],
      { ...days(1), country: 'EG' },
      // Sunday begins in Cairo at 22:00 UTC of Saturday and ends a day later.
      '2026-11-29T22:00:00.000Z',
    ],
    [
      'the weekend in China begins at 16:00 UTC of Friday',
      [['sent', '2026-11-27T15:00:00.000Z']],
      { ...days(1), country: 'CN' },
      '2026-11-30T15:00:00.000Z',
    ],
    [
      'over the Spring Festival in China',
      // Friday counts; then a weekend, the eve and the week; the second day is Tuesday the 24th.
      [['sent', '2026-02-12T16:00:00.000Z']],
      { ...days(2), country: 'CN' },
      '2026-02-24T16:00:00.000Z',
    ],
    [
      'over the feast in Türkiye',
      [['sent', '2026-05-26T09:00:00.000Z']],
      { ...days(1), country: 'TR' },
      '2026-06-01T09:00:00.000Z',
    ],
    [
      'while it wants more it waits',
      [
        ['sent', monday],
        ['more_wanted', friday],
      ],
      hours(480),
      null,
    ],
    [
      'and goes on where it stopped',
      [
        ['sent', monday],
        ['more_wanted', '2026-11-23T19:00:00.000Z'],
        ['in_review', '2026-11-25T19:00:00.000Z'],
      ],
      hours(48),
      '2026-11-27T09:00:00.000Z',
    ],
    [
      'a country that is none has the usual weekend',
      [['sent', friday]],
      { country: 'XX' },
      '2026-12-02T09:00:00.000Z',
    ],
  ])('%s', (_name, changes, more, dueAt) => {
    expect(centerPromiseOf(submission(changes, more), friday)?.dueAt).toBe(dueAt);
  });

  test.each([
    ['2026-11-23T10:00:00.000Z', 'running'],
    ['2026-11-24T09:00:00.000Z', 'due'],
    ['2026-11-25T08:59:59.000Z', 'due'],
    ['2026-11-25T09:00:00.000Z', 'overdue'],
  ])('at %s it is %s', (now, state) => {
    expect(centerPromiseOf(submission([['sent', monday]], hours(48)), now)?.state).toBe(state);
  });

  test('an answer keeps it, in time or late; a withdrawn one promises nothing', () => {
    const kept = submission(
      [
        ['sent', monday],
        ['answered', '2026-11-24T09:00:00.000Z'],
      ],
      hours(48),
    );
    const late = submission(
      [
        ['sent', monday],
        ['answered', friday],
      ],
      hours(48),
    );
    expect(centerPromiseOf(kept, friday)?.state).toBe('kept');
    expect(centerPromiseOf(late, friday)?.state).toBe('kept_late');
    expect(
      centerPromiseOf(
        submission([
          ['sent', monday],
          ['withdrawn', friday],
        ]),
        friday,
      ),
    ).toBeNull();
  });

  test('a new version counts from its own sending', () => {
    const again = submission(
      [
        ['sent', monday],
        ['more_wanted', monday],
        ['sent', friday],
      ],
      {
        ...hours(48),
        sentAt: friday,
      },
    );
    expect(centerPromiseOf(again, friday)?.dueAt).toBe('2026-11-29T09:00:00.000Z');
  });
});

describe('our promise to the patient', () => {
  test('begins when they hand the package over, weekends and all', () => {
    const state = { ...new PureChat('en').state, submittedAt: friday };
    expect(promiseOf(state, friday)).toMatchObject({
      ...{ state: 'running', since: friday },
      ...{ soonAt: '2026-11-28T09:00:00.000Z', dueAt: '2026-11-29T09:00:00.000Z' },
    });
    expect(promiseOf(new PureChat('en').state, friday)).toBeNull();
    expect(promiseOf({ ...state, redFlag: 'death' }, friday)).toBeNull();
  });

  test('pauses only while every center waits for them', () => {
    const waiting = submission([
      ['sent', monday],
      ['more_wanted', monday],
    ]);
    const working = submission(
      [
        ['sent', monday],
        ['in_review', monday],
      ],
      { id: 's2' },
    );
    expect(promiseOf(of(waiting), friday)?.state).toBe('paused');
    expect(promiseOf(of(waiting, working), friday)?.state).toBe('overdue');
  });

  test('is kept once a person has explained an answer; that one came is not enough', () => {
    const tuesday = '2026-11-24T09:00:00.000Z';
    const bySomebody = submission([
      ['sent', monday],
      ['answered', tuesday, 'by_person'],
    ]);
    const byBot = submission([
      ['sent', monday],
      ['answered', tuesday, 'said'],
    ]);
    expect(promiseOf(of(bySomebody), friday)?.state).toBe('kept');
    expect(promiseOf(of(byBot), friday)?.state).toBe('overdue');
  });
});

test('what is due: a receipt after a day, the answer, ours, and what nobody has explained', () => {
  const answered = submission(
    [
      ['sent', monday],
      ['answered', friday, 'said'],
    ],
    { id: 's2' },
  );
  const kinds = dueList(of(submission([['sent', monday]]), answered), friday);
  expect(kinds.map(({ kind, submission: about, overdue }) => [kind, about, overdue])).toEqual([
    ['receipt', 's1', true],
    ['ours', null, true],
    ['answer', 's1', true],
    ['explain', 's2', true],
  ]);
  expect(dueList({ ...of(answered), redFlag: 'death' }, friday)).toEqual([]);
});
