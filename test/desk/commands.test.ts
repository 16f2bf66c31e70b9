// Every command as a process of its own: help, wrong usage, and files that are not there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines, runDesk } from './run-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const env = { INTAKE_DATA_DIR: join(folder, 'data'), INTAKE_KEYS_DIR: join(folder, 'keys') };

beforeAll(() => {
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'note.txt'), 'Dear doctor, this is my history.');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const commands = [
  ...['chat', 'play', 'check', 'doctor', 'staff', 'staff-account', 'audit', 'photo', 'photo-fit'],
  ...['receive', 'understand'],
];

test('without a command, and with --help, all commands are named', async () => {
  for (const args of [[], ['--help']]) {
    const { code, out } = await runDesk(args);
    expect(code).toBe(0);
    for (const name of commands) expect(out).toContain(`\n  ${name} `);
  }
});

test.each(['nonsense', '__proto__', 'constructor'])('there is no command %j', async (name) => {
  const { code, err } = await runDesk([name]);
  expect(code).toBe(2);
  expect(err).toContain(`There is no command "${name}".`);
});

test.each(commands)('%s says how it is used', async (name) => {
  const { code, out, err } = await runDesk([name, '--help'], { env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`npm run desk -- ${name}`);
});

test.each([
  ...commands.map((name): [string[], string] => [[name, '--nonsense'], '--nonsense']),
  [['photo'], 'FILES are missing'],
  [['photo', '--explain', 'a.png', 'a.jpg', 'b.jpg'], 'one file at a time'],
  [['receive', '--json'], 'FILES are missing'],
  [['play', '--out', join(folder, 'out')], 'PATIENT.yaml'],
  [['staff', 'take-over'], 'INTAKE'],
  [['staff', 'dance', 'abc'], 'dance'],
  [['staff', 'use-photo', 'abc'], 'DOCUMENT is missing'],
  [['understand', '--as', 'poem'], '"poem"'],
  [['understand', '--as', 'date', '--language', 'de'], '"de"'],
  [['understand', '--as', 'date', '--on', '2026-02-30'], '"2026-02-30"'],
  [['understand', '--as', 'choice', '--item', 'a:b'], '"a:b"'],
])('%j is wrong usage, in words', async (args, words) => {
  const { code, err } = await runDesk(args, { env });
  expect(code).toBe(2);
  expect(err).toContain(words);
  expect(err).not.toMatch(/\n {4}at /);
});

test('receive walks folders and has a line for what is not there', async () => {
  const missing = join(folder, 'missing.pdf');
  const all = [join(folder, 'empty'), join(folder, 'note.txt'), missing];
  const { code, out } = await runDesk(['receive', '--json', ...all]);
  expect(code).toBe(1);
  expect(jsonLines(out)).toEqual([
    { file: all[1], outcome: 'accept', kind: 'text', reason: null },
    { file: missing, outcome: 'reject', kind: 'unknown', reason: 'unreadable' },
  ]);
});

test('photo has a line for a folder and for what is not there, and ends in failure', async () => {
  const all = [join(folder, 'empty'), join(folder, 'missing.jpg')];
  const { code, out } = await runDesk(['photo', '--json', ...all]);
  expect(code).toBe(1);
  const reject = { verdict: 'reject', reasons: ['damaged'], legibility: null, measures: {} };
  expect(jsonLines(out)).toMatchObject([
    { file: all[0], ...reject, error: 'ENOTFILE' },
    { file: all[1], ...reject, error: 'ENOENT' },
  ]);
});

test('check finds the flows and locales of the product well', async () => {
  const { code, out } = await runDesk(['check']);
  expect(code).toBe(0);
  expect(out).toContain(': well');
});

test('play says which script is not there', async () => {
  const { code, err } = await runDesk(['play', 'nobody.yaml', '--out', join(folder, 'out')]);
  expect(code).toBe(1);
  expect(err).toContain('nobody.yaml');
  expect(err).not.toMatch(/\n {4}at /);
});

test('doctor makes nothing, says what is well, and names every wrong setting', async () => {
  const well = await runDesk(['doctor'], { env });
  expect(well.out).toContain('master key: none yet');
  expect(well.out).toContain('database: none yet');
  const settings = { ...env, INTAKE_PORT: '99999', INTAKE_COLOUR: 'blue' };
  const wrong = await runDesk(['doctor'], { env: settings });
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('INTAKE_PORT');
  expect(wrong.err).toContain('INTAKE_COLOUR: there is no such setting');
});

test('staff finds nobody waiting in an empty house, and no intake that is not there', async () => {
  expect(await runDesk(['staff'], { env })).toMatchObject({
    code: 0,
    out: 'Nobody is waiting for a coordinator.\n',
  });
  const { code, err } = await runDesk(['staff', 'take-over', 'nobody'], { env });
  expect(code).toBe(1);
  expect(err).toContain('There is no intake "nobody".');
});
