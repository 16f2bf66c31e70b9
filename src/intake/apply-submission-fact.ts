// What facts about submissions change: each keeps its whole history beside its present state.
import type { RedFlag } from './fact.ts';
import type { IntakeState } from './state.ts';
import { isCorrection } from './submission.ts';
import type { Submission, SubmissionChange, Submissions, Telling } from './submission.ts';
import type { StepId, SubmissionFact } from './submission-fact.ts';

type At<K extends SubmissionFact['kind']> = Extract<SubmissionFact, { kind: K }> & {
  readonly at: string;
};

/** What changes of the state; a submission that is not known changes nothing. */
export function submissionChange(
  state: IntakeState,
  fact: SubmissionFact & { readonly at: string },
): Partial<IntakeState> {
  if (fact.kind === 'package_submitted') return sent(state, fact);
  if (fact.kind === 'patient_told') return told(state, fact.steps, fact);
  if (fact.kind === 'promise_missed') return {};
  const known = state.submissions?.[fact.id];
  if (known === undefined) return {};
  switch (fact.kind) {
    case 'submission_changed':
      return keep(state, moved(known, fact));
    case 'center_answered':
      return keep(state, answered(known, fact));
    case 'travel_question_answered': {
      const { question, answer, source, at, coordinator: by } = fact;
      const questions = { ...known.questions, [question]: { answer, source, at, by } };
      return keep(state, { ...known, questions });
    }
    case 'center_silent':
      return {};
  }
}

function keep(state: IntakeState, submission: Submission): Partial<IntakeState> {
  return { submissions: { ...state.submissions, [submission.id]: submission } };
}

function sent(state: IntakeState, fact: At<'package_submitted'>): Partial<IntakeState> {
  const { id, center, centerName, country, promise, at, coordinator: by, how, note } = fact;
  const { packageSha256, packageName, packageVersion, ageLimits } = fact;
  const before = state.submissions?.[id];
  const sending = { packageSha256, packageName, packageVersion, at, by, how, note };
  const change = changeOf({ ...fact, state: 'sent', wants: null }, false);
  return keep(state, {
    ...{ id, center, centerName, country, promise, packageSha256, sentAt: at, state: 'sent' },
    ...(ageLimits === undefined ? {} : { ageLimits }),
    sendings: [...(before?.sendings ?? []), sending],
    patientSentAt: before?.patientSentAt ?? state.submittedAt ?? at,
    changes: [...(before?.changes ?? []), change],
    answer: before?.answer ?? null,
    answers: before?.answers ?? [],
    questions: before?.questions ?? {},
  });
}

/** A step that was wrong is not told any more, if nobody has heard of it yet. */
function moved(known: Submission, fact: At<'submission_changed'>): Submission {
  const corrects = isCorrection(known.state, fact.state);
  const before = corrects ? known.changes.map(unsaid) : known.changes;
  return { ...known, state: fact.state, changes: [...before, changeOf(fact, corrects)] };
}

function answered(known: Submission, fact: At<'center_answered'>): Submission {
  const { answer, original, at, coordinator: by } = fact;
  const change = changeOf({ ...fact, state: 'answered', note: '', wants: null }, false);
  return {
    ...known,
    state: 'answered',
    changes: [...known.changes, change],
    answer,
    answers: [...known.answers, { answer, original, at, by }],
  };
}

function changeOf(
  fact: Pick<SubmissionChange, 'state' | 'at' | 'note' | 'wants' | 'telling'> & {
    readonly change: string;
    readonly coordinator: string;
  },
  corrects: boolean,
): SubmissionChange {
  const { change: id, state, at, coordinator: by, note, wants, telling } = fact;
  return { id, state, at, by, note, wants, corrects, telling, toldAt: null };
}

function unsaid(change: SubmissionChange): SubmissionChange {
  return change.telling === 'now' || change.telling === 'later'
    ? { ...change, telling: 'not' }
    : change;
}

function told(
  state: IntakeState,
  steps: readonly StepId[],
  how: { readonly telling: Telling; readonly at: string },
): Partial<IntakeState> {
  const { telling } = how;
  const toldAt = telling === 'said' || telling === 'by_person' ? how.at : null;
  const meant = new Set(steps.map(({ submission, change }) => `${submission}/${change}`));
  return eachChange(state.submissions, (change, { id }) =>
    meant.has(`${id}/${change.id}`) ? { ...change, telling, toldAt } : change,
  );
}

/** After a death nothing that waited is ever said. */
export function silencedBy(state: IntakeState, flag: RedFlag): Partial<IntakeState> {
  return flag === 'death' ? eachChange(state.submissions, unsaid) : {};
}

function eachChange(
  submissions: Submissions | undefined,
  next: (change: SubmissionChange, submission: Submission) => SubmissionChange,
): Partial<IntakeState> {
  if (submissions === undefined) return {};
  const entries = Object.values(submissions).map((one): [string, Submission] => {
    const changes = one.changes.map((change) => next(change, one));
    return [one.id, { ...one, changes }];
  });
  return { submissions: Object.fromEntries(entries) };
}
