// What to do about an intake's reminder now, and why: for the job, and for staff who ask.
import type { Flow } from '../flow/flow.ts';
import { homeOf } from '../flow/home-of.ts';
import type { IntakeState } from '../intake/state.ts';
import { nextReminder, type Silence } from './next-reminder.ts';
import { placeOf, type Place } from './place.ts';
import { hindranceAt, hindranceWords, nextSendingTime } from './sending-time.ts';
import type { Hindrance } from './sending-time.ts';

export type Plan =
  | { readonly kind: 'nothing'; readonly why: Silence }
  /** `why`: not due yet, or what keeps it from going out once it is due: then also in `held`. */
  | {
      readonly kind: 'wait';
      readonly until: Date;
      readonly why: string;
      readonly held: Hindrance | null;
    }
  | { readonly kind: 'nudge'; readonly step: number }
  | { readonly kind: 'aging' }
  | { readonly kind: 'person' };

/** What happens next by itself, and when (ISO instant); or why nothing does. */
export type ComingReminder =
  | { readonly kind: 'none'; readonly why: Silence | 'not_planned' }
  | { readonly kind: 'nudge' | 'aging' | 'person'; readonly at: string };

/** The look that waits, if one does (ISO instant). */
export interface ReminderLook {
  readonly at: string | null;
  readonly now: Date;
}

/** Asked again at the moment of sending: what was planned days ago may not be true any more. */
export function planFor(flow: Flow, state: IntakeState, now: Date): Plan {
  const next = nextReminder(flow, state);
  if (next.kind === 'none') return { kind: 'nothing', why: next.why };
  const due = new Date(next.dueAt);
  if (next.kind === 'person') {
    const why = 'a person is called';
    return due > now ? { kind: 'wait', until: due, why, held: null } : { kind: 'person' };
  }
  const place = placeOfIntake(flow, state);
  const from = due > now ? due : now;
  const until = nextSendingTime(from, place);
  if (until <= now) {
    return next.kind === 'aging' ? { kind: 'aging' } : { kind: 'nudge', step: next.step };
  }
  const held = hindranceAt(from, place);
  const what =
    next.kind === 'aging'
      ? 'a report will soon be too old'
      : `nudge ${String(next.step + 1)} is due`;
  const why = held === null ? what : `not then: ${hindranceWords(held)}`;
  return { kind: 'wait', until, why, held };
}

/** The same for the worklist; null where nothing comes. */
export function automaticOf(
  flows: ReadonlyMap<string, Flow>,
  state: IntakeState,
  look: ReminderLook,
): Exclude<ComingReminder, { kind: 'none' }> | null {
  const flow = flows.get(state.flow);
  const coming = flow === undefined ? null : comingReminder(flow, state, look);
  return coming?.kind === 'none' ? null : coming;
}

/** As the next look will find it: nothing comes before, and nothing at all without one. */
export function comingReminder(flow: Flow, state: IntakeState, look: ReminderLook): ComingReminder {
  const next = nextReminder(flow, state);
  if (next.kind === 'none') return next;
  if (look.at === null) return { kind: 'none', why: 'not_planned' };
  const from = new Date(Math.max(Date.parse(look.at), look.now.getTime()));
  const plan = planFor(flow, state, from);
  return { kind: next.kind, at: (plan.kind === 'wait' ? plan.until : from).toISOString() };
}

export function placeOfIntake(flow: Flow, state: IntakeState): Place {
  const { country, zones } = homeOf(flow, state);
  const place = placeOf(country, state.language);
  const { reminderHours: hours = 'any', reminderDay: day } = state;
  const wished = day === undefined ? { hours } : { hours, day };
  return { ...place, zones: zones ?? place.zones, ...wished };
}
