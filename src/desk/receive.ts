// The command that says of files what would happen if a patient sent them.

import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Examiner } from '../document/examiner.ts';
import type { Examination } from '../intake/document.ts';
import { refused, unknownType } from '../document/finding.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';
import { readNamedFile } from './read-named-file.ts';

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

/** A path that cannot be read is handed on, so that its line says so; links are not followed. */
async function* walk(path: string): AsyncGenerator<string> {
  const entries = await entriesIn(path);
  if (entries === null) yield path;
  else for (const entry of entries) yield* walkEntry(join(path, entry.name), entry);
}

async function* walkEntry(path: string, entry: Dirent): AsyncGenerator<string> {
  if (entry.isDirectory()) yield* walk(path);
  else yield path;
}

/** Null for anything but a folder. */
async function entriesIn(path: string): Promise<readonly Dirent[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return null;
  }
}

/** Null when the file itself cannot be read from the disk. */
async function examineFile(examiner: Examiner, file: string): Promise<Examination | null> {
  try {
    return await examiner.examine(await readNamedFile(file), basename(file));
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'EFBIG';
    return isTooLarge ? refused(unknownType, 'too_large') : null;
  }
}

function lineFor(file: string, examination: Examination | null, asJson: boolean): string {
  const { outcome, kind, reason } = examination ?? refused(unknownType, 'unreadable');
  if (asJson) return JSON.stringify({ file, outcome, kind, reason });
  return `${outcome}  ${kind}  ${reason ?? '-'}  ${file}`;
}
