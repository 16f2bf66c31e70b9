// What waits for one member now, as counts: for the badge, the notification, the e-mail.
import type { Asker } from './case-filter.ts';
import { filterOf } from './case-filter.ts';
import type { CaseRow } from './case-row.ts';
import { promiseSoonHours, windowSoonHours, type ReadyViewId } from './ready-views.ts';

/**
 * `calls`: a red flag is up or a person is wanted. `unread`: they wrote, and this member answers.
 * `windows`: soon nobody may write freely any more. `promises`: an answer is due within a day, or
 * was.
 */
export const attentionKinds = ['calls', 'unread', 'windows', 'promises'] as const;

export type AttentionKind = (typeof attentionKinds)[number];

/** `cases`: how many there are in all, each counted once. */
export type Attention = Readonly<Record<AttentionKind | 'cases', number>>;

/** Where each kind is looked at. */
export const attentionViews: Readonly<Record<AttentionKind, ReadyViewId>> = {
  calls: 'waiting',
  unread: 'mine',
  windows: 'window',
  promises: 'promised',
};

/** A case is theirs who write in it or see it through, and everybody's when nobody does. */
export function attentionOf(rows: Iterable<CaseRow>, asker: Asker): Attention {
  const counts = { calls: 0, unread: 0, windows: 0, promises: 0, cases: 0 };
  const tests = testsFor(asker);
  for (const row of rows) {
    if (!isTheirs(row, asker.member)) continue;
    let wanted = false;
    for (const kind of attentionKinds) {
      if (!tests[kind](row)) continue;
      counts[kind] += 1;
      wanted = true;
    }
    if (wanted) counts.cases += 1;
  }
  return counts;
}

function testsFor(asker: Asker): Readonly<Record<AttentionKind, (row: CaseRow) => boolean>> {
  const closing = filterOf({ windowUnderHours: windowSoonHours }, asker);
  const promised = filterOf({ promiseUnderHours: promiseSoonHours }, asker);
  return {
    calls: (row) => row.redFlag !== null || row.openCalls > 0,
    unread: (row) => row.owner === asker.member && asker.isUnread(row),
    // Where the bot goes on by itself no window matters.
    windows: (row) => row.next.who === 'coordinator' && closing(row),
    promises: promised,
  };
}

function isTheirs({ owner, responsible }: CaseRow, member: string): boolean {
  if (owner !== null) return owner === member || responsible === member;
  return responsible === null || responsible === member;
}
