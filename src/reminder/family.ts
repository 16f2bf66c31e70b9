// Whether what happened to one patient keeps a family from being reminded about another.
import type { IntakeState } from '../intake/state.ts';

/** How long until it is looked at again (ms): a person decides, and that takes days. */
export const familyLookMs = 86_400_000;

export type FamilySilence = 'family_red_flag' | 'family_stopped';

/**
 * `others`: the other intakes of everybody who writes for this one. "Stop" holds for all of them
 * until they write about this one again.
 */
export function familySilence(
  { lastHeardAt }: IntakeState,
  others: readonly IntakeState[],
): FamilySilence | null {
  if (others.some(({ redFlag }) => redFlag !== null)) return 'family_red_flag';
  const stopped = others.some((one) => one.stopped && one.lastHeardAt >= lastHeardAt);
  return stopped ? 'family_stopped' : null;
}
