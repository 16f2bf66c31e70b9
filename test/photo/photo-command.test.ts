// The command line `photo`: its two outputs, its errors and its exit codes.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photo } from '../../src/desk/photo.ts';

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
  expect(code).toBe(0);
  const [legible, moving, broken, missing, ...more] = lines.map((line): unknown =>
    JSON.parse(line),
  );
  expect(more).toEqual([]);
  expect(legible).toMatchObject({ file: asked[0], verdict: 'accept', width: 720, height: 960 });
  expect(moving).toMatchObject({ verdict: 'reject', reasons: ['moving'] });
  expect(moving).toHaveProperty('measures.fullEdgeWidth');
  expect(moving).toHaveProperty('ms');
  const damaged = { verdict: 'reject', reasons: ['damaged'] };
  expect(broken).toEqual({ file: notAPicture, ...damaged, error: 'unreadable' });
  expect(missing).toEqual({ file: asked[3], ...damaged, error: 'ENOENT' });
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

test.each([
  [[], 2],
  [['--nonsense'], 2],
  [['--help'], 0],
])('%j prints the usage and returns %i', async (args, expected) => {
  const { code, lines } = await run(...args);
  expect(code).toBe(expected);
  expect(lines.join('\n')).toMatch(/^Usage: npm run desk -- photo/);
});
