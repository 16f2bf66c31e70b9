// Where a case stands on its way from the first word to the last center's answer.
import type { Submission } from '../intake/submission.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Completeness } from './completeness.ts';

/** In the order in which they follow. */
export const phases = [
  'talking',
  'collecting',
  'ready',
  'submitted',
  'answered',
  'closed',
] as const;

export type Phase = (typeof phases)[number];

/**
 * `talking`: questions are open. `collecting`: only documents, or their "that is all".
 * `ready`: the package was asked for, and no center has it. `submitted`: a center has it.
 * `answered`: every center that was asked has answered. `closed`: the patient wants no more.
 */
export function phaseOf(state: IntakeState, { questions }: Completeness): Phase {
  const submissions = liveSubmissions(state);
  if (state.stopped) return 'closed';
  if (submissions.length > 0) {
    return submissions.every((one) => one.state === 'answered') ? 'answered' : 'submitted';
  }
  if (state.submittedAt !== null || state.package !== null) return 'ready';
  return questions.have < questions.of ? 'talking' : 'collecting';
}

/** Without those that were withdrawn. */
export function liveSubmissions(state: IntakeState): readonly Submission[] {
  return submissionsOf(state).filter((one) => one.state !== 'withdrawn');
}

export function submissionsOf({ submissions = {} }: IntakeState): readonly Submission[] {
  return Object.values(submissions);
}
