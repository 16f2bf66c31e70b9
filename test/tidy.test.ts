// The house style as a test: see the README for the map and the reasons.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prefix, settingsSchema } from '../src/config.ts';
import { checkDirections, checkEndings, directions } from './tidy/import-guards.ts';
import { projectFolder, readSources, readTexts } from './tidy/source-files.ts';
import type { Guard, SourceFile } from './tidy/source-files.ts';
import * as text from './tidy/text-guards.ts';
import * as tree from './tidy/tree-guards.ts';

const sources = readSources();
const texts = readTexts();
/** Fewer would mean that a guard looks at nothing. */
const filesReadMin = 100;

interface Case {
  readonly name: string;
  readonly guard: Guard;
  /** Made-up files that the guard must refuse. */
  readonly planted: readonly SourceFile[];
  readonly over?: readonly SourceFile[];
}

const inEngine = (words: string) => ({ path: 'src/engine/turn.ts', text: words });
const inWeb = (words: string) => ({ path: 'src/web/server.ts', text: words });
const named = (path: string) => ({ path, text: '// Says what it is for.\n' });

const cases: readonly Case[] = [
  {
    name: 'a room imports only what its row allows',
    guard: checkDirections,
    planted: [
      inEngine("import { send } from '../channel/channel.ts';"),
      inEngine("import {\n  a,\n  b,\n} from '../store/write.ts';"),
      inEngine("const late = await import('../store/write.ts');"),
      inEngine("import { main } from '../main.ts';"),
      { path: 'src/dossier/a.ts', text: "import { open } from '../vault/vault.ts';" },
      { path: 'src/newroom/a.ts', text: '' },
    ],
  },
  {
    name: 'imports name the file with its ending',
    guard: checkEndings,
    planted: [inEngine("import { ask } from './ask';")],
  },
  {
    name: 'files are short',
    guard: text.checkFileSize,
    planted: [inEngine('\n'.repeat(302))],
  },
  {
    name: 'lines are short',
    guard: text.checkLineLength,
    planted: [inEngine(`// ${'x'.repeat(98)}`)],
  },
  {
    name: 'files are named after what they do, in kebab-case',
    guard: text.checkName,
    planted: [
      named('src/web/chatRoutes.ts'),
      named('src/web/index.ts'),
      named('src/lib/text-utils.ts'),
      named('src/store/intake-service.ts'),
      named('src/web/service.ts'),
    ],
  },
  {
    name: 'a file opens with what it is for',
    guard: text.checkOpening,
    planted: [inEngine("import { ask } from './ask.ts';\n// Too late."), inEngine('// todo\n')],
  },
  {
    name: 'functions are short',
    guard: tree.checkFunctions,
    planted: [inEngine(`const long = () => {${'\n  step();'.repeat(62)}\n};`)],
  },
  {
    name: 'three parameters at most',
    guard: tree.checkParameters,
    planted: [inWeb('function send(a: 1, b: 2, c: 3, d: 4): void {}')],
  },
  {
    name: 'no any, no "!", no "as" without its reason',
    guard: tree.checkTypes,
    planted: [
      inWeb('let it: any;'),
      inWeb('const it = list[0]!;'),
      inWeb('\n\nconst it = value as string;\n\n'),
    ],
  },
  {
    name: 'named exports only',
    guard: tree.checkExports,
    planted: [inWeb('export default 1;'), inWeb('export default function send() {}')],
  },
  {
    name: 'only the entry files read the environment',
    guard: tree.checkEnvironment,
    planted: [inWeb('const port = process.env.PORT;'), inWeb("const port = process.env['PORT'];")],
  },
  {
    name: 'the pure rooms know no clock, no chance, no files and do not wait',
    guard: tree.checkPurity,
    planted: [
      inEngine("import { readFileSync } from 'node:fs';"),
      inEngine('const now = Date.now();'),
      inEngine('const now = new Date();'),
      inEngine('const luck = Math.random();'),
      inEngine('export async function turn() {}'),
      inEngine('const answer = fetch(address);'),
      inEngine('const name = process.title;'),
    ],
  },
  {
    name: 'nothing names a place outside the project',
    guard: text.checkOutside,
    planted: [inEngine(`// see ${['', 'work', 'main'].join('/')}`)],
    over: texts,
  },
];

test.each(cases)('$name', ({ guard, over = sources }) => {
  expect(over.length).toBeGreaterThan(filesReadMin);
  const found = over.flatMap((file) => guard(file).map((fault) => `${file.path} ${fault}`));
  expect(found).toEqual([]);
});

test.each(cases)('planted: $name', ({ guard, planted }) => {
  for (const file of planted) expect(guard(file), file.text.slice(0, 60)).not.toEqual([]);
});

test('half of the files are under a hundred lines, nine in ten under 250', () => {
  const sizes = sources
    .filter(({ path }) => path.startsWith('src/') && !text.isTable(path))
    .map((file) => text.linesOf(file).length)
    .sort((a, b) => a - b);
  expect(sizes.length).toBeGreaterThan(filesReadMin);
  expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(100);
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(250);
});

const parts = sources.filter(({ path }) => path.startsWith('src/')).map(({ path }) => path);
const rooms = [...new Set(parts.map((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? ''))].filter(
  (room) => room !== '',
);
const filesAtTop = parts.filter((path) => path.split('/').length === 2);

test('every room and every file beside them stands on the map of the README, and no other', () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  const map = /```text\nsrc\/\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const roomsOnMap = [...map.matchAll(/^ {2}([a-z-]+)\/ /gm)].map(([, name]) => name);
  const filesOnMap = [...map.matchAll(/^ {2}([a-z-]+\.ts) /gm)].map(([, name]) => `src/${name}`);
  expect(rooms.length).toBeGreaterThan(10);
  expect(roomsOnMap.toSorted()).toEqual(rooms.toSorted());
  expect(filesOnMap.toSorted()).toEqual(filesAtTop.toSorted());
});

test('every room has a row in the table of directions', () => {
  const free = new Set(['desk', 'console', ...Object.keys(directions)]);
  expect(rooms.filter((room) => !free.has(room))).toEqual([]);
});

test('.env.example names every setting and no other', () => {
  const example = readFileSync(join(projectFolder, '.env.example'), 'utf8');
  const shown = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  const settings = Object.keys(settingsSchema.shape).map((key) => `${prefix}${key}`);
  expect(settings.length).toBeGreaterThan(5);
  expect(shown.toSorted()).toEqual(settings.toSorted());
});
