import { expect, test } from 'vitest';
import { createEventParser, readEvents } from '../../../../src/web/pages/chat/event-stream.ts';

test.each([1, 2, 3, 7, 1000])('events survive being cut into pieces of %i', (size) => {
  const stream =
    ': open\n\nid: 1\nevent: message\ndata: {"a":1}\n\n: still here\n\n' +
    'event: typing\r\ndata: {}\r\n\r\ndata: one\ndata: two\n\nevent: message\ndata: unfinished';
  const parse = createEventParser();
  const events = [];
  for (let from = 0; from < stream.length; from += size) {
    events.push(...parse(stream.slice(from, from + size)));
  }
  expect(events).toEqual([
    { event: 'message', data: '{"a":1}' },
    { event: 'typing', data: '{}' },
    { event: 'message', data: 'one\ntwo' },
  ]);
});

test('letters that are cut between two pieces stay whole', async () => {
  const bytes = new TextEncoder().encode('data: سلام 🙂\n\n');
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const heard: string[] = [];
  await readEvents(body, 1000, ({ data }) => heard.push(data));
  expect(heard).toEqual(['سلام 🙂']);
});

test('a stream that falls silent is given up', async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    cancel() {
      cancelled = true;
    },
  });
  await expect(readEvents(body, 30, () => undefined)).rejects.toThrow('stalled');
  expect(cancelled).toBe(true);
});
