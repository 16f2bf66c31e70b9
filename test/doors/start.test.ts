// What keeps the house from opening is said in words, with an exit code; nothing is made worse.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync } from 'node:fs';
import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/connection.ts';
import { runDesk, runScript } from '../desk/run-desk.ts';
import { openHouse, Visitor } from './open-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const small = join(folder, 'small');
const mounted = mountSmall();

afterAll(() => {
  if (mounted) spawnSync('umount', [small]);
  rmSync(folder, { recursive: true, force: true });
});

function start(env: Readonly<Record<string, string>>) {
  return runScript('src/main.ts', [], { env: { INTAKE_PORT: '0', ...env } });
}

function foldersOf(name: string) {
  const data = join(folder, name, 'data');
  const keys = join(folder, name, 'keys');
  return { data, keys, env: { INTAKE_DATA_DIR: data, INTAKE_KEYS_DIR: keys } };
}

test('every wrong setting is named at once', async () => {
  const { code, err } = await start({
    INTAKE_PORT: 'eighty',
    INTAKE_PUBLIC_URL: 'javascript:alert(1)',
    INTAKE_DEFAULT_LANGUAGE: 'de',
    INTAKE_FILE_MEGABYTES_MAX: '0',
    INTAKE_COLOUR: 'blue',
    INTAKE_TASTE: 'sweet',
    INTAKE_HOST_FILE: join(folder, 'nothing'),
  });
  expect(code).toBe(2);
  const names = ['PORT', 'PUBLIC_URL', 'DEFAULT_LANGUAGE', 'FILE_MEGABYTES_MAX'];
  for (const name of names) expect(err).toContain(`INTAKE_${name}: `);
  expect(err).toContain('INTAKE_COLOUR: there is no such setting');
  expect(err).toContain('INTAKE_TASTE: there is no such setting');
  expect(err).toContain('INTAKE_HOST_FILE: the file');
  expect(err).not.toMatch(/\n {4}at /);
});

test('data without its key is left alone', async () => {
  const { data, keys, env } = foldersOf('lost');
  expect((await runDesk(['staff'], { env })).code).toBe(0);
  rmSync(join(keys, 'master.key'));
  const { code, err } = await start(env);
  expect(code).toBe(1);
  expect(err).toContain(`its key ${join(keys, 'master.key')} is missing`);
  expect(existsSync(join(keys, 'master.key'))).toBe(false);
  expect(existsSync(join(data, 'intake.db'))).toBe(true);
  expect((await runDesk(['doctor'], { env })).out).toContain('put it back from your copy');
});

test('another key than the one of the data is told', async () => {
  const { keys, env } = foldersOf('other');
  const house = await openHouse(env);
  await Visitor.arrive(house, 'hello');
  await house.close();
  writeFileSync(join(keys, 'master.key'), Buffer.alloc(32, 7));
  const { code, err } = await start(env);
  expect(code).toBe(1);
  expect(err).toContain('is not the one that it was sealed with');
});

test('a folder that cannot be written is named', async () => {
  writeFileSync(join(folder, 'file'), '');
  const data = join(folder, 'file', 'data');
  const { code, err } = await start({ INTAKE_DATA_DIR: data });
  expect(code).toBe(1);
  expect(err).toContain(`the folder ${data} cannot be written (ENOTDIR)`);
  expect(err).toContain('INTAKE_DATA_DIR');
});

test('a database that somebody else holds for three seconds is waited for', async () => {
  const house = await openHouse();
  const visitor = await Visitor.arrive(house, 'Hello, I write for my father.');
  const other = openDatabase({ filename: join(house.folder, 'data', 'intake.db') });
  await other.writer.raw('begin immediate');
  const message = { id: randomUUID(), kind: 'text', text: 'said while it was locked' };
  const answering = visitor.send(message);
  const first = await Promise.race([answering, wait(3000)]);
  expect(first).toBe('waited');
  await other.writer.raw('rollback');
  expect((await answering).status).toBe(202);
  await house.settle();
  expect((await visitor.heard()).map(({ text }) => text)).toContain('said while it was locked');
  await other.close();
  await house.close();
});

function wait(milliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve('waited');
    }, milliseconds);
  });
}

/** Needs the right to mount a disk of its own: elsewhere it is skipped. */
test.runIf(mounted)('on a full disk nothing is acknowledged that is not kept', async () => {
  const env = { INTAKE_DATA_DIR: join(small, 'data'), INTAKE_KEYS_DIR: join(small, 'keys') };
  const house = await openHouse(env);
  const visitor = await Visitor.arrive(house, 'Hello, I write for my father.');
  expect((await visitor.upload('big.txt', Buffer.alloc(8_000_000, 'a'))).status).toBe(500);
  const filler = join(small, 'filler');
  fillDisk(filler);
  const said = { id: randomUUID(), kind: 'text', text: 'w'.repeat(19_000) };
  const statuses: number[] = [];
  for (let index = 0; index < 30 && statuses.at(-1) !== 500; index += 1) {
    statuses.push((await visitor.send({ ...said, id: randomUUID() })).status);
  }
  expect(statuses.at(-1)).toBe(500);
  rmSync(filler);
  expect((await visitor.send(said)).status).toBe(202);
  await house.settle();
  const kept = (await visitor.heard()).filter(({ text }) => text === said.text);
  expect(kept).toHaveLength(statuses.filter((status) => status === 202).length + 1);
  await house.close();
});

function mountSmall(): boolean {
  mkdirSync(small);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', small]);
  return mount.status === 0;
}

/** Until not one byte more can be written. */
function fillDisk(path: string): void {
  const file = openSync(path, 'w');
  for (const piece of [65_536, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(piece));
    } catch {
      // Full, to a piece of this size.
    }
  }
  closeSync(file);
}
