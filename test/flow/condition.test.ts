// Whether a question makes sense, from what is known.
import { expect, test } from 'vitest';
import { holds } from '../../src/flow/condition.ts';
import type { Condition } from '../../src/flow/flow.ts';
import { answered, chose, opened } from './made-flow.ts';

const known = answered(answered(chose(opened(), 'illness', 'severe'), 'birth', null), 'organs', {
  kind: 'choices',
  options: ['heart', 'lungs'],
});

const rows: readonly [Condition | undefined, boolean][] = [
  [undefined, true],
  [{ item: 'illness', in: ['severe'] }, true],
  [{ item: 'illness', in: ['mild', 'severe'] }, true],
  [{ item: 'illness', in: ['mild'] }, false],
  [{ item: 'organs', in: ['lungs'] }, true],
  [{ item: 'birth', state: ['unknown'] }, true],
  [{ item: 'birth', in: ['unknown'] }, false],
  [{ item: 'open', in: ['x'] }, false],
  [{ item: 'open', state: ['answered'] }, false],
  [{ not: { item: 'open', in: ['x'] } }, true],
  [
    {
      all: [
        { item: 'illness', in: ['severe'] },
        { item: 'birth', state: ['unknown'] },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { item: 'illness', in: ['severe'] },
        { item: 'open', in: ['x'] },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { item: 'illness', in: ['mild'] },
        { item: 'organs', in: ['heart'] },
      ],
    },
    true,
  ],
  [{ any: [{ item: 'illness', in: ['mild'] }] }, false],
];

test.each(rows)('%j holds: %s', (condition, expected) => {
  expect(holds(condition, known)).toBe(expected);
});

test('an item of the same line is looked at before one of the intake', () => {
  const row = { group: 'visits', row: 'r1' };
  const path = { ...row, item: 'illness' };
  const state = answered(known, path, { kind: 'choice', option: 'mild' });
  expect(holds({ item: 'illness', in: ['mild'] }, state, row)).toBe(true);
  expect(holds({ item: 'illness', in: ['mild'] }, state, { group: 'visits', row: 'r2' })).toBe(
    false,
  );
  expect(holds({ item: 'illness', in: ['mild'] }, state)).toBe(false);
});
