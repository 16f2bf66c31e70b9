// What facts about the talk itself change: who owns it, who is silent, what was reminded of.
import { talkChange, waitsFrom, withoutOffer } from './apply-talk-fact.ts';
import { packageBuilt, packageFailed } from './apply-summary-fact.ts';
import { reminderChange, withoutSilence } from './apply-reminder-fact.ts';
import { silencedBy } from './apply-submission-fact.ts';
import type { Fact } from './fact.ts';
import type { IntakeState } from './state.ts';

/** What changes of the state. */
export function conversationChange(state: IntakeState, fact: Fact): Partial<IntakeState> {
  switch (fact.kind) {
    case 'link_given':
      return { linkGiven: true };
    case 'advised':
      return { advised: [...new Set([...(state.advised ?? []), fact.advice])] };
    case 'red_flag':
      return {
        ...{ redFlag: fact.flag, heldMessages: 0 },
        ...silencedBy(state, fact.flag),
        ...(fact.flag === 'death' && state.heldBack !== undefined ? { heldBack: [] } : {}),
      };
    case 'red_flag_cleared':
      return { redFlag: null, heldMessages: 0 };
    case 'message_held':
      return { heldMessages: state.heldMessages + 1 };
    case 'help_wanted':
      return { helpWanted: true };
    case 'stopped':
      return { stopped: true };
    case 'resumed':
      return { stopped: false, ...withoutSilence(state) };
    case 'owner_changed':
      return {
        owner: fact.owner,
        helpWanted: false,
        waitingSince: waitingAfter(state, fact),
        ...withoutOffer(state),
      };
    case 'coordinator_said':
    case 'coordinator_asked':
    case 'coordinator_answered':
      return talkChange(state, fact);
    case 'heard':
      return { lastHeardAt: fact.at, ...withoutNudges(state), ...waitsFrom(state, fact.at) };
    case 'reminded':
    case 'reminder_refused':
    case 'reminders_paced':
    case 'documents_paced':
    case 'reminder_hours_wished':
    case 'aging_told':
    case 'held_back':
    case 'held_handed':
    case 'reminders_unwanted':
    case 'reminders_ended':
      return reminderChange(state, fact);
    case 'submitted':
      return { submittedAt: fact.at };
    case 'submission_withdrawn':
      return { submittedAt: null };
    case 'package_built':
      return packageBuilt(state, fact);
    case 'package_failed':
      return packageFailed(fact);
    case 'erase_confirmed':
      return { erased: true };
    default:
      return {};
  }
}

/** Whoever has written is counted from there; a snapshot that knows no nudge stays as it is. */
function withoutNudges(state: IntakeState): Partial<IntakeState> {
  const nudged = (state.remindedAt ?? []).length > 0 || state.remindersEnded === true;
  const refused = (state.remindersRefused ?? 0) > 0 ? { remindersRefused: 0 } : {};
  return nudged ? { remindedAt: [], remindersEnded: false, ...refused } : refused;
}

/** Whoever waits goes on waiting when a colleague takes over: their clock does not begin anew. */
function waitingAfter(
  state: IntakeState,
  { owner, at }: { readonly owner: string | null; readonly at: string },
): string | null {
  if (owner === null) return null;
  return (state.owner === null ? null : state.waitingSince) ?? at;
}
