import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messengerSecrets } from '../contract/fake-messenger.ts';
import { outbound } from '../outbound.ts';
import { known, openPage, type OpenPage } from './open-page.ts';

let page: OpenPage;
let far: OpenPage['far'];
let host: OpenPage['host'];
let messenger: OpenPage['messenger'];

beforeEach(async () => {
  page = await openPage();
  ({ far, host, messenger } = page);
});

afterEach(() => page.close());

function bodies() {
  return host.events.map(({ body }) => body);
}

test('Meta’s question is answered only to who knows the word', async () => {
  const ask = (query: Record<string, string>) =>
    messenger.webhook({ method: 'GET', headers: {}, query, body: Buffer.alloc(0) });
  const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444' };
  const token = { 'hub.verify_token': messengerSecrets.verifyToken };
  expect(await ask({ ...asked, ...token })).toEqual({ status: 200, body: '1158201444' });
  expect((await ask({ ...asked, 'hub.verify_token': 'guess' })).status).toBe(403);
  expect((await ask(asked)).status).toBe(403);
  expect((await ask({ ...asked, ...token, 'hub.challenge': '<script>' })).status).toBe(403);
});

test('what nobody signed, signed otherwise or sent otherwise is refused', async () => {
  const statuses = await far.forgeries();
  expect(statuses).toEqual([403, 403, 403, 403, 403, 405, 405]);
  expect(host.events).toEqual([]);
});

test('a hundred events in one call, two that cannot be read, each person in order', async () => {
  const names = ['مریم', 'خالد', 'Иван', 'Ann'];
  const events = Array.from({ length: 100 }, (_one, index) => ({
    from: names[index % 4] ?? '',
    text: `${index}`,
  }));
  const raw = events.map(({ from, text }) =>
    far.event(far.person(from).psid, { message: far.message({ text }) }),
  );
  await far.bring([{ sender: 1 }, ...raw, { nonsense: true }]);
  expect(host.events).toHaveLength(100);
  for (const name of names) {
    const { psid } = far.person(name);
    const heard = host.events.filter(({ address }) => address === psid);
    const said = events.filter(({ from }) => from === name);
    expect(heard.map(({ body }) => body)).toEqual(said.map(({ text }) => ({ kind: 'text', text })));
  }
  await far.repeatLast();
  expect(host.events).toHaveLength(100);
});

test('a call of which one event could not be stored is brought again whole', async () => {
  host.failures = 1;
  await far.bringsTogether([
    { from: 'مریم', text: 'یک' },
    { from: 'خالد', text: 'اثنان' },
  ]);
  expect(host.events).toHaveLength(2);
});

test('what another app has in hand is not ours', async () => {
  const standby = [far.event('5', { message: far.message({ text: 'سلام' }) })];
  const body = JSON.stringify({ object: 'page', entry: [{ id: '1', time: 1, standby }] });
  const hex = createHmac('sha256', messengerSecrets.appSecret).update(body).digest('hex');
  expect(await far.caller('POST', { 'x-hub-signature-256': `sha256=${hex}` }, body)).toBe(200);
  expect(host.events).toEqual([]);
});

test('what was delivered and read until a moment is told of each message', async () => {
  const person = await known(page, 'مریم');
  const ids: string[] = [];
  for (const idempotencyKey of ['1', '2']) {
    const sent = await messenger.send(outbound({ idempotencyKey, address: person.psid }));
    if (sent.state === 'accepted') ids.push(...sent.externalIds);
  }
  await far.receipt('مریم', 'delivered');
  await far.receipt('مریم', 'read');
  expect(host.receipts.map(({ externalId, state }) => [externalId, state]).toSorted()).toEqual(
    ids.flatMap((id) => [
      [id, 'delivered'],
      [id, 'read'],
    ]),
  );
  expect(host.events).toEqual([]);
});

test('a message of ours comes back and is known; one of a person takes over', async () => {
  const person = await known(page, 'مریم');
  await messenger.send(outbound({ address: person.psid }));
  await far.receipt('مریم', 'delivered');
  expect(host.events).toEqual([]);
  await far.staffWrites('مریم', 'سلام، من هماهنگ‌کننده هستم');
  expect(host.events).toMatchObject([{ address: person.psid, body: { kind: 'echoed' } }]);
});

test('files are had by what was announced; other servers are not asked', async () => {
  const bytes = Buffer.from('%PDF-1.7 گزارش');
  await far.person('مریم').sends({ name: 'گزارش.pdf', mediaType: 'application/pdf', bytes });
  const [body] = bodies();
  if (body?.kind !== 'media_announced') throw new Error('no file was announced');
  expect(body.name).toBe('گزارش.pdf');
  const media = await messenger.fetchMedia(body.ref);
  if (media.kind !== 'found') throw new Error(media.kind);
  expect(Buffer.concat(await media.stream.toArray())).toEqual(bytes);
  far.fake.files.clear();
  expect(await messenger.fetchMedia(body.ref)).toEqual({ kind: 'gone' });

  let asked = 0;
  const inside = createServer((_request, response) => {
    asked += 1;
    response.end('secret');
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  const { port } = inside.address() as AddressInfo;
  const elsewhere = [
    `http://127.0.0.1:${port}/a.pdf`,
    `http://localhost:${port}/a.pdf`,
    'http://scontent.xx.fbcdn.net/a.pdf',
    `https://fbcdn.net:${port}/a.pdf`,
    'https://fbcdn.net.evil.example/a.pdf',
    'https://evilfbcdn.net/a.pdf',
    'https://user@evil.example/fbcdn.net',
    'file:///etc/passwd',
  ];
  for (const url of elsewhere) {
    expect(await messenger.fetchMedia(JSON.stringify({ url })), url).toEqual({ kind: 'gone' });
  }
  const { moves, origin } = far.fake;
  moves.set('/moved', `http://127.0.0.1:${port}/a.pdf`);
  moves.set('/circle', '/circle');
  for (const path of ['/moved', '/circle']) {
    const url = JSON.stringify({ url: `${origin}${path}` });
    expect(await messenger.fetchMedia(url), path).toEqual({ kind: 'gone' });
  }
  expect(asked).toBe(0);
  moves.set('/near', '/cdn/9/a.pdf');
  far.fake.files.set('/cdn/9/a.pdf', bytes);
  const near = await messenger.fetchMedia(JSON.stringify({ url: `${origin}/near` }));
  expect(near).toMatchObject({ kind: 'found' });
  if (near.kind === 'found') near.stream.destroy();
  inside.close();
});
