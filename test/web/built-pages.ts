// Builds the pages as they are now, once for each test file, so that no stale build is tested.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

let building: Promise<string> | null = null;

/** The folder with the built pages. */
export function builtPages(): Promise<string> {
  building ??= buildPages();
  return building;
}

async function buildPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'intake-desk-pages-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await build({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    build: { outDir: folder },
  });
  return folder;
}
