// Reads the options of a command, and says in words what is wrong with them.
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

export type Out = (line: string) => void;

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; args: string[] }>
>;

/** Options and the rest, or null after saying what is wrong with them. */
export function readArguments<T extends Options>(
  args: readonly string[],
  about: { readonly options: T; readonly usage: string; readonly out: Out },
): Parsed<T & { help: { type: 'boolean' } }> | number {
  const help = { help: { type: 'boolean', short: 'h' } } as const;
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...about.options, ...help },
      allowPositionals: true,
    });
    if (!('help' in parsed.values) || parsed.values.help !== true) return parsed;
    about.out(about.usage);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    about.out(about.usage);
    return 2;
  }
}
