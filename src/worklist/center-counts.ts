// How long the centers took with a case.
import type { IntakeState } from '../intake/state.ts';
import { submissionsOf } from './case-phase.ts';

export interface CenterCount {
  readonly center: string;
  /** As it was called when the package went there. */
  readonly name: string;
  /** ISO instants; the first sending counts. */
  readonly sentAt: string;
  readonly answeredAt: string | null;
}

/** One for each sending, the withdrawn ones left out unless they were answered. */
export function centerCounts(state: IntakeState): readonly CenterCount[] {
  return submissionsOf(state).flatMap((submission) => {
    const { center, centerName: name, changes, state: now } = submission;
    const sentAt = submission.sendings[0]?.at ?? submission.sentAt;
    const answer = changes.find((change) => change.state === 'answered');
    if (answer === undefined && now === 'withdrawn') return [];
    return [{ center, name, sentAt, answeredAt: answer?.at ?? null }];
  });
}
