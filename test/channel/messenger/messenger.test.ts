import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Messenger } from '../../../src/channel/messenger/messenger.ts';
import { messengerSecrets } from '../contract/fake-messenger.ts';
import { openMessengerFarSide, type MessengerFarSide } from '../contract/messenger-far-side.ts';
import { optionsOf, outbound, report } from '../outbound.ts';
import { RecordingHost } from '../recording-host.ts';

let far: MessengerFarSide;
let host: RecordingHost;
let messenger: Messenger;

beforeEach(async () => {
  far = await openMessengerFarSide();
  host = new RecordingHost();
  messenger = far.channel('http://127.0.0.1:1');
  far.caller = async (method, headers, body) => {
    const request = { method, headers, query: {}, body: Buffer.from(body) };
    return messenger.webhook(request).then(
      ({ status }) => status,
      () => 500,
    );
  };
  await messenger.start(host);
  await vi.waitFor(() => {
    expect(messenger.health().state).toBe('ready');
  });
});

afterEach(async () => {
  await messenger.stop();
  await far.close();
});

function bodies() {
  return host.events.map(({ body }) => body);
}

/** A person who has written, so that the window is open. */
async function known(name: string) {
  const person = far.person(name);
  await person.writes('سلام');
  host.events.length = 0;
  return person;
}

test('it asks for the opening button, and says so when Facebook refuses', async () => {
  expect(far.fake.calls).toContain('POST /v25.0/me/messenger_profile');
  const settings = { ...messengerSecrets, graphVersion: 'v25.0', origin: far.fake.origin };
  const { Messenger: Again } = await import('../../../src/channel/messenger/messenger.ts');
  const silent = { info: () => undefined, warn: vi.fn(), error: () => undefined };
  const menuWords = () => ({ orWrite: '', choose: '' });
  const wrong = new Again({ ...settings, pageToken: 'EAAwrong' }, { menuWords, log: silent });
  await wrong.start(host);
  await vi.waitFor(() => {
    expect(wrong.health().words).toMatch(/refuses the page token/);
  });
  await wrong.stop();
  expect(JSON.stringify(silent.warn.mock.calls)).not.toContain('EAAwrong');
});

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
  const { createHmac } = await import('node:crypto');
  const hex = createHmac('sha256', messengerSecrets.appSecret).update(body).digest('hex');
  expect(await far.caller('POST', { 'x-hub-signature-256': `sha256=${hex}` }, body)).toBe(200);
  expect(host.events).toEqual([]);
});

test('short answers are quick replies, and a tap names its answer', async () => {
  const person = await known('مریم');
  const options = optionsOf(['بله', 'نه']);
  const text = '*مهم:* خودتان بیمار هستید؟';
  await messenger.send(outbound({ address: person.psid, text, options }));
  expect(person.shown()).toEqual([
    { text: 'مهم: خودتان بیمار هستید؟', options: ['بله', 'نه'], url: null, file: null },
  ]);
  await person.taps('نه');
  expect(bodies()).toEqual([{ kind: 'choice', choice: 'a:item=1', title: 'نه' }]);
});

test('a title of 21 characters and a fourteenth answer make a numbered menu', async () => {
  const person = await known('Иван');
  const send = (idempotencyKey: string, titles: readonly string[]) =>
    messenger.send(
      outbound({
        idempotencyKey,
        address: person.psid,
        language: 'ru',
        options: optionsOf(titles),
      }),
    );
  await send('1', ['Только в мозге или глазу', 'Нет']);
  await send(
    '2',
    Array.from({ length: 14 }, (_one, index) => `Ответ ${index}`),
  );
  await send(
    '3',
    Array.from({ length: 13 }, (_one, index) => `Ответ ${index}`),
  );
  expect(person.shown().map(({ options }) => options.length)).toEqual([0, 0, 13]);
  expect(person.shown()[0]?.text).toContain('1. Только в мозге или глазу');
  expect(far.refusals()).toEqual([]);
});

test('a link is a button, and written out where answers stand', async () => {
  const person = await known('مریم');
  const link = { label: 'بارگذاری گزارش‌ها', url: 'https://clinic.example/upload#x' };
  const address = person.psid;
  await messenger.send(outbound({ idempotencyKey: '1', address, link }));
  const options = optionsOf(['بله']);
  await messenger.send(outbound({ idempotencyKey: '2', address, link, options }));
  await messenger.send(outbound({ idempotencyKey: '3', address, link, text: 'ک'.repeat(1500) }));
  const [button, written, ...long] = person.shown();
  expect(button).toMatchObject({ text: 'سلام', url: link.url });
  expect(written).toMatchObject({ url: null, options: ['بله'] });
  expect(written?.text).toContain(link.url);
  expect(long.at(-1)?.url).toBe(link.url);
  expect(far.refusals()).toEqual([]);
});

test('a file stands before its words', async () => {
  const person = await known('خالد');
  const file = { ...report, name: 'ملخص طبي.pdf', mediaType: 'application/pdf' };
  const sent = await messenger.send(outbound({ address: person.psid, text: 'تفضلوا', file }));
  expect(sent).toMatchObject({
    state: 'accepted',
    externalIds: [expect.any(String), expect.any(String)],
  });
  expect(person.shown()).toEqual([
    { text: '', options: [], url: null, file: { name: 'ملخص طبي.pdf', bytes: host.file } },
    { text: 'تفضلوا', options: [], url: null, file: null },
  ]);
});

test('the second part is tried again alone', async () => {
  const person = await known('خالد');
  const file = { ...report, name: 'a.png', mediaType: 'image/png' };
  const message = outbound({ address: person.psid, text: 'تفضلوا', file });
  const openFile = vi.spyOn(host, 'openFile');
  far.fake.onTaken = () => {
    far.fake.onTaken = () => undefined;
    far.next('rate_limited');
  };
  const later = { state: 'failed', retryable: true, code: 'rate_limited', retryAfterMs: 1000 };
  expect(await messenger.send(message)).toEqual(later);
  expect(await messenger.send(message)).toMatchObject({ state: 'accepted' });
  expect(openFile).toHaveBeenCalledTimes(1);
  expect(person.shown()).toHaveLength(2);
});

const failed = { state: 'failed', retryable: false } as const;
const later = { state: 'failed', retryable: true } as const;

test.each([
  ['blocked', { ...failed, code: 'blocked' }],
  ['rate_limited', { ...later, code: 'rate_limited', retryAfterMs: 1000 }],
  ['server_error', { ...later, code: 'server_error', retryAfterMs: 5000 }],
  ['silent_after_accepting', { state: 'unknown' }],
] as const)('%s', async (trouble, expected) => {
  const person = await known('مریم');
  far.next(trouble);
  expect(await messenger.send(outbound({ address: person.psid }))).toEqual(expected);
});

test('after a day nothing may be written; to a stranger never', async () => {
  await far.bringsLate('مریم', 'سلام', 25);
  const { psid: address } = far.person('مریم');
  expect(await messenger.send(outbound({ address }))).toEqual({ ...failed, code: 'window_closed' });
  const stranger = await messenger.send(outbound({ address: '1' }));
  expect(stranger).toEqual({ ...failed, code: 'unreachable' });
});

test('what was delivered and read until a moment is told of each message', async () => {
  const person = await known('مریم');
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
  const person = await known('مریم');
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
