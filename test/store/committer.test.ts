// Group commit: few flushes, each unit whole or not at all, on both drivers.
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Committer } from '../../src/store/committer.ts';
import { openDatabase, pragmas } from '../../src/store/connection.ts';
import { migrate } from '../../src/store/migrations.ts';
import type { Write } from '../../src/store/write.ts';

const clients = ['sqlite3', 'better-sqlite3'] as const;

async function openStore(client: (typeof clients)[number]) {
  const filename = join(mkdtempSync(join(tmpdir(), 'store-')), 'desk.db');
  const database = openDatabase({ filename, client });
  await migrate(database.writer);
  const fatal: unknown[] = [];
  const committer = new Committer(database, (error) => fatal.push(error));
  const owners = async (): Promise<readonly string[]> => {
    const rows: readonly { owner: string }[] = await database.reader('data_key').orderBy('owner');
    return rows.map((row) => row.owner);
  };
  return { filename, database, committer, owners, fatal };
}

function keyOf(owner: string, wrapped: Buffer | null = Buffer.from('k')): Write {
  return { kind: 'insert', table: 'data_key', row: { owner, wrapped } };
}

test.each(clients)('%s: one failing unit rolls back alone', async (client) => {
  const { database, committer, owners, fatal } = await openStore(client);
  const results = await Promise.allSettled([
    committer.commit([keyOf('a1'), keyOf('a2')]),
    committer.commit([keyOf('b1'), keyOf('b2', null)]),
    committer.run(async (trx) => {
      await trx('data_key').insert({ owner: 'c1', wrapped: Buffer.from('k') });
      throw new Error('changed its mind');
    }),
    committer.run((trx) => trx('data_key').insert({ owner: 'd1', wrapped: Buffer.from('k') })),
    committer.commit([keyOf('e1'), keyOf('a1')]),
    committer.commit([keyOf('f1')]),
  ]);
  const states = results.map((result) => result.status);
  expect(states).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(await owners()).toEqual(['a1', 'a2', 'd1', 'f1']);
  expect(fatal).toEqual([]);
  await database.close();
});

test.each(clients)('%s: many rows of numbers arrive as they are, each once', async (client) => {
  const { database, committer } = await openStore(client);
  const rows = Array.from({ length: 300 }, (_, index) => {
    return { segment: index % 3, token: 2 ** 52 - index, place: index };
  });
  const key = ['segment', 'token', 'place'];
  const writes = rows.map((row): Write => ({ kind: 'put', table: 'case_word', key, row }));
  await committer.commit([...writes, ...writes.slice(100)]);
  expect(await database.reader('case_word').orderBy('place')).toEqual(rows);
  await database.close();
});

test.each(clients)('%s: many units share a flush and keep their order', async (client) => {
  const { database, committer } = await openStore(client);
  await committer.commit([
    {
      kind: 'insert',
      table: 'contact',
      row: { id: 'c', account: 'a', active_intake: 'i', created_at: '' },
    },
  ]);
  const commits = vi.spyOn(database.groups, 'commit');
  const row = { account: 'a', contact_id: 'c', intake_id: 'i', state: 'new', attempts: 0, at: '' };
  const ids = Array.from({ length: 1000 }, (_, index) => `id${String(index)}`);
  const results = await Promise.all(
    [...ids, ...ids].map((id, index) =>
      committer.commit([
        {
          kind: 'insert_once',
          table: 'inbox',
          key: ['account', 'external_id'],
          row: { ...row, id: `${id}-${String(index)}`, external_id: id },
        },
      ]),
    ),
  );
  const inserted = new Set(results.flatMap((result) => [...result]));
  expect(inserted.size).toBe(1000);
  const rows: readonly { external_id: string }[] = await database.reader('inbox').orderBy('seq');
  expect(rows.map((each) => each.external_id)).toEqual(ids);
  expect(commits.mock.calls.length).toBeGreaterThan(0);
  expect(commits.mock.calls.length).toBeLessThanOrEqual(12);
  await database.close();
});

const arrivalKey = ['account', 'external_id'];

function arrival(id: string, external: string | null) {
  const about = { id, account: 'a', external_id: external, contact_id: 'c', intake_id: 'i' };
  const row = { ...about, state: 'new', attempts: 0, at: '' };
  return { kind: 'insert_once' as const, table: 'inbox' as const, key: arrivalKey, row };
}

const contact: Write = {
  kind: 'insert',
  table: 'contact',
  row: { id: 'c', account: 'a', active_intake: 'i', created_at: '' },
};

test.each(clients)('%s: what may wait goes along with the next, or alone', async (client) => {
  const { database, committer, owners } = await openStore(client);
  const order: string[] = [];
  const along = committer.commitUnhurried([keyOf('a1')]).then(() => order.push('along'));
  const asked = committer.commit([keyOf('b1')]).then(() => order.push('asked'));
  await Promise.all([along, asked]);
  expect(order.toSorted()).toEqual(['along', 'asked']);
  await committer.commitUnhurried([keyOf('c1')]);
  void committer.commitUnhurried([keyOf('d1')]);
  await committer.idle();
  expect(await owners()).toEqual(['a1', 'b1', 'c1', 'd1']);
  await expect(committer.commitUnhurried([keyOf('a1')])).rejects.toThrow();
  await database.close();
});

test.each(clients)('%s: what follows from a row is written only with it', async (client) => {
  const { database, committer, owners } = await openStore(client);
  await committer.commit([contact]);
  const [first, again] = [arrival('r1', 'x'), arrival('r2', 'x')];
  const rows = [first, again].map((row) => committer.insertOnce(row));
  const followed = rows.map((row) => committer.commitWith(row, [keyOf(row.id)]));
  const other = committer.commit([keyOf('other')]);
  expect(await Promise.all(followed)).toEqual([true, false]);
  expect(await Promise.all(rows.map((row) => row.isNew))).toEqual([true, false]);
  await other;
  expect(await owners()).toEqual(['other', 'r1']);
  // Known by now: neither waits for another commit to be refused or taken.
  const later = rows.map((row) => committer.commitWith(row, [keyOf(`${row.id}-later`)]));
  expect(await Promise.all(later)).toEqual([true, false]);
  expect(await owners()).toEqual(['other', 'r1', 'r1-later']);
  await database.close();
});

test.each(clients)('%s: the same beside work that reads, and when all go alone', async (client) => {
  const { database, committer, owners } = await openStore(client);
  await committer.commit([contact]);
  await committer.insertOnce(arrival('r0', 'x')).isNew;
  const again = committer.insertOnce(arrival('r1', 'x'));
  const fresh = committer.insertOnce(arrival('r2', 'y'));
  const broken = committer.insertOnce(arrival('r3', null));
  const rows = [again, fresh, broken];
  const followed = rows.map((row) => committer.commitWith(row, [keyOf(row.id)]));
  const worked = committer.run((trx) => trx('data_key').where({ owner: 'nobody' }));
  await expect(broken.isNew).rejects.toThrow();
  expect(await Promise.all(followed)).toEqual([false, true, false]);
  expect(await worked).toEqual([]);
  expect(await owners()).toEqual(['r2']);
  await database.close();
});

test.each(clients)('%s: every connection has the pragmas, the file is private', async (client) => {
  const { database, filename } = await openStore(client);
  expect(database.client).toBe(client);
  const values = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1 };
  const expected = { ...values, trusted_schema: 0, temp_store: 2 };
  for (const knex of [database.reader, database.writer]) {
    for (const [name, value] of Object.entries(expected)) {
      const [row]: readonly object[] = await knex.raw(`PRAGMA ${name}`);
      expect(Object.values(row ?? {})).toEqual([value]);
    }
  }
  expect(pragmas.length).toBeGreaterThanOrEqual(Object.keys(expected).length);
  for (const suffix of ['', '-wal']) {
    expect(statSync(`${filename}${suffix}`).mode & 0o777).toBe(0o600);
  }
  await database.close();
});

test('migrating again changes nothing; a newer database is refused', async () => {
  const { database } = await openStore('better-sqlite3');
  await migrate(database.writer);
  await database.writer('migration').insert({ name: '999-future', at: '' });
  await expect(migrate(database.writer)).rejects.toThrow('newer version');
  await database.close();
});
