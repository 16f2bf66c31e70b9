// How long the centers took with a case.
import { submissionsOf, type CaseState } from './case-phase.ts';

export interface CenterCount {
  readonly center: string;
  /** ISO instants. */
  readonly sentAt: string;
  readonly answeredAt: string | null;
}

/** One for each sending, the withdrawn ones left out unless they were answered. */
export function centerCounts(state: CaseState): readonly CenterCount[] {
  return submissionsOf(state).flatMap(({ center, sentAt, changes, state: now }) => {
    const answer = changes.find((change) => change.state === 'answered');
    if (answer === undefined && now === 'withdrawn') return [];
    return [{ center, sentAt, answeredAt: answer?.at ?? null }];
  });
}
