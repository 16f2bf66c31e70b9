// What the adapter takes from webhooks, fetches and refuses.
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secrets, signatureOf } from '../contract/whatsapp-cloud-far-side.ts';
import { message, openCloudFixture, type CloudFixture } from './cloud-fixture.ts';

let fixture: CloudFixture;

beforeEach(async () => {
  fixture = await openCloudFixture();
});

afterEach(async () => {
  await fixture.close();
});

const bytes = Buffer.from('%PDF-1.7 گزارش');
const report = { name: 'گزارش.pdf', mediaType: 'application/pdf', bytes, caption: 'آزمایش' };

async function announced(): Promise<string> {
  const { far, events } = fixture;
  await far.person('Maryam').sends(report);
  const body = events.at(-1)?.body;
  if (body?.kind !== 'media_announced') throw new Error('no file was announced');
  expect(body).toMatchObject({ name: 'گزارش.pdf', caption: 'آزمایش' });
  return body.ref;
}

test('come byte for byte, each time from a new address', async () => {
  const { far, channel } = fixture;
  const ref = await announced();
  for (let time = 0; time < 2; time += 1) {
    const media = await channel.fetchMedia(ref);
    if (media.kind !== 'found') throw new Error(media.kind);
    expect(await buffer(media.stream)).toEqual(bytes);
    far.graph.addresses.clear();
  }
});

test('are gone after seven days', async () => {
  const { far, channel } = fixture;
  const ref = await announced();
  far.graph.media.clear();
  expect(await channel.fetchMedia(ref)).toEqual({ kind: 'gone' });
});

test('that arrive damaged are not taken for whole', async () => {
  const { far, channel } = fixture;
  const ref = await announced();
  far.graph.state.damages = true;
  const media = await channel.fetchMedia(ref);
  if (media.kind !== 'found') throw new Error(media.kind);
  await expect(buffer(media.stream)).rejects.toThrow('damaged');
});

test("of somebody else's server are not asked for with our token", async () => {
  const { far, channel } = fixture;
  const ref = await announced();
  const { origin } = far.graph;
  far.graph.state.origin = 'http://elsewhere.test';
  await expect(channel.fetchMedia(ref)).rejects.toThrow('where the token must not go');
  far.graph.state.origin = origin;
});

const call = (method: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  fixture.channel.webhook({ method, headers, query: {}, body: Buffer.from(body) });
const signed = (body: string) => call('POST', body, { 'x-hub-signature-256': signatureOf(body) });

test('shakes hands with who knows the word', async () => {
  const { channel } = fixture;
  const query = {
    'hub.mode': 'subscribe',
    'hub.verify_token': secrets.verifyToken,
    'hub.challenge': '42',
  };
  const get = { method: 'GET', headers: {}, body: Buffer.alloc(0) };
  expect(await channel.webhook({ ...get, query })).toEqual({ status: 200, body: '42' });
  const wrong = { ...query, 'hub.verify_token': 'guess' };
  expect(await channel.webhook({ ...get, query: wrong })).toEqual({ status: 403, body: '' });
});

test('refuses what nobody signed, and what is no JSON or too much', async () => {
  const { far, events } = fixture;
  const statuses = await far.forgeries();
  expect(new Set(statuses)).toEqual(new Set([401, 403, 405]));
  expect(events).toEqual([]);
  expect(await signed('{')).toMatchObject({ status: 400 });
  expect(await signed(' '.repeat(3 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
});

test('answers 500 when the store could not keep it, so that Meta brings it again', async () => {
  const { far, events } = fixture;
  fixture.house.keeps = false;
  await expect(far.person('Maryam').writes('سلام')).rejects.toThrow('500');
  fixture.house.keeps = true;
  await far.repeatLast();
  expect(events).toHaveLength(1);
});

test('passes on receipts and new numbers', async () => {
  const { far, channel, receipts, changes } = fixture;
  const person = far.person('Maryam');
  await person.writes('سلام');
  await channel.send(message(person.address));
  for (const state of ['delivered', 'read', 'failed'] as const) await far.receipt('Maryam', state);
  expect(receipts.map(({ state, code }) => [state, code])).toEqual([
    ['delivered', null],
    ['read', null],
    ['failed', 'unreachable:131026'],
  ]);
  const system = { type: 'user_changed_number', wa_id: '989120000001' };
  await far.bring([far.message(person.address, { type: 'system', system })]);
  expect(changes).toEqual([
    { account: 'whatsapp-cloud', from: person.address, to: '989120000001' },
  ]);
});
