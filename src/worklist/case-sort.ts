// The order of the worklist: every column sorts, pages follow a key and never a number of rows.
import { z } from 'zod';
import { phases } from './case-phase.ts';
import { diagnosisOf } from './case-filter.ts';
import type { CaseRow } from './case-row.ts';
import { actors } from './next-action.ts';

export const sortColumns = [
  'waiting',
  'name',
  'code',
  'diagnosis',
  'language',
  'phase',
  'percent',
  'next',
  'automatic',
  'window',
  'promise',
  'owner',
  'responsible',
  'opened',
  'heard',
] as const;

export type SortColumn = (typeof sortColumns)[number];

export const caseSortSchema = z.strictObject({
  column: z.enum(sortColumns),
  descending: z.boolean(),
});

export type CaseSort = z.infer<typeof caseSortSchema>;

/** Null comes last in both directions. */
export type SortKey = string | number | null;

/** Where a page ended: the key and the intake of its last row. */
export const cursorSchema = z.strictObject({
  key: z.union([z.string().max(1000), z.number(), z.null()]),
  intake: z.string().max(100),
});

export type Cursor = z.infer<typeof cursorSchema>;

export function sortKeyOf({ column }: CaseSort, row: CaseRow): SortKey {
  switch (column) {
    case 'waiting':
      return row.waitingSince;
    case 'name':
      return row.nameKey === '' ? null : row.nameKey;
    case 'code':
      return row.code;
    case 'diagnosis':
      return diagnosisOf(row);
    case 'language':
      return row.language;
    case 'phase':
      return phases.indexOf(row.phase);
    case 'percent':
      return row.percent;
    case 'next':
      return actors.indexOf(row.next.who);
    case 'automatic':
      return row.automatic?.at ?? null;
    case 'window':
      return row.windowEndsAt;
    case 'promise':
      return row.promiseDueAt;
    case 'owner':
      return row.owner;
    case 'responsible':
      return row.responsible;
    case 'opened':
      return row.openedAt;
    case 'heard':
      return row.lastHeardAt;
  }
}

/** Below 0 when the first comes first; equal keys go by intake, so that no two are the same. */
export function compareCursors(one: Cursor, other: Cursor, descending: boolean): number {
  const order = compareKeys(one.key, other.key, descending);
  if (order !== 0) return order;
  return one.intake < other.intake ? -1 : Number(one.intake > other.intake);
}

function compareKeys(one: SortKey, other: SortKey, descending: boolean): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  const order = one < other ? -1 : 1;
  return descending ? -order : order;
}

/** Different keys of one column, as {@link compareCursors} has them. */
export function keysInOrder(keys: readonly SortKey[], descending: boolean): readonly SortKey[] {
  const texts = keys.filter((key) => typeof key === 'string').sort();
  const numbers = keys.filter((key) => typeof key === 'number').sort((a, b) => a - b);
  const inOrder = [...numbers, ...texts];
  if (descending) inOrder.reverse();
  return keys.includes(null) ? [...inOrder, null] : inOrder;
}
