// Tells the patient the steps that wait to be told, as soon as somebody may speak to them.
import type { SubmissionChange } from '../intake/submission.ts';
import { askNext } from './ask.ts';
import { maySpeak } from './may-speak.ts';
import { stepWords } from './submission-words.ts';
import type { Step } from './submission-words.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/**
 * Says each center's newest step that waits, and none that it has overtaken. A line of the
 * checklist that a center asks for is asked at once when `asking`.
 */
export function tellSteps(draft: TurnDraft, asking: boolean): void {
  if (!maySpeak(draft.state)) return;
  const waiting = waitingSteps(draft);
  if (waiting.length === 0) return;
  const steps = waiting.flatMap(({ submission, changes }) =>
    changes.map(({ id }) => ({ submission, change: id })),
  );
  draft.record({ kind: 'patient_told', steps, telling: 'said', coordinator: null }, 'bot');
  const told = joined(waiting.map(({ step }) => step));
  for (const step of told) draft.write(stepWords(wordsOf(draft), step));
  const byPerson = told.some(({ state, wants }) => state === 'more_wanted' && wants === null);
  if (byPerson) draft.request({ kind: 'call_coordinator', why: 'explain_wanted' });
  const wanted = told.some(({ state, wants }) => state === 'more_wanted' && wants !== null);
  // A matter that waits for their reply stays open: a "yes" to it means what it meant.
  if (asking && wanted && draft.state.aside === null) askNext(draft);
}

interface Waiting {
  readonly submission: string;
  readonly changes: readonly SubmissionChange[];
  readonly step: Step;
}

function waitingSteps({ state }: TurnDraft): readonly Waiting[] {
  return Object.values(state.submissions ?? {}).flatMap((submission) => {
    const { id, changes, centerName } = submission;
    const waiting = changes.filter(({ telling }) => telling === 'now');
    const last = waiting.at(-1);
    if (last === undefined) return [];
    const { state: now, corrects, wants } = last;
    const again = now === 'sent' && changes.find((one) => one.state === 'sent') !== last;
    const step = { state: now, centers: [centerName], again, corrects, wants };
    return [{ submission: id, changes: waiting, step }];
  });
}

/** "It went to three centers", not three times "it went to a center". */
function joined(steps: readonly Step[]): readonly Step[] {
  const first = steps.filter(
    ({ state, again, corrects }) => state === 'sent' && !again && !corrects,
  );
  const [one] = first;
  if (one === undefined || first.length === 1) return steps;
  const all = { ...one, centers: first.flatMap(({ centers }) => centers) };
  return [all, ...steps.filter((step) => !first.includes(step))];
}
