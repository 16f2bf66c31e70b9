// The write-ahead log begins anew while commits go on, and nothing that was committed is missing.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Committer } from '../../src/store/committer.ts';
import { openDatabase } from '../../src/store/connection.ts';
import { migrate } from '../../src/store/migrations.ts';

const commits = 900;
const bytesEach = 100_000;
/** What a commit itself would begin to copy at. */
const logBytesMax = 14_336 * 4096;

test.each(['sqlite3', 'better-sqlite3'] as const)('%s', { timeout: 120_000 }, async (client) => {
  const filename = join(mkdtempSync(join(tmpdir(), 'sweep-')), 'desk.db');
  const database = openDatabase({ filename, client });
  await migrate(database.writer);
  const committer = new Committer(database, (error) => {
    throw error;
  });
  const wrapped = Buffer.alloc(bytesEach, 1);
  for (let each = 0; each < commits; each += 1) {
    const row = { owner: String(each), wrapped };
    await committer.commit([{ kind: 'insert', table: 'data_key', row }]);
  }
  // Ninety megabytes went through it.
  expect(statSync(`${filename}-wal`).size).toBeLessThan(logBytesMax);
  expect(await database.reader('data_key').count({ rows: '*' })).toEqual([{ rows: commits }]);
  await committer.emptyLog();
  expect(statSync(`${filename}-wal`).size).toBe(0);
  await database.close();
  rmSync(dirname(filename), { recursive: true });
});
