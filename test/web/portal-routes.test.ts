import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyPortal, FakeHouse } from './fake-house.ts';

const token = 'L'.repeat(43);
const link = {
  intake: 'intake-1',
  account: 'telegram',
  address: 'someone',
  expiresAt: '2027-01-20T10:00:00.000Z',
};
const item = { label: 'گزارش', what: '', where: '', need: 'essential', state: 'missing' } as const;
let house: FakeHouse;
let server: FastifyInstance;

beforeEach(async () => {
  house = new FakeHouse({ ...emptyPortal(), checklist: [{ id: 'pathology', ...item }] });
  house.links.set(token, link);
  server = await house.serve();
});

afterEach(async () => {
  await server.close();
});

function put(query: Record<string, string>, bytes = Buffer.from('bytes'), bearer = token) {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/octet-stream' };
  const post = { method: 'POST', url: '/upload/api/files', headers, query } as const;
  return server.inject({ ...post, payload: bytes });
}

test('a link shows its state', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await server.inject({ url: '/upload/api/state', headers });
  expect(answer.json()).toEqual(house.portal);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('a picture that the state names is a download; no other is there', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const [named, other] = [house.keep(Buffer.from('marked')), house.keep(Buffer.from('secret'))];
  const about = { id: 'd', uploadId: null, name: 'a.jpg', bytes: 1, item: null, messages: [] };
  house.portal = { ...house.portal, files: [{ ...about, state: 'reject', picture: named }] };
  const ask = (sha256: string, given: Record<string, string> = headers) =>
    server.inject({ url: `/upload/api/pictures/${sha256}`, headers: given });
  const answer = await ask(named);
  expect([answer.statusCode, answer.body]).toEqual([200, 'marked']);
  expect(answer.headers['content-type']).toBe('application/octet-stream');
  expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
  expect((await ask(other)).statusCode).toBe(404);
  expect((await ask('nonsense')).statusCode).toBe(400);
  expect((await ask(named, {})).statusCode).toBe(404);
});

test('the package is a download where the state names one, and for nobody else', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const ask = (given: Record<string, string>) =>
    server.inject({ url: '/upload/api/package', headers: given });
  expect((await ask(headers)).statusCode).toBe(404);
  house.portal = { ...house.portal, package: { name: 'CART_1.zip', bytes: 7 } };
  const answer = await ask(headers);
  expect([answer.statusCode, answer.rawPayload.length]).toEqual([200, 7]);
  expect(answer.headers['content-disposition']).toContain('CART_1.zip');
  expect((await ask({})).statusCode).toBe(404);
  house.portal = { ...house.portal, package: null };
});

test('unknown, expired and missing links all answer the same', async () => {
  for (const authorization of [undefined, 'Bearer x', `Bearer ${'Z'.repeat(43)}`]) {
    const headers = authorization === undefined ? {} : { authorization };
    const answer = await server.inject({ url: '/upload/api/state', headers });
    expect([answer.statusCode, answer.json()]).toEqual([404, { error: 'no_such_link' }]);
  }
  const refused = await put({ id: randomUUID() }, Buffer.from('x'), 'Z'.repeat(43));
  expect([refused.statusCode, refused.json()]).toEqual([404, { error: 'no_such_link' }]);
  expect(house.stored.size).toBe(0);
});

test('a file reaches the inbox as one of the intake, once', async () => {
  const id = randomUUID();
  const query = { id, name: 'گزارش.pdf', type: 'application/pdf', item: 'pathology' };
  expect((await put(query)).json()).toEqual({ accepted: true, id });
  expect((await put(query)).json()).toEqual({ accepted: false, id });
  expect(house.events).toMatchObject([
    {
      account: 'telegram',
      address: 'someone',
      externalId: `link:intake-1:${id}`,
      body: { kind: 'media', via: 'link', intake: 'intake-1', caption: 'pathology', bytes: 5 },
    },
  ]);
});

test('a file for an item that is not on the list is refused', async () => {
  const answer = await put({ id: randomUUID(), item: 'nonsense' });
  expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'unknown_item' }]);
});

test('a file beyond the limit is refused, and the desk hears of it', async () => {
  const answer = await put({ id: randomUUID(), name: 'big.zip' }, Buffer.alloc(1_000_001));
  expect([answer.statusCode, answer.json()]).toEqual([413, { error: 'too_large' }]);
  expect(house.events.map(({ body }) => body)).toMatchObject([
    { kind: 'media_refused', reason: 'too_large', intake: 'intake-1', bytes: 1_000_001 },
  ]);
});
