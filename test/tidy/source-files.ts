// Reads the project's own source files, for the guards of the house style.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What a guard finds: empty when the file is well, else one line for each fault. */
export type Guard = (file: SourceFile) => readonly string[];

const ownFolders = ['src', 'test', 'bench'];
const leftOut = new Set(['node_modules', 'dist', 'data', '.git', 'package-lock.json']);

/** Every TypeScript file that we wrote, pages included. */
export function readSources(): readonly SourceFile[] {
  const inFolders = ownFolders.flatMap((folder) => namesUnder(folder));
  const atTop = readdirSync(projectFolder).filter((name) => name.endsWith('.ts'));
  return [...inFolders, ...atTop].filter((path) => /\.tsx?$/.test(path)).map(readSource);
}

/** Everything that is text and ours: flows, words, documents and settings as well. */
export function readTexts(): readonly SourceFile[] {
  const top = readdirSync(projectFolder, { withFileTypes: true });
  const paths = top.flatMap((entry) => {
    if (leftOut.has(entry.name)) return [];
    return entry.isDirectory() ? namesUnder(entry.name) : [entry.name];
  });
  const isText = (path: string) => /\.(tsx?|js|cjs|json|ya?ml|md|css|html|txt)$/.test(path);
  return paths.filter((path) => isText(path) || path === '.ci/run').map(readSource);
}

function namesUnder(folder: string): readonly string[] {
  const entries = readdirSync(join(projectFolder, folder), {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length))
    .map((path) => path.replaceAll('\\', '/'));
}

function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(projectFolder, path), 'utf8') };
}
