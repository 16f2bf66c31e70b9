// The pages as they are now: from dist/web, or built anew when a source is younger than that build.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../src/project-folder.ts';

/** All that a page is made of: of the other rooms it knows types alone. */
const sources = ['src/web/pages', 'locales', 'vite.config.ts', 'package-lock.json'];
const builtBefore = join(projectFolder, 'dist/web');
let building: Promise<string> | null = null;

/** The folder with the built pages. */
export function builtPages(): Promise<string> {
  building ??= isStale() ? buildPages() : Promise.resolve(builtBefore);
  return building;
}

function isStale(): boolean {
  const built = statSync(join(builtBefore, 'console/index.html'), { throwIfNoEntry: false });
  return built === undefined || youngestOf(sources) > built.mtimeMs;
}

function youngestOf(paths: readonly string[]): number {
  const files = paths.flatMap((path) => {
    const place = join(projectFolder, path);
    if (statSync(place).isFile()) return [place];
    return readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(place, name),
    );
  });
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

async function buildPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'intake-desk-pages-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await build({
    configFile: join(projectFolder, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    build: { outDir: folder },
  });
  return folder;
}
