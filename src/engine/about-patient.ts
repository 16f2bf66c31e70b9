// Who is writing and about whom.
import type { IntakeState } from '../intake/state.ts';
import type { Flow } from '../flow/flow.ts';
import { isolateWords } from '../language/isolate.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Somebody else writes for the patient. The writer's question has the option `patient`. */
export function isRelative(draft: TurnDraft): boolean {
  const writer = draft.state.answers[draft.flow.roles.writer]?.value;
  return writer?.kind === 'choice' && writer.option !== 'patient';
}

/** How a patient is called in a list: by name, or by number while there is none. */
export function intakeTitle(draft: TurnDraft, name: string, number: number): string {
  return name === '' ? draft.words('bot:patients.unnamed', { number }) : isolateWords(name);
}

/** The patient's name as it was given, or an empty text. */
export function patientName(flow: Flow, state: IntakeState): string {
  const name = state.answers[flow.roles.patientName]?.value;
  return name?.kind === 'text' ? name.text : '';
}
