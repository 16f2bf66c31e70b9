// Reads a table of labelled photos.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface LabelledPhoto {
  readonly path: string;
  readonly label: 'legible' | 'illegible' | 'border' | 'half' | 'film' | 'other';
  /** Why it cannot be read: blur, small, dark, noise, over, glare, jpeg; empty where it can. */
  readonly cause: string;
  readonly language: string;
  readonly kind: string;
  readonly scenario: string;
  readonly document: string;
  /** The cell of any other column. */
  readonly cell: (column: string) => string;
}

const labels = ['legible', 'illegible', 'border', 'half', 'film'] as const;

/** `labelsFile`: CSV with a heading; files are named relative to `folder`. */
export async function labelledPhotos(
  labelsFile: string,
  folder: string,
): Promise<readonly LabelledPhoto[]> {
  const [heading = '', ...lines] = (await readFile(labelsFile, 'utf8')).trim().split('\n');
  const names = heading.trim().split(',');
  return lines.map((line) => {
    const cells = line.trim().split(',');
    const cell = (column: string): string => cells[names.indexOf(column)] ?? '';
    return {
      path: path.join(folder, cell('file')),
      label: labels.find((label) => label === cell('label')) ?? 'other',
      cause: cell('cause'),
      language: cell('lang'),
      kind: cell('kind'),
      scenario: cell('scenario'),
      document: cell('doc'),
      cell,
    };
  });
}
