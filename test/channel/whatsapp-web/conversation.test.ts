// A conversation through the real library in a real Chromium, from the code on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say, until, WebOffice } from './web-office.ts';

const office = new WebOffice();
const { server, house } = office;
const maryam = office.person('989121111111');

beforeAll(async () => {
  await office.open(false);
});

afterAll(async () => {
  await office.close();
});

test('a code is shown, scanned, and the channel is ready', async () => {
  await until(() => office.channel.health().state === 'pairing');
  const health = office.channel.health();
  expect(health.pairing?.qr).toMatch(/^REF-1,/);
  expect(health.words).toContain('Linked devices');
  expect(office.printed.at(-1)).toContain('▀');
  await server.scan();
  await until(() => office.channel.health().state === 'ready');
  expect(office.channel.health()).toEqual({ state: 'ready', words: '' });
});

test('a message comes in, is answered in its chat, and the receipts follow', async () => {
  await maryam.writes('سلام، مادرم لنفوم دارد');
  await until(() => house.events.length === 1);
  const [event] = house.events;
  expect(event).toMatchObject({
    account: 'whatsapp-web',
    externalId: `in:${String(maryam.lastId)}`,
    address: '989121111111@c.us',
    body: { kind: 'text', text: 'سلام، مادرم لنفوم دارد' },
  });
  await office.channel.signalTyping('989121111111@c.us');
  const result = await office.channel.send(say('989121111111@c.us', 'سلام، خوش آمدید.'));
  expect(result.state).toBe('accepted');
  expect(maryam.shown().map(({ text }) => text)).toEqual(['سلام، خوش آمدید.']);
  const [id] = result.state === 'accepted' ? result.externalIds : [];
  await until(() => house.receipts.some(({ state }) => state === 'delivered'));
  expect(house.receipts.every(({ externalId }) => externalId === id)).toBe(true);
  await server.change(String(id).slice('out:'.length), { ack: 3 });
  await until(() => house.receipts.some(({ state }) => state === 'read'));
  expect(server.notes.filter(({ what }) => what === 'typing')).toHaveLength(1);
  expect(server.notes.filter(({ what }) => what === 'seen' || what === 'preview')).toEqual([]);
  expect(server.notes.filter(({ what }) => what === 'missing')).toEqual([]);
});

test('answers are a numbered menu, and a link is written out without a preview', async () => {
  const options = [
    { id: 'a:1', title: 'بله', numbered: true },
    { id: 'a:2', title: 'خیر', numbered: true },
  ];
  const link = { label: 'فرستادن فایل', url: 'https://desk.example/u/abc' };
  await office.channel.send(say('989121111111@c.us', 'آیا جراحی شده است؟', { options, link }));
  const shown = maryam.shown().at(-1);
  expect(shown?.text).toContain('۱. بله\n۲. خیر');
  expect(shown?.text).toContain('https://desk.example/u/abc');
  expect(server.notes.filter(({ what }) => what === 'preview')).toEqual([]);
});

test('nobody is written to who has not written first', async () => {
  const result = await office.channel.send(say('989120000000@c.us', 'سلام'));
  expect(result).toEqual({ state: 'failed', retryable: false, code: 'never_wrote_to_us' });
});

test('nor is somebody to whom only one of us has written', async () => {
  const quiet = office.person('989127777777');
  await quiet.isAnsweredByStaff('سلام، از طرف کلینیک');
  const expected = { state: 'failed', retryable: false, code: 'never_wrote_to_us' };
  expect(await office.channel.send(say('989127777777@c.us', 'سلام'))).toEqual(expected);
});

test('a document comes in and goes out, byte for byte', async () => {
  const bytes = Buffer.from('%PDF-1.7 آزمایش خون\n%%EOF\n');
  await maryam.sends({ name: 'آزمایش.pdf', mediaType: 'application/pdf', bytes });
  await until(() => house.events.at(-1)?.body.kind === 'media_announced');
  const body = house.events.at(-1)?.body;
  if (body?.kind !== 'media_announced') throw new Error('not announced');
  expect(body).toMatchObject({
    ...{ name: 'آزمایش.pdf', mediaType: 'application/pdf', bytes: bytes.length, caption: '' },
  });
  const media = await office.channel.fetchMedia(body.ref);
  if (media.kind !== 'found') throw new Error(media.kind);
  expect(Buffer.concat(await media.stream.toArray())).toEqual(bytes);

  house.files.set('summary', bytes);
  const file = {
    sha256: 'summary',
    name: 'summary.pdf',
    mediaType: 'application/pdf',
    intake: 'i',
  };
  const sent = await office.channel.send(say('989121111111@c.us', 'خلاصه', { file }));
  expect(sent.state).toBe('accepted');
  expect(maryam.shown().at(-1)).toMatchObject({
    text: 'خلاصه',
    file: { name: 'summary.pdf', bytes },
  });
});

test('a restart asks for no code, and brings what was written meanwhile, in order', async () => {
  const codes = office.printed.length;
  const before = house.texts().length;
  await office.restart(async () => {
    await maryam.writes('اول');
    await maryam.writes('دوم');
    await maryam.isAnsweredByStaff('همکار شما از تلفن نوشت');
  });
  await until(() => house.texts().length === before + 2);
  await until(() => house.events.some(({ body }) => body.kind === 'echoed'));
  expect(house.texts().slice(before)).toEqual(['اول', 'دوم']);
  expect(office.printed).toHaveLength(codes);
  const result = await office.channel.send(say('989121111111@c.us', 'رسید'));
  expect(result.state).toBe('accepted');
});

test('after days without us all that was written comes, and what was late besides', async () => {
  const before = house.events.length;
  const ali = office.person('989128888888');
  const said = Array.from({ length: 130 }, (_one, index) => `پیام ${index}`);
  await office.restart(async () => {
    for (const text of said) await maryam.writes(text);
    // Written before what we heard last, and brought to the telephone after it.
    await ali.deliver({ type: 'chat', body: 'دیررسیده', t: Math.floor(Date.now() / 1000) - 1200 });
  });
  await until(() => house.events.length >= before + said.length + 1);
  const heard = house.texts().slice(-said.length - 1);
  expect(heard.toSorted()).toEqual(['دیررسیده', ...said].toSorted());
  expect(heard.filter((text) => text !== 'دیررسیده')).toEqual(said);
});
