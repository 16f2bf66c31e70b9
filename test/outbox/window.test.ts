// Messengers that let us write for a day only: later messages wait, and the person is asked once.
import { expect, test } from 'vitest';
import type { SendResult } from '../../src/channel/channel.ts';
import { FakeChannel, HandClock, openDesk, type Desk } from '../inbox/desk-fixture.ts';

const dayMs = 24 * 60 * 60_000;

class WindowedChannel extends FakeChannel {
  readonly templateName = 'write_to_us';
  readonly templates: string[] = [];
  template: SendResult = { state: 'accepted', externalIds: [] };

  constructor() {
    super('test', false, dayMs);
  }

  sendTemplate(address: string, language: string): Promise<SendResult> {
    this.templates.push(`${address} ${language}`);
    return Promise.resolve(this.template);
  }
}

async function talkThenDay(desk: Desk, clock: HandClock): Promise<string> {
  await desk.start();
  await desk.say('ann', 'hello');
  await desk.settle();
  clock.advance(dayMs + 1000);
  return (await desk.inbox.resolve('test', 'ann')).intakeId;
}

async function tell(desk: Desk, intake: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await desk.inbox.acceptInternal(intake, { kind: 'package_failed' }, name);
  }
  await desk.settle();
}

test('after a day one template goes out, and everything once they write', async () => {
  const clock = new HandClock();
  const channel = new WindowedChannel();
  const desk = await openDesk({ clock, channel });
  const intake = await talkThenDay(desk, clock);
  await tell(desk, intake, 'a', 'b', 'c');
  expect(channel.sent).toHaveLength(1);
  expect(channel.templates).toEqual(['ann fa']);
  await desk.say('ann', 'I am here');
  await desk.settle();
  await desk.settle();
  const texts = channel.sent.map(({ text }) => text);
  expect(texts.slice(1, 4)).toEqual(Array(3).fill('echo package_failed'));
  expect(texts).toHaveLength(5);
  await desk.close();
});

test('a template that fails calls a person, and the message still waits', async () => {
  const clock = new HandClock();
  const channel = new WindowedChannel();
  channel.template = { state: 'failed', retryable: false, code: 'template' };
  const desk = await openDesk({ clock, channel });
  const intake = await talkThenDay(desk, clock);
  await tell(desk, intake, 'a');
  expect((await desk.read.openCalls()).map(({ why }) => why)).toEqual(['window_closed']);
  expect(await desk.database.reader('outbox').where({ state: 'held' })).toHaveLength(1);
  await desk.close();
});

test('a template whose failure was told before its answer calls a person too', async () => {
  const clock = new HandClock();
  const channel = new WindowedChannel();
  channel.template = { state: 'accepted', externalIds: ['t1'] };
  const desk = await openDesk({ clock, channel });
  const intake = await talkThenDay(desk, clock);
  const at = clock.now().toISOString();
  const told = { account: 'test', externalId: 't1', at } as const;
  await desk.outbox.receipt({ ...told, state: 'failed', code: '131026' });
  await tell(desk, intake, 'a');
  expect((await desk.read.openCalls()).map(({ why }) => why)).toEqual(['window_closed']);
  await desk.close();
});

test('what was held is sent after a restart that came before its release', async () => {
  const clock = new HandClock();
  const first = await openDesk({ clock, channel: new WindowedChannel() });
  const intake = await talkThenDay(first, clock);
  await tell(first, intake, 'a');
  await first.committer.run((trx) =>
    trx('contact').update({ heard_at: clock.now().toISOString() }),
  );
  await first.close();
  const channel = new WindowedChannel();
  const again = await openDesk({ clock, channel, folder: first.folder });
  await again.start();
  await again.settle();
  expect(channel.sent.map(({ text }) => text)).toEqual(['echo package_failed']);
  expect(channel.templates).toEqual([]);
  await again.close();
});

test('a messenger that counts the day otherwise is believed', async () => {
  const clock = new HandClock();
  const channel = new WindowedChannel();
  const desk = await openDesk({ clock, channel });
  await desk.start();
  channel.answers.push({ state: 'failed', retryable: false, code: 'window_closed' });
  await desk.say('ann', 'hello');
  await desk.settle();
  expect(channel.templates).toHaveLength(1);
  await desk.say('ann', 'more');
  await desk.settle();
  await desk.settle();
  expect(channel.sent.map(({ text }) => text).sort()).toEqual(['echo hello', 'echo more']);
  await desk.close();
});

test('whoever writes "stop" is not told what waited, not even after a restart', async () => {
  const clock = new HandClock();
  const first = await openDesk({ clock, channel: new WindowedChannel() });
  const intake = await talkThenDay(first, clock);
  await tell(first, intake, 'a');
  await first.say('ann', 'stop');
  await first.settle();
  await first.close();
  const channel = new WindowedChannel();
  const again = await openDesk({ clock, channel, folder: first.folder });
  await again.start();
  await again.settle();
  expect(channel.sent.map(({ text }) => text)).toEqual([]);
  await again.say('ann', 'start');
  await again.settle();
  await again.settle();
  expect(channel.sent.map(({ text }) => text).sort()).toEqual([
    'echo package_failed',
    'echo start',
  ]);
  await again.close();
});
