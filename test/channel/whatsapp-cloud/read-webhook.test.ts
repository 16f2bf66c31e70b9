// What webhooks of the Cloud API become, one row for each shape; and what must not come of them.
import { describe, expect, test } from 'vitest';
import type { InboundBody } from '../../../src/channel/channel.ts';
import { readWebhook } from '../../../src/channel/whatsapp-cloud/read-webhook.ts';

const phoneNumberId = '1066';
const reader = { account: 'whatsapp-cloud', phoneNumberId, now: '2026-11-25T10:00:00.000Z' };
const phone = '989121234567';
const userId = 'IR.8A1f00Zq';

type Json = Readonly<Record<string, unknown>>;

function call(value: Json, field = 'messages', id = phoneNumberId) {
  const metadata = { display_phone_number: '989000000000', phone_number_id: id };
  const whole = { messaging_product: 'whatsapp', metadata, ...value };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '77', changes: [{ field, value: whole }] }],
  };
}

function message(content: Json): Json {
  return { from: phone, id: 'wamid.A1', timestamp: '1764065000', ...content };
}

function bodiesOf(json: Json): readonly InboundBody[] | undefined {
  return readWebhook(json, reader)?.events.map(({ body }) => body);
}

const media = { id: '4411', mime_type: 'image/jpeg', sha256: 'x', caption: 'صفحه ۱ از ۲' };
const ref = JSON.stringify({ id: '4411', sha256: 'x' });
const other = { kind: 'unsupported', what: 'other' };

const rows: readonly (readonly [string, Json, unknown])[] = [
  ['text', { type: 'text', text: { body: 'سلام' } }, { kind: 'text', text: 'سلام' }],
  [
    'photo',
    { type: 'image', image: media },
    {
      ...{ kind: 'media_announced', ref, name: 'photo.jpg', mediaType: 'image/jpeg' },
      ...{ bytes: null, caption: 'صفحه ۱ از ۲' },
    },
  ],
  [
    'forwarded document under its name',
    {
      ...{ type: 'document', context: { forwarded: true, frequently_forwarded: true } },
      document: { id: '4411', mime_type: 'application/pdf', filename: 'تست.pdf' },
    },
    { kind: 'media_announced', name: 'تست.pdf', mediaType: 'application/pdf', caption: '' },
  ],
  [
    'voice message, without the parameters of its type',
    { type: 'audio', audio: { id: '4411', mime_type: 'audio/ogg; codecs=opus', voice: true } },
    { kind: 'media_announced', name: 'voice.ogg', mediaType: 'audio/ogg' },
  ],
  ['video', { type: 'video', video: { id: '1' } }, { kind: 'unsupported', what: 'video' }],
  [
    'sticker',
    { type: 'sticker', sticker: { id: '1', mime_type: 'image/webp', animated: false } },
    { kind: 'media_announced', name: 'sticker.webp', mediaType: 'image/webp', sticker: true },
  ],
  ['odd sticker', { type: 'sticker' }, { kind: 'unsupported', what: 'sticker' }],
  [
    'place with a name',
    {
      type: 'location',
      location: { latitude: 35.7, longitude: 51.4, name: 'Milad', address: 'Tehran' },
    },
    {
      ...{ kind: 'unsupported', what: 'location' },
      place: { latitude: 35.7, longitude: 51.4, name: 'Milad, Tehran' },
    },
  ],
  [
    'card',
    {
      type: 'contacts',
      contacts: [
        { name: { formatted_name: 'Dr Rezaei' }, phones: [{ phone: '+98 21' }, { type: 'WORK' }] },
        { name: { first_name: 'Mina' } },
      ],
    },
    {
      ...{ kind: 'unsupported', what: 'contact' },
      people: [
        { name: 'Dr Rezaei', phones: ['+98 21'] },
        { name: 'Mina', phones: [] },
      ],
    },
  ],
  ['location', { type: 'location', location: {} }, { kind: 'unsupported', what: 'location' }],
  ['contacts', { type: 'contacts', contacts: [] }, { kind: 'unsupported', what: 'contact' }],
  [
    'reaction',
    { type: 'reaction', reaction: { message_id: 'wamid.Z', emoji: '🙏' } },
    { kind: 'reacted', emoji: '🙏' },
  ],
  [
    'reaction that was taken away',
    { type: 'reaction', reaction: { message_id: 'wamid.Z' } },
    { kind: 'reacted', emoji: '' },
  ],
  [
    'tap on a button',
    {
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: 'a:sex=male', title: 'مرد' } },
    },
    { kind: 'choice', choice: 'a:sex=male', title: 'مرد' },
  ],
  [
    'choice of a list',
    {
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: 'l:ar', title: 'العربية' } },
    },
    { kind: 'choice', choice: 'l:ar', title: 'العربية' },
  ],
  [
    'answer of a form that we never sent',
    { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { response_json: '3' } } },
    other,
  ],
  [
    'quick reply under a template',
    { type: 'button', button: { text: 'ادامه', payload: 'go' } },
    { kind: 'text', text: 'ادامه' },
  ],
  ['order', { type: 'order', order: {} }, other],
  ['what the API cannot show', { type: 'unsupported', errors: [{ code: 131051 }] }, other],
  ['a type of tomorrow', { type: 'hologram' }, other],
  ['a text whose text is odd', { type: 'text', text: { body: 7 } }, other],
  [
    'a correction',
    {
      type: 'edit',
      edit: { original_message_id: 'wamid.Z', message: { type: 'text', text: { body: 'Анна' } } },
    },
    { kind: 'edited', text: 'Анна', target: 'wamid.Z' },
  ],
  [
    'a message taken back',
    { type: 'revoke', revoke: { original_message_id: 'wamid.Z' } },
    { kind: 'revoked', target: 'wamid.Z' },
  ],
  ['a first opening', { type: 'request_welcome' }, { kind: 'opened' }],
];

test.each(rows)('%s', (_name, content, body) => {
  expect(bodiesOf(call({ messages: [message(content)] }))).toMatchObject([body]);
});

describe('who it comes from', () => {
  const hello = { type: 'text', text: { body: 'hi' } };
  const whose = (value: Json) => {
    const [event] = readWebhook(call(value), reader)?.events ?? [];
    return [event?.address, event?.aliases];
  };

  test('a number, with the hidden id as another address', () => {
    const contacts = [{ wa_id: phone, user_id: userId, profile: { name: 'Maryam' } }];
    const messages = [message({ ...hello, from_user_id: userId })];
    expect(whose({ contacts, messages })).toEqual([phone, [userId]]);
  });

  test('a hidden id alone', () => {
    const messages = [message({ ...hello, from: undefined, from_user_id: userId })];
    expect(whose({ contacts: [{ user_id: userId }], messages })).toEqual([userId, []]);
  });

  test('a hidden id where the number used to stand', () => {
    expect(whose({ messages: [message({ ...hello, from: userId })] })).toEqual([userId, []]);
  });

  test('of two contacts, each has its own message', () => {
    const contacts = [
      { wa_id: '111111', user_id: 'DE.1' },
      { wa_id: phone, user_id: userId },
    ];
    expect(whose({ contacts, messages: [message(hello)] })).toEqual([phone, [userId]]);
  });

  test('nobody: it is counted, and not made up', () => {
    const content = readWebhook(
      call({ messages: [message({ ...hello, from: undefined })] }),
      reader,
    );
    expect(content).toMatchObject({ events: [], unread: 1 });
  });

  test('a new number, and a new hidden id', () => {
    const system = {
      ...{ type: 'user_changed_number', wa_id: '989120000000' },
      ...{ user_id: 'IR.2', previous_user_id: userId },
    };
    const changed = message({ type: 'system', system });
    const alone = message({
      type: 'system',
      from: undefined,
      system: { type: 'user_changed_user_id', user_id: 'IR.2', previous_user_id: userId },
    });
    expect(readWebhook(call({ messages: [changed, alone] }), reader)).toMatchObject({
      events: [],
      readdressed: [
        { from: phone, to: '989120000000' },
        { from: userId, to: '989120000000' },
        { from: userId, to: 'IR.2' },
      ],
    });
  });
});

test('every entry, change, message and status counts; an odd one hides no other', () => {
  const one = call({
    messages: [message({ type: 'text', text: { body: '1' } }), { id: 7 }, 'nonsense'],
    statuses: [{ id: 'wamid.B', status: 'read', timestamp: '1764065000' }, { status: 'sent' }],
  });
  const two = call({ messages: [message({ id: 'wamid.A2', type: 'text', text: { body: '2' } })] });
  const entry = [one, two].flatMap(({ entry: entries }) => entries);
  const content = readWebhook({ object: 'whatsapp_business_account', entry }, reader);
  expect(content?.events.map(({ body }) => body)).toEqual([
    { kind: 'text', text: '1' },
    { kind: 'text', text: '2' },
  ]);
  expect(content?.receipts).toMatchObject([{ externalId: 'wamid.B', state: 'read', code: null }]);
  expect(content?.unread).toBe(3);
});

test('groups, other numbers and other fields are none of ours', () => {
  const hello = message({ type: 'text', text: { body: 'hi' } });
  expect(bodiesOf(call({ messages: [{ ...hello, group_id: 'g' }] }))).toEqual([]);
  expect(bodiesOf(call({ messages: [hello] }, 'messages', '9999'))).toEqual([]);
  expect(bodiesOf(call({ messages: [hello] }, 'account_update'))).toEqual([]);
});

test.each([null, 7, [], {}, { object: 'page', entry: [] }])(
  'no webhook of WhatsApp: %j',
  (json) => {
    expect(readWebhook(json, reader)).toBeNull();
  },
);

test.each([
  ['1764065000', '2025-11-25T10:03:20.000Z'],
  ['1764065000123', '2025-11-25T10:03:20.123Z'],
  [1_764_065_000, '2025-11-25T10:03:20.000Z'],
  ['', reader.now],
  ['soon', reader.now],
  ['99999999999999999999', reader.now],
])('sent at %s', (timestamp, sentAt) => {
  const json = call({ messages: [message({ type: 'text', text: { body: 'x' }, timestamp })] });
  expect(readWebhook(json, reader)?.events[0]?.sentAt).toBe(sentAt);
});

test('a failure names its error, and every report brings back our note', () => {
  const failed = { id: 'wamid.B', status: 'failed', timestamp: '1', errors: [{ code: 131042 }] };
  const sent = { id: 'wamid.C', status: 'sent', timestamp: '1', biz_opaque_callback_data: 'k/0' };
  expect(readWebhook(call({ statuses: [failed, sent] }), reader)).toMatchObject({
    receipts: [
      { externalId: 'wamid.B', state: 'failed', code: 'billing:131042' },
      { externalId: 'wamid.C', state: 'sent' },
    ],
    sent: [{ note: 'k/0', externalId: 'wamid.C' }],
    errors: [131042],
  });
});

test('what one of us writes from the app is an echo', () => {
  const echo = message({ to: phone, from: '989000000000', type: 'text', text: { body: 'سلام' } });
  const json = call({ message_echoes: [echo] }, 'smb_message_echoes');
  expect(readWebhook(json, reader)?.events).toMatchObject([
    { address: phone, body: { kind: 'echoed', text: 'سلام' } },
  ]);
});

test.each([
  [
    'quality',
    { new_quality_score: 'RED' },
    'en_US',
    { quality: 'red', status: null, language: 'en' },
  ],
  ['status', { event: 'PAUSED' }, 'fa', { quality: null, status: 'paused', language: 'fa' }],
  ['status', { event: 'APPROVED' }, 'ru', { quality: null, status: 'approved', language: 'ru' }],
  ['status', { event: 'FLAGGED' }, 'ru', null],
  ['status', { event: 'PAUSED' }, 'de', null],
])('what Meta says of the %s of a template: %j in %s', (what, said, language, expected) => {
  const value = { message_template_name: 'hi', message_template_language: language, ...said };
  const change = { field: `message_template_${what}_update`, value };
  const json = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [change] }] };
  const about = { account: reader.account, template: 'hi', at: reader.now };
  expect(readWebhook(json, reader)?.templates).toEqual(
    expected === null ? [] : [{ ...about, ...expected }],
  );
});
