// How old a report may be: as the centers want it that have the package, else as the flow says.
import type { IntakeState } from '../intake/state.ts';
import type { DocumentItem } from './flow.ts';

/** In days; undefined where its age does not count. The strictest center decides. */
export function freshDaysOf(item: DocumentItem, state: IntakeState): number | undefined {
  const { ageLimit, freshDays } = item;
  if (ageLimit === undefined) return freshDays;
  const limits = Object.values(state.submissions ?? {})
    .filter((one) => one.state !== 'withdrawn' && one.state !== 'answered')
    .map(({ ageLimits }) => ageLimits?.[ageLimit] ?? freshDays)
    .filter((days) => days !== undefined);
  return limits.length === 0 ? freshDays : Math.min(...limits);
}
