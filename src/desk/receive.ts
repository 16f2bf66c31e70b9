// The command that says of files what would happen if a patient sent them.

import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Examiner } from '../document/examiner.ts';
import type { Examination } from '../intake/document.ts';
import { fileBytesMax } from '../document/limits.ts';
import { refused, unknownType } from '../document/finding.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- receive [--json] FILES…

Examines files as if a patient had sent them and says what would happen to each.
Folders are walked, their files in order of name. Nothing is stored or sent.

  --json   one JSON object a line: file, outcome (accept, reject, quarantine), kind, reason
  --help   this text

Ends with 0 when every file could be read, whatever its outcome, else with 1.`;

/** `args`: what follows `receive` on the command line. Answers the exit code. */
export async function receive(args: readonly string[], out: Out): Promise<number> {
  const options = { json: { type: 'boolean', default: false } } as const;
  const parsed = readArguments(args, { options, usage, out, needs: 'FILES' });
  if (typeof parsed === 'number') return parsed;
  const examiner = new Examiner({ childrenMax: 1 });
  let exitCode = 0;
  try {
    for await (const file of walkAll(parsed.positionals)) {
      const examination = await examineFile(examiner, file);
      if (examination === null) exitCode = 1;
      out(lineFor(file, examination, parsed.values.json));
    }
  } finally {
    await examiner.close();
  }
  return exitCode;
}

async function* walkAll(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) yield* walk(path);
}

/** A path that cannot be read is handed on, so that its line says so. */
async function* walk(path: string): AsyncGenerator<string> {
  const names = await namesIn(path);
  if (names === null) yield path;
  else for (const name of names) yield* walk(join(path, name));
}

/** Null for anything but a folder. */
async function namesIn(path: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(path)).toSorted();
  } catch {
    return null;
  }
}

/** Null when the file itself cannot be read from the disk. */
async function examineFile(examiner: Examiner, file: string): Promise<Examination | null> {
  try {
    const { size } = await stat(file);
    if (size > fileBytesMax) return refused(unknownType, 'too_large');
    return await examiner.examine(await readFile(file), basename(file));
  } catch {
    return null;
  }
}

function lineFor(file: string, examination: Examination | null, asJson: boolean): string {
  const { outcome, kind, reason } = examination ?? refused(unknownType, 'unreadable');
  if (asJson) return JSON.stringify({ file, outcome, kind, reason });
  return `${outcome}  ${kind}  ${reason ?? '-'}  ${file}`;
}
