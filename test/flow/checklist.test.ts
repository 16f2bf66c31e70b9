// The document checklist as it stands for one person.
import { expect, test } from 'vitest';
import { checklist, isEssential, isUsable } from '../../src/flow/checklist.ts';
import { findItem } from '../../src/flow/find-item.ts';
import { applyFact } from '../../src/intake/apply-fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { acceptedPhoto, judgedPhoto, madeFile } from '../engine/made-examinations.ts';
import type { Finding } from '../engine/made-examinations.ts';
import { at, answered, chose, madeFlow, opened } from './made-flow.ts';

/** With a file on the line of the blood test, found to be so, and the date printed on it. */
function withFile(finding: Finding, day: string | null = null, name = 'b.jpg'): IntakeState {
  const document = {
    id: 'd',
    sha256: '',
    name,
    bytes: 1,
    caption: '',
    via: 'chat',
  } as const;
  const placed = { document: 'd', item: 'doc_blood', report: 'r' };
  const facts = [
    { kind: 'document_received', document, at, by: 'patient' },
    { kind: 'document_examined', document: 'd', ...finding, at, by: 'system' },
    { kind: 'document_placed', ...placed, at, by: 'bot' },
  ] as const;
  const state = facts.reduce<IntakeState>(applyFact, opened());
  if (day === null) return state;
  const date = {
    iso: day,
    start: day,
    end: day,
    precision: 'day',
    calendar: 'gregorian',
    raw: day,
  };
  const value = { kind: 'date', date } as const;
  const dated = { kind: 'report_dated', report: 'r', state: 'answered', said: day, at } as const;
  return applyFact(state, { ...dated, by: 'patient', value: value as never }); // precision widens
}

function blood(state: IntakeState): string | undefined {
  return checklist(madeFlow, state, at).find(({ item }) => item.id === 'doc_blood')?.state;
}

test.each([
  ['nothing yet', opened(), 'missing'],
  ['a good photo', withFile(acceptedPhoto), 'received'],
  ['a fresh report', withFile(acceptedPhoto, '2026-11-01'), 'received'],
  ['an old report', withFile(acceptedPhoto, '2026-10-01'), 'stale'],
  ['a photo nobody can read', withFile(judgedPhoto('reject', 'blurred')), 'only_unreadable'],
  ['a doubtful photo', withFile(judgedPhoto('doubtful', 'faint')), 'received'],
  ['a photo of film', withFile(judgedPhoto('accept', 'film')), 'only_film'],
  ['a photo of a screen', withFile(judgedPhoto('accept', 'screen')), 'received'],
  ['a scene', withFile(judgedPhoto('doubtful', 'not_a_page')), 'missing'],
  ['a file that was refused', withFile(madeFile({ outcome: 'reject' })), 'missing'],
  ['"not known"', answered(opened(), 'doc_blood', null), 'unknown'],
])('%s: %s', (_, state, expected) => {
  expect(blood(state)).toBe(expected);
});

test('an unreadable photo that was sent on all the same is used', () => {
  const state = withFile(judgedPhoto('reject', 'blurred'));
  const insisted = applyFact(state, {
    kind: 'document_insisted',
    document: 'd',
    at,
    by: 'patient',
  });
  expect(blood(insisted)).toBe('received');
  const withdrawn = applyFact(insisted, {
    kind: 'document_withdrawn',
    document: 'd',
    at,
    by: 'bot',
  });
  expect(blood(withdrawn)).toBe('missing');
  expect(Object.values(withdrawn.documents).some(isUsable)).toBe(false);
});

test('a replaced photo is kept and does not count, until a person decides', () => {
  const replaced = (state: IntakeState, replacedBy: string | null) =>
    applyFact(state, { kind: 'document_replaced', document: 'd', replacedBy, at, by: 'bot' });
  const gone = replaced(withFile(acceptedPhoto), 'e');
  expect(blood(gone)).toBe('missing');
  expect(gone.documents['d']).toMatchObject({ withdrawn: false });
  expect(blood(replaced(gone, null))).toBe('received');
});

test('a report of which a page is missing says which', () => {
  const line = checklist(madeFlow, withFile(acceptedPhoto, null, 'page 2 of 3.jpg'), at).find(
    ({ item }) => item.id === 'doc_blood',
  );
  expect(line).toMatchObject({ state: 'pages_missing', missingPages: [{ pages: [1, 3], of: 3 }] });
});

test('what is essential depends on the illness, and comes first', () => {
  const scan = findItem(madeFlow, 'doc_scan')?.item;
  if (scan?.type !== 'document') throw new Error('no such line');
  expect(isEssential(scan, opened())).toBe(false);
  expect(isEssential(scan, chose(opened(), 'illness', 'severe'))).toBe(true);
  expect(checklist(madeFlow, opened(), at).map(({ essential }) => essential)).toEqual([
    true,
    false,
  ]);
});
