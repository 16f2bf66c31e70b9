// Who promised an answer to whom, until when, and whether it was kept: derived, never stored.
import type { IntakeState } from '../intake/state.ts';
import type { Submission, SubmissionChange, SubmissionState } from '../intake/submission.ts';
import { momentAfter } from './working-time.ts';
import type { Calendar, Pause } from './working-time.ts';

/**
 * Two promises run, and the guide keeps them apart. **Ours, to the patient**: "a clear 24–48 hour
 * initial assessment". It counts every hour, weekends too: that is how it is promised, and illness
 * has no weekend. It begins when the patient hands the package over, and is kept when a person has
 * told them a center's first answer. **A center's, to us**: what its entry in the directory says,
 * else "a few working days", which are three of its country's working days from the sending.
 *
 * Both pause while a center waits for the patient: a center's from "more wanted" until it goes on,
 * ours while every center that still owes an answer does. Nothing is promised after a death.
 */
export type PromiseState = 'running' | 'due' | 'overdue' | 'paused' | 'kept' | 'kept_late';

/** Instants are ISO. */
export interface PromiseClock {
  readonly state: PromiseState;
  readonly since: string;
  /** Half of the time (of ours, the 24 hours): from then on it is `due`. Null while it pauses. */
  readonly soonAt: string | null;
  /** Null while it pauses. */
  readonly dueAt: string | null;
  readonly keptAt: string | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const ourHours = 48;
const usualWorkingDays = 3;
const forEver = Infinity;

/** Ours to the patient; null where nothing was handed over, or nothing is promised any more. */
export function promiseOf(state: IntakeState, now: string): PromiseClock | null {
  const submissions = Object.values(state.submissions ?? {});
  const begun = submissions.map(({ patientSentAt }) => patientSentAt).sort()[0];
  const since = begun ?? state.submittedAt;
  if (since === null || state.redFlag === 'death' || state.erased) return null;
  const calendar = { pauses: commonPauses(submissions), weekendIn: null };
  const keptAt = firstToldAt(submissions);
  return clock({ since, keptAt, countedMs: ourHours * hourMs, calendar }, now);
}

/** A center's to us; null once the submission is withdrawn. */
export function centerPromiseOf(submission: Submission, now: string): PromiseClock | null {
  const { promise, sentAt: since, changes, country, state } = submission;
  if (state === 'withdrawn') return null;
  const answered = changes.filter((one) => one.state === 'answered' && one.at >= since);
  const keptAt = state === 'answered' ? (answered[0]?.at ?? null) : null;
  const inHours = promise?.kind === 'hours';
  const days = promise?.kind === 'working_days' ? promise.days : usualWorkingDays;
  const countedMs = inHours ? promise.hours * hourMs : days * dayMs;
  const calendar = { pauses: pausesOf(changes), weekendIn: inHours ? null : country };
  return clock({ since, keptAt, countedMs, calendar }, now);
}

interface Promised {
  readonly since: string;
  readonly keptAt: string | null;
  readonly countedMs: number;
  readonly calendar: Calendar;
}

function clock({ since, keptAt, countedMs, calendar }: Promised, now: string): PromiseClock {
  const from = Date.parse(since);
  const soon = momentAfter(from, countedMs / 2, calendar);
  const due = momentAfter(from, countedMs, calendar);
  const times = { since, soonAt: iso(soon), dueAt: iso(due), keptAt };
  if (keptAt !== null) {
    return { ...times, state: due !== null && Date.parse(keptAt) > due ? 'kept_late' : 'kept' };
  }
  const at = Date.parse(now);
  if (due !== null && at >= due) return { ...times, state: 'overdue' };
  if (calendar.pauses.some(({ from: begin, to }) => begin <= at && at < to)) {
    return { ...times, soonAt: null, dueAt: null, state: 'paused' };
  }
  return { ...times, state: soon !== null && at >= soon ? 'due' : 'running' };
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** While a center wanted more of the patient. */
function pausesOf(changes: readonly SubmissionChange[]): readonly Pause[] {
  return changes.flatMap(({ state, at }, index) => {
    if (state !== 'more_wanted') return [];
    const end = changes[index + 1]?.at;
    return [{ from: Date.parse(at), to: end === undefined ? forEver : Date.parse(end) }];
  });
}

/** While every center that owed an answer wanted more. */
function commonPauses(submissions: readonly Submission[]): readonly Pause[] {
  const times = submissions.flatMap(({ changes }) => changes.map(({ at }) => at));
  const moments = [...new Set(times)].sort();
  return moments.flatMap((at, index) => {
    const states = submissions.flatMap(({ changes }) => stateAt(changes, at) ?? []);
    const owing = states.filter((state) => state !== 'answered' && state !== 'withdrawn');
    if (owing.length === 0 || owing.some((state) => state !== 'more_wanted')) return [];
    if (states.includes('answered')) return [];
    const end = moments[index + 1];
    return [{ from: Date.parse(at), to: end === undefined ? forEver : Date.parse(end) }];
  });
}

function stateAt(changes: readonly SubmissionChange[], at: string): SubmissionState | undefined {
  return changes.findLast((change) => change.at <= at)?.state;
}

/** That an answer has come is not yet the answer: a person explains it, or decides not to. */
function firstToldAt(submissions: readonly Submission[]): string | null {
  const told = submissions
    .filter(({ answer }) => answer !== null)
    .flatMap(({ changes }) => changes.filter(({ state }) => state === 'answered'))
    .flatMap(({ telling, toldAt, at }) => {
      if (telling === 'by_person') return [toldAt ?? at];
      return telling === 'not' ? [at] : [];
    });
  return told.sort()[0] ?? null;
}
