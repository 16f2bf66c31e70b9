// Filters, orders and pages of the worklist, also while cases change under the reader's hands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asker, CaseFilter } from '../../src/worklist/case-filter.ts';
import { sortColumns, type Cursor } from '../../src/worklist/case-sort.ts';
import { CaseTable } from '../../src/worklist/case-table.ts';
import { madeRow } from './made-row.ts';

const now = Date.parse('2026-11-26T00:00:00Z');
const asker: Asker = { member: 'Sara', now, isUnread: (row) => row.track.heardSeq > 5 };
const hour = 3_600_000;
const at = (hours: number) => new Date(now + hours * hour).toISOString();
const byName = { column: 'name', descending: false } as const;

function tableOf(rows: readonly ReturnType<typeof madeRow>[]): CaseTable {
  const table = new CaseTable();
  for (const row of rows) table.set(row);
  return table;
}

type Said = Parameters<typeof madeRow>[0];

/** What is asked for, a case that is meant and one that is not. */
const filters: readonly (readonly [CaseFilter, Said, Said])[] = [
  [{ languages: ['fa', 'ar'] }, { language: 'ar' }, { language: 'ru' }],
  [{ phases: ['ready'] }, { phase: 'ready' }, { phase: 'talking' }],
  [{ owner: 'me' }, { responsible: 'Sara' }, { owner: 'Omid' }],
  [{ owner: 'nobody' }, {}, { owner: 'Omid' }],
  [{ owner: 'Omid' }, { owner: 'Omid' }, { owner: 'Sara' }],
  [{ waitsFor: 'center' }, { next: { who: 'center', task: 'answer_center', about: '' } }, {}],
  [{ missing: 'doc_cbc' }, { missing: ['doc_cbc'] }, { missing: ['doc_ct'] }],
  [
    { diagnosis: 'dlbcl' },
    { diagnosis: { state: 'answered', value: { kind: 'choice', option: 'dlbcl' } } },
    { diagnosis: { state: 'later', value: null } },
  ],
  [{ redFlag: true }, { redFlag: 'death' }, {}],
  [{ unread: true }, { track: { heardSeq: 9 } }, { track: { heardSeq: 2 } }],
  [{ openedOverHours: 24 }, { openedAt: at(-25) }, { openedAt: at(-23) }],
  [{ openedUnderHours: 24 }, { openedAt: at(-23) }, { openedAt: at(-25) }],
  [{ waitingOverHours: 2 }, { waitingSince: at(-3) }, { waitingSince: null }],
  [{ silentOverHours: 24 }, { lastHeardAt: at(-25) }, { lastHeardAt: at(-1) }],
  [{ windowUnderHours: 4 }, { windowEndsAt: at(3) }, { windowEndsAt: at(-1) }],
  [{ windowUnderHours: 4 }, { windowEndsAt: at(1) }, { windowEndsAt: at(5) }],
  [{ promiseOverdue: true }, { promiseDueAt: at(-1) }, { promiseDueAt: at(1) }],
];

test.each(filters)('the filter %o', (filter, inside, outside) => {
  const wanted = madeRow(inside);
  const table = tableOf([wanted, madeRow(outside)]);
  const page = table.page({ filter, sort: byName, after: null, count: 10 }, asker);
  expect(page.rows).toEqual([wanted]);
  expect(page.total).toBe(1);
  expect(table.counts([filter, {}], asker)).toEqual([1, 2]);
});

test('names come in the order of their alphabets, those without one last', () => {
  const persian = ['یاسمن', 'پریسا', 'بهار', 'کیان', 'آرش', 'گلنار', 'لیلا'];
  const names = ['', 'Жуков', ...persian, 'Ёлкина', 'Anna'];
  const table = tableOf(names.map((name) => madeRow({ name })));
  const page = table.page({ filter: {}, sort: byName, after: null, count: 20 }, asker);
  expect(page.rows.map(({ name }) => name)).toEqual([
    ...['Anna', 'Ёлкина', 'Жуков', 'آرش', 'بهار', 'پریسا', 'کیان', 'گلنار', 'لیلا', 'یاسمن', ''],
  ]);
});

const someRow = fc
  .record({
    name: fc.constantFrom('', 'Anna', 'علی', 'Борис', 'Zoe'),
    percent: fc.integer({ min: 0, max: 4 }),
    waitingSince: fc.constantFrom(null, at(-1), at(-2)),
    language: fc.constantFrom('fa' as const, 'ru' as const),
  })
  .map((said) => madeRow(said));

test('pages show every case once, in order, in both directions, by every column', () => {
  fc.assert(
    fc.property(
      fc.array(someRow, { maxLength: 60 }),
      fc.constantFrom(...sortColumns),
      fc.boolean(),
      fc.integer({ min: 1, max: 7 }),
      (rows, column, descending, count) => {
        const table = tableOf(rows);
        const sort = { column, descending };
        const whole = table.page({ filter: {}, sort, after: null, count: 100 }, asker);
        const paged: string[] = [];
        let after: Cursor | null = null;
        do {
          const page = table.page({ filter: {}, sort, after, count }, asker);
          paged.push(...page.rows.map(({ intake }) => intake));
          after = page.after;
        } while (after !== null);
        expect(paged).toEqual(whole.rows.map(({ intake }) => intake));
        expect(new Set(paged).size).toBe(rows.length);
      },
    ),
  );
});

test('while others come, go and change, nobody who stays is left out or shown twice', () => {
  fc.assert(
    fc.property(
      fc.array(someRow, { minLength: 10, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(), someRow, fc.constantFrom('add', 'remove', 'change')), {
        maxLength: 12,
      }),
      (rows, changes) => {
        const table = tableOf(rows);
        const touched = new Set<string>();
        const shown: string[] = [];
        const rest = [...changes];
        let after: Cursor | null = null;
        const sort = { column: 'percent', descending: true } as const;
        do {
          const page = table.page({ filter: {}, sort, after, count: 4 }, asker);
          shown.push(...page.rows.map(({ intake }) => intake));
          after = page.after;
          const [which, row, how] = rest.pop() ?? [0, madeRow(), 'add'];
          const known = rows[which % rows.length];
          if (how === 'add' || known === undefined) table.set(row);
          else if (how === 'remove') table.delete(known.intake);
          else table.set({ ...known, percent: row.percent });
          if (known !== undefined) touched.add(known.intake);
        } while (after !== null && shown.length < 200);
        const stayed = rows.map(({ intake }) => intake).filter((intake) => !touched.has(intake));
        for (const intake of stayed) {
          expect(shown.filter((one) => one === intake)).toHaveLength(1);
        }
      },
    ),
  );
});

test('orders and counts that were kept while cases changed are those of a new table', () => {
  const change = fc.tuple(fc.nat(), someRow, fc.constantFrom('add', 'remove', 'change'));
  const kept: readonly CaseFilter[] = [{}, { languages: ['ru'] }, { owner: 'me' }];
  fc.assert(
    fc.property(
      fc.array(someRow, { minLength: 5, maxLength: 30 }),
      // Few are moved one by one, many are merged.
      fc.array(fc.array(change, { maxLength: 40 }), { maxLength: 4 }),
      fc.constantFrom(...sortColumns),
      fc.boolean(),
      (rows, rounds, column, descending) => {
        const table = tableOf(rows);
        const query = { sort: { column, descending }, after: null, count: 300 };
        const shown = (of: CaseTable) => kept.map((filter) => of.page({ ...query, filter }, asker));
        shown(table);
        for (const changes of rounds) {
          for (const [which, row, how] of changes) {
            const known = rows[which % rows.length];
            if (how === 'add' || known === undefined) table.set(row);
            else if (how === 'remove') table.delete(known.intake);
            else table.set({ ...row, intake: known.intake, owner: 'Sara' });
          }
          expect(shown(table)).toEqual(shown(tableOf([...table.rows()])));
        }
      },
    ),
  );
});
