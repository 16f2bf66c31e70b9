// Which reminder an intake is due, and when: derived from its state, never stored.
import { agingDocuments } from '../flow/aging-documents.ts';
import { expiringDates } from '../flow/expiring-dates.ts';
import type { Flow } from '../flow/flow.ts';
import { missingDocuments, pausedUntil } from '../flow/missing-documents.ts';
import type { IntakeState } from '../intake/state.ts';

/** Why nobody is reminded, for staff. */
export type Silence =
  | 'erased'
  | 'not_begun'
  | 'stopped'
  | 'owned'
  | 'red_flag'
  | 'nothing_missing'
  | 'given_to_person'
  | 'unwanted';

/** `dueAt`: ISO instant, before the hours of the day are looked at. */
export type NextReminder =
  | { readonly kind: 'none'; readonly why: Silence }
  | { readonly kind: 'nudge'; readonly step: number; readonly dueAt: string }
  | { readonly kind: 'person'; readonly dueAt: string }
  /** A report will soon be too old, or a passport end, and no nudge says so in time. */
  | Aging;

interface Aging {
  readonly kind: 'aging';
  readonly dueAt: string;
}

const dayMs = 86_400_000;
/** A pause may be so much shorter (ms), so that the hour of the day does not creep on. */
const slackMs = 3_600_000;

/** Nobody is chased while a person looks after them, after a red flag, or against their wish. */
export function nextReminder(flow: Flow, state: IntakeState): NextReminder {
  const why = silence(flow, state);
  if (why === 'nothing_missing') return nextAging(flow, state) ?? { kind: 'none', why };
  if (why !== null) return { kind: 'none', why };
  const chase = nextChase(flow, state);
  // What ages is told in the digest, unless that would come too late.
  return nextAging(flow, state, chase.dueAt) ?? chase;
}

function nextChase(
  flow: Flow,
  state: IntakeState,
): Extract<NextReminder, { kind: 'nudge' | 'person' }> {
  const { afterDays, personAfterDays } = flow.reminders;
  const sent = state.remindedAt ?? [];
  const step = sent.length;
  const days = [...afterDays, personAfterDays];
  const fromSilence = sinceMs(flow, state) + (days[step] ?? 0) * dayMs;
  // What went out late is not followed sooner: the pause between two stays what it is.
  const pauseMs = ((days[step] ?? 0) - (days[step - 1] ?? 0)) * dayMs - slackMs;
  const fromLast = step === 0 ? 0 : Date.parse(sent.at(-1) ?? '') + pauseMs;
  const moments = [fromSilence, fromLast, fromPause(flow, state)];
  const dueAt = new Date(Math.max(...moments)).toISOString();
  return step < afterDays.length ? { kind: 'nudge', step, dueAt } : { kind: 'person', dueAt };
}

/**
 * Told a day after they last wrote, and not before the day that they named, at the earliest. Null
 * where nothing ages, or where a digest at `digestAt` still says so before it matters.
 */
function nextAging(flow: Flow, state: IntakeState, digestAt?: string): Aging | null {
  const aging = agingDocuments(flow, state, state.lastHeardAt);
  const ends = [
    ...aging.map(({ tellAt, staleAt }) => ({ tellAt, lateAt: staleAt })),
    ...expiringDates(flow, state),
  ];
  const pressing = ends.filter(({ lateAt }) => digestAt === undefined || lateAt <= digestAt);
  const [first] = pressing.map(({ tellAt }) => tellAt).toSorted();
  if (first === undefined) return null;
  const { lastHeardAt, remindersFrom = '' } = state;
  const earliest = Math.max(Date.parse(lastHeardAt) + dayMs, Date.parse(remindersFrom) || 0);
  const dueAt = new Date(Math.max(earliest, Date.parse(first))).toISOString();
  return digestAt !== undefined && dueAt >= digestAt ? null : { kind: 'aging', dueAt };
}

/** Until the first document may be asked about, where the family gave all of them time. */
function fromPause(flow: Flow, state: IntakeState): number {
  if (state.documentsFrom === undefined) return 0;
  const missing = missingDocuments(flow, state, state.lastHeardAt);
  const pauses = missing.map(({ item }) => Date.parse(pausedUntil(state, item.id)) || 0);
  return pauses.length === 0 ? 0 : Math.min(...pauses);
}

/** From when silence counts: a wish such as "on Thursday" is when the first nudge goes out. */
function sinceMs({ reminders }: Flow, { lastHeardAt, remindersFrom }: IntakeState): number {
  const [firstDays = 0] = reminders.afterDays;
  const heard = Date.parse(lastHeardAt);
  const wished = remindersFrom === undefined ? 0 : Date.parse(remindersFrom);
  // A wish that has come true says nothing about a later silence.
  return wished > heard ? wished - firstDays * dayMs : heard;
}

function silence(flow: Flow, state: IntakeState): Silence | null {
  if (state.erased) return 'erased';
  if (!state.languageChosen) return 'not_begun';
  if (state.redFlag !== null) return 'red_flag';
  if (state.stopped) return 'stopped';
  if (state.owner !== null || state.helpWanted) return 'owned';
  if (state.remindersUnwanted === true) return 'unwanted';
  if (state.remindersEnded === true) return 'given_to_person';
  return isAnythingMissing(flow, state) ? null : 'nothing_missing';
}

/** Before the package was asked for there is always something; after it, essential documents. */
function isAnythingMissing(flow: Flow, state: IntakeState): boolean {
  return state.submittedAt === null || missingDocuments(flow, state, state.lastHeardAt).length > 0;
}
