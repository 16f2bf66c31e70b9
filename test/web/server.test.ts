import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyPortal, FakeHouse } from './fake-house.ts';

const house = new FakeHouse(emptyPortal());
let server: FastifyInstance;

beforeAll(async () => {
  server = await house.serve();
});

afterAll(async () => {
  await server.close();
});

test('the pages are served with a policy that allows own files only', async () => {
  const page = await server.inject({ url: '/chat' });
  expect(page.statusCode).toBe(200);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|data:|\*/);
  expect(policy).toContain('frame-ancestors https://clinic.example');
  expect(page.headers['x-frame-options']).toBeUndefined();
  expect(page.headers['referrer-policy']).toBe('no-referrer');
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
  expect(page.body).not.toMatch(/(src|href)="https?:/);
});

test('the upload page may not be framed by anybody', async () => {
  const page = await server.inject({ url: '/upload' });
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.headers['x-frame-options']).toBe('DENY');
});

test('hashed assets may be kept for ever', async () => {
  const page = await server.inject({ url: '/chat' });
  const asset = /src="(\/assets\/[^"]+)"/.exec(page.body)?.[1] ?? '';
  const answer = await server.inject({ url: asset });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toContain('immutable');
});

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
] as const)('assets are packed for a browser that takes %s', async (takes, packed, unpack) => {
  const page = await server.inject({ url: '/chat' });
  const asset = /src="(\/assets\/[^"]+)"/.exec(page.body)?.[1] ?? '';
  const plain = await server.inject({ url: asset });
  expect(plain.headers['content-encoding']).toBeUndefined();
  const headers = { 'accept-encoding': takes };
  const answer = await server.inject({ url: asset, headers });
  expect(answer.headers['content-encoding']).toBe(packed);
  expect(answer.headers['content-type']).toBe(plain.headers['content-type']);
  expect(answer.headers.vary).toMatch(/accept-encoding/i);
  expect(answer.headers['cache-control']).toContain('immutable');
  expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  expect(unpack(answer.rawPayload)).toEqual(plain.rawPayload);
});

test.each(['/nothing', '/assets/../../package.json', '/assets/%2e%2e/chat/x', '/assets/', '/.env'])(
  '%s is not there',
  async (url) => {
    const answer = await server.inject({ url });
    expect([answer.statusCode, answer.json()]).toEqual([404, { error: 'not_found' }]);
  },
);

test('the root leads to the chat', async () => {
  const answer = await server.inject({ url: '/' });
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/chat']);
});

test('health says whether the work can be done', async () => {
  expect((await server.inject({ url: '/healthz' })).json()).toEqual({ ok: true });
  house.healthy = false;
  expect((await server.inject({ url: '/healthz' })).statusCode).toBe(503);
  house.healthy = true;
});

test('a fault of ours shows and logs nothing of its words', async () => {
  house.broken = true;
  const headers = { authorization: `Bearer ${'A'.repeat(43)}` };
  const answer = await server.inject({ url: '/chat/api/messages?after=7', headers });
  house.broken = false;
  expect([answer.statusCode, answer.json()]).toEqual([500, { error: 'internal' }]);
  expect(house.logs.at(-1)).toMatchObject({
    method: 'GET',
    route: '/chat/api/messages',
    status: 500,
    fault: 'Error',
  });
  expect(JSON.stringify(house.logs)).not.toMatch(/Parisa|after=|AAAA/);
});

test('a caller who asks too often is told to wait', async () => {
  const statuses = new Set<number>();
  for (let count = 0; count < 65; count += 1) {
    const answer = await server.inject({ method: 'POST', url: '/chat/api/session', payload: {} });
    statuses.add(answer.statusCode);
    if (answer.statusCode === 429) expect(answer.json()).toEqual({ error: 'too_many' });
  }
  expect([...statuses]).toEqual([200, 429]);
});

test('a large body for nothing is not read to its end', async () => {
  const headers = { 'content-length': String(2 * 1024 ** 3) };
  const answer = await server.inject({ method: 'POST', url: '/nothing', headers });
  expect([answer.statusCode, answer.headers.connection]).toEqual([404, 'close']);
});

test('a body that is too large or broken is refused', async () => {
  const headers = { authorization: `Bearer ${'A'.repeat(43)}`, 'content-type': 'application/json' };
  const post = { method: 'POST', url: '/chat/api/messages', headers } as const;
  const large = await server.inject({ ...post, payload: `{"a":"${'x'.repeat(2_000_000)}"}` });
  expect([large.statusCode, large.json()]).toEqual([413, { error: 'too_large' }]);
  const broken = await server.inject({ ...post, payload: '{"a":' });
  expect([broken.statusCode, broken.json()]).toEqual([400, { error: 'bad_request' }]);
});
