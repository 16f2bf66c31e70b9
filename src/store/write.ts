// What a unit of work wants written, as data: many units become a few statements.
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
  | { readonly kind: 'delete'; readonly table: Table; readonly where: Row }
  /** What none of these says, after all else that is written to `table`. */
  | {
      readonly kind: 'statement';
      readonly table: Table;
      readonly sql: string;
      readonly values: readonly Value[];
    };

/** SQL with the values to be bound. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
  /** The same text comes again and again. */
  readonly keep: boolean;
}

const bindingsMax = 30_000;
const rowsMax = 500;
/** Statements for so few rows are kept prepared. */
const keptRowsMax = 32;

/**
 * Everything in few statements: by table, parents first; within a table inserts, puts, updates,
 * deletes. What comes back are the ids that `insert_once` really inserted: see {@link idsOf}.
 */
export function statementsOf(writes: readonly Write[]): readonly Statement[] {
  return grouped(writes).flatMap(statementsOfGroup);
}

const kindsInOrder = ['insert', 'insert_once', 'put', 'update', 'delete', 'statement'] as const;

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
    case 'statement':
      return `${write.kind}|${write.table}|${write.sql}`;
  }
}

/** Most patches are the same few constants. */
const patchKeys = new WeakMap<Row, string>();

function patchKey(patch: Row): string {
  const known = patchKeys.get(patch);
  if (known !== undefined) return known;
  const key = Object.entries(patch)
    .map(([column, value]) => {
      const text = Buffer.isBuffer(value) ? value.toString('hex') : JSON.stringify(value);
      return `${column}=${text}`;
    })
    .join();
  patchKeys.set(patch, key);
  return key;
}

function statementsOfGroup(group: readonly Write[]): readonly Statement[] {
  const [first] = group;
  if (first === undefined) return [];
  switch (first.kind) {
    case 'insert':
    case 'insert_once':
    case 'put': {
      const rows = group.flatMap((write) => ('row' in write ? [write.row] : []));
      return insertRows({ table: first.table, rows, tail: conflictTail(first) });
    }
    case 'update': {
      const ids = group.flatMap((write) => ('id' in write ? [write.id] : []));
      return updateRows({ table: first.table, ids, patch: first.patch });
    }
    case 'delete': {
      const columns = Object.keys(first.where);
      const where = columns.map((column) => `${column} IS ?`).join(' AND ');
      const values = Object.values(first.where);
      return [{ sql: `DELETE FROM ${first.table} WHERE ${where}`, values, keep: true }];
    }
    case 'statement':
      return group.flatMap((write) =>
        'sql' in write ? [{ sql: write.sql, values: write.values, keep: true }] : [],
      );
  }
}

interface Update {
  readonly table: Table;
  readonly ids: readonly string[];
  readonly patch: Row;
}

function updateRows({ table, ids, patch }: Update): readonly Statement[] {
  const changes = Object.keys(patch).map((column) => `${column} = ?`);
  const statements: Statement[] = [];
  for (let start = 0; start < ids.length; start += rowsMax) {
    const some = ids.slice(start, start + rowsMax);
    const sql = `UPDATE ${table} SET ${changes.join()} WHERE id IN (${marks(some.length)})`;
    const keep = some.length <= keptRowsMax;
    statements.push({ sql, values: [...Object.values(patch), ...some], keep });
  }
  return statements;
}

function marks(count: number): string {
  return new Array(count).fill('?').join();
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
      if (columns.length === 0) return `ON CONFLICT (${write.key.join()}) DO NOTHING`;
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
function insertRows(insertion: Insertion): readonly Statement[] {
  const { table, tail } = insertion;
  const columns = Object.keys(insertion.rows[0] ?? {});
  const size = Math.min(rowsMax, Math.floor(bindingsMax / columns.length));
  const row = `(${marks(columns.length)})`;
  const statements: Statement[] = [];
  // Only where their order does not matter.
  const unordered = tail.endsWith('DO NOTHING') && insertion.rows.length > keptRowsMax;
  if (unordered && insertion.rows.every(isNumbers)) {
    return [insertNumbers(insertion, columns)];
  }
  for (let start = 0; start < insertion.rows.length; start += size) {
    const rows = insertion.rows.slice(start, start + size);
    const all = new Array(rows.length).fill(row).join();
    const sql = `INSERT INTO ${table} (${columns.join()}) VALUES ${all} ${tail}`;
    const values: Value[] = [];
    for (const each of rows) for (const column of columns) values.push(each[column] ?? null);
    statements.push({ sql, values, keep: rows.length <= keptRowsMax });
  }
  return statements;
}

function isNumbers(row: Row): boolean {
  return Object.values(row).every(Number.isSafeInteger);
}

/** Thousands of rows as one value, sorted: binding and placing them one by one is slow. */
function insertNumbers({ table, rows, tail }: Insertion, columns: readonly string[]): Statement {
  const parts = columns.map((_, index) => `value ->> ${String(index)}`);
  const order = columns.map((_, index) => String(index + 1));
  const sql = `INSERT INTO ${table} (${columns.join()}) SELECT ${parts.join()}
    FROM json_each(?) WHERE true ORDER BY ${order.join()} ${tail}`;
  const values = JSON.stringify(rows.map((row) => columns.map((column) => row[column] ?? null)));
  return { sql, values: [values], keep: true };
}

/** The ids among the rows that a statement gave back. */
export function idsOf(returned: unknown): readonly string[] {
  if (!Array.isArray(returned)) return [];
  const rows: readonly unknown[] = returned;
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'id' in row ? [String(row.id)] : [],
  );
}
