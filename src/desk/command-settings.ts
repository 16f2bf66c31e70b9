// The settings of a command, with words for what is wrong.
import { ConfigError, readConfig } from '../config.ts';
import type { Config } from '../config.ts';

/** The settings, or null after naming every one that cannot be used. */
export function settings(changes: Readonly<Record<string, string>> = {}): Config | null {
  try {
    return readConfig({ ...process.env, ...changes });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
