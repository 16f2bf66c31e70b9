// Searching sealed words: every script finds its own spellings, and each result says where.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseIndex } from '../../src/worklist/case-index.ts';
import type { CaseSearch } from '../../src/worklist/case-search.ts';
import type { Desk } from '../inbox/desk-fixture.ts';
import { openListDesk, searchOf } from './list-desk.ts';

let desk: Desk;
let index: CaseIndex;
let search: CaseSearch;

const said: Readonly<Record<string, string>> = {
  fa: 'بیمار علی کریمی است، ۴۵ ساله، در شیراز بستری بود و R-CHOP گرفت',
  ar: 'المريضة فاطمة الأحمدي من بغداد وعمرها ٤٥ سنة',
  ru: 'Пациентка Алёна Ёлкина, лечилась в Казани',
  en: 'The patient is Mr O’Connor, treated in Manchester',
  hostile: '<script>alert(1)</script> \u202Ekilmnop\u202C \u2066zzyzx\u2069 😀😀😀',
};

beforeAll(async () => {
  const opened = await openListDesk();
  desk = opened.desk;
  index = opened.index;
  await desk.start();
  await index.start();
  for (const [who, text] of Object.entries(said)) await desk.say(who, text);
  await desk.say('named', 'l:en');
  await desk.settle();
  for (const who of [...Object.keys(said), 'named']) {
    index.changed((await desk.inbox.resolve('test', who)).intakeId);
  }
  await index.idle();
  search = searchOf(desk, index);
});

afterAll(async () => {
  await index.stop();
  await desk.close();
});

async function finds(query: string): Promise<readonly string[]> {
  const { results } = await search.find(query, 0, 20);
  const who = new Map<string, string>();
  for (const name of Object.keys(said)) {
    who.set((await desk.inbox.resolve('test', name)).intakeId, name);
  }
  return results.map(({ row }) => who.get(row.intake) ?? 'nobody');
}

test.each([
  // Arabic yeh and kaf for Persian ones, harakat, half-spaces, digits of three scripts.
  ['كريمي', 'fa'],
  ['کریمی', 'fa'],
  ['کَریمی', 'fa'],
  ['کری', 'fa'],
  ['45 شیراز', 'fa'],
  ['٤٥ شیر', 'fa'],
  ['rchop', 'fa'],
  ['r-chop', 'fa'],
  ['فاطمه', 'ar'],
  ['الاحمدی', 'ar'],
  ['بغداد ۴۵', 'ar'],
  ['елкина', 'ru'],
  ['АЛЕНА ёлк', 'ru'],
  ['казан', 'ru'],
  ['MANCH', 'en'],
  ['connor', 'en'],
  ['zzyzx', 'hostile'],
])('%s finds %s', async (query, who) => {
  expect(await finds(query)).toContain(who);
});

test.each(['manchesterx', 'anchester', 'شیرازی', 'نیست', 'm', '', '😀', '" OR 1=1 --', '%', '*'])(
  'nothing is found for %s',
  async (query) => {
    expect(await finds(query)).toEqual([]);
  },
);

test('a snippet marks what was found and holds no marks of direction', async () => {
  const { results } = await search.find('zzyzx', 0, 5);
  const [found] = results[0]?.found ?? [];
  expect(found?.place).toBe('message');
  expect(found?.from).toBe('patient');
  const text = found?.snippet.map((part) => part.text).join('') ?? '';
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  expect(found?.snippet.filter((part) => part.found).map((part) => part.text)).toEqual(['zzyzx']);
});

test('pages of results follow each other without gaps', async () => {
  const all = await finds('45');
  const first = await search.find('45', 0, 1);
  const second = await search.find('45', first.after ?? 0, 1);
  expect([...first.results, ...second.results]).toHaveLength(all.length);
  expect(first.results[0]?.row.intake).not.toBe(second.results[0]?.row.intake);
});
