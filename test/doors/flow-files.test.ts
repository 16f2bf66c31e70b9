// Broken flow and locale files: named with what is wrong, before any patient meets them.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseFlow } from '../../src/flow/load-flows.ts';
import { loadCatalog } from '../../src/language/load-catalog.ts';
import { runDesk } from '../desk/run-desk.ts';

const project = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'flow-files-'));
const flow = readFileSync(join(project, 'flows', 'car-t-evaluation.yaml'), 'utf8');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const broken: readonly [string, string, RegExp][] = [
  ['a broken line', flow.replace('roles:', 'roles: ['), /not valid YAML \(line \d+\)/],
  ['an unknown key', flow.replace('version:', 'colour: blue\nversion:'), /colour/],
  ['an unknown type', flow.replace('type: consent', 'type: horoscope'), /items\[\d+\]/],
  ['nothing at all', '', /expected object/],
  ['a list', '- a\n- b\n', /expected object/],
  ['a bomb of aliases', aliasBomb(), /not valid YAML|expected/],
];

function aliasBomb(): string {
  const lines = Array.from({ length: 12 }, (_, index) => {
    const before = index === 0 ? '"x"' : `*a${String(index - 1)}`;
    return `a${String(index)}: &a${String(index)} [${Array(9).fill(before).join(',')}]`;
  });
  return lines.join('\n');
}

describe.each(broken)('%s', (what, text, words) => {
  test('is an error with the name of the file', () => {
    expect(text).not.toBe(flow);
    const parse = () => parseFlow('mine.yaml', text);
    expect(parse).toThrow(/^mine\.yaml: /);
    expect(parse).toThrow(words);
  });

  test('is said by the command', async () => {
    const flows = join(folder, what.replaceAll(' ', '-'));
    mkdirSync(flows);
    writeFileSync(join(flows, 'mine.yaml'), text);
    const { code, out, err } = await runDesk(['check', flows]);
    expect(code).toBe(1);
    expect(out).toMatch(words);
    expect(out).toContain('mine.yaml: ');
    expect(out + err).not.toMatch(/\n {4}at /);
  });
});

test('a target that is not there is named by the command', async () => {
  const flows = join(folder, 'targets');
  mkdirSync(flows);
  const changed = flow.replace('when: { item: writer, in:', 'when: { item: nobody, in:');
  writeFileSync(join(flows, 'mine.yaml'), changed);
  const { code, out } = await runDesk(['check', flows]);
  expect(code).toBe(1);
  expect(out).toContain('nobody');
});

test('a folder that is not there is said in words', async () => {
  const { code, out, err } = await runDesk(['check', join(folder, 'missing')]);
  expect(code).toBe(1);
  expect(out + err).toContain('missing');
});

test('a broken locale file is named', async () => {
  const locales = join(folder, 'locales');
  cpSync(join(project, 'locales'), locales, { recursive: true });
  writeFileSync(join(locales, 'ru', 'bot.json'), '{"help":');
  expect(() => loadCatalog(locales)).toThrow(/ru\/bot\.json is not valid JSON/);
  const { code, out, err } = await runDesk(['check', '--locales', locales]);
  expect(code).not.toBe(0);
  expect(out + err).toContain('ru/bot.json is not valid JSON');
});
