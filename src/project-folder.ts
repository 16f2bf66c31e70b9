// Where the project lies, and which version of it this is.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: flows, locales and pages lie in it. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The version of the product, for `doctor`. */
export async function productVersion(): Promise<string> {
  const text = await readFile(join(projectFolder, 'package.json'), 'utf8');
  const found = /"version": "([^"]+)"/.exec(text);
  return found?.[1] ?? 'unknown';
}
