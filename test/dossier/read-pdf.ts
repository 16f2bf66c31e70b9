// Reads PDFs in tests with parties that did not write them: pdfium, and poppler or qpdf if there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface ReadPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** The text and size of each page by pdfium; sizes in points, rounded. */
export async function readPages(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages = [...document.pages()].map((page) => {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const size = { width: Math.round(originalWidth), height: Math.round(originalHeight) };
      return { text: page.getText(), ...size };
    });
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

/** The colours in the middle of the first page's four quarters; pdfium renders RGBA bytes. */
export async function quarterColors(pdf: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const { data, width, height } = await document
      .getPage(0)
      .render({ scale: 0.5, render: 'bitmap' });
    const colorAt = (x: number, y: number): string => {
      const at = 4 * (Math.round(y * height) * width + Math.round(x * width));
      const rounded = [0, 1, 2].map((channel) => (data[at + channel] ?? 0) >> 7);
      return `#${rounded.map((bit) => (bit === 1 ? 'ff' : '00')).join('')}`;
    };
    const colors = [colorAt(0.3, 0.3), colorAt(0.7, 0.3), colorAt(0.3, 0.7), colorAt(0.7, 0.7)];
    document.destroy();
    return colors;
  } finally {
    library.destroy();
  }
}

/** Whether a command exists on this machine: continuous integration has Node only. */
export function hasTool(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined;
}

/** Runs a command over a file with these bytes, put where `{}` stands. */
export function runOn(
  bytes: Uint8Array,
  [command = '', ...rest]: readonly string[],
): { readonly status: number | null; readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    const run = spawnSync(
      command,
      rest.map((part) => (part === '{}' ? path : part)),
      { encoding: 'utf8' },
    );
    return { status: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
