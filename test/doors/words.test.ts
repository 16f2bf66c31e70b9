// Strange words at the doors of the chat and of the inbox: borne, answered, and never half kept.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, Visitor, type House } from './open-house.ts';

let house: House;
let visitor: Visitor;

beforeAll(async () => {
  house = await openHouse();
  visitor = await Visitor.arrive(house, 'Hello, I write for my father.');
});
afterAll(async () => {
  await house.close();
});

/** The conversation goes on: what is said next has its answer, and no turn has failed. */
async function expectStillTalking(): Promise<void> {
  const before = (await visitor.heard()).length;
  expect((await visitor.say('help')).status).toBe(202);
  expect(await visitor.deskSince(before)).not.toBe('');
  expect(house.failures).toEqual([]);
}

test.each([
  ['emoji', '👨‍👩‍👧‍👦🏳️‍🌈 ❤️‍🔥'],
  ['right-to-left overrides', '\u202Etxt.exe\u202C \u2067abc\u2069 \u200F\u200E'],
  ['many combining marks', `Z${'\u0301'.repeat(2000)}`],
  ['nothing to be seen', '\u200B\u2060'],
  ['markup', '<script>alert(1)</script> {{constructor}} $t(bot:help.text) %s *x*'],
  ['what looks like a key', '__proto__'],
  ['100,000 characters', 'ч'.repeat(100_000)],
])('%s are heard and answered', async (_what, text) => {
  expect((await visitor.say(text)).status).toBe(202);
  const heard = await visitor.heard();
  expect(heard.some((message) => message.text === text)).toBe(true);
  await expectStillTalking();
});

test('zero bytes and half characters are left out, the words are kept', async () => {
  await visitor.say('my\u0000 father \ud83d is\udc00 ill');
  const texts = (await visitor.heard()).map(({ text }) => text);
  expect(texts).toContain('my father \ufffd is\ufffd ill');
  await expectStillTalking();
});

test.each([
  ['300,000 letters', { id: randomUUID(), kind: 'text', text: 'a'.repeat(300_000) }, 400],
  ['2,000,000 letters', { id: randomUUID(), kind: 'text', text: 'a'.repeat(2_000_000) }, 413],
  ['nothing said', { id: randomUUID(), kind: 'text', text: ' \n ' }, 400],
  ['a text that is a number', { id: randomUUID(), kind: 'text', text: 7 }, 400],
  ['a text that is an object', { id: randomUUID(), kind: 'text', text: { toString: 1 } }, 400],
  ['an id of our own making', { id: '1', kind: 'text', text: 'x' }, 400],
  ['an event of the house', { id: randomUUID(), kind: 'released' }, 400],
  ['a file without bytes', { id: randomUUID(), kind: 'media', ref: 'vault:0', intake: 'x' }, 400],
  ['one key too many', { id: randomUUID(), kind: 'text', text: 'x', contact: 'me' }, 400],
  ['a list', [], 400],
  ['null', null, 400],
])('%s is refused and not kept', async (_what, message, status) => {
  const before = await visitor.heard();
  const answer = await visitor.send(message);
  expect(answer).toEqual({
    status,
    body: { error: status === 413 ? 'too_large' : 'bad_request' },
  });
  await house.settle();
  expect(await visitor.heard()).toEqual(before);
});

test.each([
  ['no JSON', '{"id":'],
  ['deep JSON', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['a prototype', `{"__proto__":{"kind":"text"},"id":"${randomUUID()}","kind":"text","text":"x"}`],
  ['a constructor', `{"constructor":{"prototype":{}},"id":"x","kind":"text","text":"x"}`],
  ['an empty body', ''],
])('%s is refused', async (_what, body) => {
  expect(await visitor.sendRaw(body)).toEqual({ status: 400, body: { error: 'bad_request' } });
  expect(Object.prototype).not.toHaveProperty('kind');
  await expectStillTalking();
});

test('a replayed message is acknowledged and heard once', async () => {
  const message = { id: randomUUID(), kind: 'text', text: 'said once' };
  const answers = await Promise.all([1, 2, 3].map(() => visitor.send(message)));
  await house.settle();
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  const accepted = answers.filter(({ body }) => JSON.stringify(body) === '{"accepted":true}');
  expect(accepted).toHaveLength(1);
  const heard = await visitor.heard();
  expect(heard.filter(({ text }) => text === 'said once')).toHaveLength(1);
});

test('the same id from somebody else is another message', async () => {
  const other = await Visitor.arrive(house, 'Здравствуйте');
  const message = { id: randomUUID(), kind: 'text', text: 'the same id' };
  expect((await visitor.send(message)).body).toEqual({ accepted: true });
  expect((await other.send(message)).body).toEqual({ accepted: true });
  await house.settle();
});

test.each([
  ['no token', ''],
  ['another scheme', 'Basic dXNlcjpwYXNz'],
  ['a short token', 'Bearer abc'],
  ['a token with a path', `Bearer ../../${'a'.repeat(37)}`],
  ['a token of 10,000 letters', `Bearer ${'a'.repeat(10_000)}`],
])('%s opens neither door', async (_what, authorization) => {
  for (const [path, status] of [
    ['/chat/api/messages', 401],
    ['/upload/api/state', 404],
  ] as const) {
    const response = await fetch(`${house.origin}${path}`, { headers: { authorization } });
    expect(response.status).toBe(status);
    expect(Object.keys((await response.json()) as object)).toEqual(['error']); // our own answer
  }
});

test('a token that nobody was given shows an empty talk and no link', async () => {
  const authorization = `Bearer ${'a'.repeat(43)}`;
  const state = await fetch(`${house.origin}/upload/api/state`, { headers: { authorization } });
  expect(state.status).toBe(404);
  const chat = await fetch(`${house.origin}/upload/api/state`, { headers: visitor.authorised });
  expect(chat.status).toBe(404);
});

test('100,000 characters that come through the inbox are answered', async () => {
  const { inbox, conversation } = house.service;
  const text = 'мама болеет, температура '.repeat(4000);
  const event = { account: 'web-chat', address: 'long', sentAt: '2026-11-23T10:00:00Z' };
  for (const said of ['Здравствуйте', text]) {
    await inbox.accept({ ...event, externalId: randomUUID(), body: { kind: 'text', text: said } });
  }
  await house.settle();
  const { contactId } = await inbox.resolve('web-chat', 'long');
  const said = await conversation.read(contactId, 0);
  expect(said.filter(({ from }) => from === 'desk').length).toBeGreaterThan(1);
  expect(said.some((message) => message.text.length === text.length)).toBe(true);
  expect(house.failures).toEqual([]);
});
