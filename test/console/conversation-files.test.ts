// Files in a conversation: what a patient sends beside reports, and what a coordinator sends.
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InboundBody } from '../../src/channel/channel.ts';
import type { StoredBytes } from '../../src/vault/vault.ts';
import type { SignedInMember } from '../browser/console/signed-in.ts';
import { zip } from '../document/made-files.ts';
import { TalkHouse } from './talk-house.ts';

let house: TalkHouse;
let sara: SignedInMember;
let intake: string;

beforeEach(async () => {
  house = await TalkHouse.open();
  sara = await house.member('Sara Ahmadi');
  intake = await house.arrives('p1');
});

afterEach(() => house.close());

const letter = Buffer.from('%PDF-1.4 the letter for the embassy');

async function keep(who: SignedInMember, bytes: Uint8Array) {
  const { status, json } = await house.upload(who, `/conversations/${intake}/files`, bytes);
  // Our own route's answer.
  return { status, ...(json as Partial<StoredBytes>), json };
}

async function say(file: { readonly sha256: string; readonly name: string }, text = '') {
  const seen = (await house.thread(sara, intake)).newestSeq;
  const body = { id: randomUUID(), text, original: null, file, seen, anyway: true };
  return house.post(sara, `/conversations/${intake}/say`, body);
}

test('a file goes out with its words, once, and whoever sent it is written down', async () => {
  await house.take(sara, intake, null);
  const { status, sha256 = '' } = await keep(sara, letter);
  expect(status).toBe(200);
  expect((await say({ sha256, name: '../visa letter.pdf' }, 'For the embassy')).status).toBe(200);
  await house.settle();
  const sent = house.channel.sent.at(-1);
  expect(sent).toMatchObject({ text: 'For the embassy', file: { mediaType: 'application/pdf' } });
  expect(sent?.file?.name).not.toContain('/');
  const message = (await house.messages(sara, intake)).at(-1);
  expect(message).toMatchObject({ from: 'coordinator', file: { sha256, picture: false } });
  const { body } = await house.get(sara, `/conversations/${intake}/files/${sha256}`);
  expect(body).toBe(letter.toString());
  const lines = await house.service.database.reader('audit').select('action', 'about');
  const about = JSON.stringify(lines);
  for (const action of ['message_file.kept', 'message.written', 'document.opened']) {
    expect(about).toContain(action);
  }
  expect(about).toContain(sha256.slice(0, 12));
  expect(about).not.toContain('embassy');
});

test('only whoever has the conversation brings a file, one that the messenger takes', async () => {
  expect((await keep(sara, letter)).status).toBe(409);
  await house.take(sara, intake, null);
  const omid = await house.member('Omid');
  const reader = await house.member('Reader', 'reader');
  expect((await keep(omid, letter)).status).toBe(409);
  expect((await keep(reader, letter)).status).toBe(403);
  expect((await keep(sara, Buffer.alloc(0))).status).toBe(400);
  house.channel.capabilities = { ...house.channel.capabilities, fileBytesMax: 20, archives: false };
  expect((await house.thread(sara, intake)).window?.fileBytesMax).toBe(20);
  expect((await keep(sara, letter)).status).toBe(413);
  // The messenger changed since: what was kept before is refused in words, and nothing goes out.
  house.channel.capabilities = { ...house.channel.capabilities, fileBytesMax: 1000 };
  const { sha256 = '' } = await keep(sara, letter);
  const archive = await keep(sara, await zip({ a: 'b' }));
  house.channel.capabilities = { ...house.channel.capabilities, fileBytesMax: 20 };
  const large = await say({ sha256, name: 'letter.pdf' });
  expect(large).toMatchObject({ status: 409, json: { kind: 'no_file', why: 'too_large' } });
  house.channel.capabilities = { ...house.channel.capabilities, fileBytesMax: 1000 };
  const packed = await say({ sha256: archive.sha256 ?? '', name: 'all.zip' });
  expect(packed).toMatchObject({ status: 409, json: { kind: 'no_file', why: 'file_type' } });
  const strange = await say({ sha256: 'a'.repeat(64), name: 'x.pdf' });
  expect(strange).toMatchObject({ status: 409, json: { kind: 'no_file', why: 'lost' } });
  await house.settle();
  expect(house.channel.sent.filter(({ file }) => file !== null)).toEqual([]);
});

test('a file that the messenger refused is sent again; after the window it waits', async () => {
  await house.take(sara, intake, null);
  const { sha256 = '' } = await keep(sara, letter);
  await house.settle();
  house.channel.answers.push({ state: 'failed', retryable: false, code: 'upload_failed' });
  await say({ sha256, name: 'letter.pdf' });
  await house.settle();
  const failed = (await house.messages(sara, intake)).at(-1);
  expect(failed?.delivery).toEqual({ state: 'failed', code: 'upload_failed' });
  await house.post(sara, `/conversations/${intake}/resend`, { message: failed?.id });
  await house.settle();
  expect(house.channel.sent.at(-1)?.file?.sha256).toBe(sha256);
  house.clock.forward(25 * 3_600_000);
  await say({ sha256, name: 'letter.pdf' }, 'once more');
  await house.settle();
  const held = (await house.messages(sara, intake)).at(-1);
  expect(held?.delivery?.state).toBe('held');
  await house.writes('p1', 'I am here');
  await house.settle();
  expect(house.channel.sent.some(({ text }) => text === 'once more')).toBe(true);
});

test('a place, a card and a call are shown as they were meant', async () => {
  const place = { latitude: 35.7, longitude: 51.4, name: 'Milad\0 Hospital' };
  const people = [{ name: 'Dr \ud800Rezaei', phones: ['+98 21'] }];
  await house.writes('p1', { kind: 'unsupported', what: 'location', place });
  await house.writes('p1', { kind: 'unsupported', what: 'contact', people });
  await house.writes('p1', { kind: 'unsupported', what: 'call' });
  await house.settle();
  const shared = (await house.messages(sara, intake)).flatMap((one) => one.shared ?? []);
  expect(shared).toEqual([
    { what: 'location', place: { ...place, name: 'Milad Hospital' } },
    { what: 'contact', people: [{ name: 'Dr \ufffdRezaei', phones: ['+98 21'] }] },
    { what: 'call' },
  ]);
});

test('a sticker is a picture and no report; what only says that it is one is saved', async () => {
  const real = await sharp({
    create: { width: 8, height: 8, channels: 3, background: '#c33' },
  })
    .webp()
    .toBuffer();
  const forged = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  for (const bytes of [real, forged]) {
    const { sha256 } = await house.service.vault.put(intake, bytes, bytes.length);
    await house.writes('p1', stickerOf(sha256, bytes.length));
    await house.settle();
    const message = (await house.messages(sara, intake)).findLast(({ from }) => from === 'patient');
    expect(message).toMatchObject({ shared: { what: 'sticker' }, file: { sha256 } });
    const { headers } = await house.get(sara, `/conversations/${intake}/files/${sha256}`);
    const isShown = headers['content-disposition'] === 'inline';
    expect(isShown).toBe(bytes === real);
  }
  expect((await house.service.intakes.state(intake))?.documents).toEqual({});
  expect(house.channel.sent.at(-1)?.text).toContain('I can only read words, photos and files');
});

function stickerOf(sha256: string, bytes: number): InboundBody {
  const about = { name: 'sticker.webp', mediaType: 'image/webp', bytes, caption: '' };
  const where = { ref: `vault:${sha256}`, via: 'chat', intake: null, sticker: true } as const;
  return { kind: 'media', ...about, ...where };
}
