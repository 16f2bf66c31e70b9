// Which entry of the menu that was shown somebody means.
import { expect, test } from 'vitest';
import { numberedIds, shownOption } from '../../src/engine/shown-menu.ts';
import type { Menu } from '../../src/intake/fact.ts';

const menu: Menu = {
  path: null,
  options: [
    { id: 'a', title: 'Ph-negative', numbered: true },
    { id: 'b', title: 'پاسخ کامل', numbered: true },
    { id: 's', title: "I don't know", numbered: false },
    { id: 'c', title: 'Ещё раз', numbered: true },
  ],
};

test.each([
  ['1', 'a'],
  ['۲', 'b'],
  ['٣', 'c'],
  ['2️⃣', 'b'],
  ['3.', 'c'],
  ['1)', 'a'],
  ['پاسخ كامل', 'b'],
  ['еще раз', 'c'],
  ['ph-negativ', 'a'],
  ["i don't know", 's'],
  ['4', null],
  ['0', null],
  ['12', null],
  ['1 2', null],
  ['', null],
  ['something', null],
])('"%s" means %s', (text, id) => {
  expect(shownOption(menu, text)?.id ?? null).toBe(id);
});

test('only numbered entries are counted', () => {
  expect(numberedIds(menu)).toEqual(['a', 'b', 'c']);
});
