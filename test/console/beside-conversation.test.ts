// What stands beside a conversation: pages of it, drafts, notes, translations, files, replies.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SignedInMember } from '../browser/console/signed-in.ts';
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

test('a long conversation is read page by page, every message and pill once', async () => {
  for (let count = 0; count < 70; count += 1) await house.writes('p1', `line ${String(count)}`);
  await house.settle();
  const seen: string[] = [];
  const pills: string[] = [];
  let before: number | undefined;
  for (let page = 0; page < 10; page += 1) {
    const thread = await house.thread(sara, intake, before);
    const messages = thread.items.flatMap((item) => (item.kind === 'message' ? [item] : []));
    seen.unshift(...messages.map(({ id }) => id));
    pills.push(...thread.items.flatMap((item) => (item.kind === 'pill' ? [item.key] : [])));
    expect(messages.map(({ seq }) => seq)).toEqual(
      messages.map(({ seq }) => seq).toSorted((a, b) => a - b),
    );
    if (thread.olderThan === null) break;
    before = thread.olderThan;
  }
  const rows: readonly { id: string }[] = await house.service.database
    .reader('message')
    .where({ intake_id: intake })
    .orderBy('seq');
  expect(seen).toEqual(rows.map(({ id }) => id));
  expect(rows.length).toBeGreaterThan(140);
  expect(new Set(pills).size).toBe(pills.length);
  expect(pills).toContain('0');
});

test('what they wrote anew or took back is shown as such', async () => {
  const first = await house.writes('p1', 'my name is Mari');
  await house.settle();
  await house.writes('p1', { kind: 'edited', text: 'my name is Mary', target: first });
  const second = await house.writes('p1', 'a secret');
  await house.settle();
  await house.writes('p1', { kind: 'revoked', target: second });
  await house.settle();
  const theirs = (await house.messages(sara, intake)).filter(({ from }) => from === 'patient');
  expect(theirs.slice(-3).map(({ state, edit }) => [state, edit])).toEqual([
    ['edited', false],
    ['stands', true],
    ['revoked', false],
  ]);
});

test('a draft survives, is nobody else’s, and is gone with what was said', async () => {
  const ali = await house.member('Ali Rezaei');
  const path = `/conversations/${intake}/draft`;
  await house.post(sara, path, { text: 'Dear Mary, \u202e<script>alert(1)</script>' });
  expect((await house.get(sara, path)).body).toContain('Dear Mary');
  expect((await house.get(ali, path)).body).toBe('{"draft":null}');
  const rows: readonly { body: Buffer }[] = await house.service.database.reader('draft');
  expect(rows[0]?.body.includes('Mary')).toBe(false);
  await house.take(sara, intake, null);
  await house.settle();
  const { newestSeq: seen } = await house.thread(sara, intake);
  await house.say(sara, intake, { text: 'Dear Mary', seen });
  expect((await house.get(sara, path)).body).toBe('{"draft":null}');
});

test('presence: who looks and who writes, until they leave', async () => {
  const ali = await house.member('Ali Rezaei');
  const path = `/conversations/${intake}/presence`;
  const told: unknown[] = [];
  // The case's row may be written anew meanwhile.
  const stop = house.service.live.listen((event) => {
    if (event.kind === 'presence') told.push(event);
  });
  await house.post(sara, path, { doing: 'looks' });
  await house.post(sara, path, { doing: 'looks' });
  expect(told).toEqual([{ kind: 'presence', intake }]);
  await house.post(sara, path, { doing: 'writes' });
  expect((await house.post(ali, path, { doing: 'looks' })).json).toEqual({
    people: [{ member: sara.member.id, name: 'Sara Ahmadi', doing: 'writes' }],
  });
  house.clock.forward(20_000);
  expect((await house.post(ali, path, { doing: 'looks' })).json).toEqual({ people: [] });
  await house.post(ali, path, { doing: 'left' });
  expect((await house.post(sara, path, { doing: 'looks' })).json).toEqual({ people: [] });
  stop();
});

test('a note is for colleagues; whoever is named has a mark until they read it', async () => {
  const ali = await house.member('Ali Rezaei');
  const path = `/conversations/${intake}/notes`;
  const note = { id: randomUUID(), text: '@ali please call the family' };
  await house.post(sara, path, note);
  await house.post(sara, path, note);
  expect((await house.thread(ali, intake)).mentions).toBe(1);
  expect((await house.thread(sara, intake)).mentions).toBe(0);
  const { body } = await house.get(ali, path);
  expect(body.match(/please call/g)).toHaveLength(1);
  expect((await house.thread(ali, intake)).mentions).toBe(0);
  await house.settle();
  expect(house.channel.sent.map(({ text }) => text).join()).not.toContain('please call');
  const { index, search } = house.service.worklist;
  await index.start();
  await index.idle();
  const { results } = await search.find('please call', 0, 10);
  expect(results.map(({ row }) => row.intake)).toEqual([intake]);
});

test('a translation stands beside its original', async () => {
  await house.writes('p1', 'سه قرص ۵ میلی‌گرم');
  await house.settle();
  const [message] = (await house.messages(sara, intake)).filter(({ text }) => text.includes('سه'));
  const made = { message: message?.id ?? '', language: 'en', text: 'three tablets of 5 mg' };
  await house.post(sara, `/conversations/${intake}/translation`, { ...made, text: 'three' });
  await house.post(sara, `/conversations/${intake}/translation`, made);
  const after = (await house.messages(sara, intake)).find(({ id }) => id === message?.id);
  expect(after?.text).toBe('سه قرص ۵ میلی‌گرم');
  const { language, text } = made;
  expect(after?.translations).toEqual([{ language, text, author: 'Sara Ahmadi' }]);
  const wish = { text: 'x', from: 'fa', to: 'en' };
  expect((await house.post(sara, '/suggest-translation', wish)).json).toEqual({
    kind: 'none',
    why: 'off',
  });
});

test('read marks go forward alone', async () => {
  const path = `/conversations/${intake}/read`;
  await house.post(sara, path, { seq: 5 });
  await house.post(sara, path, { seq: 3 });
  expect((await house.thread(sara, intake)).lastReadSeq).toBe(5);
});

test('a file is handed out to be saved, and written down', async () => {
  const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  const { sha256 } = await house.service.vault.put(intake, bytes, 1000);
  await house.writes('p1', {
    ...{ kind: 'media', ref: `vault:${sha256}`, name: 'x.svg', mediaType: 'image/svg+xml' },
    ...{ bytes: bytes.length, caption: '', via: 'chat', intake },
  });
  await house.settle();
  const file = (await house.messages(sara, intake)).find((message) => message.file !== null)?.file;
  expect(file).toMatchObject({ name: 'x.svg', picture: false });
  const path = `/conversations/${intake}/files/${sha256}`;
  const opened = await house.get(sara, path);
  expect(opened.headers['content-type']).toBe('application/octet-stream');
  expect(opened.headers['content-disposition']).toContain('attachment');
  const other = await house.arrives('p2');
  expect((await house.get(sara, `/conversations/${other}/files/${sha256}`)).status).toBe(404);
});

test('ready replies are there, can be changed, and are filled in', async () => {
  const { body } = await house.get(sara, '/replies');
  expect(body).toContain('"id":"missing"');
  const words = { title: 'A', text: 'Dear {{name}}, see {{link}}' };
  const reply = { id: 'mine', words: { fa: words, ar: words, ru: words, en: words } };
  await house.post(sara, '/replies', reply);
  await house.post(sara, '/replies/remove', { id: 'missing' });
  const after = (await house.get(sara, '/replies')).body;
  expect(after).toContain('"id":"mine"');
  expect(after).not.toContain('"id":"missing"');
  const filled = await house.post(sara, `/conversations/${intake}/fill`, { text: words.text });
  expect(JSON.stringify(filled.json)).toMatch(/Dear, see http:\/\/localhost:8080\/upload#/);
});

test('everything beside a conversation goes with its erasure', async () => {
  await house.post(sara, `/conversations/${intake}/draft`, { text: 'x' });
  await house.post(sara, `/conversations/${intake}/notes`, { id: randomUUID(), text: 'y' });
  await house.post(sara, `/conversations/${intake}/read`, { seq: 1 });
  await house.writes('p1', 'delete my data');
  await house.settle();
  await house.writes('p1', 'yes');
  await house.settle();
  house.clock.forward(60_000);
  house.service.jobs.wake();
  await house.settle();
  for (const table of ['draft', 'note', 'read_mark', 'message']) {
    expect(await house.service.database.reader(table), table).toEqual([]);
  }
});
