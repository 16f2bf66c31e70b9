// What a unit of work wants written, as data: many units become a few statements.
import type { Knex } from 'knex';
import { tablesInOrder, type Table } from './migrations.ts';

export type Value = string | number | Buffer | null;
export type Row = Readonly<Record<string, Value>>;

export type Write =
  | { readonly kind: 'insert'; readonly table: Table; readonly row: Row }
  /** Left alone when a row with the same `key` columns is there; the row must have an `id`. */
  | {
      readonly kind: 'insert_once';
      readonly table: Table;
      readonly row: Row;
      readonly key: readonly string[];
    }
  /** Takes the place of the row with the same `key` columns, but for the `keep` columns. */
  | {
      readonly kind: 'put';
      readonly table: Table;
      readonly row: Row;
      readonly key: readonly string[];
      readonly keep?: readonly string[];
    }
  | {
      readonly kind: 'update';
      readonly table: Table;
      readonly id: string;
      readonly patch: Row;
    }
  | { readonly kind: 'delete'; readonly table: Table; readonly where: Row };

const bindingsMax = 30_000;
const rowsMax = 500;

/**
 * Writes everything in few statements: by table, parents first; within a table inserts, puts,
 * updates, deletes. Resolves with the ids that `insert_once` really inserted. Throws what the
 * driver throws.
 */
export async function applyWrites(trx: Knex, writes: readonly Write[]): Promise<Set<string>> {
  const inserted = new Set<string>();
  for (const group of grouped(writes)) {
    for (const id of await applyGroup(trx, group)) inserted.add(id);
  }
  return inserted;
}

const kindsInOrder = ['insert', 'insert_once', 'put', 'update', 'delete'] as const;

/** Writes that differ only in their values go together, in the order in which they came. */
function grouped(writes: readonly Write[]): readonly (readonly Write[])[] {
  const groups = new Map<string, Write[]>();
  for (const write of writes) {
    const key = groupKey(write);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [write]);
    else group.push(write);
  }
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

function rank([write]: readonly Write[]): number {
  if (write === undefined) return 0;
  const table = tablesInOrder.indexOf(write.table);
  return table * kindsInOrder.length + kindsInOrder.indexOf(write.kind);
}

function groupKey(write: Write): string {
  switch (write.kind) {
    case 'insert':
      return `${write.kind}|${write.table}|${Object.keys(write.row).join()}`;
    case 'insert_once':
    case 'put':
      return [write.kind, write.table, Object.keys(write.row).join(), write.key.join()].join('|');
    case 'update':
      return `${write.kind}|${write.table}|${patchKey(write.patch)}`;
    case 'delete':
      return `${write.kind}|${write.table}|${JSON.stringify(write.where)}`;
  }
}

function patchKey(patch: Row): string {
  return Object.entries(patch)
    .map(([column, value]) => {
      const text = Buffer.isBuffer(value) ? value.toString('hex') : JSON.stringify(value);
      return `${column}=${text}`;
    })
    .join();
}

async function applyGroup(trx: Knex, group: readonly Write[]): Promise<readonly string[]> {
  const [first] = group;
  if (first === undefined) return [];
  switch (first.kind) {
    case 'insert':
    case 'insert_once':
    case 'put': {
      const rows = group.flatMap((write) => ('row' in write ? [write.row] : []));
      return insertRows(trx, { table: first.table, rows, tail: conflictTail(first) });
    }
    case 'update': {
      const ids = group.flatMap((write) => ('id' in write ? [write.id] : []));
      await trx(first.table).whereIn('id', ids).update(first.patch);
      return [];
    }
    case 'delete':
      await trx(first.table).where(first.where).delete();
      return [];
  }
}

function conflictTail(write: Extract<Write, { row: Row }>): string {
  switch (write.kind) {
    case 'insert':
      return '';
    case 'insert_once':
      return `ON CONFLICT (${write.key.join()}) DO NOTHING RETURNING id`;
    case 'put': {
      const kept = new Set([...write.key, ...(write.keep ?? [])]);
      const columns = Object.keys(write.row).filter((column) => !kept.has(column));
      const changes = columns.map((column) => `${column} = excluded.${column}`);
      return `ON CONFLICT (${write.key.join()}) DO UPDATE SET ${changes.join()}`;
    }
  }
}

interface Insertion {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly tail: string;
}

/** Table and column names come from this program only; every value is bound. */
async function insertRows(trx: Knex, insertion: Insertion): Promise<readonly string[]> {
  const columns = Object.keys(insertion.rows[0] ?? {});
  const size = Math.min(rowsMax, Math.floor(bindingsMax / columns.length));
  const marks = `(${columns.map(() => '?').join()})`;
  const ids: string[] = [];
  for (let start = 0; start < insertion.rows.length; start += size) {
    const rows = insertion.rows.slice(start, start + size);
    const head = `INSERT INTO ${insertion.table} (${columns.join()}) VALUES `;
    const sql = `${head}${rows.map(() => marks).join()} ${insertion.tail}`;
    const bindings = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
    const returned: unknown = await trx.raw(sql, bindings);
    ids.push(...idsOf(returned));
  }
  return ids;
}

function idsOf(returned: unknown): readonly string[] {
  if (!Array.isArray(returned)) return [];
  const rows: readonly unknown[] = returned;
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'id' in row ? [String(row.id)] : [],
  );
}
