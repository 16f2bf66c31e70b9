// Submissions for the tests.
import type { SubmissionEvent, TellChoice } from '../../src/engine/submission-event.ts';
import type { IntakeState } from '../../src/intake/state.ts';

/** The first package to these centers: the submission's id and the center's name. */
export function submittedTo(
  centers: readonly (readonly [id: string, name: string])[],
  tell: TellChoice = 'now',
): SubmissionEvent {
  return {
    ...{ kind: 'package_submitted', change: 'sent', packageSha256: 'a'.repeat(64) },
    ...{ packageName: 'CART_1234_2026-11-23.zip', packageVersion: 1, how: 'email', note: '' },
    centers: centers.map(([id, centerName]) => ({
      ...{ id, centerName, center: `at-${centerName}`, country: 'DE', promise: null, seen: 0 },
    })),
    ...{ tell, coordinator: 'Sara' },
  };
}

/** Nothing of the submissions has reached the patient. */
export function isSilentToward({ submissions = {} }: IntakeState): boolean {
  const all = Object.values(submissions);
  return (
    all.length > 0 && all.every(({ changes }) => changes.every(({ toldAt }) => toldAt === null))
  );
}
