// What the console says under a key, for tests that look for it: `settings:save`, or `signOut`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/language/language.ts';
import { projectFolder } from '../../../src/project-folder.ts';

/** `area:key` of `console-<area>.json`, or a key of `console.json`; throws for any other. */
export function consoleWords(language: Language): (key: string) => string {
  return (key) => {
    const [path = '', area] = key.split(':').toReversed();
    const file = area === undefined ? 'console' : `console-${area}`;
    const text = readFileSync(join(projectFolder, 'locales', language, `${file}.json`), 'utf8');
    let found: unknown = JSON.parse(text);
    for (const part of path.split('.')) {
      found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
    }
    if (typeof found !== 'string') throw new Error(`there are no words under ${key}`);
    return found;
  };
}
