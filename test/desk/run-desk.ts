// Runs the command line as its users do: a process of its own, with its output and exit code.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const projectFolder = join(import.meta.dirname, '../..');
const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Given {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** `npm run desk -- …args`. */
export function runDesk(args: readonly string[], given: Given = {}): Promise<Ran> {
  return runScript('src/cli.ts', args, given);
}

/** A script of the project; our own settings of the outer world are kept away from it. */
export function runScript(
  script: string,
  args: readonly string[],
  { input = '', env = {} }: Given,
): Promise<Ran> {
  const child = spawn(process.execPath, [join(projectFolder, script), ...args], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece));
  // A command that refuses its arguments ends before it has read anything.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** The JSON objects that a command printed, one a line. */
export function jsonLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
