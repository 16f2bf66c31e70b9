// Everything else that people do in WhatsApp, and what the house is told of it.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InboundBody, InboundEvent } from '../../../src/channel/channel.ts';
import { doctorWhatsAppWeb } from '../../../src/channel/whatsapp-web/doctor.ts';
import { holdLock } from '../../lib/hold-lock.ts';
import { stubArguments, stubVersion } from './stub-page.ts';
import { quickTiming, say, until, WebOffice } from './web-office.ts';
import { WebPerson } from './web-person.ts';

const office = new WebOffice();
const { server, house } = office;
const person = office.person('989123333333');
const address = '989123333333@c.us';

beforeAll(async () => {
  await office.open();
});

beforeEach(() => {
  house.events.length = 0;
});

afterAll(async () => {
  await office.close();
});

async function next(count = 1): Promise<readonly InboundEvent[]> {
  await until(() => house.events.length >= count);
  return house.events;
}

async function nextBody(): Promise<InboundBody | undefined> {
  return (await next())[0]?.body;
}

test('a person with a hidden number is one person, and is answered where they wrote', async () => {
  await server.pair('989124444444@c.us', '77700000000001@lid');
  const hidden = new WebPerson(server, '77700000000001@lid', ['989124444444@c.us']);
  await hidden.deliver({ id: 'SAME', body: 'سلام' });
  const [event] = await next();
  expect(event).toMatchObject({
    address: '989124444444@c.us',
    aliases: ['77700000000001@lid'],
  });
  const result = await office.channel.send(say('989124444444@c.us', 'سلام!'));
  expect(result.state).toBe('accepted');
  expect(server.sentTo('77700000000001@lid')).toHaveLength(1);
  // WhatsApp may bring the same message once more, under the person's other name.
  const open = new WebPerson(server, '989124444444@c.us');
  await open.deliver({ id: 'SAME', body: 'سلام' });
  await open.writes('دوم');
  await next(2);
  expect(house.events.map(({ externalId }) => externalId)).toEqual([
    'in:SAME',
    `in:${open.lastId}`,
  ]);
});

test('a number that stays hidden is an address of its own', async () => {
  await new WebPerson(server, '77700000000002@lid').writes('hello');
  expect((await next())[0]).toMatchObject({ address: '77700000000002@lid', aliases: [] });
});

test('groups, channels, status and housekeeping are none of our business', async () => {
  for (const chat of ['120363000000000001@g.us', '1203@newsletter', 'status@broadcast']) {
    await new WebPerson(server, chat).writes('not for us');
  }
  for (const own of ['490000000000@c.us', '0@c.us']) {
    await new WebPerson(server, own).isAnsweredByStaff('a note to ourselves');
  }
  for (const type of ['e2e_notification', 'gp2', 'protocol', 'notification_template', 'album']) {
    await person.deliver({ type, body: 'housekeeping' });
  }
  await person.writes('برای شما');
  await next();
  expect(house.texts()).toEqual(['برای شما']);
});

test('pictures and voice notes are announced, with captions and bare types', async () => {
  const bytes = Buffer.from('not really a picture');
  await person.sends({ name: 'x', mediaType: 'image/jpeg', bytes, caption: 'صفحهٔ اول' });
  await person.sends({ name: 'x', mediaType: 'audio/ogg; codecs=opus', bytes });
  await next(2);
  expect(house.events.map(({ body }) => body)).toMatchObject([
    { kind: 'media_announced', name: 'photo.jpg', mediaType: 'image/jpeg', caption: 'صفحهٔ اول' },
    { kind: 'media_announced', name: 'voice.ogg', mediaType: 'audio/ogg', caption: '' },
  ]);
});

test('several pictures at once come in their order, without their shell', async () => {
  const names = ['a', 'b', 'c'];
  const pictures = names.map((name) => ({
    ...{ name, mediaType: 'image/png', bytes: Buffer.from(name), caption: name },
  }));
  await person.sendsTogether(pictures);
  await next(3);
  expect(
    house.events.map(({ body }) => (body.kind === 'media_announced' ? body.caption : body.kind)),
  ).toEqual(names);
});

test.each([
  ['sticker', { type: 'sticker' }],
  ['location', { type: 'live_location' }],
  ['video', { type: 'video', directPath: 'v' }],
  ['poll', { type: 'poll_creation', pollName: 'کدام؟', pollOptions: [] }],
  ['call', { type: 'call_log' }],
  ['other', { type: 'order' }],
])('a %s is said to be unsupported', async (what, given) => {
  await person.deliver(given);
  expect(await nextBody()).toEqual({ kind: 'unsupported', what });
});

test('stickers are announced, places and cards say what is in them', async () => {
  await person.deliver({ type: 'sticker', directPath: 's', mimetype: 'image/webp', size: 9 });
  await person.deliver({ type: 'location', lat: 35.7, lng: 51.4, loc: 'میلاد\nتهران' });
  const body = 'BEGIN:VCARD\nVERSION:3.0\nFN:دکتر رضایی\nitem1.TEL;waid=98:+98 21\nEND:VCARD';
  await person.deliver({ type: 'vcard', body });
  await next(3);
  expect(house.events.map((event) => event.body)).toMatchObject([
    { kind: 'media_announced', name: 'sticker.webp', sticker: true },
    { what: 'location', place: { latitude: 35.7, longitude: 51.4, name: 'میلاد, تهران' } },
    { what: 'contact', people: [{ name: 'دکتر رضایی', phones: ['+98 21'] }] },
  ]);
});

test('a call is told once, although WhatsApp tells it twice', async () => {
  await server.push({ kind: 'call', id: 'CALL-1', chat: address });
  expect(await nextBody()).toEqual({ kind: 'unsupported', what: 'call' });
  await person.deliver({ type: 'call_log' });
  await person.writes('جواب ندادید');
  await next(2);
  expect(house.events.map(({ body }) => body.kind)).toEqual(['unsupported', 'text']);
});

test('edits, deletions and reactions name the message they are about', async () => {
  await person.writes('هفتاد کیلو');
  const target = `in:${person.lastId}`;
  await person.editsLast('هفتاد و دو کیلو');
  await next(2);
  await person.takesLastBack();
  await next(3);
  await person.reacts('❤️');
  await next(4);
  expect(house.events.map(({ body }) => body)).toEqual([
    { kind: 'text', text: 'هفتاد کیلو' },
    { kind: 'edited', text: 'هفتاد و دو کیلو', target },
    { kind: 'revoked', target },
    { kind: 'reacted', emoji: '❤️' },
  ]);
  expect(new Set(house.events.map(({ externalId }) => externalId)).size).toBe(4);
});

test('a person whose number changes stays that person', async () => {
  const [from, to] = ['989126666666@c.us', '989127777777@c.us'];
  const notice = { type: 'notification_template', subtype: 'change_number', to };
  await new WebPerson(server, to).deliver({ id: 'MOVED', ...notice, templateParams: [from, to] });
  await server.change('MOVED', { star: true });
  await until(() => house.moves.length > 0);
  expect(house.moves[0]).toEqual([from, to]);
});

test('a file that is still loading is asked for again, and a lost one is given up', async () => {
  const bytes = Buffer.from('%PDF-1.7 ...');
  await person.sends({ name: 'گزارش.pdf', mediaType: 'application/pdf', bytes, caption: 'گزارش' });
  const body = await nextBody();
  if (body?.kind !== 'media_announced') throw new Error('not announced');
  expect(body.caption).toBe('گزارش');
  const { directPath } = server.messages.at(-1) ?? {};
  server.slowFiles.set(String(directPath), 2);
  await expect(office.channel.fetchMedia(body.ref)).rejects.toThrow('yet');
  await expect(office.channel.fetchMedia(body.ref)).rejects.toThrow('yet');
  expect((await office.channel.fetchMedia(body.ref)).kind).toBe('found');
  server.files.clear();
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await expect(office.channel.fetchMedia(body.ref)).rejects.toThrow('yet');
  }
  expect(await office.channel.fetchMedia(body.ref)).toEqual({ kind: 'gone' });
  expect(await office.channel.fetchMedia('not ours')).toEqual({ kind: 'gone' });
});

test('a forwarded file beyond the limit is refused before it is loaded', async () => {
  const forwarded = { isForwarded: true, forwardingScore: 3 };
  const big = { type: 'document', directPath: 'big', filename: 'big.zip', size: 90e6 };
  await person.deliver({ ...big, ...forwarded });
  const body = await nextBody();
  if (body?.kind !== 'media_announced') throw new Error('not announced');
  expect(body.bytes).toBe(90e6);
  expect(await office.channel.fetchMedia(body.ref)).toEqual({ kind: 'too_large', bytes: 90e6 });
});

test('WhatsApp says that it could not send: to be tried again', async () => {
  await person.writes('سلام');
  server.troubles.push('refuse');
  const message = say(address, 'یک بار');
  const expected = { state: 'failed', retryable: true, code: 'ack_error' };
  expect(await office.channel.send(message)).toEqual(expected);
  expect((await office.channel.send(message)).state).toBe('accepted');
  expect(server.sentTo(address).filter(({ body }) => body === 'یک بار')).toHaveLength(1);
});

test('a number that has left WhatsApp: never to be tried again', async () => {
  const leaving = office.person('989125555555');
  await leaving.writes('خداحافظ');
  await next();
  await server.unregister(leaving.chat);
  const expected = { state: 'failed', retryable: false, code: 'no_whatsapp_account' };
  expect(await office.channel.send(say(leaving.chat, 'سلام'))).toEqual(expected);
});

test('a coordinator in another browser is told from us, even while we send', async () => {
  await person.writes('سلام');
  await next();
  const sending = office.channel.send(say(address, 'از برنامه'));
  await person.deliver({ id: '3EB0ABCDEF0123456789AB', fromMe: true, body: 'از همکار' });
  expect((await sending).state).toBe('accepted');
  await next(2);
  await person.writes('ممنون');
  await next(3);
  expect(house.events.slice(1).map(({ body }) => body)).toEqual([
    { kind: 'echoed', text: 'از همکار' },
    { kind: 'text', text: 'ممنون' },
  ]);
});

test('a message that the second time goes out begins with the part that did not', async () => {
  await person.writes('سلام');
  await next();
  house.files.set('one', Buffer.from('one'));
  const file = { sha256: 'one', name: 'one.pdf', mediaType: 'application/pdf', intake: 'i' };
  const options = [{ id: 'a', title: 'بله', numbered: true }];
  const message = say(address, 'دو بخش', { file, options });
  const before = server.sentTo(address).length;
  server.onSend = () => {
    server.onSend = null;
    server.troubles.push('refuse');
  };
  expect((await office.channel.send(message)).state).toBe('failed');
  const result = await office.channel.send(message);
  expect(result.state === 'accepted' && result.externalIds).toHaveLength(2);
  expect(
    server
      .sentTo(address)
      .slice(before)
      .map(({ type }) => type),
  ).toEqual(['document', 'chat']);
});

const patience = { timeout: 60_000 };

test('what cannot be decrypted is told, and taken in once it is read', patience, async () => {
  const id = randomUUID();
  await person.deliver({ id, type: 'ciphertext', body: '' });
  // The library waits a quarter of a minute before it gives a message up.
  await until(() => house.events.some((one) => one.externalId === `unread:${id}`), 30_000);
  await server.change(id, { body: 'حالا خوانا', type: 'chat' });
  await until(() => house.texts().includes('حالا خوانا'));
});

test('the doctor looks at Chromium, the pairing and the page', async () => {
  const parts = {
    ...{ dataFolder: office.folder, timing: quickTiming },
    stub: {
      ...{ version: stubVersion, folder: `${office.folder}/page` },
      chromiumArguments: stubArguments,
    },
  };
  const account = { phone: null, chromiumPath: null };
  await office.channel.stop();
  const lock = join(office.folder, 'whatsapp-web', 'lock');
  const holder = await holdLock(lock);
  const busy = await doctorWhatsAppWeb(account, parts);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(busy.map(({ about, well }) => [about, well])).toEqual([
    ['Chromium', true],
    ['WhatsApp Web pairing', true],
  ]);
  expect(busy[1]?.words).toContain('in use');
  expect((await doctorWhatsAppWeb(account, parts)).at(-1)).toEqual({
    ...{ about: 'WhatsApp Web page', well: true, words: 'connected, and nothing missing' },
  });
  const broken = await doctorWhatsAppWeb({ phone: null, chromiumPath: '/bin/false' }, parts);
  expect(broken[0]).toMatchObject({ about: 'Chromium', well: false });
});
