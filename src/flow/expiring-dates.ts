// What ends too soon for a journey, such as a passport: told once, while it can be renewed.
import type { IntakeState } from '../intake/state.ts';
import { holds } from './condition.ts';
import type { Flow, Item } from './flow.ts';

type DateItem = Extract<Item, { type: 'date' }>;

export interface ExpiringDate {
  readonly item: DateItem;
  /** Its last day, YYYY-MM-DD, or the first of those that it may be. */
  readonly day: string;
  /** From when the family should know, and from when it ends too soon (ISO instants). */
  readonly tellAt: string;
  readonly lateAt: string;
}

const dayMs = 86_400_000;
/** A passport takes weeks, and some families longer. */
const leadDays = 60;

/** The first to be told before the others; not what they know already. */
export function expiringDates(flow: Flow, state: IntakeState): readonly ExpiringDate[] {
  return flow.items
    .flatMap((item): readonly ExpiringDate[] => {
      if (item.type !== 'date' || item.validMonths === undefined) return [];
      const value = state.answers[item.id]?.value;
      if (value?.kind !== 'date' || !holds(item.when, state)) return [];
      const day = value.date.start;
      if (state.agingTold?.[item.id] === day) return [];
      const lateAt = monthsBefore(day, item.validMonths);
      const tellAt = new Date(lateAt.getTime() - leadDays * dayMs).toISOString();
      return [{ item, day, tellAt, lateAt: lateAt.toISOString() }];
    })
    .toSorted((a, b) => a.tellAt.localeCompare(b.tellAt));
}

function monthsBefore(day: string, months: number): Date {
  const from = new Date(`${day}T00:00:00Z`);
  from.setUTCMonth(from.getUTCMonth() - months);
  return from;
}
