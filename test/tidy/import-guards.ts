// Guards of who imports whom, with a table of their own, beside dependency-cruiser's.
import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

interface Row {
  readonly values: readonly string[];
  /** Rooms of which it may know the types and nothing else. */
  readonly types: readonly string[];
}

const pure = ['intake', 'language', 'lib'];

/** What each room of src may import besides itself. */
export const directions: Readonly<Record<string, Row>> = {
  lib: { values: [], types: [] },
  intake: { values: ['lib'], types: ['language'] },
  language: { values: ['lib'], types: [] },
  flow: { values: pure, types: [] },
  engine: { values: [...pure, 'flow'], types: [] },
  photo: { values: pure, types: [] },
  channel: { values: pure, types: [] },
  store: { values: pure, types: [] },
  vault: { values: pure, types: [] },
  document: { values: [...pure, 'photo', 'privacy'], types: ['flow', 'store', 'vault'] },
  inbox: { values: [...pure, 'engine', 'store', 'channel'], types: ['flow', 'vault', 'document'] },
  outbox: { values: [...pure, 'store'], types: ['channel', 'vault'] },
  dossier: { values: [...pure, 'flow'], types: ['store', 'vault', 'document'] },
  privacy: { values: [...pure, 'photo'], types: ['flow', 'store', 'vault'] },
  reminder: { values: [...pure, 'flow'], types: ['store'] },
  staff: { values: [...pure, 'store'], types: [] },
  worklist: { values: [...pure, 'flow', 'store'], types: [] },
  center: { values: [...pure, 'store'], types: ['flow', 'vault'] },
  web: {
    values: [...pure, 'store'],
    types: [
      ...['flow', 'channel', 'vault', 'document', 'privacy', 'staff', 'worklist', 'center'],
      'reminder',
    ],
  },
};

/** The entry files and the commands may import everything; nobody imports them. */
const entries = /^src\/([^/]+\.ts$|desk\/|console\/)/;

const importLine =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gm;

interface Import {
  readonly typesOnly: boolean;
  readonly target: string;
}

function importsOf({ text }: SourceFile): readonly Import[] {
  return [...text.matchAll(importLine)].map(([, type, named, dynamic]) => ({
    typesOnly: type !== undefined,
    target: named ?? dynamic ?? '',
  }));
}

export function checkDirections(file: SourceFile): readonly string[] {
  if (!file.path.startsWith('src/') || entries.test(file.path)) return [];
  const room = roomOf(file.path);
  const row = directions[room];
  if (row === undefined) return [`the room "${room}" has no row in the table of directions`];
  return importsOf(file).flatMap(({ typesOnly, target }) => {
    if (!target.startsWith('.')) return [];
    const path = posix.join(posix.dirname(file.path), target);
    if (!path.startsWith('src/')) return [`imports ${path}, outside src`];
    if (entries.test(path)) return [`imports the entry file ${path}`];
    const other = roomOf(path);
    const allowed = [room, ...row.values, ...(typesOnly ? row.types : [])];
    return allowed.includes(other) ? [] : [`${room} may not import ${path}`];
  });
}

/** `.ts` at the end of every import of ours. */
export function checkEndings(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter(({ target }) => target.startsWith('.') && !/\.(tsx?|json|css|d\.ts)$/.test(target))
    .map(({ target }) => `imports "${target}" without its ending`);
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}
