import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Messenger } from '../../../src/channel/messenger/messenger.ts';
import { messengerSecrets } from '../contract/fake-messenger.ts';
import { optionsOf, outbound, report } from '../outbound.ts';
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

test('it asks for the opening button, and says so when Facebook refuses', async () => {
  expect(far.fake.calls).toContain('POST /v25.0/me/messenger_profile');
  const settings = { ...messengerSecrets, graphVersion: 'v25.0', origin: far.fake.origin };
  const silent = { info: () => undefined, warn: vi.fn(), error: () => undefined };
  const menuWords = () => ({ orWrite: '', choose: '' });
  const wrong = new Messenger({ ...settings, pageToken: 'EAAwrong' }, { menuWords, log: silent });
  await wrong.start(host);
  await vi.waitFor(() => {
    expect(wrong.health().words).toMatch(/refuses the page token/);
  });
  await wrong.stop();
  expect(JSON.stringify(silent.warn.mock.calls)).not.toContain('EAAwrong');
});

test('short answers are quick replies, and a tap names its answer', async () => {
  const person = await known(page, 'مریم');
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
  const person = await known(page, 'Иван');
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
  const person = await known(page, 'مریم');
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
  const person = await known(page, 'خالد');
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
  const person = await known(page, 'خالد');
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
  const person = await known(page, 'مریم');
  far.next(trouble);
  expect(await messenger.send(outbound({ address: person.psid }))).toEqual(expected);
});

test('a token that is refused later shows in the health, until a message goes out', async () => {
  const { psid: address } = await known(page, 'مریم');
  const message = 'Error validating access token';
  far.fake.mishaps.push({ status: 400, error: { code: 190, error_subcode: 463, message } });
  const refused = await messenger.send(outbound({ idempotencyKey: '1', address }));
  expect(refused).toEqual({ ...later, code: 'token_refused', retryAfterMs: 300_000 });
  expect(messenger.health().words).toMatch(/refuses the page token/);
  await messenger.send(outbound({ idempotencyKey: '1', address }));
  expect(messenger.health()).toEqual({ state: 'ready', words: '' });
});

test('after a day nothing may be written; to a stranger never', async () => {
  await far.bringsLate('مریم', 'سلام', 25);
  const { psid: address } = far.person('مریم');
  expect(await messenger.send(outbound({ address }))).toEqual({ ...failed, code: 'window_closed' });
  const stranger = await messenger.send(outbound({ address: '1' }));
  expect(stranger).toEqual({ ...failed, code: 'unreachable' });
});
