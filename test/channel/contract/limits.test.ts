// The far sides refuse what the platforms refuse: only so does a test that passes there say much.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graph, openFakeGraph, type FakeGraph } from './fake-graph.ts';
import { FakeMessenger, messengerSecrets, messengerVersion } from './fake-messenger.ts';
import { FakeTelegram, telegramToken } from './fake-telegram.ts';
import { createHmac } from 'node:crypto';

const hour = 3_600_000;

describe('WhatsApp Cloud', () => {
  let fake: FakeGraph;
  beforeAll(async () => {
    fake = await openFakeGraph();
    fake.lastHeardAt.set('98912', Date.now());
    fake.lastHeardAt.set('98913', Date.now() - 25 * hour);
  });
  afterAll(() => fake.close());

  async function post(content: object, to = '98912'): Promise<number> {
    const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', to };
    return statusOf(`${fake.origin}/${graph.version}/${graph.phoneNumberId}/messages`, {
      headers: { authorization: `Bearer ${graph.token}` },
      body: JSON.stringify({ ...envelope, ...content }),
    });
  }

  function buttons(count: number, title = 'ok'): object {
    const all = Array.from({ length: count }, (_, at) => ({
      type: 'reply',
      reply: { id: `i${String(at)}`, title: `${String(at)}${title}` },
    }));
    const interactive = { type: 'button', body: { text: 'ok?' }, action: { buttons: all } };
    return { type: 'interactive', interactive };
  }

  function rows(count: number, id = ''): object {
    const all = Array.from({ length: count }, (_, at) => ({
      ...{ id: `${String(at)}${id}`, title: String(at) },
    }));
    const action = { button: 'Choose', sections: [{ rows: all }] };
    return { type: 'interactive', interactive: { type: 'list', body: { text: 'ok?' }, action } };
  }

  const words = (length: number): object => ({
    type: 'text',
    text: { body: 'x'.repeat(length), preview_url: false },
  });

  test.each([
    ['a fourth button', buttons(3), buttons(4)],
    ['a button of 21 characters', buttons(1, 'x'.repeat(19)), buttons(1, 'x'.repeat(20))],
    ['an eleventh row', rows(10), rows(11)],
    ['a row id of 201 bytes', rows(1, 'x'.repeat(199)), rows(1, 'x'.repeat(200))],
    ['a text of 4097 characters', words(4096), words(4097)],
  ])('%s', async (_what, taken, refused) => {
    expect([await post(taken), await post(refused)]).toEqual([200, 400]);
  });

  test('free words after 24 hours', async () => {
    expect([await post(words(1)), await post(words(1), '98913')]).toEqual([200, 400]);
    const template = { name: 'write', language: { code: 'fa' } };
    expect(await post({ type: 'template', template }, '98913')).toBe(200);
  });

  test('a picture of 6 MB, a ZIP, and anything without the token', async () => {
    const upload = (type: string, bytes: number, token: string = graph.token) => {
      const form = new FormData();
      form.set('messaging_product', 'whatsapp');
      form.set('file', new File([new Uint8Array(bytes)], 'x', { type }));
      return sized(form).then((sent) =>
        statusOf(`${fake.origin}/${graph.version}/${graph.phoneNumberId}/media`, {
          ...sent,
          headers: { ...sent.headers, authorization: `Bearer ${token}` },
        }),
      );
    };
    expect([
      await upload('image/jpeg', 5_000_000),
      await upload('image/jpeg', 6_000_000),
      await upload('application/zip', 100),
      await upload('image/jpeg', 100, 'another'),
    ]).toEqual([200, 400, 400, 401]);
  });
});

describe('Telegram', () => {
  const fake = new FakeTelegram();
  beforeAll(async () => {
    await fake.open();
    fake.people.add('1');
  });
  afterAll(() => fake.close());

  const post = (words: object) =>
    statusOf(`${fake.origin}/bot${telegramToken}/sendMessage`, {
      body: JSON.stringify({ chat_id: '1', text: 'x', ...words }),
    });
  const keyboard = (data: string, text = 'x') => ({
    reply_markup: { inline_keyboard: [[{ text, callback_data: data }]] },
  });
  // Of two bytes each.
  const letters = (count: number) => 'я'.repeat(count);

  test.each([
    ['65 bytes of callback data', keyboard(letters(32)), keyboard(`${letters(32)}x`)],
    ['a button without words', keyboard('a', 'a'), keyboard('a', ' ')],
    ['a text of 4097 characters', { text: letters(4096) }, { text: letters(4097) }],
    [
      'marks that are no marks',
      { text: '<b>a</b>', parse_mode: 'HTML' },
      { parse_mode: 'HTML', text: '<b>a' },
    ],
    ['who never wrote', {}, { chat_id: '2' }],
  ])('%s', async (_what, taken, refused) => {
    expect([await post(taken), await post(refused)]).toEqual([200, 400]);
  });
});

describe('Messenger', () => {
  const fake = new FakeMessenger();
  beforeAll(async () => {
    await fake.open();
    fake.heardAt.set('1', Date.now());
    fake.heardAt.set('2', Date.now() - 25 * hour);
  });
  afterAll(() => fake.close());

  function post(message: object, id = '1'): Promise<number> {
    const { pageToken, appSecret } = messengerSecrets;
    const proof = createHmac('sha256', appSecret).update(pageToken).digest('hex');
    const query = `access_token=${pageToken}&appsecret_proof=${proof}`;
    return statusOf(`${fake.origin}/${messengerVersion}/me/messages?${query}`, {
      body: JSON.stringify({ recipient: { id }, messaging_type: 'RESPONSE', message }),
    });
  }
  const replies = (count: number, title = 'x') => ({
    text: 'x',
    quick_replies: Array.from({ length: count }, () => ({
      ...{ content_type: 'text', title, payload: 'p' },
    })),
  });

  test.each([
    ['a fourteenth quick reply', replies(13), replies(14)],
    ['a title of 21 characters', replies(1, 'x'.repeat(20)), replies(1, 'x'.repeat(21))],
    ['a text of 2001 characters', { text: 'x'.repeat(2000) }, { text: 'x'.repeat(2001) }],
  ])('%s', async (_what, taken, refused) => {
    expect([await post(taken), await post(refused)]).toEqual([200, 400]);
  });

  test('anything after 24 hours, and to strangers', async () => {
    const text = { text: 'x' };
    expect([await post(text), await post(text, '2'), await post(text, '3')]).toEqual([
      ...[200, 400, 400],
    ]);
  });
});

async function statusOf(
  url: string,
  { headers, body }: { readonly headers?: Record<string, string>; readonly body: BodyInit },
): Promise<number> {
  const typed = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  return (await fetch(url, { method: 'POST', headers: { ...typed, ...headers }, body })).status;
}

/** As a form of known length: fetch would send it in pieces. */
async function sized(form: FormData) {
  const encoded = new Response(form);
  const body = await encoded.arrayBuffer();
  return { body, headers: { 'content-type': encoded.headers.get('content-type') ?? '' } };
}
