// The outbox: in order, again when it may, never twice unknowingly.
import { expect, test } from 'vitest';
import { settleCalls } from '../../src/store/calls.ts';
import { FakeChannel, HandClock, openDesk } from '../inbox/desk-fixture.ts';

const failed = { state: 'failed', retryable: true, code: 'busy', retryAfterMs: 5 } as const;

async function statesOf(desk: Awaited<ReturnType<typeof openDesk>>): Promise<readonly string[]> {
  const rows: readonly { state: string }[] = await desk.database.reader('outbox').orderBy('seq');
  return rows.map((row) => row.state);
}

test('a failing message holds back those behind it, and all arrive in order', async () => {
  const clock = new HandClock();
  const channel = new FakeChannel('test', false);
  channel.answers.push(failed, failed);
  const desk = await openDesk({ clock, channel });
  await desk.start();
  await Promise.all(['one', 'two', 'three'].map((word) => desk.say('ann', word)));
  await desk.settle();
  expect(channel.sent).toEqual([]);
  for (let round = 0; round < 3; round += 1) {
    clock.advance(10);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await desk.settle();
  }
  expect(channel.sent.map((message) => message.text)).toEqual([
    'echo one',
    'echo two',
    'echo three',
  ]);
  expect(channel.sent[0]).toMatchObject({ address: 'ann', language: 'fa', file: null });
  expect(await statesOf(desk)).toEqual(['accepted', 'accepted', 'accepted']);
  await desk.close();
});

test('an account that is down for hours loses no message', async () => {
  const clock = new HandClock();
  const channel = new FakeChannel('test', false);
  const down = { state: 'failed', retryable: true, code: 'not_ready', untried: true } as const;
  channel.answers.push(...Array<typeof down>(20).fill(down));
  const desk = await openDesk({ clock, channel });
  await desk.start();
  await desk.say('ann', 'hello');
  const { contactId } = await desk.inbox.resolve('test', 'ann');
  for (let round = 0; round < 21; round += 1) {
    await desk.settle();
    clock.advance(60_000);
    desk.outbox.wake(contactId);
  }
  await desk.settle();
  expect(channel.sent.map(({ text }) => text)).toEqual(['echo hello']);
  await desk.close();
});

test('what failed, and what may have arrived, is left to a person; the rest goes on', async () => {
  const channel = new FakeChannel('test', false);
  channel.answers.push(
    { state: 'failed', retryable: false, code: 'blocked' },
    { state: 'unknown' },
  );
  const desk = await openDesk({ channel });
  await desk.start();
  for (const word of ['one', 'two', 'three']) await desk.say('ann', word);
  await desk.settle();
  expect(await statesOf(desk)).toEqual(['failed', 'unknown', 'accepted']);
  expect(channel.sent.map((message) => message.text)).toEqual(['echo three']);
  const calls = await desk.read.openCalls();
  expect(calls.map((call) => call.why).sort()).toEqual(['delivery_failed', 'delivery_unknown']);
  const at = desk.clock.now().toISOString();
  await settleCalls(desk.committer, { intake: calls[0]?.intake ?? '', at });
  expect(await desk.read.openCalls()).toEqual([]);
  await desk.close();
});

test.each([
  [true, 'accepted', 1],
  [false, 'unknown', 0],
])('sending when the process died: deduplicates %s → %s', async (deduplicates, state, sent) => {
  const first = await openDesk({ channel: new FakeChannel('test', deduplicates) });
  await first.inbox.start();
  await first.say('ann', 'hello');
  await first.inbox.idle();
  await first.committer.run((trx) => trx('outbox').update({ state: 'sending' }));
  await first.close();
  const channel = new FakeChannel('test', deduplicates);
  const again = await openDesk({ folder: first.folder, channel });
  await again.start();
  await again.settle();
  expect(await statesOf(again)).toEqual([state]);
  expect(channel.sent).toHaveLength(sent);
  await again.close();
});
