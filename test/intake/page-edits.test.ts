// Staff's decisions about pages: what each changes, and that each has a way back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import { filePages, reportPages } from '../../src/intake/document-pages.ts';
import type { Examination } from '../../src/intake/document.ts';
import type { Fact } from '../../src/intake/fact.ts';
import { invertPageEdits, isPossible } from '../../src/intake/invert-page-edit.ts';
import type { PageEdit } from '../../src/intake/page-edit.ts';
import type { IntakeState } from '../../src/intake/state.ts';

const at = '2026-11-25T10:00:00.000Z';
type Body = Fact extends infer F ? (F extends Fact ? Omit<F, 'at' | 'by'> : never) : never;
const fact = (body: Body): Fact => ({ ...body, at, by: 'coordinator' });

const page = (number: number) => ({
  page: number,
  verdict: 'accept' as const,
  reasons: [],
  legibility: null,
  widthPixels: 600,
  heightPixels: 800,
  measures: {},
  map: null,
});

function examined(pageCount: number): Examination {
  return {
    outcome: 'accept',
    kind: pageCount > 1 ? 'pdf' : 'jpeg',
    mediaType: '',
    reason: null,
    pageCount,
    pages: Array.from({ length: pageCount }, (_, index) => page(index + 1)),
    textSample: 'first words',
    perceptualHash: null,
    entryCount: 1,
  };
}

function received(id: string, pageCount: number): readonly Fact[] {
  const document = {
    id,
    sha256: id,
    name: `${id}.pdf`,
    bytes: 1,
    caption: '',
    via: 'chat',
  } as const;
  const guess = { type: null, confidence: 'low' } as const;
  const examination = examined(pageCount);
  return [
    fact({ kind: 'document_received', document }),
    fact({ kind: 'document_examined', document: id, examination, guess, marked: null }),
  ];
}

const facts: readonly Fact[] = [
  fact({ kind: 'intake_opened', intake: 'i', flow: 'f', flowVersion: '1', language: 'fa' }),
  ...received('a', 3),
  ...received('b', 1),
  ...received('c', 1),
  fact({ kind: 'document_placed', document: 'a', item: 'one', report: 'r1' }),
  fact({ kind: 'document_placed', document: 'b', item: 'one', report: 'r2' }),
  fact({ kind: 'document_placed', document: 'c', item: 'two', report: 'r3' }),
];
const start = foldFacts(facts);

function after(edits: readonly PageEdit[], from: readonly Fact[] = facts): IntakeState {
  return foldFacts([
    ...from,
    ...edits.map((edit) => fact({ kind: 'page_edited', edit, coordinator: 'Mina' })),
  ]);
}

test('a file that is divided keeps every page once, and comes together again', () => {
  const split: PageEdit = { kind: 'split', document: 'a', part: 'a2', pages: [2], report: 'r9' };
  const state = after([split]);
  expect(state.documents['a']?.pages).toEqual([1, 3]);
  expect(state.documents['a2']).toMatchObject({
    pages: [2],
    partOf: 'a',
    item: 'one',
    report: 'r9',
  });
  expect(state.documents['a2']?.examination?.pages.map((one) => one.page)).toEqual([2]);
  expect(state.documents['a2']?.examination?.textSample).toBe('');
  const whole = after([split, { kind: 'mended', part: 'a2' }]);
  expect(whole.documents['a2']).toBeUndefined();
  expect(whole.documents['a']?.examination).toEqual(start.documents['a']?.examination);
  expect(whole.reports['r9']).toBeUndefined();
});

test('a report that was emptied has its date and order again when it is filled again', () => {
  const dated = [
    ...facts,
    fact({ kind: 'report_dated', report: 'r2', state: 'unknown', value: null, said: 'no idea' }),
  ];
  const moved: PageEdit = { kind: 'placed', document: 'b', item: 'two', report: 'r3' };
  const there = after([moved], dated);
  expect(there.reports['r2']).toBeUndefined();
  expect(there.reports['r3']?.documents).toEqual(['c', 'b']);
  const back = after([moved, { kind: 'placed', document: 'b', item: 'one', report: 'r2' }], dated);
  expect(back.reports['r2']?.date?.said).toBe('no idea');
});

test('whoever joins a report lies on its line', () => {
  const state = after([{ kind: 'placed', document: 'b', item: 'three', report: 'r3' }]);
  expect(state.documents['b']?.item).toBe('two');
  expect(state.reports['r3']?.item).toBe('two');
});

test('pages that came after an order was given lie behind it', () => {
  const pages = [
    { document: 'a', page: 3 },
    { document: 'a', page: 1 },
  ];
  const state = after([{ kind: 'arranged', report: 'r1', pages }]);
  const [a] = Object.values(state.documents);
  const report = state.reports['r1'];
  if (a === undefined || report === undefined) throw new Error('gone');
  expect(reportPages(report, [a]).map((one) => one.page)).toEqual([3, 1, 2]);
});

const box = fc.record({
  left: fc.double({ min: 0, max: 0.5, noNaN: true }),
  top: fc.double({ min: 0, max: 0.5, noNaN: true }),
  width: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
  height: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
});
const document = fc.constantFrom('a', 'b', 'c', 'p1', 'p2', 'gone');
const number = fc.integer({ min: 1, max: 4 });
const report = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5');
const item = fc.constantFrom('one', 'two', 'three');

const anyEdit: fc.Arbitrary<PageEdit> = fc.oneof(
  fc.record({ kind: fc.constant('placed' as const), document, item, report }),
  fc.record({
    kind: fc.constant('placed' as const),
    document,
    item: fc.constant(null),
    report: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('arranged' as const),
    report,
    pages: fc.option(fc.array(fc.record({ document, page: number }), { maxLength: 4 })),
  }),
  fc.record({
    kind: fc.constant('split' as const),
    document,
    part: fc.constantFrom('p1', 'p2'),
    pages: fc.uniqueArray(number, { minLength: 1, maxLength: 2 }),
    report,
  }),
  fc.record({ kind: fc.constant('mended' as const), part: fc.constantFrom('p1', 'p2') }),
  fc.record({
    kind: fc.constant('turned' as const),
    document,
    page: number,
    degrees: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
  }),
  fc.record({ kind: fc.constant('renamed' as const), document, name: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant('withdrawn' as const), document, withdrawn: fc.boolean() }),
  fc.record({
    kind: fc.constant('redacted' as const),
    document,
    page: number,
    boxes: fc.array(box, { maxLength: 2 }),
    reason: fc.string(),
  }),
);

/** What people see: without marks of earlier decisions that change nothing any more. */
function seen(state: IntakeState) {
  const documents = Object.values(state.documents)
    .map((one) => ({
      id: one.id,
      place: [one.item, one.report],
      pages: filePages(one).map((number) => ({
        number,
        turn: one.turns?.[number] ?? 0,
        boxes: one.redactions?.[number]?.boxes ?? [],
      })),
      name: one.name,
      withdrawn: one.withdrawn,
    }))
    .toSorted((one, other) => one.id.localeCompare(other.id));
  const reports = Object.values(state.reports)
    .map((one) => ({ ...one, documents: one.documents.toSorted(), pages: one.pages ?? null }))
    .toSorted((one, other) => one.id.localeCompare(other.id));
  return { documents, reports };
}

test('no page is ever lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const possible = edits.reduce<readonly PageEdit[]>(
        (done, edit) => (isPossible(after(done), edit) ? [...done, edit] : done),
        [],
      );
      const { documents } = after(possible);
      const pages = Object.values(documents).flatMap((one) =>
        filePages(one).map((number) => `${one.sha256}/${String(number)}`),
      );
      expect(pages.toSorted()).toEqual(['a/1', 'a/2', 'a/3', 'b/1', 'c/1']);
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('what is taken back was never there', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 4 }), anyEdit, (before, edit) => {
      const earlier = before.reduce<readonly PageEdit[]>(
        (done, one) => (isPossible(after(done), one) ? [...done, one] : done),
        [],
      );
      const state = after(earlier);
      if (!isPossible(state, edit)) return;
      const undo = invertPageEdits(state, [edit]);
      expect(seen(after([...earlier, edit, ...undo]))).toEqual(seen(state));
    }),
    { numRuns: 500, seed: 9 },
  );
});
