// The first command of the README: a fresh start serves the chat, makes its keys and says so.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'main-'));
const startMsMax = 60_000;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test(
  'a fresh start says what it made and where to click, answers, and stops cleanly, twice',
  async () => {
    const first = await startAndStop();
    expect(first.words).toContain('made just now');
    expect(existsSync(join(folder, 'keys', 'master.key'))).toBe(true);
    const second = await startAndStop();
    expect(second.words).not.toContain('made just now');
    for (const { words, health, code } of [first, second]) {
      expect(words).toContain('/chat');
      expect(health).toEqual({ ok: true });
      expect(code).toBe(0);
    }
  },
  startMsMax,
);

async function startAndStop() {
  const port = String(await freePort());
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      INTAKE_DATA_DIR: folder,
      INTAKE_KEYS_DIR: join(folder, 'keys'),
      INTAKE_PORT: port,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let words = '';
  for await (const piece of child.stdout) {
    words += String(piece);
    if (words.includes('Ctrl+C')) break;
  }
  const health: unknown = await (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
  return { words, health, code: child.exitCode };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
