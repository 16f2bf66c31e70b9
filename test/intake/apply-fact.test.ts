// The fold: what each fact changes, and that nothing is ever lost by it.
import { expect, test } from 'vitest';
import { applyFact, foldFacts } from '../../src/intake/apply-fact.ts';
import { parsePathKey, pathKey } from '../../src/intake/answer.ts';
import type { Fact } from '../../src/intake/fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { answered, at, chose, opened } from '../flow/made-flow.ts';

type Body = Fact extends infer F ? (F extends Fact ? Omit<F, 'at' | 'by'> : never) : never;

function after(state: IntakeState, ...bodies: readonly Body[]): IntakeState {
  return bodies.reduce<IntakeState>(
    (now, body) => applyFact(now, { ...body, at, by: 'patient' }),
    state,
  );
}

const row = { group: 'visits', row: 'r1' };

test('facts must begin with an opening, and have no other', () => {
  expect(() => foldFacts([])).toThrow(/intake_opened/);
  expect(() => foldFacts([{ kind: 'stopped', at, by: 'patient' }])).toThrow(/intake_opened/);
  const again = { kind: 'intake_opened', intake: 'j', flow: 'f', flowVersion: '1' } as const;
  expect(() => after(opened(), { ...again, language: 'en' })).toThrow(/once/);
});

test('every fact counts, even one that changes nothing', () => {
  expect(after(opened(), { kind: 'package_failed' }, { kind: 'stopped' }).factCount).toBe(3);
});

test('an answer replaces the one before and moves to the end of the trail', () => {
  const state = chose(chose(chose(opened(), 'a', 'x'), 'b', 'x'), 'a', 'y');
  expect(state.answers['a']?.value).toEqual({ kind: 'choice', option: 'y' });
  expect(state.trail).toEqual(['b', 'a']);
});

test('an answer ends the wish to change it, and no other', () => {
  const focused = after(chose(opened(), 'a', 'x'), { kind: 'focused', path: { item: 'a' } });
  expect(chose(focused, 'b', 'x').focus).toEqual({ item: 'a' });
  expect(chose(focused, 'a', 'x').focus).toBeNull();
});

test('a reopened question has no answer', () => {
  const state = after(chose(opened(), 'a', 'x'), { kind: 'reopened', path: { item: 'a' } });
  expect(state.answers).toEqual({});
});

test('lines come and go; a removed one takes its answers along and its id never returns', () => {
  const added = after(opened(), { kind: 'row_added', ...row });
  const told = answered(added, { ...row, item: 'visit' }, null);
  const removed = after(told, { kind: 'row_removed', ...row });
  expect(removed.groups['visits']).toEqual({ rows: [], rowCountEver: 1, closed: false });
  expect(removed.answers).toEqual({});
  expect(removed.trail).toEqual([]);
  const closed = after(removed, { kind: 'group_closed', group: 'visits' });
  expect(closed.groups['visits']?.closed).toBe(true);
  expect(after(closed, { kind: 'row_added', group: 'visits', row: 'r2' }).groups['visits']).toEqual(
    {
      rows: ['r2'],
      rowCountEver: 2,
      closed: false,
    },
  );
});

test('a file that is put elsewhere leaves the report where it was', () => {
  const document = { id: 'd', sha256: '', name: '', bytes: 1, caption: '', via: 'chat' } as const;
  const state = after(
    opened(),
    { kind: 'document_received', document },
    { kind: 'document_placed', document: 'd', item: 'doc_blood', report: 'r1' },
    { kind: 'document_placed', document: 'd', item: 'doc_scan', report: 'r2' },
  );
  expect(Object.keys(state.reports)).toEqual(['r2']);
  expect(state.documents['d']).toMatchObject({ item: 'doc_scan', report: 'r2' });
});

test('facts about files and reports that are unknown change nothing', () => {
  const before = opened();
  const state = after(
    before,
    { kind: 'document_insisted', document: 'ghost' },
    { kind: 'report_dated', report: 'ghost', state: 'unknown', value: null, said: '' },
  );
  expect({ ...state, factCount: 1 }).toEqual(before);
});

test('misses are counted until something is understood', () => {
  const missed = after(
    opened(),
    { kind: 'not_understood', path: null },
    { kind: 'not_understood', path: null },
  );
  expect(missed.misses).toBe(2);
  expect(chose(missed, 'a', 'x').misses).toBe(0);
});

test('staff, silence and sending', () => {
  expect(after(opened(), { kind: 'stopped' }).stopped).toBe(true);
  expect(after(opened(), { kind: 'stopped' }, { kind: 'resumed' }).stopped).toBe(false);
  const flagged = after(opened(), { kind: 'red_flag', flag: 'death' }, { kind: 'message_held' });
  expect(flagged).toMatchObject({ redFlag: 'death', heldMessages: 1 });
  expect(after(flagged, { kind: 'red_flag_cleared' })).toMatchObject({ redFlag: null });
  const helped = after(opened(), { kind: 'help_wanted' }, { kind: 'owner_changed', owner: 'Sara' });
  expect(helped).toMatchObject({ owner: 'Sara', helpWanted: false });
  expect(after(opened(), { kind: 'submitted' }).submittedAt).toBe(at);
  expect(
    after(opened(), { kind: 'submitted' }, { kind: 'submission_withdrawn' }).submittedAt,
  ).toBeNull();
  expect(after(opened(), { kind: 'erase_confirmed' }).erased).toBe(true);
});

test.each([{ item: 'a' }, { item: 'visit', group: 'visits', row: 'r1' }])(
  '%j has a key',
  (path) => {
    expect(parsePathKey(pathKey(path))).toEqual(path);
  },
);
