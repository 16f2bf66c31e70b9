// The adapter alone against Meta's place: what it sends, fetches, waits for and refuses.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  ChannelHost,
  InboundEvent,
  OutboundMessage,
  Receipt,
} from '../../../src/channel/channel.ts';
import type { WhatsAppCloud } from '../../../src/channel/whatsapp-cloud/whatsapp-cloud.ts';
import { failure } from '../contract/fake-graph.ts';
import { openWebhookDoor, type WebhookDoor } from '../contract/webhook-door.ts';
import {
  openWhatsAppCloudFarSide,
  secrets,
  signatureOf,
  type CloudFarSide,
} from '../contract/whatsapp-cloud-far-side.ts';

let far: CloudFarSide;
let door: WebhookDoor;
let channel: WhatsAppCloud;
let events: InboundEvent[];
let receipts: Receipt[];
let changes: unknown[];
let fileBytes: number;
const keeps = { well: true };

beforeEach(async () => {
  far = await openWhatsAppCloudFarSide();
  door = await openWebhookDoor();
  channel = far.channel(door.origin);
  [events, receipts, changes] = [[], [], []];
  keeps.well = true;
  fileBytes = 0;
  const host: ChannelHost = {
    accept: (event) => {
      if (!keeps.well) return Promise.reject(new Error('the disk is full'));
      events.push(event);
      return Promise.resolve({ accepted: true });
    },
    receipt: (receipt) => {
      receipts.push(receipt);
      return Promise.resolve();
    },
    readdress: (change) => {
      changes.push(change);
      return Promise.resolve();
    },
    openFile: ({ name }) =>
      Promise.resolve(
        Readable.from([Buffer.from('bytes of '), Buffer.from(name), Buffer.alloc(fileBytes)]),
      ),
  };
  await channel.start(host);
  door.lead(channel);
});

afterEach(async () => {
  await door.close();
  await far.close();
});

let messages = 0;

function message(address: string, changed: Partial<OutboundMessage> = {}): OutboundMessage {
  messages += 1;
  return {
    ...{ idempotencyKey: `key-${String(messages)}`, address, text: 'سلام', options: [] },
    ...{ link: null, file: null, language: 'fa', at: '2026-11-25T10:00:00Z' },
    ...changed,
  };
}

const options = (...titles: readonly string[]) =>
  titles.map((title, index) => ({ id: `a:x=${String(index)}`, title, numbered: true }));

describe('sending', () => {
  test('words, buttons, a list, a link and a file, to a number and to a hidden id', async () => {
    for (const name of ['Maryam', 'hidden Ali']) {
      const person = far.person(name);
      await person.writes('سلام');
      const { address } = person;
      const link = { label: 'صفحهٔ من', url: 'https://desk.test/upload#t' };
      const file = { sha256: 's', name: 'خلاصه.pdf', mediaType: 'application/pdf', intake: 'i' };
      await channel.send(message(address));
      await channel.send(message(address, { options: options('بله', 'خیر') }));
      await channel.send(message(address, { options: options('۱', '۲', '۳', '۴') }));
      await channel.send(message(address, { link }));
      await channel.send(message(address, { file }));
      expect(person.shown()).toEqual([
        { text: 'سلام', options: [], url: null, file: null },
        { text: 'سلام', options: ['بله', 'خیر'], url: null, file: null },
        { text: 'سلام', options: ['۱', '۲', '۳', '۴'], url: null, file: null },
        { text: 'سلام', options: [], url: link.url, file: null },
        {
          ...{ text: 'سلام', options: [], url: null },
          file: expect.objectContaining({
            name: 'خلاصه.pdf',
            bytes: Buffer.from('bytes of خلاصه.pdf'),
          }) as unknown,
        },
      ]);
    }
    expect(far.refusals()).toEqual([]);
  });

  test('a second try sends only what has not gone out', async () => {
    const person = far.person('Maryam');
    await person.writes('سلام');
    const long = message(person.address, { text: 'واژه '.repeat(1500) });
    far.graph.mishaps.push('none', failure(500, 131000, 'later'));
    expect(await channel.send(long)).toMatchObject({ state: 'failed', retryable: true });
    expect(person.shown()).toHaveLength(1);
    const accepted = { state: 'accepted', externalIds: [expect.any(String), expect.any(String)] };
    expect(await channel.send(long)).toEqual(accepted);
    const words = person.shown().flatMap(({ text }) => text.trim().split(' '));
    expect(words).toHaveLength(1500);
  });

  test('a file that WhatsApp would not take is not even offered', async () => {
    const person = far.person('Maryam');
    await person.writes('سلام');
    const file = { sha256: 's', name: 'package.zip', mediaType: 'application/zip', intake: 'i' };
    expect(await channel.send(message(person.address, { file }))).toEqual({
      ...{ state: 'failed', retryable: false, code: 'file_type' },
    });
    const picture = { ...file, name: 'marked.jpg', mediaType: 'image/jpeg' };
    expect(await channel.send(message(person.address, { file: picture }))).toMatchObject({
      state: 'accepted',
    });
    fileBytes = 6_000_000;
    expect(await channel.send(message(person.address, { file: picture }))).toEqual({
      ...{ state: 'failed', retryable: false, code: 'too_large' },
    });
    expect(far.refusals()).toEqual([]);
  });

  test('after silence it is unknown, until a report says that it went out', async () => {
    const person = far.person('Maryam');
    await person.writes('سلام');
    const lost = message(person.address);
    far.next('silent_after_accepting');
    expect(await channel.send(lost)).toEqual({ state: 'unknown' });
    await expect(channel.findSent(lost)).rejects.toThrow('no report');
    expect(await channel.findSent(message(person.address))).toBeNull();
    await far.receipt('Maryam', 'delivered');
    const [accepted] = far.acceptedFor(person.address);
    expect(await channel.findSent(lost)).toEqual([accepted?.wamid]);
    expect(await channel.send(lost)).toEqual({ state: 'accepted', externalIds: [accepted?.wamid] });
    expect(person.shown()).toHaveLength(1);
  });

  test('nobody there: it never left, and may be tried again', async () => {
    await far.graph.close();
    expect(await channel.send(message('989120000000'))).toEqual({
      ...{ state: 'failed', retryable: true, code: 'unreached' },
    });
  });

  test('the pair rate holds back one person, the number as a whole everybody', async () => {
    const [one, two] = [far.person('one'), far.person('two')];
    await one.writes('a');
    await two.writes('b');
    far.graph.mishaps.push(failure(400, 131056, 'pair rate'));
    expect(await channel.send(message(one.address))).toMatchObject({
      ...{ state: 'failed', retryable: true, code: 'pair_rate:131056', retryAfterMs: 6000 },
    });
    expect(await channel.send(message(two.address))).toMatchObject({ state: 'accepted' });
    far.graph.mishaps.push(failure(429, 130429, 'rate', 30));
    expect(await channel.send(message(two.address))).toMatchObject({ retryAfterMs: 30_000 });
    const calls = far.graph.calls.length;
    expect(await channel.send(message(one.address))).toMatchObject({
      ...{ state: 'failed', retryable: true, code: 'account_paused' },
    });
    expect(far.graph.calls).toHaveLength(calls);
    expect(channel.health()).toMatchObject({ state: 'degraded' });
  });

  test('a stream of words to one person is slowed down before Meta does', async () => {
    const person = far.person('Maryam');
    await person.writes('سلام');
    const results = [];
    for (let count = 0; count < 31; count += 1) {
      results.push(await channel.send(message(person.address)));
    }
    expect(results.filter(({ state }) => state === 'accepted')).toHaveLength(30);
    expect(results.at(-1)).toMatchObject({ state: 'failed', retryable: true, code: 'pair_rate' });
  });

  test('an error of the account is told to staff in words', async () => {
    const person = far.person('Maryam');
    await person.writes('سلام');
    far.graph.mishaps.push(failure(401, 190, 'expired'));
    await channel.send(message(person.address));
    expect(channel.health()).toMatchObject({ state: 'degraded' });
    expect(channel.health().words).toContain('token');
    expect(channel.health().words).not.toContain('far-side-token');
  });

  test('the template asks to write to us when the window is closed', async () => {
    const { address } = far.person('Maryam');
    expect(await channel.send(message(address))).toMatchObject({
      ...{ state: 'failed', retryable: false, code: 'window_closed' },
    });
    expect(await channel.sendTemplate(address, 'fa')).toMatchObject({ state: 'accepted' });
  });

  test('a sign of typing hangs on their last message', async () => {
    const person = far.person('Maryam');
    await channel.signalTyping(person.address);
    await person.writes('سلام');
    await channel.signalTyping(person.address);
    expect(far.graph.typed).toEqual([events[0]?.externalId]);
  });
});

describe('files', () => {
  const bytes = Buffer.from('%PDF-1.7 گزارش');
  const report = { name: 'گزارش.pdf', mediaType: 'application/pdf', bytes, caption: 'آزمایش' };

  async function announced(): Promise<string> {
    await far.person('Maryam').sends(report);
    const body = events.at(-1)?.body;
    if (body?.kind !== 'media_announced') throw new Error('no file was announced');
    expect(body).toMatchObject({ name: 'گزارش.pdf', caption: 'آزمایش' });
    return body.ref;
  }

  test('come byte for byte, each time from a new address', async () => {
    const ref = await announced();
    for (let time = 0; time < 2; time += 1) {
      const media = await channel.fetchMedia(ref);
      if (media.kind !== 'found') throw new Error(media.kind);
      expect(await buffer(media.stream)).toEqual(bytes);
      far.graph.addresses.clear();
    }
  });

  test('are gone after seven days', async () => {
    const ref = await announced();
    far.graph.media.clear();
    expect(await channel.fetchMedia(ref)).toEqual({ kind: 'gone' });
  });

  test('that arrive damaged are not taken for whole', async () => {
    const ref = await announced();
    far.graph.state.damages = true;
    const media = await channel.fetchMedia(ref);
    if (media.kind !== 'found') throw new Error(media.kind);
    await expect(buffer(media.stream)).rejects.toThrow('damaged');
  });

  test("of somebody else's server are not asked for with our token", async () => {
    const ref = await announced();
    const { origin } = far.graph;
    far.graph.state.origin = 'http://elsewhere.test';
    await expect(channel.fetchMedia(ref)).rejects.toThrow('where the token must not go');
    far.graph.state.origin = origin;
  });
});

describe('the webhook', () => {
  const call = (method: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    channel.webhook({ method, headers, query: {}, body: Buffer.from(body) });
  const signed = (body: string) => call('POST', body, { 'x-hub-signature-256': signatureOf(body) });

  test('shakes hands with who knows the word', async () => {
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
    const statuses = await far.forgeries();
    expect(new Set(statuses)).toEqual(new Set([401, 403, 405]));
    expect(events).toEqual([]);
    expect(await signed('{')).toMatchObject({ status: 400 });
    expect(await signed(' '.repeat(3 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
  });

  test('answers 500 when the store could not keep it, so that Meta brings it again', async () => {
    keeps.well = false;
    await expect(far.person('Maryam').writes('سلام')).rejects.toThrow('500');
    keeps.well = true;
    await far.repeatLast();
    expect(events).toHaveLength(1);
  });

  test('passes on receipts and new numbers', async () => {
    const person = far.person('Maryam');
    await person.writes('سلام');
    await channel.send(message(person.address));
    for (const state of ['delivered', 'read', 'failed'] as const)
      await far.receipt('Maryam', state);
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
});
