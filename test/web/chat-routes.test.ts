import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvents } from '../../src/web/pages/chat/event-stream.ts';
import { emptyPortal, FakeHouse } from './fake-house.ts';

let house: FakeHouse;
let server: FastifyInstance;
let origin: string;
let token: string;

beforeEach(async () => {
  house = new FakeHouse(emptyPortal());
  server = await house.serve();
  await server.listen({ port: 0, host: '127.0.0.1' });
  // A TCP server's address.
  origin = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;
  const response = await server.inject({ method: 'POST', url: '/chat/api/session', payload: {} });
  token = response.json<{ token: string }>().token;
});

afterEach(async () => {
  await server.close();
});

const authorised = () => ({ authorization: `Bearer ${token}` });

function say(body: object) {
  const post = { method: 'POST', url: '/chat/api/messages', headers: authorised() } as const;
  return server.inject({ ...post, payload: body });
}

test('a session is a secret of 256 bits, and the inbox sees only its hash', async () => {
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  await say({ id: randomUUID(), kind: 'opened' });
  expect(house.events[0]?.address).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(house.events)).not.toContain(token);
});

test('the same message sent twice is accepted once', async () => {
  const message = { id: randomUUID(), kind: 'text', text: 'سلام' };
  const first = await say(message);
  const second = await say(message);
  expect([first.statusCode, first.json()]).toEqual([202, { accepted: true }]);
  expect([second.statusCode, second.json()]).toEqual([202, { accepted: false }]);
  const read = await server.inject({ url: '/chat/api/messages?after=0', headers: authorised() });
  const { messages } = read.json<{ messages: { clientId: string }[] }>();
  expect(messages.map(({ clientId }) => clientId)).toEqual([message.id]);
});

test.each([
  ['no authorization', {}, 401, 'no_session'],
  ['a short token', { authorization: 'Bearer abc' }, 401, 'no_session'],
])('%s is refused', async (_, headers, status, error) => {
  const answer = await server.inject({ url: '/chat/api/messages', headers });
  expect([answer.statusCode, answer.json()]).toEqual([status, { error }]);
});

test.each([
  { kind: 'text', text: 'no id' },
  { id: 'x', kind: 'text', text: 'hello' },
  { id: randomUUID(), kind: 'text', text: '   ' },
  { id: randomUUID(), kind: 'text', text: 'a'.repeat(200_001) },
  { id: randomUUID(), kind: 'media', ref: 'abc' },
  { id: randomUUID(), kind: 'choice', choice: '' },
])('a message of a wrong shape is refused: %o', async (body) => {
  const answer = await say(body);
  expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'bad_request' }]);
  expect(house.events).toEqual([]);
});

test('one contact never reads what another wrote', async () => {
  await say({ id: randomUUID(), kind: 'text', text: 'private' });
  token = (await server.inject({ method: 'POST', url: '/chat/api/session' })).json<{
    token: string;
  }>().token;
  const read = await server.inject({ url: '/chat/api/messages', headers: authorised() });
  expect(read.json()).toMatchObject({ messages: [] });
});

test('the stream catches up, then follows live, and a second one repeats nothing', async () => {
  house.answer = () => [{ text: 'first' }, { text: 'second' }];
  const opened = await say({ id: randomUUID(), kind: 'opened' });
  expect(opened.statusCode).toBe(202);
  const heard = await hear(0, 2);
  expect(heard.map(({ text }) => text)).toEqual(['first', 'second']);

  const address = house.events[0]?.address ?? '';
  const later = hear(heard[0]?.seq ?? 0, 2);
  await house.speak(address, { text: 'third' });
  expect((await later).map(({ text }) => text)).toEqual(['second', 'third']);
});

test('a message that nobody announced arrives with the next heartbeat', async () => {
  await server.close();
  house.heartbeatMs = 50;
  server = await house.serve();
  await server.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`; // TCP
  await say({ id: randomUUID(), kind: 'opened' });
  house.webChat.announce = () => undefined;
  const waiting = hear(0, 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await house.speak(house.events[0]?.address ?? '', { text: 'quiet' });
  expect((await waiting).map(({ text }) => text)).toEqual(['quiet']);
});

test('a file goes to the vault and then to the inbox', async () => {
  const bytes = Buffer.from('%PDF-1.7 a report');
  const id = randomUUID();
  const answer = await putFile(bytes, { id, name: 'گزارش.pdf', type: 'a/b' });
  expect([answer.statusCode, answer.json()]).toEqual([202, { accepted: true }]);
  expect(house.events[0]?.body).toMatchObject({
    kind: 'media',
    name: 'گزارش.pdf',
    bytes: bytes.length,
    via: 'chat',
    intake: null,
  });
  expect([...house.stored.values()]).toEqual([bytes]);
});

test('an empty file is refused', async () => {
  const answer = await putFile(Buffer.alloc(0), { id: randomUUID(), name: 'a.pdf' });
  expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'empty' }]);
  expect(house.events).toEqual([]);
});

test('2 GB are refused at once, before they have come', async () => {
  const answer = await upload({ announced: 2 * 1024 ** 3, pieces: 4 });
  expect(answer).toEqual({ status: 413, body: { error: 'too_large' }, closed: true });
  expect(house.stored.size).toBe(0);
  expect(house.events.map(({ body }) => body)).toMatchObject([
    { kind: 'media_refused', reason: 'too_large', bytes: 2 * 1024 ** 3 },
  ]);
});

test('a body of unknown size is stopped at the limit', async () => {
  const answer = await upload({ announced: null, pieces: 10_000 });
  expect(answer).toEqual({ status: 413, body: { error: 'too_large' }, closed: true });
  expect(house.stored.size).toBe(0);
});

test('an upload that breaks off leaves no document', async () => {
  const call = request(`${origin}/chat/api/files?id=${randomUUID()}&name=a.pdf`, {
    method: 'POST',
    headers: { ...authorised(), 'content-length': 500_000 },
  });
  call.on('error', () => undefined);
  call.write(Buffer.alloc(100_000));
  await new Promise((resolve) => setTimeout(resolve, 100));
  call.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(house.events).toEqual([]);
});

test('a package is sent to its own contact only, and only as an attachment', async () => {
  await say({ id: randomUUID(), kind: 'opened' });
  const sha256 = house.keep(Buffer.from('zip'));
  const file = { sha256, name: 'بسته "1".zip', mediaType: 'application/zip', bytes: 3 };
  await house.speak(house.events[0]?.address ?? '', { file });
  const url = `/chat/api/files/${sha256}`;
  const mine = await server.inject({ url, headers: authorised() });
  expect(mine.body).toBe('zip');
  expect(mine.headers['content-disposition']).toMatch(/^attachment; filename="[ -~]+"; filename\*/);
  const other = { authorization: `Bearer ${'A'.repeat(43)}` };
  expect((await server.inject({ url, headers: other })).statusCode).toBe(404);
});

interface Heard {
  readonly seq: number;
  readonly text: string;
}

async function hear(after: number, count: number): Promise<Heard[]> {
  const abort = new AbortController();
  const response = await fetch(`${origin}/chat/api/stream?after=${String(after)}`, {
    headers: authorised(),
    signal: abort.signal,
  });
  const heard: Heard[] = [];
  if (response.body === null) throw new Error('no stream');
  await readEvents(response.body, 5000, ({ event, data }) => {
    // Our own route's event.
    if (event === 'message') heard.push(JSON.parse(data) as Heard);
    if (heard.length === count) abort.abort();
  }).catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return heard;
}

function putFile(bytes: Buffer, query: Record<string, string>) {
  const headers = { ...authorised(), 'content-type': 'application/octet-stream' };
  const url = '/chat/api/files';
  return server.inject({ method: 'POST', url, query, headers, payload: bytes });
}

/** Sends pieces of 64 KB until the server answers, over a real connection. */
function upload(options: { readonly announced: number | null; readonly pieces: number }) {
  const length = options.announced === null ? {} : { 'content-length': options.announced };
  const call = request(`${origin}/chat/api/files?id=${randomUUID()}&name=big.zip`, {
    method: 'POST',
    headers: { ...authorised(), 'content-type': 'application/octet-stream', ...length },
  });
  return new Promise((resolve, reject) => {
    call.on('error', reject);
    call.on('response', (response) => {
      let body = '';
      response.on('data', (piece: Buffer) => (body += piece.toString()));
      response.on('end', () => {
        const closed = response.headers.connection === 'close';
        call.destroy();
        const answer: unknown = JSON.parse(body);
        resolve({ status: response.statusCode, body: answer, closed });
      });
    });
    let left = options.pieces;
    const push = () => {
      while (left > 0) {
        left -= 1;
        if (!call.write(Buffer.alloc(65_536))) return void call.once('drain', push);
      }
    };
    push();
  });
}
