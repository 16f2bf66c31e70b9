// Calls of messengers reach their channel as raw bytes, and nothing else does.
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebhookRequest } from '../../src/channel/channel.ts';
import { webhookRoutes } from '../../src/web/webhook-routes.ts';

const calls: WebhookRequest[] = [];
let server: FastifyInstance;

beforeAll(async () => {
  server = fastify();
  await server.register(
    webhookRoutes({
      webhook: (account, request) => {
        if (account !== 'telegram') return Promise.resolve(null);
        calls.push(request);
        return Promise.resolve({ status: 202, body: '<b>taken</b>' });
      },
    }),
  );
});

afterAll(async () => {
  await server.close();
});

test.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', ''])(
  'the bytes of a body said to be "%s" come through unchanged',
  async (type) => {
    const payload = Buffer.from('{"a": 1,  "ب":"\\u0628"}\n');
    const headers = { ...(type === '' ? {} : { 'content-type': type }), 'X-Sign': 'abc' };
    const answer = await server.inject({
      method: 'POST',
      url: '/webhooks/telegram',
      payload,
      headers,
    });
    expect([answer.statusCode, answer.body]).toEqual([202, '<b>taken</b>']);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(calls.at(-1)?.body.equals(payload)).toBe(true);
    expect(calls.at(-1)?.headers['x-sign']).toBe('abc');
  },
);

test('a GET brings its query; what is given twice is joined', async () => {
  await server.inject('/webhooks/telegram?hub.mode=subscribe&hub.mode=other&x=1');
  expect(calls.at(-1)).toMatchObject({
    method: 'GET',
    query: { 'hub.mode': 'subscribe, other', x: '1' },
  });
  expect(calls.at(-1)?.body).toHaveLength(0);
});

test('other accounts are not there, and a body beyond 3 MB is refused', async () => {
  const other = await server.inject({ method: 'POST', url: '/webhooks/viber', payload: '{}' });
  expect(other.statusCode).toBe(404);
  const payload = Buffer.alloc(3 * 1024 * 1024 + 1);
  const large = await server.inject({ method: 'POST', url: '/webhooks/telegram', payload });
  expect(large.statusCode).toBe(413);
});
