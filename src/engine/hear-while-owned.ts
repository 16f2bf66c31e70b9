// Somebody writes while a coordinator has the conversation: the bot listens and does not answer.
import { goOn } from './hear-documents.ts';
import { shownOption } from './shown-menu.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { IntakeEvent } from './turn-types.ts';

/** How long somebody waits for their coordinator before others are told (ms). */
const quietMs = 4 * 3_600_000;

const again = 'x:bot_again=';

/** "Stop" always means stop; whoever was kept waiting may go back to the bot. */
export function hearWhileOwned(draft: TurnDraft, event: IntakeEvent): void {
  const command = event.kind === 'text' ? draft.phrasebook.command(event.text) : null;
  if (command === 'stop') draft.record({ kind: 'stopped' });
  if (draft.state.aside?.kind !== 'bot_again') return;
  const wish = wishOf(draft, event);
  if (wish === 'yes') botAgain(draft);
  else if (wish === 'no') {
    draft.offer([]);
    draft.sayRegardless(draft.words('bot:staff.waiting'), {});
  }
}

function wishOf(draft: TurnDraft, event: IntakeEvent): 'yes' | 'no' | null {
  const { menu } = draft.state;
  if (event.kind === 'choice') return answerIn(event.choice);
  if (event.kind !== 'text') return null;
  const shown = menu === null ? null : shownOption(menu, event.text);
  if (shown !== null) return answerIn(shown.id);
  const command = draft.phrasebook.agreement(event.text);
  return command === 'yes' || command === 'no' ? command : null;
}

function answerIn(choice: string): 'yes' | 'no' | null {
  if (choice === `${again}yes`) return 'yes';
  return choice === `${again}no` ? 'no' : null;
}

function botAgain(draft: TurnDraft): void {
  draft.record({ kind: 'owner_changed', owner: null });
  draft.say('bot:staff.handedBack');
  goOn(draft);
}

/** Waiting began in this turn: somebody looks later whether it has ended. */
export function watchOwner(draft: TurnDraft): void {
  const { owner, waitingSince } = draft.state;
  if (owner === null || waitingSince !== draft.context.now) return;
  draft.request({ kind: 'watch_owner', afterMs: quietMs });
}
