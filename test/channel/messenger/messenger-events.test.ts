import { expect, test } from 'vitest';
import { messengerConnector } from '../../../src/channel/bottender.ts';
import { camelCased } from '../../../src/channel/camel-case.ts';
import { messengerEvents } from '../../../src/channel/messenger/messenger-events.ts';
import { messengerEventSchema } from '../../../src/channel/messenger/messenger-webhook.ts';
import { messengerSecrets } from '../contract/fake-messenger.ts';

const settings = { ...messengerSecrets, graphVersion: 'v25.0', origin: 'http://127.0.0.1:1' };
const connector = messengerConnector(settings);
const timestamp = Date.parse('2026-11-25T11:59:00.500Z');
const base = { sender: { id: '900' }, recipient: { id: '1005' }, timestamp };

function read(event: object) {
  const parsed = messengerEventSchema.safeParse(camelCased({ ...base, ...event }));
  return parsed.success ? messengerEvents(parsed.data, connector) : 'unreadable';
}

function bodiesOf(message: object) {
  const events = read({ message: { mid: 'm_1', ...message } });
  return events === 'unreadable' ? events : events.map(({ body }) => body);
}

const cdn = 'https://cdn.fbsbx.com/v/t59.2708-21/1_n.pdf';

test.each(['سلام، برای پدرم', 'السلام عليكم', 'Здравствуйте', 'Hello'])('%s is text', (text) => {
  expect(read({ message: { mid: 'm_1', text } })).toEqual([
    {
      account: 'messenger',
      externalId: 'm_1',
      address: '900',
      sentAt: '2026-11-25T11:59:00.500Z',
      body: { kind: 'text', text },
    },
  ]);
});

test('a quick reply and a button say which answer was tapped', () => {
  const choice = { kind: 'choice', choice: 'a:writer=self', title: 'بله' };
  expect(bodiesOf({ text: 'بله', quick_reply: { payload: 'a:writer=self' } })).toEqual([choice]);
  const postback = { mid: 'm_2', title: 'بله', payload: 'a:writer=self' };
  expect(read({ postback })).toMatchObject([{ externalId: 'm_2', body: choice }]);
});

test.each([
  { postback: { title: 'Get Started', payload: 'opened' } },
  { postback: { title: 'شروع', payload: 'opened', referral: { ref: 'x' } } },
  { referral: { ref: 'campaign', source: 'SHORTLINK', type: 'OPEN_THREAD' } },
])('%j opens', (event) => {
  expect(read(event)).toMatchObject([{ address: '900', body: { kind: 'opened' } }]);
});

test('pictures that were chosen at once are one file each, the words on the first', () => {
  const image = (name: string) => ({
    type: 'image',
    payload: { url: `https://scontent.xx.fbcdn.net/v/${name}?oh=1&oe=2` },
  });
  const attachments = [image('11_n.jpg'), image('12_n.png'), image('noname')];
  expect(read({ message: { mid: 'm_1', text: 'صفحه ۱ تا ۳', attachments } })).toMatchObject([
    {
      externalId: 'm_1',
      body: {
        ref: JSON.stringify({ url: 'https://scontent.xx.fbcdn.net/v/11_n.jpg?oh=1&oe=2' }),
        ...{ kind: 'media_announced', name: 'image-1.jpg', mediaType: 'image/jpeg' },
        ...{ bytes: null, caption: 'صفحه ۱ تا ۳' },
      },
    },
    { externalId: 'm_1:1', body: { name: 'image-2.png', mediaType: 'image/png', caption: '' } },
    { externalId: 'm_1:2', body: { name: 'image-3.jpg', mediaType: 'image/jpeg' } },
  ]);
});

test.each([
  ['file', `${cdn}/%DA%AF%D8%B2%D8%A7%D8%B1%D8%B4.pdf?x=1`, 'گزارش.pdf', 'application/pdf'],
  ['audio', 'https://cdn.fbsbx.com/audioclip-1.mp4?x', 'audioclip-1.mp4', 'audio/mp4'],
  ['file', 'https://cdn.fbsbx.com/%E0%A4%A', 'file-1', 'application/octet-stream'],
  ['file', 'not an address', 'file-1', 'application/octet-stream'],
])('%s at %s', (type, url, name, mediaType) => {
  expect(bodiesOf({ attachments: [{ type, payload: { url } }] })).toMatchObject([
    { kind: 'media_announced', name, mediaType },
  ]);
});

const like = { type: 'image', payload: { url: cdn, sticker_id: 369239263222822 } };

test.each([
  ['sticker', { sticker_id: 369239263222822 }],
  ['video', { attachments: [{ type: 'video', payload: { url: cdn } }] }],
  ['location', { attachments: [{ type: 'location', payload: { coordinates: { lat: 'north' } } }] }],
  ['other', { attachments: [{ type: 'template', payload: {} }] }],
  ['other', { attachments: [{ type: 'fallback', payload: null, title: 'a post' }] }],
  ['other', { attachments: [{ type: 'image', payload: null }] }],
])('unsupported %s: %j', (what, message) => {
  expect(bodiesOf(message)).toEqual([{ kind: 'unsupported', what }]);
});

test.each([
  { sticker_id: 369239263222822, attachments: [like] },
  { attachments: [like] },
  { attachments: [{ ...like, type: 'sticker' }] },
  { attachments: [{ type: 'sticker', payload: { url: cdn } }] },
])('a sticker is announced as one: %j', (message) => {
  expect(bodiesOf(message)).toMatchObject([{ kind: 'media_announced', sticker: true }]);
});

test('a place says where it is', () => {
  const payload = { coordinates: { lat: 35.7, long: 51.4 } };
  const place = { latitude: 35.7, longitude: 51.4, name: 'Milad' };
  expect(bodiesOf({ attachments: [{ type: 'location', title: 'Milad', payload }] })).toEqual([
    { kind: 'unsupported', what: 'location', place },
  ]);
});

test('a link with a preview is its words', () => {
  const attachments = [{ type: 'fallback', payload: null, title: 'clinic' }];
  const text = 'https://clinic.example';
  expect(bodiesOf({ text, attachments })).toEqual([{ kind: 'text', text }]);
});

test('edits, deletions and reactions name what they are about', () => {
  const message_edit = { mid: 'm_1', text: 'خواهرم', num_edit: 2 };
  expect(read({ message_edit })).toMatchObject([
    { externalId: 'm_1:edited:2', body: { kind: 'edited', text: 'خواهرم', target: 'm_1' } },
  ]);
  expect(read({ message: { mid: 'm_1', is_deleted: true } })).toMatchObject([
    { externalId: 'm_1:deleted', body: { kind: 'revoked', target: 'm_1' } },
  ]);
  const reaction = { mid: 'm_9', action: 'react', emoji: '❤', reaction: 'love' };
  expect(read({ reaction })).toMatchObject([{ body: { kind: 'reacted', emoji: '❤' } }]);
  const taken = { mid: 'm_9', action: 'unreact' };
  expect(read({ reaction: taken })).toMatchObject([{ body: { kind: 'reacted', emoji: '' } }]);
});

test('what one of us writes from the page is the person’s conversation, not the page’s', () => {
  const sender = { id: '1005' };
  const recipient = { id: '900' };
  const message = { mid: 'm_5', is_echo: true, app_id: 26390203743090, text: 'سلام خانم' };
  expect(read({ sender, recipient, message })).toMatchObject([
    { externalId: 'm_5', address: '900', body: { kind: 'echoed', text: 'سلام خانم' } },
  ]);
});

test.each([
  { delivery: { mids: ['m_1'], watermark: 1 } },
  { read: { watermark: 1 } },
  { optin: { ref: 'x' } },
  { take_thread_control: { previous_owner_app_id: '1' } },
  { message: { mid: 'm_1' } },
  { tomorrow: {} },
])('%j says nothing to us', (event) => {
  expect(read(event)).toEqual([]);
});

test.each([
  { sender: null },
  { timestamp: 'soon' },
  { message: { text: 'without an id' } },
  { message: { mid: 'm_1', attachments: 'none' } },
])('%j cannot be read, and nothing breaks', (event) => {
  expect(read(event)).toBe('unreadable');
});
