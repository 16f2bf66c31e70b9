// The client of a translation service, against a server that answers well, badly and never.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { translationService } from '../../src/console/translate.ts';
import { LibreTranslate } from './libre-translate.ts';

const wish = { text: 'سه قرص ۵ میلی‌گرم', from: 'fa', to: 'en' } as const;
let server: Server | null = null;

afterEach(() => {
  server?.close();
  server = null;
});

async function serve(status: number, answer: string, headers = {}): Promise<string> {
  const made = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const sent: unknown = JSON.parse(body);
      asked.push({ path: request.url, body: sent });
      response.writeHead(status, headers).end(answer);
    });
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  // A TCP server's address.
  return `http://127.0.0.1:${String((made.address() as AddressInfo).port)}/`;
}

const asked: unknown[] = [];

test('nothing is sent where no service is configured', async () => {
  expect(await translationService(null)(wish)).toEqual({ kind: 'off' });
});

test('it is asked in the words of LibreTranslate', async () => {
  const url = await serve(200, JSON.stringify({ translatedText: 'three tablets of 5 mg' }));
  const suggestion = await translationService(url)(wish);
  expect(suggestion).toEqual({ kind: 'suggested', text: 'three tablets of 5 mg' });
  const body = { q: wish.text, source: 'fa', target: 'en', format: 'text' };
  expect(asked.at(-1)).toEqual({ path: '/translate', body });
});

test('a LibreTranslate takes what we ask, and its refusals have names of their own', async () => {
  const libre = await LibreTranslate.start();
  const suggest = translationService(`${libre.url}/`, 300);
  libre.known.set(wish.text, 'three tablets of 5 mg');
  expect(await suggest(wish)).toEqual({ kind: 'suggested', text: 'three tablets of 5 mg' });
  expect(libre.asked).toMatchObject([{ q: wish.text, source: 'fa', target: 'en', format: 'text' }]);
  libre.languages = ['en', 'ru'];
  expect(await suggest(wish)).toEqual({ kind: 'failed', why: 'refused' });
  for (const [mood, why] of [
    ['flooded', 'busy'],
    ['broken', 'refused'],
    ['hangs', 'slow'],
  ] as const) {
    libre.mood = mood;
    expect(await suggest(wish)).toEqual({ kind: 'failed', why });
  }
  await libre.close();
  expect(await suggest(wish)).toEqual({ kind: 'failed', why: 'unreachable' });
});

test.each([
  ['refused', 500, '{}', {}],
  ['busy', 429, '{}', {}],
  ['unreadable', 200, 'not JSON', {}],
  ['unreadable', 200, JSON.stringify({ translatedText: '  ' }), {}],
  ['unreadable', 200, JSON.stringify({ translatedText: 'x'.repeat(300_000) }), {}],
  ['unreachable', 302, '', { location: 'http://127.0.0.1:9/elsewhere' }],
])('%s: %i', async (why, status, answer, headers) => {
  const url = await serve(status, answer, headers);
  expect(await translationService(url)(wish)).toEqual({ kind: 'failed', why });
});

test('a text that is too long, and a service that is not there', async () => {
  const far = translationService('http://127.0.0.1:9');
  const long = await far({ ...wish, text: 'x'.repeat(5001) });
  expect(long).toEqual({ kind: 'failed', why: 'too_long' });
  expect(await far(wish)).toEqual({ kind: 'failed', why: 'unreachable' });
});
