import { expect, test } from 'vitest';
import { telegramConnector } from '../../../src/channel/bottender.ts';
import { camelCased } from '../../../src/channel/camel-case.ts';
import { telegramEvent } from '../../../src/channel/telegram/telegram-events.ts';
import { telegramUpdateSchema } from '../../../src/channel/telegram/telegram-update.ts';
import { telegramToken } from '../contract/fake-telegram.ts';

const connector = telegramConnector({ token: telegramToken, origin: 'http://127.0.0.1:1' });
const now = new Date('2026-11-25T12:00:00.000Z');
const date = Date.parse('2026-11-25T11:59:00.000Z') / 1000;
const chat = { id: 700, type: 'private', first_name: 'مریم' };
const base = { message_id: 9, from: { id: 700, is_bot: false, first_name: 'مریم' }, chat, date };

function read(update: unknown) {
  const parsed = telegramUpdateSchema.safeParse(camelCased(update));
  return parsed.success ? telegramEvent(parsed.data, connector, now) : 'unreadable';
}

function bodyOf(message: object) {
  const event = read({ update_id: 1, message: { ...base, ...message } });
  return event === 'unreadable' || event === null ? event : event.body;
}

function announced(file: object) {
  const given = { mediaType: 'application/pdf', bytes: 1000, caption: '' };
  return { kind: 'media_announced', ref: JSON.stringify(['F1', 1000]), ...given, ...file };
}

const pdf = {
  file_id: 'F1',
  file_name: 'گزارش.pdf',
  mime_type: 'application/pdf',
  file_size: 1000,
};
const keyboard = { inline_keyboard: [[{ text: 'بله', callback_data: 'a:writer=self' }]] };
const ref = (fileId: string, bytes: number | null) => JSON.stringify({ fileId, bytes });

const sticker = { name: 'sticker-9.webp', mediaType: 'image/webp', sticker: true };

const words = [
  ['سلام، برای مادرم می‌نویسم', 'سلام، برای مادرم می‌نویسم'],
  ['السلام عليكم', 'السلام عليكم'],
  ['Здравствуйте', 'Здравствуйте'],
  ['Hello\nthere', 'Hello\nthere'],
  ['/help', 'help'],
  ['/stop@intake_test_bot', 'stop'],
  ['/help me please', '/help me please'],
] as const;

test.each(words)('the words %j are text', (text, heard) => {
  expect(read({ update_id: 1, message: { ...base, text } })).toEqual({
    account: 'telegram',
    externalId: '700:9',
    address: '700',
    sentAt: '2026-11-25T11:59:00.000Z',
    body: { kind: 'text', text: heard },
  });
});

test.each(['/start', '/start insta', '/start@intake_test_bot'])('%s opens', (text) => {
  expect(bodyOf({ text })).toEqual({ kind: 'opened' });
});

test('a link that carries a code to go on with is as good as writing it', () => {
  const text = '/start ID-7K3M-9QPX';
  expect(bodyOf({ text })).toEqual({ kind: 'text', text: 'ID-7K3M-9QPX' });
});

const files = [
  [
    'a forwarded PDF',
    { document: pdf, forward_date: date, forward_sender_name: 'بیمارستان' },
    announced({ ref: ref('F1', 1000), name: 'گزارش.pdf' }),
  ],
  [
    'a document of an album, with a caption',
    { document: pdf, media_group_id: '77', caption: 'نمونه‌برداری ۱۴۰۴' },
    announced({ ref: ref('F1', 1000), name: 'گزارش.pdf', caption: 'نمونه‌برداری ۱۴۰۴' }),
  ],
  [
    'the largest size of a photo, wherever it stands',
    {
      photo: [
        { file_id: 'L', width: 1280, height: 960, file_size: 200_000 },
        { file_id: 'S', width: 90, height: 67, file_size: 1000 },
      ],
      caption: 'صفحة ٢',
    },
    announced({
      ref: ref('L', 200_000),
      name: 'photo-9.jpg',
      mediaType: 'image/jpeg',
      bytes: 200_000,
      caption: 'صفحة ٢',
    }),
  ],
  [
    'a voice note',
    { voice: { file_id: 'V', duration: 3, mime_type: 'audio/ogg; codecs=opus' } },
    announced({ ref: ref('V', null), name: 'voice-9.ogg', mediaType: 'audio/ogg', bytes: null }),
  ],
  [
    'music',
    { audio: { file_id: 'A', duration: 3, file_name: 'a.mp3', mime_type: 'audio/mpeg' } },
    announced({ ref: ref('A', null), name: 'a.mp3', mediaType: 'audio/mpeg', bytes: null }),
  ],
  [
    'a document without a name or a type',
    { document: { file_id: 'D' } },
    announced({
      ref: ref('D', null),
      name: 'file-9',
      mediaType: 'application/octet-stream',
      bytes: null,
    }),
  ],
  [
    'a sticker',
    { sticker: { file_id: 'S', width: 1, height: 1, file_size: 9 } },
    announced({ ...sticker, ref: ref('S', 9), bytes: 9 }),
  ],
  [
    'a sticker that moves, by its still picture',
    { sticker: { file_id: 'S', is_animated: true, thumbnail: { file_id: 'T', width: 1 } } },
    announced({ ...sticker, ref: ref('T', null), bytes: null }),
  ],
] as const;

test.each(files)('%s is announced', (_name, message, expected) => {
  expect(bodyOf(message)).toEqual(expected);
});

const others = [
  ['video', { video: { file_id: 'V', width: 1, height: 1, duration: 1 } }],
  ['video', { video_note: { file_id: 'V', length: 1, duration: 1 } }],
  ['video', { animation: { file_id: 'V' }, document: pdf }],
  ['sticker', { sticker: { file_id: 'S', is_video: true } }],
  ['location', { location: { latitude: 'north' } }],
  ['contact', { contact: { first_name: 'دکتر' } }],
  ['poll', { poll: { id: '1', question: '?' } }],
  ['other', { dice: { emoji: '🎲', value: 3 } }],
] as const;

test.each(others)('unsupported %s: %j', (what, message) => {
  expect(bodyOf(message)).toEqual({ kind: 'unsupported', what });
});

test('a place, with its name where it has one, and a card say what is in them', () => {
  const location = { latitude: 35.7, longitude: 51.4 };
  const place = { latitude: 35.7, longitude: 51.4, name: '' };
  expect(bodyOf({ location })).toEqual({ kind: 'unsupported', what: 'location', place });
  const venue = { title: 'بیمارستان', address: 'تهران', location };
  const named = { ...place, name: 'بیمارستان, تهران' };
  expect(bodyOf({ venue, location })).toMatchObject({ what: 'location', place: named });
  const contact = { phone_number: '+98 21', first_name: 'دکتر', last_name: 'رضایی' };
  const people = [{ name: 'دکتر رضایی', phones: ['+98 21'] }];
  expect(bodyOf({ contact })).toEqual({ kind: 'unsupported', what: 'contact', people });
});

test('a tap names its answer and the title that was tapped', () => {
  const message = { ...base, message_id: 8, reply_markup: keyboard };
  const callback = { id: 'c1', from: base.from, message, data: 'a:writer=self' };
  expect(read({ update_id: 2, callback_query: callback })).toEqual({
    account: 'telegram',
    externalId: 'callback:c1',
    address: '700',
    sentAt: now.toISOString(),
    body: { kind: 'choice', choice: 'a:writer=self', title: 'بله' },
  });
});

test('a tap on a message that Telegram does not give any more is heard all the same', () => {
  const message = { message_id: 8, date: 0, chat };
  const callback = { id: 'c1', from: base.from, message, data: 'a:x=1' };
  expect(read({ update_id: 2, callback_query: callback })).toMatchObject({
    body: { kind: 'choice', choice: 'a:x=1', title: 'a:x=1' },
  });
});

const edit = { ...base, edit_date: date + 30 };

test('words written anew name what they stand for', () => {
  expect(read({ update_id: 3, edited_message: { ...edit, text: 'خواهرم' } })).toEqual({
    account: 'telegram',
    externalId: '700:9:edited:3',
    address: '700',
    sentAt: '2026-11-25T11:59:30.000Z',
    body: { kind: 'edited', text: 'خواهرم', target: '700:9' },
  });
});

test('a file put in the place of another is announced; a place that moves says nothing', () => {
  const document = { ...edit, document: pdf };
  expect(read({ update_id: 3, edited_message: document })).toMatchObject({
    externalId: '700:9:edited:3',
    body: { kind: 'media_announced', name: 'گزارش.pdf' },
  });
  const location = { latitude: 35, longitude: 51 };
  expect(read({ update_id: 3, edited_message: { ...edit, location } })).toBeNull();
});

test.each([
  [[{ type: 'emoji', emoji: '👍' }], { kind: 'reacted', emoji: '👍' }],
  [[], { kind: 'reacted', emoji: '' }],
])('a reaction of %j', (new_reaction, body) => {
  const reaction = { chat, message_id: 5, user: base.from, date, old_reaction: [], new_reaction };
  const event = read({ update_id: 4, message_reaction: reaction });
  expect(event).toMatchObject({ externalId: '700:5:reaction:4', address: '700', body });
});

const group = { id: -100, type: 'supergroup', title: 'خانواده' };

test.each([
  ['a group', { message: { ...base, chat: group, text: 'سلام' } }],
  ['an edit in a group', { edited_message: { ...edit, chat: group, text: 'سلام' } }],
  ['a channel', { channel_post: { ...base, chat: { id: -1, type: 'channel' }, text: 'x' } }],
  [
    'a tap in a group',
    { callback_query: { id: 'c', from: base.from, data: 'a', message: { ...base, chat: group } } },
  ],
  ['a tap without a message', { callback_query: { id: 'c', from: base.from, data: 'a' } }],
  [
    'a made-up emoji',
    {
      message_reaction: {
        chat,
        message_id: 5,
        date,
        new_reaction: [{ type: 'custom_emoji', custom_emoji_id: '1' }],
      },
    },
  ],
  ['somebody who blocked us', { my_chat_member: { chat, new_chat_member: { status: 'kicked' } } }],
  ['a pinned message', { message: { ...base, pinned_message: base } }],
  ['a kind that nobody knows yet', { paid_thoughts: {} }],
])('%s says nothing to us', (_name, update) => {
  expect(read({ update_id: 5, ...update })).toBeNull();
});

test.each([
  null,
  'text',
  [],
  {},
  { update_id: 'x' },
  { update_id: 1, message: { chat } },
  { update_id: 1, message: { ...base, document: { file_name: 'without id' } } },
])('%j cannot be read, and nothing breaks', (update) => {
  expect(read(update)).toBe('unreadable');
});
