// What messengers report of our messages, in any order and more than once.
import { expect, test } from 'vitest';
import type { Receipt, SendResult } from '../../src/channel/channel.ts';
import type { OutboundMessage } from '../../src/channel/channel.ts';
import { FakeChannel, HandClock, openDesk, type Desk } from '../inbox/desk-fixture.ts';

const at = '2026-11-23T10:00:05Z';

function report(state: Receipt['state'], code: string | null = null): Receipt {
  return { account: 'test', externalId: 'wamid.1', state, code, at };
}

async function stateOf(desk: Desk): Promise<unknown> {
  const rows: readonly { state: string }[] = await desk.database.reader('outbox').orderBy('seq');
  return rows[0]?.state;
}

async function sentOne(before: readonly Receipt[] = []): Promise<Desk> {
  const channel = new FakeChannel('test', false);
  channel.answers.push({ state: 'accepted', externalIds: ['wamid.1'] });
  const desk = await openDesk({ channel });
  await desk.start();
  for (const receipt of before) await desk.outbox.receipt(receipt);
  await desk.say('ann', 'hello');
  await desk.settle();
  return desk;
}

test.each<[readonly Receipt['state'][], string]>([
  [['sent', 'delivered', 'read'], 'read'],
  [['read', 'delivered', 'sent', 'sent'], 'read'],
  [['delivered', 'failed'], 'delivered'],
  [['failed', 'sent'], 'failed'],
  [['failed', 'delivered'], 'delivered'],
])('%j ends as %s, also when it came before the answer to the sending', async (states, end) => {
  const after = await sentOne();
  for (const state of states) await after.outbox.receipt(report(state));
  expect(await stateOf(after)).toBe(end);
  await after.close();
  const before = await sentOne(states.map((state) => report(state)));
  expect(await stateOf(before)).toBe(end);
  await before.close();
});

test('a failure calls a person once; a receipt of nothing of ours changes nothing', async () => {
  const desk = await sentOne();
  await desk.outbox.receipt({ ...report('failed', '131026'), externalId: 'wamid.other' });
  expect(await stateOf(desk)).toBe('accepted');
  for (const code of ['131026', '131026']) await desk.outbox.receipt(report('failed', code));
  expect((await desk.read.openCalls()).map(({ why }) => why)).toEqual(['delivery_failed']);
  await desk.close();
});

test('a failure that had been told before the answer calls a person as well', async () => {
  const desk = await sentOne([report('failed', '131026')]);
  expect((await desk.read.openCalls()).map(({ why }) => why)).toEqual(['delivery_failed']);
  await desk.close();
});

async function sentParts(...externalIds: readonly string[]) {
  const clock = new HandClock();
  const channel = new FakeChannel('test', false);
  channel.answers.push({ state: 'accepted', externalIds });
  const desk = await openDesk({ channel, clock });
  await desk.start();
  await desk.say('ann', 'hello');
  await desk.settle();
  return { desk, clock, channel };
}

test('what may do better later is sent again after its time, and calls nobody', async () => {
  const { desk, clock, channel } = await sentParts('wamid.1');
  const { contactId } = await desk.inbox.resolve('test', 'ann');
  const wake = async (): Promise<void> => {
    desk.outbox.wake(contactId);
    await desk.settle();
  };
  const failed = { ...report('failed', '131000'), retryAfterMs: 60_000 };
  for (let time = 0; time < 2; time += 1) await desk.outbox.receipt(failed);
  await wake();
  expect([await stateOf(desk), channel.sent.length]).toEqual(['queued', 1]);
  clock.advance(60_000);
  channel.answers.push({ state: 'accepted', externalIds: ['wamid.2'] });
  await wake();
  expect(channel.sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
    ...[channel.sent[0]?.idempotencyKey, channel.sent[0]?.idempotencyKey],
  ]);
  await desk.outbox.receipt({ ...report('delivered'), externalId: 'wamid.2' });
  expect(await stateOf(desk)).toBe('delivered');
  expect(await desk.read.openCalls()).toEqual([]);
  await desk.close();
});

test('it is sent again so often only, and not where a part of it arrived', async () => {
  const { desk, clock, channel } = await sentParts('wamid.0');
  const { contactId } = await desk.inbox.resolve('test', 'ann');
  for (let time = 0; (await stateOf(desk)) !== 'failed'; time += 1) {
    expect(time).toBeLessThan(20);
    channel.answers.push({ state: 'accepted', externalIds: [`wamid.${String(time + 1)}`] });
    const externalId = `wamid.${String(time)}`;
    await desk.outbox.receipt({ ...report('failed', '1'), externalId, retryAfterMs: 0 });
    clock.advance(600_000);
    desk.outbox.wake(contactId);
    await desk.settle();
  }
  expect(channel.sent).toHaveLength(12);
  expect((await desk.read.openCalls()).map(({ why }) => why)).toEqual(['delivery_failed']);
  await desk.close();
  const parted = await sentParts('wamid.1', 'wamid.2');
  await parted.desk.outbox.receipt({ ...report('failed', '131000'), retryAfterMs: 0 });
  expect(await stateOf(parted.desk)).toBe('failed');
  await parted.desk.close();
});

test('a failure because the day was over is said again when they write', async () => {
  const channel = new FakeChannel('test', false, 24 * 60 * 60_000);
  channel.answers.push({ state: 'accepted', externalIds: ['wamid.1'] });
  const desk = await openDesk({ channel });
  await desk.start();
  await desk.say('ann', 'hello');
  await desk.settle();
  await desk.outbox.receipt(report('failed', 'window_closed'));
  expect(await stateOf(desk)).toBe('held');
  await desk.say('ann', 'again');
  await desk.settle();
  await desk.settle();
  expect(channel.sent.filter(({ text }) => text === 'echo hello')).toHaveLength(2);
  await desk.close();
});

class AskableChannel extends FakeChannel {
  found: readonly string[] | null = null;
  ready = true;

  constructor() {
    super('test', false);
  }

  findSent(_message: OutboundMessage): Promise<readonly string[] | null> {
    return this.ready ? Promise.resolve(this.found) : Promise.reject(new Error('not ready'));
  }
}

const unknown: SendResult = { state: 'unknown' };

test.each<[string, readonly string[] | null, string, number]>([
  ['it arrived', ['id'], 'accepted', 0],
  ['it did not', [], 'accepted', 1],
  ['nobody can tell', null, 'failed', 0],
])('after a silence the messenger is asked: %s', async (_what, found, end, sent) => {
  const clock = new HandClock();
  const channel = new AskableChannel();
  channel.answers.push(unknown);
  channel.found = found;
  const desk = await openDesk({ channel, clock });
  await desk.start();
  await desk.say('ann', 'hello');
  await desk.settle();
  expect(await stateOf(desk)).toBe('queued');
  clock.advance(6000);
  desk.outbox.wake((await desk.inbox.resolve('test', 'ann')).contactId);
  await desk.settle();
  expect([await stateOf(desk), channel.sent.length]).toEqual([end, sent]);
  await desk.close();
});

test('sending when the process died: asked before anything is sent again', async () => {
  const first = await openDesk({ channel: new AskableChannel() });
  await first.inbox.start();
  await first.say('ann', 'hello');
  await first.inbox.idle();
  await first.committer.run((trx) => trx('outbox').update({ state: 'sending' }));
  await first.close();
  const channel = new AskableChannel();
  channel.found = ['id'];
  const again = await openDesk({ folder: first.folder, channel });
  await again.start();
  await again.settle();
  expect([await stateOf(again), channel.sent.length]).toEqual(['accepted', 0]);
  await again.close();
});
