// A package went to centers, a center stirred, answered or fell silent: recorded, and told.
import { findItem } from '../flow/find-item.ts';
import { isCorrection } from '../intake/submission.ts';
import type { Submission, Telling } from '../intake/submission.ts';
import type { SubmissionEvent, SubmitTo } from './submission-event.ts';
import { tellSteps } from './tell-steps.ts';
import type { TurnDraft } from './turn-draft.ts';

type EventOf<K extends SubmissionEvent['kind']> = Extract<SubmissionEvent, { kind: K }>;

export function hearSubmission(draft: TurnDraft, event: SubmissionEvent): void {
  switch (event.kind) {
    case 'package_submitted':
      submitted(draft, event);
      break;
    case 'submission_changed':
      changed(draft, event);
      break;
    case 'center_answered':
      answered(draft, event);
      break;
    case 'travel_question_answered':
      if (submissionOf(draft, event.id) !== null) draft.record(event, 'coordinator');
      return;
    case 'patient_told':
      decided(draft, event);
      break;
    case 'center_silent':
      centerSilent(draft, event);
      return;
    case 'promise_missed':
      if (draft.state.redFlag === 'death') return;
      draft.record(event, 'system');
      draft.request({ kind: 'call_coordinator', why: 'promise_missed' });
      return;
  }
  draft.request({ kind: 'watch_promises' });
  tellSteps(draft, true);
}

function submitted(draft: TurnDraft, event: EventOf<'package_submitted'>): void {
  const { centers, tell, ...about } = event;
  const before = draft.state;
  for (const one of centers) {
    if (!mayGoTo(draft, one)) continue;
    const { seen: _seen, ...center } = one;
    draft.record({ ...about, ...center, telling: tellingOf(draft, tell) }, 'coordinator');
  }
  if (draft.state !== before) draft.request({ kind: 'calls_answered', whys: ['package_ready'] });
}

/** A center has one submission at a time: two coordinators cannot both begin it. */
function mayGoTo({ state }: TurnDraft, one: SubmitTo): boolean {
  const known = state.submissions?.[one.id];
  if (known !== undefined) return known.changes.length === one.seen && known.center === one.center;
  return !Object.values(state.submissions ?? {}).some(
    ({ center, state: stands }) => center === one.center && stands !== 'withdrawn',
  );
}

function changed(draft: TurnDraft, event: EventOf<'submission_changed'>): void {
  const known = submissionOf(draft, event.id);
  if (known?.changes.length !== event.seen || !mayChange(known, event)) return;
  const { seen: _seen, tell, wants, ...about } = event;
  const asked = event.state === 'more_wanted' ? documentOf(draft, wants) : null;
  const told = { wants: asked, telling: tellingOf(draft, tell) };
  draft.record({ ...about, ...told }, 'coordinator');
  // Whatever they said of it before, such as "I don't have it": a doctor asks for it now.
  if (asked !== null && draft.state.answers[asked] !== undefined) {
    draft.record({ kind: 'reopened', path: { item: asked } }, 'coordinator');
  }
}

/** An answer has words of its own; going back needs a reason. */
function mayChange(known: Submission, event: EventOf<'submission_changed'>): boolean {
  if (event.state === 'answered' && known.answer === null) return false;
  if (event.state === known.state && event.state !== 'more_wanted') return false;
  return !isCorrection(known.state, event.state) || event.note.trim() !== '';
}

function documentOf({ flow }: TurnDraft, item: string | null): string | null {
  const found = item === null ? undefined : findItem(flow, item)?.item;
  return found?.type === 'document' ? found.id : null;
}

function answered(draft: TurnDraft, event: EventOf<'center_answered'>): void {
  const known = submissionOf(draft, event.id);
  if (known?.changes.length !== event.seen || known.state === 'withdrawn') return;
  const { seen: _seen, tell, ...about } = event;
  draft.record({ ...about, telling: tellingOf(draft, tell) }, 'coordinator');
}

/** What was said once is not said again; a person may still have explained it. */
function decided(draft: TurnDraft, event: EventOf<'patient_told'>): void {
  const steps = event.steps.filter(({ submission, change }) => {
    const known = submissionOf(draft, submission)?.changes.find(({ id }) => id === change);
    if (known === undefined) return false;
    return event.telling === 'by_person' || known.toldAt === null;
  });
  if (steps.length === 0) return;
  draft.record({ ...event, steps, telling: tellingOf(draft, event.telling) }, 'coordinator');
}

/** After a death nothing is said of centers any more, whatever was chosen. */
function tellingOf({ state }: TurnDraft, wish: Telling): Telling {
  return state.redFlag === 'death' && (wish === 'now' || wish === 'later') ? 'not' : wish;
}

/** It may have answered in the moment in which the time went by. */
function centerSilent(draft: TurnDraft, event: EventOf<'center_silent'>): void {
  const known = submissionOf(draft, event.id);
  if (known === null || known.state === 'answered' || known.state === 'withdrawn') return;
  if (draft.state.redFlag === 'death') return;
  draft.record(event, 'system');
  draft.request({ kind: 'call_coordinator', why: 'center_silent' });
}

function submissionOf({ state }: TurnDraft, id: string): Submission | null {
  return state.submissions?.[id] ?? null;
}
