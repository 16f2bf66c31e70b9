// The command that examines files from the disk.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receive } from '../../src/desk/receive.ts';

const folder = mkdtempSync(join(tmpdir(), 'receive-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'b.json'), '{"a":1}');
  writeFileSync(join(folder, 'a.json'), '{"a":');
  writeFileSync(join(folder, 'sub', 'c.sh'), '#!/bin/sh\n');
  const page = readFileSync(join(import.meta.dirname, '../fixtures/photo/legible-en.jpg'));
  const fax = sharp([page, page], { join: { animated: true } }).tiff({ compression: 'lzw' });
  await fax.toFile(join(folder, 'sub', 'd.tif'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const code = await receive(args, (line) => {
    text += `${line}\n`;
  });
  return { code, text };
}

test('one JSON object a line, files in the order given, folders walked', async () => {
  const { code, text } = await run('--json', join(folder, 'b.json'), folder);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines).toEqual([
    { file: join(folder, 'b.json'), outcome: 'accept', kind: 'json', reason: null },
    { file: join(folder, 'a.json'), outcome: 'reject', kind: 'json', reason: 'unreadable' },
    { file: join(folder, 'b.json'), outcome: 'accept', kind: 'json', reason: null },
    {
      file: join(folder, 'sub', 'c.sh'),
      outcome: 'quarantine',
      kind: 'unknown',
      reason: 'program',
    },
    { file: join(folder, 'sub', 'd.tif'), outcome: 'accept', kind: 'tiff', reason: null },
  ]);
});

test('a missing file has its line and the exit code 1', async () => {
  const { code, text } = await run('--json', join(folder, 'missing.pdf'));
  expect(code).toBe(1);
  expect(JSON.parse(text)).toMatchObject({ outcome: 'reject', reason: 'unreadable' });
});

test('help is given when asked for, and when the arguments make no sense', async () => {
  expect(await run('--help')).toMatchObject({ code: 0 });
  expect((await run('--nonsense')).code).toBe(2);
  expect((await run()).text).toContain('npm run desk -- receive');
});
