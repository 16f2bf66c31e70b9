// By what the worklist can be ordered, in the order in which it is offered.
import type { SortColumn } from '../../../../worklist/case-sort.ts';

export const sortChoices: readonly SortColumn[] = [
  'waiting',
  'heard',
  'opened',
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
];
