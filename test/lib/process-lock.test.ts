// Two processes on one folder, never both: after a sudden end only one takes the lock over.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DiedError, ServiceLife, spared } from '../crash/service-life.ts';

const long = 120_000;
const atOnce = 5;
const children: ChildProcessWithoutNullStreams[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  folders.push(folder);
  return folder;
}

/** Each waits until all are there, then they try at the same moment. */
async function race(path: string): Promise<readonly string[]> {
  const racing = Array.from({ length: atOnce }, () =>
    spawn(process.execPath, [join(import.meta.dirname, 'lock-child.ts'), path]),
  );
  children.push(...racing);
  await Promise.all(racing.map(said));
  const answers = racing.map(said);
  for (const child of racing) child.stdin.write('go\n');
  return (await Promise.all(answers)).toSorted();
}

async function said(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [words] = (await once(child.stdout, 'data')) as readonly unknown[]; // What was said.
  return String(words).trim();
}

const oneOfAll = ['mine', ...Array.from({ length: atOnce - 1 }, () => 'taken')];

test('of many that start at once one gets it', { timeout: long }, async () => {
  expect(await race(join(newFolder(), 'lock'))).toEqual(oneOfAll);
});

test('after a sudden end, of many that start at once one gets it', { timeout: long }, async () => {
  const path = join(newFolder(), 'lock');
  for (let round = 0; round < 3; round += 1) {
    // No process has this number.
    writeFileSync(path, '4194304');
    expect(await race(path), `round ${String(round)}`).toEqual(oneOfAll);
    for (const child of children.splice(0)) {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }
  }
});

test('a second service on the same data does not start', { timeout: long }, async () => {
  const about = { folder: newFolder(), bug: null, now: '2026-11-23T08:00:00.000Z' };
  const first = new ServiceLife(about, spared);
  await first.ready();
  const second = new ServiceLife(about, spared);
  await expect(second.ready()).rejects.toThrow(DiedError);
  await expect(second.killed()).rejects.toThrow('already at work');
  await first.ask({ id: 1, kind: 'stop', now: about.now });
});
