// Flow files from disk: the real ones, and broken ones that are named with what is wrong.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findGroup, findItem } from '../../src/flow/find-item.ts';
import { FlowError, loadFlows, parseFlow } from '../../src/flow/load-flows.ts';
import { flowText, madeFlow } from './made-flow.ts';

test('the flows of the product can be read', () => {
  const flows = loadFlows(join(import.meta.dirname, '../../flows'));
  expect([...flows.keys()].toSorted()).toEqual(['car-t-evaluation', 'second-opinion']);
});

test('items are found by id, with the group they lie in', () => {
  expect(findItem(madeFlow, 'result')?.group?.id).toBe('visits');
  expect(findItem(madeFlow, 'birth')?.group).toBeNull();
  expect(findItem(madeFlow, 'nothing')).toBeUndefined();
  expect(findGroup(madeFlow, 'visits')?.items.length).toBe(2);
  expect(findGroup(madeFlow, 'birth')).toBeUndefined();
});

test.each([
  ['not YAML at all', 'a: [', /line/],
  ['an unknown key', flowText.replace('version:', 'colour: red\nversion:'), /colour/],
  ['a version that is none', flowText.replace('1.0.0', 'new'), /version/],
  ['an unknown type', flowText.replace('type: contact', 'type: telepathy'), /items/],
  ['an id with capitals', flowText.replace('id: question', 'id: Question'), /lower-case/],
  ['a third nudge', flowText.replace('[2, 7]', '[2, 7, 9]'), /reminders/],
  ['a person before the last nudge', flowText.replace('[2, 7]', '[2, 15]'), /reminders/],
  ['a choice of one', flowText.replace('[mild, severe]', '[mild]'), /items/],
])('%s is refused with the place', (_, text, message) => {
  expect(() => parseFlow('made.yaml', text)).toThrow(FlowError);
  expect(() => parseFlow('made.yaml', text)).toThrow(message);
  expect(() => parseFlow('made.yaml', text)).toThrow(/^made\.yaml: /);
});

test('a bomb of aliases is refused', () => {
  const nine = (name: string) => `*${name}, `.repeat(9);
  const bomb = `a: &a [x, x]\nb: &b [${nine('a')}]\nc: &c [${nine('b')}]\nd: [${nine('c')}]`;
  expect(() => parseFlow('bomb.yaml', bomb)).toThrow(FlowError);
});
