// Several patients behind one contact: another intake, and back again.
import { intakeTitle } from './about-patient.ts';
import { askNext } from './ask.ts';
import type { TurnDraft } from './turn-draft.ts';

export function newPatient(draft: TurnDraft): void {
  draft.request({ kind: 'open_intake' });
}

export function switchPatient(draft: TurnDraft): void {
  const { intakes } = draft.context;
  if (intakes.length < 2) {
    draft.say('bot:patients.onlyOne');
    askNext(draft);
    return;
  }
  draft.say('bot:patients.which');
  draft.offer(
    [
      ...intakes.map(({ id, name }, index) => ({
        id: `i:${id}`,
        title: intakeTitle(draft, name, index + 1),
        numbered: true,
      })),
      { id: 'c:new_patient', title: draft.words('bot:patients.another'), numbered: true },
    ],
    { aside: { kind: 'switch_patient' } },
  );
}
