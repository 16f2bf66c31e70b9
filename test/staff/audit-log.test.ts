import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { auditFile } from '../../src/staff/audit-export.ts';
import { chainHash, firstHash, type ChainedLine } from '../../src/staff/audit-chain.ts';
import { everything } from '../../src/staff/audit-read.ts';
import { verifyAudit } from '../../src/staff/audit-verify.ts';
import { addMember, hour, openRoom, type StaffRoom } from './staff-fixture.ts';

let room: StaffRoom;

beforeEach(async () => {
  room = await openRoom();
});

afterEach(() => room.remove());

async function write(lines: number, action = 'case.read'): Promise<void> {
  const { audit } = room.staff;
  await Promise.all(
    Array.from({ length: lines }, (_, index) =>
      audit.append({ member: 'm1', action, intake: `i${String(index)}`, about: { n: index } }),
    ),
  );
}

/** Past the service, as somebody with the file would. */
function tamper(sql: string): Promise<unknown> {
  return room.committer.run(async (trx) => {
    await trx.raw(sql);
  });
}

test('an untouched log is whole, also an empty one', async () => {
  expect(await verifyAudit(room)).toMatchObject({ kind: 'whole', lines: 0, hash: firstHash });
  await write(1200);
  await room.anchor.idle();
  const whole = { kind: 'whole', lines: 1200, anchored: 1200 };
  expect(await verifyAudit(room)).toMatchObject(whole);
});

test('lines that are appended at once stand in the order of their asking', async () => {
  await write(450);
  const lines = await Array.fromAsync(room.staff.auditRead.all(everything));
  expect(lines.map(({ about }) => about['n'])).toEqual(lines.map((_, index) => index));
});

test.each([
  ['a changed action', `UPDATE audit SET action = 'x' WHERE seq = 40`, 40, 'changed'],
  ['a changed member', `UPDATE audit SET member_id = 'm2' WHERE seq = 7`, 7, 'changed'],
  ['a changed time', `UPDATE audit SET at = '2020-01-01' WHERE seq = 99`, 99, 'changed'],
  ['changed details', `UPDATE audit SET about = '{"n":1000}' WHERE seq = 12`, 12, 'changed'],
  ['broken details', `UPDATE audit SET about = '{' WHERE seq = 12`, 12, 'changed'],
  ['an erased intake', `UPDATE audit SET intake_id = NULL WHERE seq = 3`, 3, 'changed'],
  ['a deleted line', `DELETE FROM audit WHERE seq = 50`, 50, 'missing'],
  ['the first line', `DELETE FROM audit WHERE seq = 1`, 1, 'missing'],
  ['the last line', `DELETE FROM audit WHERE seq = 100`, 100, 'cut_off'],
  ['the last fifty', `DELETE FROM audit WHERE seq > 50`, 51, 'cut_off'],
  ['everything', `DELETE FROM audit`, 1, 'cut_off'],
  ['the sealed count', `DELETE FROM audit_head`, 101, 'unsealed'],
  ['a forged count', `UPDATE audit_head SET count = 99`, 101, 'unsealed'],
])('%s is found, at its line', async (_name, sql, line, why) => {
  await write(100);
  await tamper(sql);
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line, why });
});

test('a chain that was computed anew does not agree with the sealed count', async () => {
  await write(10);
  let hash = firstHash;
  for (const line of await Array.fromAsync(room.staff.auditRead.all(everything))) {
    const changed = line.seq === 4 ? { ...line, intake: 'another' } : line;
    hash = chainHash(hash, changed);
    const intake = changed.intake ?? '';
    await tamper(
      `UPDATE audit SET intake_id = '${intake}', hash = '${hash}' WHERE seq = ${String(line.seq)}`,
    );
  }
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 10, why: 'changed' });
});

test('a line that somebody put at the end is found', async () => {
  await write(5);
  const last = (await room.staff.auditRead.page(everything, null))[0];
  const line = { seq: 6, at: '2026-01-01', member: null, action: 'x', intake: null, about: {} };
  const hash = chainHash(last?.hash ?? '', line);
  await tamper(`INSERT INTO audit (seq, at, action, about, hash)
    VALUES (6, '${line.at}', 'x', '{}', '${hash}')`);
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 6, why: 'put_in' });
});

test('what was cut off stays visible after a restart and more lines', async () => {
  await write(20);
  await tamper('DELETE FROM audit WHERE seq > 15');
  await room.close();
  room = await openRoom(room.folder);
  await write(5);
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 16, why: 'missing' });
});

test('a count that was taken away stays visible after a restart', async () => {
  await write(20);
  await tamper('DELETE FROM audit_head');
  await room.close();
  room = await openRoom(room.folder);
  await write(5);
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 21, why: 'damaged_before' });
});

/** The database as it was after ten lines, with twenty written since: lines and count agree. */
async function putBackAnOlderCopy(): Promise<void> {
  await write(10);
  const heads: readonly unknown[] = await room.database.reader('audit_head').select();
  await write(20);
  await room.anchor.idle();
  const { count, hash, mac } = z
    .object({ count: z.number(), hash: z.string(), mac: z.string() })
    .parse(heads[0]);
  await tamper('DELETE FROM audit WHERE seq > 10');
  await tamper(`UPDATE audit_head SET count = ${count}, hash = '${hash}', mac = '${mac}'`);
}

test('an older copy of the whole database is noticed by the file beside the keys', async () => {
  await putBackAnOlderCopy();
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 11, why: 'rolled_back' });
  await room.close();
  room = await openRoom(room.folder);
  await write(25);
  // What was written since does not hide it, however long the log has grown.
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 11, why: 'missing' });
});

test('lines that were written anew on an older copy do not agree with the file', async () => {
  await putBackAnOlderCopy();
  const file = join(room.folder, 'keys', 'audit.head');
  const kept = await readFile(file);
  await room.close();
  await rm(file);
  room = await openRoom(room.folder);
  await write(30, 'case.changed');
  await room.anchor.idle();
  await writeFile(file, kept);
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 30, why: 'rolled_back' });
});

test.each(['', '{"count":2', '{"count":0,"hash":"x","mac":"y"}'])(
  'a file that is not ours says nothing: %j',
  async (text) => {
    await write(3);
    await room.anchor.idle();
    await writeFile(join(room.folder, 'keys', 'audit.head'), text);
    expect(await verifyAudit(room)).toMatchObject({ kind: 'whole', lines: 3, anchored: null });
  },
);

test('a log that is gone together with its count is missed where there are members', async () => {
  await addMember(room);
  await tamper('DELETE FROM audit');
  await tamper('DELETE FROM audit_head');
  expect(await verifyAudit(room)).toEqual({ kind: 'broken', line: 1, why: 'unsealed' });
});

test('writes that go with a line are made with it or not at all', async () => {
  const { audit } = room.staff;
  const setting = (id: string) =>
    ({ kind: 'insert', table: 'staff_setting', row: { id, value: 'x' } }) as const;
  const entry = (action: string) => ({ member: null, action, intake: null });
  await audit.append(entry('one'), [setting('a')]);
  const results = await Promise.allSettled([
    audit.append(entry('two'), [setting('b')]),
    audit.append(entry('three'), [setting('a')]),
    audit.append(entry('four'), [setting('c')]),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const lines = await Array.fromAsync(room.staff.auditRead.all(everything));
  expect(lines.map(({ action }) => action)).toEqual(['one', 'two', 'four']);
  expect(await verifyAudit(room)).toMatchObject({ kind: 'whole', lines: 3 });
});

test('lines are found by member, intake, action and time', async () => {
  const { audit, auditRead } = room.staff;
  await audit.append({ member: 'm1', action: 'document.opened', intake: 'i1' });
  room.clock.advance(hour);
  const from = room.clock.now().toISOString();
  await audit.append({ member: 'm2', action: 'document.moved', intake: 'i1' });
  await audit.append({ member: 'm2', action: 'documents', intake: 'i2' });
  const seqs = async (filter: object) =>
    (await auditRead.page({ ...everything, ...filter }, null)).map(({ seq }) => seq);
  expect(await seqs({ member: 'm2' })).toEqual([3, 2]);
  expect(await seqs({ intake: 'i1' })).toEqual([2, 1]);
  expect(await seqs({ action: 'document' })).toEqual([2, 1]);
  expect(await seqs({ action: 'document.moved' })).toEqual([2]);
  expect(await seqs({ from })).toEqual([3, 2]);
  expect(await seqs({ until: from })).toEqual([1]);
  expect((await auditRead.page(everything, 3)).map(({ seq }) => seq)).toEqual([2, 1]);
});

test('the JSON lines can be checked by anybody; the table computes nothing', async () => {
  const { audit, auditRead } = room.staff;
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];
  for (const action of evil) await audit.append({ member: 'm1', action, intake: null });
  const names = new Map([['m1', '=HYPERLINK("https://evil.example")']]);
  const read = async (format: 'csv' | 'jsonl') =>
    (await Array.fromAsync(auditFile(auditRead.all(everything), format, names))).join('');

  let previous = firstHash;
  for (const text of (await read('jsonl')).trimEnd().split('\n')) {
    // What the export writes, as anybody would read it.
    const line = JSON.parse(text) as ChainedLine;
    expect(line.hash).toBe(chainHash(previous, line));
    previous = line.hash;
  }
  const rows = (await read('csv')).split('\r\n').slice(1, -1);
  expect(rows).toHaveLength(evil.length);
  for (const row of rows) {
    expect(row).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(row).not.toMatch(/(^|,)"?[=+\-@\t\r]/);
  }
});
