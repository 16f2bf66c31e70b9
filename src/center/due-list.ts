// What is due of one intake: our promise, centers that are silent, answers nobody has explained.
import type { IntakeState } from '../intake/state.ts';
import type { Submission } from '../intake/submission.ts';
import { centerPromiseOf, promiseOf } from './promise-clock.ts';
import type { PromiseClock } from './promise-clock.ts';

export type DueKind = 'ours' | 'receipt' | 'answer' | 'explain';

/** `receipt`: a center has not confirmed that the package arrived; `explain`: tell the patient. */
export interface DueThing {
  readonly kind: DueKind;
  /** Null where it is about no single center. */
  readonly submission: string | null;
  /** ISO instant at which it became due, or will. */
  readonly dueAt: string;
  readonly overdue: boolean;
}

/** A center that has not confirmed within this time is asked whether the package came (ms). */
const receiptMs = 24 * 3_600_000;

/** Earliest first; `now` is an ISO instant. */
export function dueList(state: IntakeState, now: string): readonly DueThing[] {
  if (state.redFlag === 'death' || state.erased) return [];
  const ours = promiseOf(state, now);
  const things = Object.values(state.submissions ?? {}).flatMap((one) => dueOf(one, now));
  const all = [...things, ...(ours === null ? [] : dueOfOurs(ours, now))];
  return all.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** When the next answer is due, ours to the patient or a center's to us; null where none is. */
export function promisedAt(state: IntakeState, now: string): string | null {
  const promised = dueList(state, now).find(({ kind }) => kind === 'ours' || kind === 'answer');
  return promised?.dueAt ?? null;
}

function dueOfOurs({ dueAt, keptAt }: PromiseClock, now: string): readonly DueThing[] {
  if (dueAt === null || keptAt !== null) return [];
  return [{ kind: 'ours', submission: null, dueAt, overdue: dueAt <= now }];
}

function dueOf(submission: Submission, now: string): readonly DueThing[] {
  const { id, state, sentAt, changes } = submission;
  const thing = (kind: DueKind, dueAt: string) => {
    return { kind, submission: id, dueAt, overdue: dueAt <= now };
  };
  const last = changes.at(-1);
  if (state === 'answered' && last !== undefined) {
    const open = last.telling !== 'by_person' && last.telling !== 'not';
    return open ? [thing('explain', last.at)] : [];
  }
  const promised = centerPromiseOf(submission, now);
  const answer = promised?.dueAt == null ? [] : [thing('answer', promised.dueAt)];
  if (state !== 'sent') return answer;
  const receiptAt = new Date(Date.parse(sentAt) + receiptMs).toISOString();
  return [thing('receipt', receiptAt), ...answer];
}
