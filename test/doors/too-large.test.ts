// An upload of two gigabytes, announced or without end: refused at once, and said in the talk.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalog } from '../engine/pure-chat.ts';
import { openHouse, Visitor, type House } from './open-house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({ INTAKE_FILE_MEGABYTES_MAX: '5' });
});
afterAll(async () => {
  await house.close();
});

const doors = ['/chat/api/files', '/upload/api/files'] as const;

test.each(doors)('%s refuses an announced size before it has come', async (path) => {
  const { visitor, token } = await arrive(path);
  const announced = 2_000_000_000;
  const { sentBytes, ...answer } = await push(path, token, announced);
  expect(answer).toEqual({ status: 413, error: 'too_large' });
  expect(sentBytes).toBeLessThan(announced / 2);
  await expectTold(visitor);
});

test.each(doors)('%s stops listening to a stream without end', async (path) => {
  const { visitor, token } = await arrive(path);
  expect(await push(path, token, null)).toMatchObject({ status: 413, error: 'too_large' });
  await expectTold(visitor);
});

async function arrive(path: string): Promise<{ visitor: Visitor; token: string }> {
  const visitor = await Visitor.arrive(house, 'Hello, I write for my father.');
  const token = path.startsWith('/chat') ? visitor.token : await visitor.linkToken('upload link');
  return { visitor, token };
}

/** Nothing is kept, and the conversation says so and goes on. */
async function expectTold(visitor: Visitor): Promise<void> {
  await house.settle();
  const vault = join(house.folder, 'data', 'vault');
  if (existsSync(vault)) {
    const stored = readdirSync(vault, { recursive: true, withFileTypes: true });
    expect(stored.filter((entry) => entry.isFile())).toEqual([]);
  }
  const said = await visitor.deskSince(0);
  expect(said).toContain(catalog.say('en', 'document:refused.too_large'));
  expect((await visitor.say('help')).status).toBe(202);
  expect(house.failures).toEqual([]);
}

/** Writes as fast as it is let, until it is answered. */
function push(
  path: string,
  token: string,
  announced: number | null,
): Promise<{
  readonly status: number | undefined;
  readonly error: unknown;
  readonly sentBytes: number;
}> {
  const length = announced === null ? {} : { 'content-length': announced };
  const call = request(`${house.origin}${path}?id=${randomUUID()}&name=film.mp4`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      ...length,
    },
  });
  return new Promise((resolve, reject) => {
    let answered = false;
    let sentBytes = 0;
    call.on('error', (error) => {
      if (!answered) reject(error);
    });
    call.on('response', (response) => {
      answered = true;
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => {
        call.destroy();
        // Our own route's answer.
        const { error } = JSON.parse(body) as { error: unknown };
        resolve({ status: response.statusCode, error, sentBytes });
      });
    });
    const piece = Buffer.alloc(65_536, 7);
    const write = (): void => {
      if (answered || call.destroyed) return;
      sentBytes += piece.length;
      if (call.write(piece)) setImmediate(write);
      else call.once('drain', write);
    };
    write();
  });
}
