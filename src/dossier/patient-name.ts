// The patient's name, for the pages that carry it.
import type { Flow } from '../flow/flow.ts';
import type { IntakeState } from '../intake/state.ts';

/** Empty where nobody gave one. */
export function patientNameOf(flow: Flow, state: IntakeState): string {
  const name = state.answers[flow.roles.patientName]?.value;
  return name?.kind === 'text' ? name.text : '';
}
