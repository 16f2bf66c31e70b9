// The commands `staff pages`, `staff overrule` and `photo-fit` on a house with planted verdicts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { PageVerdict } from '../../src/intake/document.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { silentLog } from '../../src/lib/log.ts';
import { startService } from '../../src/service.ts';
import { doubtBelow, rejectBelow } from '../../src/photo/grade.ts';
import { acceptedPhoto } from '../engine/made-examinations.ts';
import { jsonLines, runDesk } from './run-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'photo-fit-'));
const env = { INTAKE_DATA_DIR: join(folder, 'data'), INTAKE_KEYS_DIR: join(folder, 'keys') };
const patience = { timeout: 60_000 };
let intake = '';

interface Planted {
  readonly legibility: number | null;
  readonly verdict: PageVerdict['verdict'];
  readonly found?: 'accept' | 'reject';
}

/** Lets documents be examined, and looked at, as the running service would. */
async function plant(prefix: string, pages: readonly Planted[]): Promise<void> {
  const service = await startService({
    config: readConfig(env),
    channels: [],
    clock: systemClock,
    log: silentLog,
    onFatal: (error) => {
      throw error;
    },
  });
  intake = (await service.inbox.resolve('terminal', 'somebody')).intakeId;
  for (const [index, { legibility, verdict, found }] of pages.entries()) {
    const id = `${prefix}${String(index)}`;
    const tell = (event: Parameters<typeof service.inbox.acceptInternal>[1]) =>
      service.inbox.acceptInternal(intake, event, `${id}/${event.kind}`);
    const about = { sha256: '0'.repeat(64), name: 'a.jpg', bytes: 1, caption: '', via: 'chat' };
    await tell({ kind: 'document_received', document: { id, ...about, via: 'chat' } });
    const [page] = acceptedPhoto.examination.pages;
    if (page === undefined) throw new Error('a made photo has a page');
    const judged = { ...page, verdict, legibility, reasons: [] };
    const examination = { ...acceptedPhoto.examination, pages: [judged] };
    await tell({ kind: 'document_examined', document: id, ...acceptedPhoto, examination });
    if (found === undefined) continue;
    const by = { coordinator: 'Leila', reason: 'I looked' };
    await tell({ kind: 'document_overruled', document: id, page: 1, verdict: found, ...by });
  }
  await service.inbox.idle();
  await service.stop();
}

beforeAll(async () => {
  await plant('a', [
    { legibility: 5, verdict: 'accept' },
    { legibility: -1, verdict: 'doubtful', found: 'accept' },
    { legibility: -4, verdict: 'reject', found: 'reject' },
    { legibility: null, verdict: 'accept', found: 'accept' },
  ]);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('few overrulings are counted, and said to be too few', patience, async () => {
  const { code, out } = await runDesk(['photo-fit', '--json'], { env });
  expect(code).toBe(0);
  expect(jsonLines(out)).toEqual([
    {
      verdicts: { accept: 2, doubtful: 1, reject: 1 },
      overrulings: 3,
      withoutLegibility: 1,
      confusion: {
        accept: { accept: 1, reject: 0 },
        doubtful: { accept: 1, reject: 0 },
        reject: { accept: 0, reject: 1 },
      },
      thresholds: null,
    },
  ]);
  const words = await runDesk(['photo-fit'], { env });
  expect(words.out).toContain('Overrulings: 3, 1 of them on pages without a score.');
  expect(words.out).toContain('Too few to say anything');
});

test('staff sees the pages, overrules one, and is told what is not there', patience, async () => {
  const pages = await runDesk(['staff', 'pages', intake], { env });
  expect(pages.out.split('\n')).toContain('a0    1  accept      5.00');
  expect(pages.out).toContain('a1    1  accept     -1.00  overruled by Leila');
  const overrule = ['staff', 'overrule', intake, 'a0'];
  const how = ['--name', 'Omid', '--reason', 'a finger covers it'];
  expect(await runDesk([...overrule, 'reject', ...how], { env })).toMatchObject({ code: 0 });
  const after = await runDesk(['staff', 'pages', intake], { env });
  expect(after.out).toContain('a0    1  reject      5.00  overruled by Omid');
  const missing = await runDesk([...overrule, 'reject', '--page', '2'], { env });
  expect([missing.code, missing.err]).toEqual([
    1,
    'There is no judged page 2 of a document "a0".\n',
  ]);
  for (const [wrong, why] of [
    [[...overrule, 'perhaps'], 'the verdict is "accept" or "reject"'],
    [[...overrule, 'accept', '--page', 'x'], '"x" is no number of a page'],
    [['staff', 'overrule', intake], 'DOCUMENT is missing'],
  ] as const) {
    const { code, err } = await runDesk(wrong, { env });
    expect([code, err]).toEqual([2, `${why}\n`]);
  }
});

test('with enough of them it says where the thresholds would go', patience, async () => {
  // People read everything from −2 on: two below even odds.
  const pages = Array.from({ length: 60 }, (_, index): Planted => {
    const legibility = index / 10 - 5;
    const verdict = legibility < -2 ? 'reject' : legibility < 0 ? 'doubtful' : 'accept';
    return { legibility, verdict, found: legibility < -2 ? 'reject' : 'accept' };
  });
  await plant('b', pages);
  const { out } = await runDesk(['photo-fit', '--json'], { env });
  // Our own output.
  const [fit] = jsonLines(out) as { thresholds: Record<string, Record<string, number>> }[];
  expect(fit?.thresholds['doubt']).toMatchObject({ now: doubtBelow });
  expect(fit?.thresholds['doubt']?.['fitted']).toBeLessThan(-1);
  expect(fit?.thresholds['doubt']?.['high']).toBeLessThan(0);
  expect(fit?.thresholds['reject']?.['fitted']).toBeLessThan(rejectBelow - 1.5);
  const words = await runDesk(['photo-fit'], { env });
  expect(words.out).toMatch(/^Doubted below {8}\d\.\d\d would become -1\.\d\d \(90 %: /m);
  expect(words.out).toContain(`${doubtBelow.toFixed(2)} would become`);
  expect(words.out).toContain('Nothing was changed.');
});
