// Reminders of the real service, with real SQLite and a clock that is put forward.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/lib/log.ts';
import { startService, type Service } from '../../src/service.ts';
import { FakeChannel, HandClock } from '../inbox/desk-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'remind-'));
const clock = new HandClock();
const hourMs = 3_600_000;
let channel = new FakeChannel('test', false);
let service: Service;
let said = 0;

async function open(): Promise<void> {
  channel = new FakeChannel('test', false);
  service = await startService({
    config: readConfig({ INTAKE_DATA_DIR: folder, INTAKE_KEYS_DIR: join(folder, 'keys') }),
    channels: [channel],
    clock,
    log: silentLog,
    onFatal: (error) => {
      throw error;
    },
  });
}

async function say(address: string, text: string): Promise<void> {
  said += 1;
  await service.inbox.accept({
    account: 'test',
    externalId: String(said),
    address,
    sentAt: clock.now().toISOString(),
    body: { kind: 'text', text },
  });
  await service.settle();
}

/** Hour by hour, as the worker would be woken by its own timer. */
async function pass(days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour += 1) {
    clock.advance(hourMs);
    service.jobs.wake();
    await service.settle();
  }
}

const heardBy = (address: string) =>
  channel.sent.filter((message) => message.address === address).map(({ text }) => text);

beforeAll(open);

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('two nudges and a call for a silent family, none for one that stopped', async () => {
  for (const address of ['silent', 'stopping']) {
    await say(address, 'سلام');
    await say(address, 'فارسی');
  }
  await say('stopping', 'توقف');
  const before = channel.sent.length;
  await pass(3);
  await service.stop();
  // What falls due while the service is down is said once, and not once for each day.
  clock.advance(6 * 24 * hourMs);
  await open();
  await pass(25);
  const nudges = heardBy('silent').filter((text) => text.includes('۱. '));
  expect(before).toBeGreaterThan(0);
  expect(nudges).toHaveLength(1);
  expect(heardBy('stopping')).toEqual([]);
  const { intakeId } = await service.inbox.resolve('test', 'silent');
  const calls = await service.intakes.openCalls();
  expect(calls.map(({ intake, why }) => [intake, why])).toEqual([[intakeId, 'silent']]);
  expect((await service.intakes.state(intakeId))?.remindedAt).toHaveLength(2);
}, 60_000);

test('whoever answers is thanked, and looked at again when they fall silent', async () => {
  await say('silent', 'به‌زودی می‌فرستم');
  const nudges = () => heardBy('silent').filter((text) => text.includes('۱. ')).length;
  const before = nudges();
  await pass(4);
  expect(nudges()).toBe(before + 1);
}, 60_000);
