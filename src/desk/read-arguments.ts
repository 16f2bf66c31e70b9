// Reads the options of a command, and says in words what is wrong with them.
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

export type Out = (line: string) => void;

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; args: string[] }>
>;

/**
 * Options and the rest; or the exit code, after printing help or saying what is wrong. `needs`
 * names what must stand besides the options.
 */
export function readArguments<T extends Options>(
  args: readonly string[],
  about: {
    readonly options: T;
    readonly usage: string;
    readonly out: Out;
    readonly needs?: string;
  },
): Parsed<T & { help: { type: 'boolean' } }> | number {
  const help = { help: { type: 'boolean', short: 'h' } } as const;
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...about.options, ...help },
      allowPositionals: true,
    });
    if ('help' in parsed.values && parsed.values.help === true) {
      about.out(about.usage);
      return 0;
    }
    if (about.needs === undefined || parsed.positionals.length > 0) return parsed;
    throw new Error(`${about.needs} are missing`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    about.out(about.usage);
    return 2;
  }
}
