// The views that everybody has from the first day.
import type { CaseFilter } from './case-filter.ts';
import type { CaseSort } from './case-sort.ts';

export type ReadyViewId =
  'waiting' | 'mine' | 'nobody' | 'window' | 'ready' | 'promised' | 'overdue' | 'flagged' | 'all';

export interface ReadyView {
  readonly id: ReadyViewId;
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

/** The window is soon over when so many hours are left. */
export const windowSoonHours = 4;
/** Half of the 48 hours that we promise: from then on an answer is due. */
export const promiseSoonHours = 24;

/** Whoever has waited longest stands first; what nobody waits for, by who was heard last. */
export const readyViews: readonly ReadyView[] = [
  { id: 'waiting', filter: { waitsFor: 'coordinator' }, sort: up('waiting') },
  { id: 'mine', filter: { owner: 'me' }, sort: up('waiting') },
  { id: 'nobody', filter: { owner: 'nobody' }, sort: up('waiting') },
  { id: 'window', filter: { windowUnderHours: windowSoonHours }, sort: up('window') },
  { id: 'ready', filter: { phases: ['ready'] }, sort: up('waiting') },
  { id: 'promised', filter: { promiseUnderHours: promiseSoonHours }, sort: up('promise') },
  { id: 'overdue', filter: { promiseOverdue: true }, sort: up('promise') },
  { id: 'flagged', filter: { redFlag: true }, sort: up('waiting') },
  { id: 'all', filter: {}, sort: { column: 'heard', descending: true } },
];

function up(column: CaseSort['column']): CaseSort {
  return { column, descending: false };
}
