// Our own process is killed in mid-conversation, again and again: nothing is lost or said twice.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { writeStubPage } from './stub-page.ts';
import { until } from './web-office.ts';
import { WebPerson } from './web-person.ts';
import { WhatsAppServer } from './whatsapp-server.ts';

const kills = 4;
const server = new WhatsAppServer();
const folder = mkdtempSync(join(tmpdir(), 'web-crash-'));
let child: ChildProcess | null = null;

afterEach(async () => {
  child?.kill('SIGKILL');
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function begin(): void {
  const script = join(import.meta.dirname, 'adapter-child.ts');
  child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function kill(): Promise<void> {
  const dying = child;
  dying?.kill('SIGKILL');
  await until(() => dying?.signalCode === 'SIGKILL');
}

test('SIGKILL while it hears and while it sends', async () => {
  server.pairsEverybody = true;
  writeStubPage(join(folder, 'page'), await server.listen());
  const person = new WebPerson(server, '989126666666@c.us');
  const said: string[] = [];
  const shown = () => person.shown().map(({ text }) => text);
  begin();
  // The first `ready` decides from when on messages are ours.
  await until(() => server.isHeard(), 20_000);
  await sleep(300);
  for (let round = 0; round < kills; round += 1) {
    said.push(`پیام ${round}`, `باز ${round}`);
    await person.writes(said.at(-2) ?? '');
    const before = shown().length;
    // Rounds differ in when the process dies: before, while, and just after it answers.
    if (round % 2 === 0) await until(() => shown().length > before, 15_000);
    else await sleep(round * 20);
    await kill();
    await person.writes(said.at(-1) ?? '');
    begin();
    await until(() => shown().length >= said.length, 20_000);
  }
  expect(shown().toSorted()).toEqual(said.map((text) => `پاسخ ${text}`).toSorted());
  const inbox = readFileSync(join(folder, 'inbox.txt'), 'utf8').trim().split('\n');
  expect(inbox.map((line) => line.split('\t')[1])).toEqual(said);
}, 60_000);
