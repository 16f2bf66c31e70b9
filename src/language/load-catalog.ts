// Reads the locale files from disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalog } from './catalog.ts';
import type { LocaleFiles } from './catalog.ts';
import { languages } from './language.ts';
import type { Language } from './language.ts';

/** Reads `folder/<language>/*.json`; throws with the file's name when one is not JSON. */
export function readLocaleFiles(folder: string): LocaleFiles {
  const files: Record<Language, Record<string, unknown>> = { fa: {}, ar: {}, ru: {}, en: {} };
  for (const language of languages) {
    for (const name of readdirSync(join(folder, language))) {
      if (!name.endsWith('.json')) continue;
      const path = join(folder, language, name);
      try {
        files[language][name.slice(0, -'.json'.length)] = JSON.parse(readFileSync(path, 'utf8'));
      } catch (cause) {
        throw new Error(`${path} is not valid JSON`, { cause });
      }
    }
  }
  return files;
}

export function loadCatalog(folder: string): Catalog {
  return new Catalog(readLocaleFiles(folder));
}
