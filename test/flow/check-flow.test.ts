// What `check` proves of a flow before it is used: planted mistakes are found, the real flows pass.
import { describe, expect, test } from 'vitest';
import { commandWords } from '../../src/engine/commands.ts';
import { checkFlow } from '../../src/flow/check-flow.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { parseFlow } from '../../src/flow/load-flows.ts';
import { Catalog } from '../../src/language/catalog.ts';
import { catalog, flows } from '../engine/pure-chat.ts';
import { flowText } from './made-flow.ts';

test.each([...flows.values()])('the flow $id can be used', (flow) => {
  expect(checkFlow(flow, catalog, commandWords(catalog))).toEqual([]);
});

const words = {
  name: 'Made',
  items: Object.fromEntries(
    ['writer', 'name', 'birth', 'illness', 'grade', 'visit', 'result', 'question', 'contact'].map(
      (id) => [id, { label: id, ask: `${id}?` }],
    ),
  ),
};

/** The made flow in four languages; `changed` puts a mistake into its words. */
function problems(flow: Flow, changed: Record<string, unknown> = {}, commands: string[] = []) {
  const file = structuredClone({ ...words, ...changed });
  const made = { made: file };
  const own = new Catalog({ fa: made, ar: made, ru: made, en: made });
  return checkFlow(flow, own, commands).map(({ where, problem }) => `${where}: ${problem}`);
}

describe('a planted mistake is found', () => {
  const plant = (from: string, to: string) => parseFlow('made.yaml', flowText.replace(from, to));

  test('a condition on nothing', () => {
    const flow = plant(
      'when: { item: illness, in: [severe] }',
      'when: { item: ghost, in: [severe] }',
    );
    expect(problems(flow)).toContain('grade: there is no item "ghost"');
  });

  test('a condition on an option that is not there', () => {
    const flow = plant(
      'when: { item: illness, in: [severe] }',
      'when: { item: illness, in: [awful] }',
    );
    expect(problems(flow)).toContain('grade: "illness" has no option "awful"');
  });

  test('a condition on a later question', () => {
    const flow = plant(
      'when: { item: illness, in: [severe] }',
      'when: { item: question, in: [x] }',
    );
    expect(problems(flow)).toContain('grade: its condition needs "question", asked later');
  });

  test('an id used twice', () => {
    const flow = plant('id: question, type: text', 'id: name, type: text');
    expect(problems(flow)).toContain('name: this id is used twice');
  });

  test('a document without its folder', () => {
    const flow = plant('folder: labs', 'folder: attic');
    expect(problems(flow)).toContain('doc_blood: there is no folder "attic"');
  });

  test('an id too long for a button', () => {
    const flow = plant('[mild, severe]', `[mild, ${'x'.repeat(24)}]`).items.map((item) =>
      item.id === 'illness' ? { ...item, id: 'i'.repeat(40) } : item,
    );
    const found = problems({ ...parseFlow('made.yaml', flowText), items: flow });
    expect(found.some((line) => line.includes('id too long'))).toBe(true);
  });

  test('words that are missing, too long, the same twice, or a command', () => {
    const flow = parseFlow('made.yaml', flowText);
    const options = { mild: 'help', severe: 'a title that no messenger list can show' };
    const illness = { label: 'illness', ask: 'illness?', options };
    const grade = { label: 'g', ask: 'g?', options: { one: 'same', two: 'Same' } };
    const found = problems(flow, { items: { ...words.items, illness, grade } }, ['Help']);
    expect(found).toContain('illness: "help" is a command as well');
    expect(found.some((line) => line.startsWith('illness: title too long'))).toBe(true);
    expect(found.some((line) => line.startsWith('grade: two titles are the same'))).toBe(true);
    expect(found).toContain('made:items.review.ask: no text in "ru"');
  });
});
