// Who has to do what next in a case: one answer, the most pressing one.
import type { IntakeState } from '../intake/state.ts';
import type { Beside } from './case-row.ts';
import { liveSubmissions } from './case-phase.ts';
import type { CaseTrack } from './case-track.ts';

export const actors = ['coordinator', 'patient', 'bot', 'center', 'nobody'] as const;

export type Actor = (typeof actors)[number];

export type Task =
  | 'red_flag'
  | 'call'
  | 'reply'
  | 'more_wanted'
  | 'tell_answers'
  | 'send_package'
  | 'package_failed'
  | 'examine'
  | 'assemble'
  | 'answer_center'
  | 'answer_person'
  | 'answer_question'
  | 'send_document'
  | 'confirm'
  | 'stopped';

export interface NextAction {
  readonly who: Actor;
  readonly task: Task;
  /** The code of a call, or the id of a question or a document; else empty. */
  readonly about: string;
}

interface Situation {
  readonly state: IntakeState;
  readonly beside: Beside;
  readonly track: CaseTrack;
  /** Essential documents that can still come. */
  readonly wanted: readonly string[];
}

export function nextAction(situation: Situation): NextAction {
  return pressing(situation) ?? waitingForOthers(situation) ?? patients(situation);
}

/** What a member of the staff has to do before anything else. */
function pressing({ state, beside, track }: Situation): NextAction | null {
  if (state.redFlag !== null) return act('coordinator', 'red_flag', state.redFlag);
  const [call] = beside.calls;
  if (call !== undefined) return act('coordinator', 'call', call.why);
  if (state.owner !== null && track.unansweredSince !== null) return act('coordinator', 'reply');
  if (state.packageFailedAt != null) return act('coordinator', 'package_failed');
  return state.owner === null ? null : act('patient', 'answer_person');
}

/** Steps that neither the patient nor their answers can hasten. */
function waitingForOthers({ state }: Situation): NextAction | null {
  const submissions = liveSubmissions(state);
  if (submissions.some((one) => one.state === 'more_wanted')) {
    return act('coordinator', 'more_wanted');
  }
  if (submissions.some((one) => one.state !== 'answered')) return act('center', 'answer_center');
  if (submissions.length > 0) return act('coordinator', 'tell_answers');
  if (state.stopped) return act('nobody', 'stopped');
  const unexamined = Object.values(state.documents).some(
    (one) => one.examination === null && !one.withdrawn,
  );
  if (unexamined) return act('bot', 'examine');
  if (state.package !== null) return act('coordinator', 'send_package');
  return state.submittedAt === null ? null : act('bot', 'assemble');
}

function patients({ state, wanted }: Situation): NextAction {
  const asking = state.menu?.path?.item ?? '';
  const [document = ''] = wanted;
  if (asking !== '' && !wanted.includes(asking) && isOpen(state, asking)) {
    return act('patient', 'answer_question', asking);
  }
  if (document !== '') return act('patient', 'send_document', document);
  return act('patient', asking === '' ? 'confirm' : 'answer_question', asking);
}

function isOpen(state: IntakeState, item: string): boolean {
  return state.answers[item] === undefined;
}

function act(who: Actor, task: Task, about = ''): NextAction {
  return { who, task, about };
}
