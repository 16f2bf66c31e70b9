// What `photo --clean` does: writes each cleaned page, and the photo and the page side by side.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { beforeAfter } from '../photo/before-after.ts';
import { cleanPage } from '../photo/clean-page.ts';
import type { LeftReason } from '../photo/clean-page.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { uprightJpeg } from '../photo/upright.ts';
import type { Out } from './read-arguments.ts';
import { readNamedFile } from './read-named-file.ts';

const leftWords: Readonly<Record<LeftReason, string>> = {
  not_a_page: 'left as it is: it shows no page of text',
  clean_already: 'left as it is: it is straight and evenly lit already',
  less_legible: 'left as it is: the cleaned page would be harder to read',
};

/** Prints a line for each file; returns 0 when all could be opened, else 1. */
export async function cleanPhotos(
  files: readonly string[],
  folder: string,
  out: Out,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const taken = new Set<string>();
  let code = 0;
  for (const file of files) {
    const words = await cleanOne(file, join(folder, freeName(file, taken))).catch(problemIn);
    if (words.startsWith('cannot')) code = 1;
    out(`${file}: ${words}`);
  }
  return code;
}

async function cleanOne(file: string, target: string): Promise<string> {
  const bytes = await readNamedFile(file);
  const cleaned = await cleanPage(bytes);
  if (cleaned.kind === 'left') return leftWords[cleaned.reason];
  const { jpeg: before } = await uprightJpeg(bytes);
  await writeFile(`${target}-cleaned.jpg`, cleaned.jpeg);
  await writeFile(`${target}-before-after.jpg`, await beforeAfter(before, cleaned.jpeg));
  const { widthPixels, heightPixels, corners } = cleaned;
  const how = corners !== null ? 'cut out, straightened and brightened' : 'brightened';
  return `${how}, ${widthPixels}×${heightPixels}`;
}

/** The file's own name without its ending, numbered when two files share it. */
function freeName(file: string, taken: Set<string>): string {
  const stem = basename(file, extname(file));
  let name = stem;
  for (let copy = 2; taken.has(name); copy += 1) name = `${stem}-${copy}`;
  taken.add(name);
  return name;
}

/** Anything but a file that cannot be read or decoded is our own mistake: thrown on. */
function problemIn(error: unknown): string {
  if (error instanceof PhotoError) return `cannot be opened: ${error.code}`;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return `cannot be opened: ${error.code}`;
  }
  throw error;
}
