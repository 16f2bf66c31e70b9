// What went out of a message is not sent again.
import { expect, test } from 'vitest';
import type { SendResult } from '../../src/channel/channel.ts';
import { PartProgress } from '../../src/channel/part-progress.ts';

const busy: SendResult = { state: 'failed', retryable: true, code: 'busy' };

/** Sends what is not named in `failing`, and keeps what went out. */
function sender(failing: ReadonlySet<string>) {
  const sent: string[] = [];
  const sendOne = (part: string): Promise<SendResult> => {
    if (failing.has(part)) return Promise.resolve(busy);
    sent.push(part);
    return Promise.resolve({ state: 'accepted', externalIds: [`id-${part}`] });
  };
  return { sent, sendOne };
}

test('a second try goes on where the first one ended, and gives the ids of all parts', async () => {
  const progress = new PartProgress();
  const first = sender(new Set(['b']));
  expect(await progress.sendAll('key', ['a', 'b', 'c'], first.sendOne)).toEqual(busy);
  const second = sender(new Set());
  expect(await progress.sendAll('key', ['a', 'b', 'c'], second.sendOne)).toEqual({
    state: 'accepted',
    externalIds: ['id-a', 'id-b', 'id-c'],
  });
  expect([first.sent, second.sent]).toEqual([['a'], ['b', 'c']]);
});

test('messages do not touch each other, and a finished one is forgotten', async () => {
  const progress = new PartProgress();
  const { sent, sendOne } = sender(new Set());
  await progress.sendAll('one', ['a'], sendOne);
  await progress.sendAll('two', ['a'], sendOne);
  await progress.sendAll('one', ['a'], sendOne);
  expect(sent).toEqual(['a', 'a', 'a']);
});

test('only so many unfinished messages are remembered', async () => {
  const progress = new PartProgress(1);
  const { sent, sendOne } = sender(new Set(['b']));
  await progress.sendAll('one', ['a', 'b'], sendOne);
  await progress.sendAll('two', ['a', 'b'], sendOne);
  await progress.sendAll('one', ['a', 'b'], sendOne);
  expect(sent).toEqual(['a', 'a', 'a']);
});
