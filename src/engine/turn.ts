// One turn: what happened and what is known give new facts, words to say, and things to do.
import type { Flow } from '../flow/flow.ts';
import type { IntakeState } from '../intake/state.ts';
import { askNext } from './ask.ts';
import { hearChoice } from './hear-choice.ts';
import { letterWritten } from './hear-letter.ts';
import { examined, goOn, received, refused, settled } from './hear-documents.ts';
import { greet, welcomeBack } from './hear-opening.ts';
import { overruled } from './hear-overruling.ts';
import { packageBuilt, packageFailed } from './hear-package.ts';
import { hearWhileOwned, watchOwner } from './hear-while-owned.ts';
import { hearStaff } from './hear-staff.ts';
import { hearText } from './hear-text.ts';
import { joined, joinFailed } from './repair-other-phone.ts';
import type { Phrasebook } from './phrasebook.ts';
import { agingDue, reminderDue, reminderRefused, remindersEnd } from './remind.ts';
import { liftRedFlag, shownOption } from './shown-menu.ts';
import { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent, PersonEvent, TurnContext, TurnResult } from './turn-types.ts';

export type Turn = (
  flow: Flow,
  intake: IntakeState,
  event: IntakeEvent,
  context: TurnContext,
) => TurnResult;

/** A message longer than this is kept and not read by the bot (characters). */
const messageCharactersMax = 5000;

/** The engine: pure but for the phrasebook's indexes, which depend on the locale files alone. */
export function createTurn(phrasebook: Phrasebook): Turn {
  return (flow, intake, event, context) => {
    const draft = new TurnDraft({ flow, phrasebook, context }, intake);
    if (!intake.erased) hear(draft, event);
    watchOwner(draft);
    return draft.result();
  };
}

function hear(draft: TurnDraft, event: IntakeEvent): void {
  switch (event.kind) {
    case 'opened':
    case 'text':
    case 'choice':
    case 'unsupported':
    case 'revoked':
    case 'reacted':
      hearPerson(draft, event);
      return;
    case 'document_announced':
      draft.record({ kind: 'document_announced' });
      return;
    case 'document_received':
      received(draft, event.document);
      return;
    case 'document_refused':
      refused(draft, event);
      return;
    case 'document_examined':
      examined(draft, event);
      return;
    case 'document_overruled':
      overruled(draft, event);
      return;
    case 'joined':
      joined(draft);
      return;
    case 'join_failed':
      joinFailed(draft);
      return;
    case 'burst_settled':
      settled(draft);
      return;
    case 'reminder_due':
      reminderDue(draft, event);
      return;
    case 'aging_due':
      agingDue(draft, event.heardAt);
      return;
    case 'letter_written':
      letterWritten(draft, event.letter);
      return;
    case 'reminders_end':
      remindersEnd(draft, event);
      return;
    case 'reminder_refused':
      reminderRefused(draft, event);
      return;
    case 'package_built':
      packageBuilt(draft, event.package);
      return;
    case 'package_failed':
      packageFailed(draft, event);
      return;
    default:
      hearStaff(draft, event);
  }
}

/** Somebody wrote: silent while a coordinator answers, careful after a red flag. */
function hearPerson(draft: TurnDraft, event: PersonEvent): void {
  const lastHeardAt = draft.state.lastHeardAt;
  draft.record({ kind: 'heard' });
  if (event.kind === 'revoked' && event.target !== undefined) {
    draft.record({ kind: 'message_revoked', target: event.target });
  }
  if (draft.state.owner !== null) {
    hearWhileOwned(draft, event);
    return;
  }
  if (event.kind === 'reacted') return;
  if (draft.state.redFlag !== null && !wantsErasure(draft, event)) {
    holdMessage(draft, event);
    return;
  }
  if (event.kind === 'opened') {
    greet(draft, null);
    return;
  }
  if (event.kind === 'revoked') {
    if (!draft.state.stopped) draft.say('bot:revoked');
    return;
  }
  welcomeBack(draft, lastHeardAt);
  if (event.kind === 'unsupported') {
    draft.say(`bot:unsupported.${event.what}`);
    if (event.what === 'voice') draft.request({ kind: 'call_coordinator', why: 'voice' });
    askNext(draft);
  } else if (event.kind === 'choice') {
    hearChoice(draft, event);
  } else if (event.text.length > messageCharactersMax) {
    draft.say('bot:answer.messageTooLong');
    askNext(draft);
  } else {
    hearText(draft, event.text);
  }
}

/** After a red flag only the patient's own "it is not urgent" or a coordinator goes on. */
function holdMessage(draft: TurnDraft, event: PersonEvent): void {
  const command = event.kind === 'text' ? draft.phrasebook.command(event.text) : null;
  const { menu, redFlag } = draft.state;
  const shown = event.kind === 'text' && menu !== null ? shownOption(menu, event.text)?.id : null;
  const lifts = liftRedFlag === (event.kind === 'choice' ? event.choice : shown);
  const lifted =
    (redFlag === 'emergency' && (lifts || command === 'continue')) ||
    (redFlag === 'death' && lifts && menu?.options.some(({ id }) => id === liftRedFlag) === true);
  if (lifted) {
    draft.record({ kind: 'red_flag_cleared' });
    draft.say('bot:redFlag.continued');
    goOn(draft);
    return;
  }
  draft.record({ kind: 'message_held' });
  if (draft.state.heldMessages > 1) return;
  draft.say(draft.state.redFlag === 'death' ? 'bot:done.kept' : 'bot:redFlag.held');
}

/** The right to have everything deleted holds at any moment. */
function wantsErasure(draft: TurnDraft, event: PersonEvent): boolean {
  const confirming = draft.state.aside?.kind === 'erase';
  if (event.kind === 'choice') return confirming && event.choice === 'x:erase=yes';
  if (event.kind !== 'text') return false;
  const command = draft.phrasebook.agreement(event.text);
  return command === 'erase' || (confirming && command === 'yes');
}
