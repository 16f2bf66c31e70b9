// The index of cases is derived: whatever came before, it equals one that is made from scratch.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { eraseIntake } from '../../src/inbox/erase-intake.ts';
import { HotIntakes } from '../../src/inbox/hot-intakes.ts';
import { settleCalls } from '../../src/store/calls.ts';
import { readWordPlace, wordPlaces } from '../../src/store/case-places.ts';
import type { CaseIndex } from '../../src/worklist/case-index.ts';
import type { Desk } from '../inbox/desk-fixture.ts';
import { indexOf, openListDesk } from './list-desk.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open() {
  const { desk, index } = await openListDesk();
  closing.push(() => desk.close());
  await desk.start();
  await index.start();
  return { desk, index };
}

async function settled(desk: Desk, index: CaseIndex): Promise<void> {
  await desk.settle();
  const rows: readonly { id: string }[] = await desk.database.reader('intake').select('id');
  for (const { id } of rows) index.changed(id);
  await index.idle();
}

/** Everything that is kept, but for the seals; numbers are given as cases come, and left out. */
async function keptOf(desk: Desk, index: CaseIndex) {
  const stored: readonly { token: number; place: number }[] =
    await desk.database.reader('case_word');
  const rows = [...index.table.rows()].toSorted((a, b) => (a.intake < b.intake ? -1 : 1));
  const words = stored.map(({ token, place }) => {
    const { number, bit } = readWordPlace(place);
    return [index.intakeOf(number) ?? 'nobody', wordPlaces[bit], token].join(' ');
  });
  return { rows, words: words.toSorted() };
}

async function fromScratch(desk: Desk): Promise<CaseIndex> {
  await desk.database.writer('case_word').delete();
  await desk.database.writer('case_row').delete();
  const anew = indexOf(desk);
  closing.unshift(() => anew.stop());
  await anew.start();
  await anew.idle();
  return anew;
}

const words = [
  'l:fa',
  'شروع',
  'بیمار',
  'مریم احمدی',
  'human',
  'کریمی',
  '1',
  'خونریزی دارم',
  'stop',
];

test('any order of turns, and stops between, leave what a rebuild makes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...words), fc.boolean()), {
        minLength: 1,
        maxLength: 12,
      }),
      async (steps) => {
        const { desk, index: first } = await open();
        let index = first;
        for (const [who, text, restart] of steps) {
          await desk.say(who, text);
          await desk.settle();
          if (restart) {
            // Stopped before it has heard of the turn: the next one has to find it by itself.
            await index.stop();
            index = indexOf(desk);
            await index.start();
            await index.idle();
          } else {
            const { intakeId } = await desk.inbox.resolve('test', who);
            index.changed(intakeId);
          }
        }
        await settled(desk, index);
        const before = await keptOf(desk, index);
        expect(before.rows.length).toBeGreaterThan(0);
        expect(before.words.some((word) => word.startsWith('nobody'))).toBe(false);
        const anew = await fromScratch(desk);
        expect(await keptOf(desk, anew)).toEqual(before);
        await index.stop();
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);

test('calls that are settled beside a turn are found by the sweep', async () => {
  const { desk, index } = await open();
  await desk.say('a', 'l:en');
  await desk.settle();
  await desk.say('a', 'human');
  await settled(desk, index);
  const [row] = [...index.table.rows()];
  if (row === undefined) throw new Error('no case');
  expect(row.openCalls).toBe(1);
  expect(row.next.who).toBe('coordinator');
  expect(row.waitingSince).not.toBeNull();
  const at = desk.clock.now().toISOString();
  await settleCalls(desk.committer, { intake: row.intake, at });
  await index.sweep();
  await index.idle();
  expect(index.table.get(row.intake)?.openCalls).toBe(0);
  await index.stop();
});

test('erasing an intake takes its row and its words along', async () => {
  const { desk, index } = await open();
  await desk.say('a', 'I am called Parisa Karimi');
  await desk.say('b', 'hello');
  await settled(desk, index);
  const { intakeId } = await desk.inbox.resolve('test', 'a');
  const count = async () => (await desk.database.reader('case_word')).length;
  const before = await count();
  const { database, committer, keys, contacts, vault, clock } = desk;
  const parts = { database, committer, keys, contacts, vault, clock };
  await eraseIntake({ ...parts, hot: new HotIntakes(desk.read) }, intakeId);
  expect(await count()).toBeLessThan(before);
  expect(await database.reader('case_row').where({ intake_id: intakeId })).toEqual([]);
  index.changed(intakeId);
  await index.idle();
  expect(index.table.get(intakeId)).toBeUndefined();
  expect(index.table.size).toBe(1);
  await index.stop();
});

test('nothing of a patient lies in the clear', async () => {
  const { desk, index } = await open();
  await desk.say('a', 'I am called Parisa Karimi');
  await settled(desk, index);
  for (const table of ['case_row', 'case_word']) {
    const rows: readonly object[] = await desk.database.reader(table);
    const values = rows.flatMap((row) => Object.values(row).map(String));
    expect(values.length).toBeGreaterThan(0);
    expect(values.join('\n')).not.toMatch(/parisa|karimi|diagnosis/iu);
  }
  await index.stop();
});

test('a list that is being made says how far it has come', async () => {
  const { desk, index } = await open();
  for (let count = 0; count < 70; count += 1) await desk.say(`p${String(count)}`, 'l:en');
  await settled(desk, index);
  expect(await index.gathering()).toBeNull();
  await desk.database.writer('case_row').delete();
  const anew = indexOf(desk);
  closing.unshift(() => anew.stop());
  expect(await anew.gathering()).toEqual({ have: 0, of: 70 });
  await anew.start();
  expect(await anew.gathering()).toEqual({ have: 0, of: 70 });
  await anew.idle();
  expect(await anew.gathering()).toBeNull();
  expect(anew.table.size).toBe(70);
});
