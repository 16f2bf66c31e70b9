import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Telegram } from '../../../src/channel/telegram/telegram.ts';
import { webhookSecret } from '../../../src/channel/telegram/telegram.ts';
import { openTelegramFarSide, type TelegramFarSide } from '../contract/telegram-far-side.ts';
import { telegramToken } from '../contract/fake-telegram.ts';
import { optionsOf, outbound, report } from '../outbound.ts';
import { RecordingHost } from '../recording-host.ts';

let far: TelegramFarSide;
let host: RecordingHost;
let telegram: Telegram;

beforeEach(async () => {
  far = await openTelegramFarSide();
  host = new RecordingHost();
  telegram = far.channel('http://127.0.0.1:8080');
});

afterEach(async () => {
  await telegram.stop();
  await far.close();
});

async function begin(): Promise<void> {
  await telegram.start(host);
  await vi.waitFor(() => {
    expect(telegram.health().state).toBe('ready');
  });
}

function bodies() {
  return host.events.map(({ body }) => body);
}

test('without https it takes the webhook away and asks; what was said comes in order', async () => {
  await begin();
  expect(far.fake.calls[0]?.method).toBe('deleteWebhook');
  await far.person('مریم').writes('سلام');
  await far.person('مریم').editsLast('سلام، من مریم هستم');
  await far.person('Иван').reacts('👍');
  expect(bodies()).toMatchObject([
    { kind: 'text', text: 'سلام' },
    { kind: 'edited', text: 'سلام، من مریم هستم', target: host.events[0]?.externalId },
    { kind: 'reacted', emoji: '👍' },
  ]);
  const asked = far.fake.calls.find(({ method }) => method === 'getUpdates');
  expect(asked?.body['allowed_updates']).toContain('message_reaction');
});

test('what could not be stored is asked for again, and nothing after it is lost', async () => {
  await begin();
  host.failures = 2;
  const bringing = far.bringsTogether([
    { from: 'مریم', text: 'یک' },
    { from: 'مریم', text: 'دو' },
    { from: 'خالد', text: 'ثلاثة' },
  ]);
  await vi.waitFor(() => {
    expect(telegram.health().words).toMatch(/cannot be stored/);
  });
  await bringing;
  expect(
    bodies()
      .map((body) => body.kind === 'text' && body.text)
      .toSorted(),
  ).toEqual(['دو', 'یک', 'ثلاثة'].toSorted());
  await far.repeatLast();
  expect(host.events).toHaveLength(3);
});

test('one update that cannot be read does not hold up a hundred others', async () => {
  await begin();
  const person = far.person('مریم');
  const messages = Array.from({ length: 98 }, (_one, index) => ({
    message: person.message({ text: `پیام ${index}` }),
  }));
  await far.bring([...messages.slice(0, 50), { message: 'broken' }, ...messages.slice(50)]);
  expect(bodies()).toEqual(
    messages.map(({ message }) => ({ kind: 'text', text: message['text'] })),
  );
});

test('another program on the same bot is told of in words, and ends when it ends', async () => {
  await begin();
  const description = 'Conflict: terminated by other getUpdates request';
  far.fake.outage = { status: 409, body: { description } };
  await far.person('مریم').writes('یک');
  await vi.waitFor(() => {
    expect(telegram.health().words).toMatch(/Another program reads/);
  }, 5000);
  far.fake.outage = null;
  await far.person('مریم').writes('دو');
  expect(telegram.health()).toEqual({ state: 'ready', words: '' });
});

test('stopping does not wait for an open question', async () => {
  await begin();
  await expect.poll(() => far.fake.calls.at(-1)?.method).toBe('getUpdates');
  await telegram.stop();
  await expect.poll(() => far.fake.abandoned).toBe(1);
  expect(telegram.health().state).toBe('stopped');
});

test('with https it sets the webhook; calls without the secret are refused', async () => {
  telegram = far.channel('https://clinic.example/');
  await begin();
  const secret = webhookSecret(telegramToken);
  expect(far.fake.calls).toMatchObject([
    {
      method: 'setWebhook',
      body: { url: 'https://clinic.example/webhooks/telegram', secret_token: secret },
    },
  ]);
  const message = far.person('مریم').message({ text: 'سلام' });
  const body = Buffer.from(JSON.stringify({ update_id: 1, message }));
  const call = (method: string, given: string | null, bytes = body) =>
    telegram.webhook({
      method,
      headers: given === null ? {} : { 'x-telegram-bot-api-secret-token': given },
      query: {},
      body: bytes,
    });
  expect(await call('POST', null)).toMatchObject({ status: 403 });
  expect(await call('POST', `${secret}x`)).toMatchObject({ status: 403 });
  expect(await call('PUT', secret)).toMatchObject({ status: 405 });
  expect(await call('GET', secret)).toMatchObject({ status: 405 });
  expect(await call('POST', secret, Buffer.from('{'))).toMatchObject({ status: 400 });
  expect(host.events).toEqual([]);
  host.failures = 1;
  await expect(call('POST', secret)).rejects.toThrow();
  expect(await call('POST', secret)).toEqual({ status: 200, body: '' });
  expect(await call('POST', secret)).toEqual({ status: 200, body: '' });
  expect(await call('POST', secret, Buffer.from('{"message":1}'))).toMatchObject({ status: 200 });
  expect(bodies()).toEqual([{ kind: 'text', text: 'سلام' }]);
});

test('answers are buttons under the words; a tap is a choice, answered at once', async () => {
  await begin();
  const person = far.person('مریم');
  const options = optionsOf(['بله، خودم هستم', 'نه، برای کسی دیگر می‌نویسم']);
  const link = { label: 'بارگذاری گزارش‌ها', url: 'https://clinic.example/upload#x' };
  const text = '*مهم:* شما <بیمار> & خودتان هستید؟';
  const sent = await telegram.send(outbound({ address: String(person.id), text, options, link }));
  expect(sent).toMatchObject({ state: 'accepted' });
  expect(person.shown()).toEqual([
    {
      text: 'مهم: شما <بیمار> & خودتان هستید؟',
      options: options.map(({ title }) => title),
      url: link.url,
      file: null,
    },
  ]);
  expect(far.fake.taken[0]?.words.text).toContain('<b>مهم:</b>');
  await person.taps('بله، خودم هستم');
  expect(bodies()).toEqual([{ kind: 'choice', choice: 'a:item=0', title: 'بله، خودم هستم' }]);
  await vi.waitFor(() => {
    expect(far.fake.calls.map(({ method }) => method)).toContain('answerCallbackQuery');
  });
});

test('what is too long is several messages; a second try sends only what is missing', async () => {
  await begin();
  const person = far.person('مریم');
  const text = Array.from({ length: 12 }, () => 'ک'.repeat(700)).join('\n\n');
  const message = outbound({ address: String(person.id), text, options: optionsOf(['بله']) });
  const first = await telegram.send(message);
  expect(first).toMatchObject({ state: 'accepted' });
  expect(person.shown().length).toBeGreaterThan(1);
  const whole = person.shown().map((shown) => shown.text);
  far.fake.mishaps.push(null, { status: 429, body: { parameters: { retry_after: 7 } } });
  const again = { ...message, idempotencyKey: 'row-2' };
  expect(await telegram.send(again)).toEqual({
    ...{ state: 'failed', retryable: true, code: 'rate_limited', retryAfterMs: 7000 },
  });
  expect(await telegram.send(again)).toMatchObject({ state: 'accepted' });
  expect(person.shown().map((shown) => shown.text)).toEqual([...whole, ...whole]);
  expect(far.refusals()).toEqual([]);
});

test('a document goes up with its caption and its name in any language', async () => {
  await begin();
  const person = far.person('مریم');
  const file = { ...report, name: 'خلاصه پزشکی.pdf', mediaType: 'application/pdf' };
  const result = await telegram.send(
    outbound({ address: String(person.id), text: 'بفرمایید *پرونده* شما', file }),
  );
  expect(result).toMatchObject({ state: 'accepted' });
  expect(person.shown()).toEqual([
    {
      ...{ text: 'بفرمایید پرونده شما', options: [], url: null },
      file: { name: 'خلاصه پزشکی.pdf', bytes: host.file },
    },
  ]);
});

test('a picture goes as a photo, and as a document when Telegram does not want it', async () => {
  await begin();
  const person = far.person('مریم');
  const file = { ...report, name: 'page.png', mediaType: 'image/png' };
  const address = String(person.id);
  await telegram.send(outbound({ address, text: '', file }));
  const description = 'Bad Request: PHOTO_INVALID_DIMENSIONS';
  far.fake.mishaps.push({ status: 400, body: { description } });
  const again = outbound({ idempotencyKey: 'row-2', address, text: '', file });
  expect(await telegram.send(again)).toMatchObject({ state: 'accepted' });
  const methods = far.fake.calls
    .map(({ method }) => method)
    .filter((one) => one.startsWith('send'));
  expect(methods).toEqual(['sendPhoto', 'sendPhoto', 'sendDocument']);
});

test('a file that is too large is not sent', async () => {
  await begin();
  host.file = Buffer.alloc(50 * 1024 * 1024 + 1);
  const file = { ...report, name: 'a.zip', mediaType: 'application/zip' };
  const result = await telegram.send(outbound({ address: String(far.person('x').id), file }));
  expect(result).toEqual({ state: 'failed', retryable: false, code: 'file_too_large' });
});

const failed = { state: 'failed', retryable: false } as const;
const later = { state: 'failed', retryable: true } as const;

test.each([
  ['blocked', { ...failed, code: 'blocked' }],
  ['rate_limited', { ...later, code: 'rate_limited', retryAfterMs: 1000 }],
  ['server_error', { ...later, code: 'server_error' }],
  ['silent_after_accepting', { state: 'unknown' }],
] as const)('%s', async (trouble, expected) => {
  await begin();
  const address = String(far.person('مریم').id);
  far.next(trouble);
  expect(await telegram.send(outbound({ address }))).toEqual(expected);
});

test('nobody is there, or has moved', async () => {
  await begin();
  expect(await telegram.send(outbound({ address: '1' }))).toEqual({
    ...failed,
    code: 'unreachable',
  });
  const parameters = { migrate_to_chat_id: -1009 };
  far.fake.mishaps.push({ status: 400, body: { description: 'Bad Request', parameters } });
  const moved = await telegram.send(outbound({ address: '1' }));
  expect(moved).toEqual({ ...later, code: 'address_moved', retryAfterMs: 0 });
  expect(host.moves).toEqual([{ from: '1', to: '-1009' }]);
});

test('without a network nothing has gone out', async () => {
  await begin();
  await telegram.stop();
  await far.close();
  const result = await telegram.send(outbound({}));
  expect(result).toEqual({ ...later, code: 'network' });
  await expect(telegram.signalTyping('42')).resolves.toBeUndefined();
});

test('files are had by what was announced, also after a restart', async () => {
  await begin();
  const bytes = Buffer.from('%PDF-1.7 گزارش');
  const person = far.person('مریم');
  await person.sends({ name: 'گزارش ۱.pdf', mediaType: 'application/pdf', bytes });
  const [body] = bodies();
  if (body?.kind !== 'media_announced') throw new Error('no file was announced');
  const media = await far.channel('http://127.0.0.1:8080').fetchMedia(body.ref);
  if (media.kind !== 'found') throw new Error(media.kind);
  expect(Buffer.concat(await media.stream.toArray())).toEqual(bytes);
  expect(await telegram.fetchMedia('{"fileId":"nobody","bytes":null}')).toEqual({ kind: 'gone' });
});

test('what Telegram gives to no bot is too large, known before or not', async () => {
  const bytes = 30 * 1024 * 1024;
  const file = { name: 'ct.zip', mediaType: 'application/zip', bytes: Buffer.alloc(bytes) };
  const fileId = far.keep(file);
  expect(await telegram.fetchMedia(JSON.stringify({ fileId, bytes }))).toEqual({
    kind: 'too_large',
    bytes,
  });
  expect(await telegram.fetchMedia(JSON.stringify({ fileId, bytes: null }))).toMatchObject({
    kind: 'too_large',
  });
});

test('an album is as many files as it has, each with its own caption', async () => {
  await begin();
  const photo = (name: string) => ({ name, mediaType: 'image/jpeg', bytes: Buffer.from(name) });
  await far.person('مریم').sendsTogether([{ ...photo('1'), caption: 'صفحهٔ ۱' }, photo('2')]);
  expect(bodies()).toMatchObject([
    { kind: 'media_announced', caption: 'صفحهٔ ۱' },
    { kind: 'media_announced', caption: '' },
  ]);
});
