// Guards that read a file as text: its name, its size, its first words.
import { basename } from 'node:path';
import type { SourceFile } from './source-files.ts';

const fileLinesMax = 300;
const lineColumnsMax = 100;

/** Tables of data live alone in their file and may be as long as what they list. */
const tables = [
  /^src\/language\/lexicon-[a-z]+\.ts$/,
  /^src\/language\/date-(words|lexicon)\.ts$/,
  /^src\/language\/country-codes\.ts$/,
  /^src\/document\/document-terms\.ts$/,
  /^src\/privacy\/identifier-labels\.ts$/,
  /^src\/web\/pages\/icon-paths\.ts$/,
  /^test\/language\/medical-unseen\.ts$/,
  /^test\/patients\/patient-papers\.ts$/,
];

export function isTable(path: string): boolean {
  return tables.some((table) => table.test(path));
}

export function linesOf({ text }: SourceFile): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

export function checkFileSize(file: SourceFile): readonly string[] {
  const lines = linesOf(file).length;
  return lines <= fileLinesMax || isTable(file.path) ? [] : [`has ${lines} lines`];
}

/** One text or one pattern: to break it would be to hide what it says. */
const wholeLiteral = /^\s*(?:\w+: )?(['"`].*['"`]|\/.*\/[a-z]*)[,;)]*$/;

export function checkLineLength(file: SourceFile): readonly string[] {
  if (isTable(file.path)) return [];
  return linesOf(file).flatMap((line, index) => {
    const columns = [...line].length;
    return columns <= lineColumnsMax || wholeLiteral.test(line)
      ? []
      : [`line ${index + 1} has ${columns} columns`];
  });
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d|\.config)?\.tsx?$/;
const drawers = [
  /^(index|types|service|manager)\.tsx?$/,
  /(^|-)(utils?|helpers?|common|misc)\.tsx?$/,
  /-(service|manager)\.tsx?$/,
];
/** Where the house is put together: there it is the word of the field, not a suffix. */
const namedService = 'src/service.ts';

export function checkName({ path }: SourceFile): readonly string[] {
  const name = basename(path);
  if (!kebab.test(name)) return ['is not named in kebab-case'];
  const saysNothing = drawers.some((drawer) => drawer.test(name));
  return saysNothing && path !== namedService ? ['has a name that says nothing'] : [];
}

/** The first sentence says what the file is for; a test's name says it already. */
export function checkOpening(file: SourceFile): readonly string[] {
  if (file.path.endsWith('.test.ts')) return [];
  const opening = /^(?:\/\/[^\n]*\n)+|^\/\*\*?[\s\S]*?\*\//.exec(file.text)?.[0] ?? '';
  return /[\p{L}`][^.]*[.:!?]/u.test(opening) ? [] : ['does not say what it is for'];
}

/** Built up, so that this file does not name what it looks for. */
const elsewhere = [['..', 'shared'].join('/'), `/${['work', ''].join('/')}`];

export function checkOutside({ text }: SourceFile): readonly string[] {
  return elsewhere.filter((name) => text.includes(name)).map((name) => `names ${name}`);
}
