// The command line `photo`: its two outputs, its errors and its exit codes.
import { PDFDocument } from '@cantoo/pdf-lib';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photo } from '../../src/desk/photo.ts';
import { photoFixture } from './fixture.ts';

const file = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/photo/${name}.jpg`, import.meta.url));
const notAPicture = fileURLToPath(import.meta.url);

async function run(...args: readonly string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await photo(args, (line) => lines.push(line));
  return { code, lines };
}

test('--json prints one object a line, for broken and missing files as well', async () => {
  const asked = [file('legible-fa'), file('moving'), notAPicture, file('missing')];
  const { code, lines } = await run('--json', ...asked);
  expect(code).toBe(1);
  expect((await run('--json', notAPicture)).code).toBe(0);
  const [legible, moving, broken, missing, ...more] = lines.map((line): unknown =>
    JSON.parse(line),
  );
  expect(more).toEqual([]);
  expect(legible).toMatchObject({ file: asked[0], verdict: 'accept', width: 720, height: 960 });
  expect(moving).toMatchObject({ verdict: 'reject', reasons: ['moving'] });
  expect(moving).toHaveProperty('measures.fullEdgeWidth');
  expect(moving).toHaveProperty('ms');
  const nothing = { legibility: null, sharpness: null, measures: {}, width: null, height: null };
  const damaged = { verdict: 'reject', reasons: ['damaged'], ...nothing };
  const ms: unknown = expect.any(Number);
  expect(broken).toEqual({ file: notAPicture, ...damaged, ms, error: 'unreadable' });
  expect(missing).toEqual({ file: asked[3], ...damaged, ms, error: 'ENOENT' });
});

test('of a file with several pages each has its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const page = await sharp(await photoFixture('legible-en'))
      .resize(720)
      .png()
      .toBuffer();
    const fax = join(folder, 'fax.tif');
    await sharp([page, page], { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toFile(fax);
    const document = await PDFDocument.create();
    document.addPage().drawText('Pathology report of a lymph node biopsy, 12 March 2026');
    const print = join(folder, 'print.pdf');
    await writeFile(print, await document.save());
    const seen = (await run('--json', fax, print)).lines.map((line): unknown => JSON.parse(line));
    expect(seen).toMatchObject([
      { file: fax, page: 1, verdict: 'accept', width: 720 },
      { file: fax, page: 2, verdict: 'accept', width: 720 },
      { file: print, page: 1, verdict: 'accept', legibility: null },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('--clean writes the page, and the photo beside it; what is no page stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clean-'));
  const asked = [file('legible-ru'), file('legible-ru'), file('film-ct')];
  const { code, lines } = await run('--clean', folder, ...asked);
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/legible-ru\.jpg: .*brightened, \d+×\d+$/);
  expect(lines[2]).toContain('no page of text');
  const names = ['legible-ru-2', 'legible-ru'].flatMap((name) =>
    ['before-after', 'cleaned'].map((what) => `${name}-${what}.jpg`),
  );
  expect((await readdir(folder)).toSorted()).toEqual(names.toSorted());
  const pair = await sharp(join(folder, 'legible-ru-before-after.jpg')).metadata();
  expect(pair.width).toBeGreaterThan(pair.height);
  const missing = await run('--clean', folder, file('missing'));
  expect(missing).toMatchObject({
    code: 1,
    lines: [`${file('missing')}: cannot be opened: ENOENT`],
  });
  await rm(folder, { recursive: true });
});

test('sharpness is another name for legibility', async () => {
  const { lines } = await run('--json', file('legible-en'));
  // Our own output.
  const { legibility, sharpness } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(sharpness).toBe(legibility);
  expect(legibility).toBeGreaterThan(0);
});

test('without --json a table is printed', async () => {
  const { code, lines } = await run(file('blurred'), file('film-ct'));
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^VERDICT +LEGIBILITY +SIZE +MS +REASONS +FILE$/);
  expect(lines[1]).toMatch(/^reject +-\d+\.\d\d .* blurred /);
  expect(lines[2]).toMatch(/^accept +– .* film /);
});

test('--explain draws one file, and says when it cannot', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const path = join(folder, 'out.png');
  expect((await run('--explain', path, file('moving'))).code).toBe(0);
  const { format, width, height } = await sharp(path).metadata();
  expect(format).toBe('png');
  expect([width, height].every((side) => side > 700)).toBe(true);
  expect((await run('--explain', join(folder, 'film.png'), file('film-ct'))).code).toBe(0);
  expect((await run('--explain', path, notAPicture)).code).toBe(1);
  expect((await run('--explain', join(folder, 'no/such.png'), file('moving'))).code).toBe(1);
  rmSync(folder, { recursive: true });
});

test.each([
  [[], 2],
  [['--nonsense'], 2],
  [['--help'], 0],
])('%j prints the usage and returns %i', async (args, expected) => {
  const { code, lines } = await run(...args);
  expect(code).toBe(expected);
  expect(lines.join('\n')).toMatch(/^Usage: npm run desk -- photo/);
});
