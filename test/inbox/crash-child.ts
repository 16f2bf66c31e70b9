// A desk in a process of its own, which a failpoint kills; says its messages again at each start.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armFailpoints } from '../../src/lib/failpoint.ts';
import { eraseDelayMs } from '../../src/inbox/take-turn.ts';
import { FakeChannel, HandClock, openDesk } from './desk-fixture.ts';

const [folder = '', failpoints = '', deduplicates = '', erase = ''] = process.argv.slice(2);

class LoggingChannel extends FakeChannel {
  override send(message: Parameters<FakeChannel['send']>[0]): ReturnType<FakeChannel['send']> {
    appendFileSync(join(folder, 'sent.log'), `${message.idempotencyKey}\n`);
    return super.send(message);
  }
}

const ackedLog = join(folder, 'acked.log');
const acked = new Set(existsSync(ackedLog) ? readFileSync(ackedLog, 'utf8').split('\n') : []);

armFailpoints(failpoints);
// Time stands still, however slow the machine: the quiet time after a burst never passes.
const clock = new HandClock();
// It goes on while nobody runs: what was said then is due now.
if (acked.has('ann-erase')) clock.advance(eraseDelayMs);
const channel = new LoggingChannel('test', deduplicates === 'yes');
const run = (): Promise<void> => Promise.resolve();
const desk = await openDesk({ folder, channel, clock, handlers: { examine: { run } } });
await desk.start();
if (erase === 'erase') await sayAndErase(clock);
else await Promise.all(['ann', 'bea', 'cat'].map(sayAll));
await desk.settle();
await desk.close();

/** What was acknowledged is not said again, but for one who never believes it. */
async function once(id: string, work: () => Promise<unknown>): Promise<void> {
  if (acked.has(id) && !id.startsWith('cat')) return;
  await work();
  appendFileSync(ackedLog, `${id}\n`);
}

async function sayAll(person: string): Promise<void> {
  for (let index = 0; index < 4; index += 1) {
    const id = `${person}-${String(index)}`;
    await once(id, () => desk.say(person, `word ${String(index)}`, id));
  }
  await once(`${person}-file`, () => sendFile(person));
}

async function sendFile(person: string): Promise<void> {
  const { intakeId: intake } = await desk.inbox.resolve('test', person);
  const { sha256, bytes } = await desk.vault.put(intake, Buffer.from(`file of ${person}`), 1000);
  const file = { name: 'a', mediaType: 'image/png', caption: '', via: 'chat', intake } as const;
  const body = { kind: 'media', ref: `vault:${sha256}`, bytes, ...file } as const;
  const event = { account: 'test', externalId: `${person}-file`, address: person, sentAt: '' };
  await desk.inbox.accept({ ...event, body });
}

async function sayAndErase(handClock: HandClock): Promise<void> {
  await once('ann-0', () => desk.say('ann', 'hello', 'ann-0'));
  await once('ann-file', () => sendFile('ann'));
  await once('ann-erase', () => desk.say('ann', 'erase', 'ann-erase'));
  await desk.settle();
  handClock.advance(eraseDelayMs);
  desk.worker.wake();
}
