// What breaks on WhatsApp Web, and that the conversation goes on: nothing lost, nothing said twice.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { holdLock } from '../../lib/hold-lock.ts';
import { writeStubPage } from './stub-page.ts';
import { say, until, WebOffice } from './web-office.ts';

const address = '989122222222@c.us';
let office = new WebOffice();

afterEach(async () => {
  await office.close();
  office = new WebOffice();
});

function ready(): Promise<void> {
  return until(() => office.channel.health().state === 'ready', 15_000);
}

/** Leaves "ready", and comes back to it. */
async function recovers(): Promise<void> {
  await until(() => office.channel.health().state !== 'ready');
  await ready();
}

function browserPid(): number {
  return Number(readFileSync(pidPath(), 'utf8'));
}

function pidPath(): string {
  return join(office.folder, 'whatsapp-web', 'browser.pid');
}

/** The processes in which its pages live. */
function renderersOf(browser: number): readonly number[] {
  const children = (parent: number): readonly number[] =>
    readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
      .split(' ')
      .filter((pid) => pid !== '')
      .map(Number)
      .flatMap((pid) => [pid, ...children(pid)]);
  const isRenderer = (pid: number): boolean =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  return children(browser).filter(isRenderer);
}

function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] !== 'Z';
  } catch {
    return false;
  }
}

test('Chromium is killed in mid-conversation: what was written meanwhile comes, once', async () => {
  await office.open();
  const person = office.person('989122222222');
  await person.writes('یک');
  await until(() => office.house.texts().length === 1);
  const killed = browserPid();
  process.kill(killed, 'SIGKILL');
  await until(() => office.channel.health().state !== 'ready');
  const waiting = office.channel.send(say(address, 'پاسخ یک'));
  await person.writes('دو');
  await ready();
  await until(() => office.house.texts().length === 2);
  expect(office.house.texts()).toEqual(['یک', 'دو']);
  expect((await waiting).state).toBe('accepted');
  expect(person.shown().map(({ text }) => text)).toEqual(['پاسخ یک']);
  expect(browserPid()).not.toBe(killed);
  expect(office.house.events.filter(({ body }) => body.kind === 'echoed')).toEqual([]);
});

test('Chromium is killed while it sends: what went out is found, the rest is sent', async () => {
  await office.open();
  const person = office.person('989122222222');
  await person.writes('سلام');
  await until(() => office.house.texts().length === 1);

  const went = say(address, 'این رفت');
  office.server.troubles.push('hold');
  office.server.onSend = () => process.kill(browserPid(), 'SIGKILL');
  expect(await office.channel.send(went)).toEqual({ state: 'unknown' });
  office.server.onSend = null;
  const found = await office.channel.findSent(went);
  expect(found).toHaveLength(1);
  expect(person.shown().map(({ text }) => text)).toEqual(['این رفت']);

  const lost = say(address, 'این نرفت');
  office.server.troubles.push('drop');
  const sending = office.channel.send(lost);
  await until(() => office.server.troubles.length === 0);
  process.kill(browserPid(), 'SIGKILL');
  expect(await sending).toEqual({ state: 'unknown' });
  expect(await office.channel.findSent(lost)).toEqual([]);
  expect((await office.channel.send(lost)).state).toBe('accepted');
  expect(person.shown().map(({ text }) => text)).toEqual(['این رفت', 'این نرفت']);
});

test('the page crashes, its browser does not: the conversation goes on', async () => {
  await office.open();
  const person = office.person('989122222222');
  await person.writes('یک');
  await until(() => office.house.texts().length === 1);
  for (const pid of renderersOf(browserPid())) process.kill(pid, 'SIGKILL');
  // Asking the page would take longer to find out.
  await until(() => office.channel.health().state !== 'ready', 8000);
  await person.writes('دو');
  await ready();
  await until(() => office.house.texts().length === 2);
  expect(office.house.texts()).toEqual(['یک', 'دو']);
  expect((await office.channel.send(say(address, 'پاسخ'))).state).toBe('accepted');
});

test('what cannot be opened is told, leaves no browser, and is tried again', async () => {
  const pids = new Set<number>();
  office.server.pairsEverybody = true;
  const origin = await office.server.listen();
  // There is no page yet: the library launches a browser and then rejects.
  await office.channel.start(office.house);
  await until(() => {
    if (existsSync(pidPath())) pids.add(browserPid());
    return office.channel.health().state === 'degraded';
  });
  expect(office.channel.health().words).toMatch(/could not be opened \(.*tried again/);
  writeStubPage(join(office.folder, 'page'), origin);
  await ready();
  pids.delete(browserPid());
  expect(pids.size).toBeGreaterThan(0);
  await until(() => ![...pids].some(isAlive));
});

test('no answer to a sending: it is unknown, is found, and is not taken for an echo', async () => {
  await office.open();
  const person = office.person('989122222222');
  await person.writes('سلام');
  await until(() => office.house.texts().length === 1);
  office.server.troubles.push('hold');
  const message = say(address, 'در راه');
  expect(await office.channel.send(message)).toEqual({ state: 'unknown' });
  expect(await office.channel.findSent(message)).toHaveLength(1);
  await person.isAnsweredByStaff('من هستم، همکار');
  await until(() => office.house.events.some(({ body }) => body.kind === 'echoed'));
  const echoes = office.house.events.flatMap(({ body }) => (body.kind === 'echoed' ? [body] : []));
  expect(echoes).toEqual([{ kind: 'echoed', text: 'من هستم، همکار' }]);
});

test('a ready that came before the library listened is found', async () => {
  office.server.instant = true;
  await office.open();
  expect(office.channel.health().state).toBe('ready');
});

test('the page is reloaded: it becomes ready again, and nothing comes twice', async () => {
  await office.open();
  const person = office.person('989122222222');
  await person.writes('پیش');
  await until(() => office.house.texts().length === 1);
  await office.server.push({ kind: 'reload' });
  await recovers();
  await person.writes('پس');
  await until(() => office.house.texts().length === 2);
  expect((await office.channel.send(say(address, 'بله'))).state).toBe('accepted');
  expect(office.house.texts()).toEqual(['پیش', 'پس']);
});

test('another browser takes the account: taken back once, then left for a while', async () => {
  await office.open();
  const takeovers = () => office.server.notes.filter(({ what }) => what === 'takeover').length;
  await office.server.push({ kind: 'state', state: 'CONFLICT' });
  await until(() => takeovers() === 1);
  await ready();
  await office.server.push({ kind: 'state', state: 'CONFLICT' });
  await until(() => office.channel.health().state === 'degraded');
  expect(office.channel.health().words).toContain('another browser');
  expect(takeovers()).toBe(1);
  await until(() => takeovers() === 2);
  await ready();
});

test('the telephone ends the pairing: a new code is shown, and scanning it is enough', async () => {
  await office.open(false);
  await until(() => office.channel.health().state === 'pairing');
  await office.server.scan();
  await ready();
  await office.server.unpair();
  await until(() => office.channel.health().state === 'pairing', 15_000);
  await office.server.scan();
  await ready();
});

test('a code that grows old is asked for anew, which the library itself fails to do', async () => {
  await office.open(false);
  await until(() => office.channel.health().state === 'pairing');
  const first = office.channel.health().pairing?.qr;
  await office.server.push({ kind: 'state', state: 'UNPAIRED_IDLE' });
  await until(() => office.channel.health().pairing?.qr !== first);
  await until(() => office.server.notes.some(({ what }) => what === 'refresh'));
});

test('with a telephone number, a code to type is shown instead', async () => {
  await office.close();
  office = new WebOffice({}, '4915112345678');
  await office.open(false);
  await until(() => office.channel.health().pairing?.code === 'ABCDEFGH');
  expect(office.printed.at(-1)).toContain('ABCD-EFGH');
  const asked = ({ what, about }: { what: string; about: string | null }) =>
    what === 'code' && about === '4915112345678';
  await until(() => office.server.notes.some(asked));
});

test('marks of a dead browser are removed, and one left alive is ended', async () => {
  await office.open();
  await office.channel.stop();
  const session = join(office.folder, 'whatsapp-web', 'session');
  symlinkSync('elsewhere-4194000', join(session, 'SingletonLock'));
  const arguments_ = ['-e', 'setTimeout(() => {}, 60000)', '--', `--user-data-dir=${session}`];
  const left = spawn(process.execPath, arguments_, { stdio: 'ignore' });
  const other = spawn(process.execPath, arguments_.slice(0, 2), { stdio: 'ignore' });
  writeFileSync(join(office.folder, 'whatsapp-web', 'browser.pid'), String(left.pid));
  await until(() => isAlive(left.pid ?? 0));
  await office.channel.start(office.house);
  await ready();
  await until(() => left.signalCode !== null);
  expect(left.signalCode).toBe('SIGKILL');
  expect(() => readlinkSync(join(session, 'SingletonLock'))).toThrow();
  expect(other.exitCode).toBeNull();
  other.kill();
});

test('a second process on the same folder is told who works there', async () => {
  mkdirSync(join(office.folder, 'whatsapp-web'), { recursive: true });
  const holder = await holdLock(join(office.folder, 'whatsapp-web', 'lock'));
  await office.server.listen();
  await office.channel.start(office.house);
  await until(() => office.channel.health().words.includes(String(holder.pid)));
  holder.kill();
});

test('stopping ends the browser', async () => {
  await office.open();
  const pid = browserPid();
  expect(isAlive(pid)).toBe(true);
  await office.channel.stop();
  await until(() => !isAlive(pid));
  expect(office.channel.health().state).toBe('stopped');
  expect(existsSync(join(office.folder, 'whatsapp-web', 'lock'))).toBe(false);
});

test('a house that refuses is brought everything again', async () => {
  await office.open();
  const person = office.person('989122222222');
  office.house.refusing = 4;
  await person.writes('مهم');
  await until(() => office.house.texts().includes('مهم'), 15_000);
  await person.writes('بعدی');
  await until(() => office.house.texts().length === 2);
  expect(office.house.texts()).toEqual(['مهم', 'بعدی']);
});
