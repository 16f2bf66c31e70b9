// The small parts by themselves: pace, dropped rejections, the watermark, what errors tell.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOfLibrary } from '../../../src/channel/whatsapp-web/contain-rejections.ts';
import { Pace } from '../../../src/channel/whatsapp-web/pace.ts';
import { sendFailure } from '../../../src/channel/whatsapp-web/page-errors.ts';
import { openProfile } from '../../../src/channel/whatsapp-web/profile.ts';
import { Watermark } from '../../../src/channel/whatsapp-web/watermark.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-parts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('one chat is written to with gaps, others meanwhile, all of them within the cap', async () => {
  const { signal } = new AbortController();
  const pace = new Pace({ gapMinMs: 60, gapMaxMs: 80, perMinuteMax: 1000 });
  const startedAt = Date.now();
  await pace.turn('a', signal);
  const order: string[] = [];
  const again = pace.turn('a', signal).then(() => order.push('a again'));
  await pace.turn('b', signal).then(() => order.push('b'));
  await again;
  expect(order).toEqual(['b', 'a again']);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(58);

  // Two at once, then one in each 50 ms.
  const capped = new Pace({ gapMinMs: 0, gapMaxMs: 0, perMinuteMax: 1200 });
  for (let spent = 0; spent < 1200; spent += 1) await capped.turn(`c${spent}`, signal);
  const emptyAt = Date.now();
  await Promise.all(['x', 'y', 'z'].map((chat) => capped.turn(chat, signal)));
  expect(Date.now() - emptyAt).toBeGreaterThan(80);
});

test('whoever waits for their turn is let go when we stop', async () => {
  const stopping = new AbortController();
  const pace = new Pace({ gapMinMs: 60_000, gapMaxMs: 60_000, perMinuteMax: 20 });
  await pace.turn('a', stopping.signal);
  const waiting = pace.turn('a', stopping.signal);
  stopping.abort();
  await expect(waiting).rejects.toThrow();
});

test('rejections of the libraries are told from ours', () => {
  const at = (...places: readonly string[]) => {
    const error = new Error('boom');
    error.stack = ['Error: boom', ...places.map((place) => `    at x (${place}:1:1)`)].join('\n');
    return error;
  };
  const library = '/app/node_modules/whatsapp-web.js/src/Client.js';
  const puppeteer = '/app/node_modules/puppeteer-core/lib/cjs/puppeteer/cdp/Page.js';
  expect(isOfLibrary(at(puppeteer, library))).toBe(true);
  expect(isOfLibrary(at('node:internal/timers', library))).toBe(true);
  expect(isOfLibrary('auth timeout')).toBe(true);
  expect(isOfLibrary(at(library, '/app/src/channel/whatsapp-web/outbound.ts'))).toBe(false);
  expect(isOfLibrary(at('/app/src/outbox/outbox.ts'))).toBe(false);
  expect(isOfLibrary(at('/app/node_modules/knex/lib/client.js'))).toBe(false);
  expect(isOfLibrary('something else')).toBe(false);
});

test('a dropped rejection of the library leaves the process alive, one of ours ends it', () => {
  const path = join(import.meta.dirname, '../../../src/channel/whatsapp-web/contain-rejections.ts');
  const library = createRequire(import.meta.url).resolve('whatsapp-web.js');
  const script = (reason: string) => `
    const { containRejections } = await import(${JSON.stringify(path)});
    containRejections(() => console.log('contained'));
    const theirs = new Error('boom');
    theirs.stack = 'Error: boom\\n    at x (${library}:1:1)';
    Promise.reject(${reason});
    setTimeout(() => console.log('alive'), 50);`;
  const run = (reason: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script(reason)]);
  expect(run('theirs').stdout.toString()).toBe('contained\nalive\n');
  const ended = run("new Error('ours')");
  expect(ended.status).not.toBe(0);
  expect(ended.stdout.toString()).toBe('');
});

test.each([
  ['TargetCloseError: Protocol error (Runtime.callFunctionOn): Target closed', 'unknown'],
  ['no answer within 30000 ms', 'unknown'],
  ['Evaluation failed: something new', 'unknown'],
  ["Attempted to use detached Frame 'F1'.", 'not_ready'],
  ["Cannot read properties of undefined (reading 'getChat')", 'not_ready'],
  ['Error: No LID for user', 'no_whatsapp_account'],
  ['upload failed: media entry was not created', 'upload_failed'],
])('%s: %s', (message, expected) => {
  const result = sendFailure(new Error(message));
  expect(result.state === 'failed' ? result.code : result.state).toBe(expected);
});

test('the watermark is kept, only goes forward, and an unreadable one counts as none', () => {
  const watermark = new Watermark(folder);
  expect(watermark.at).toBeNull();
  watermark.advance(100.9);
  watermark.advance(50);
  expect(new Watermark(folder).at).toBe(100);
  expect(readdirSync(folder)).toEqual(['heard.json']);
  writeFileSync(join(folder, 'heard.json'), '{"heardUntil":');
  expect(new Watermark(folder).at).toBeNull();
});

test('the folder of the pairing is for us alone, also when others could read it before', () => {
  const open = join(folder, 'open');
  mkdirSync(open, { mode: 0o755 });
  const profile = openProfile(open);
  expect(statSync(open).mode & 0o777).toBe(0o700);
  profile.release();
});
