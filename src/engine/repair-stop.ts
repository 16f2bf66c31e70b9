// "Stop" and "start": silence until the person wants to go on; nothing is lost meanwhile.
import { goOn } from './hear-documents.ts';
import { offerYesNo } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

export function stop(draft: TurnDraft): void {
  draft.record({ kind: 'stopped' });
  draft.say('bot:stop.done');
}

/** Somebody else reads here: nothing more is said, and a person finds out how to reach the family. */
export function wrongNumber(draft: TurnDraft): void {
  draft.record({ kind: 'stopped' });
  draft.request({ kind: 'call_coordinator', why: 'wrote' });
  draft.say('bot:stop.wrongNumber');
}

/** Somebody writes after "stop": asked whether to go on, never carried on unasked. */
export function stillStopped(draft: TurnDraft): void {
  if (draft.state.aside?.kind === 'resume') {
    draft.say('bot:stop.kept');
    return;
  }
  draft.say('bot:stop.goOn');
  offerYesNo(draft, { kind: 'resume' });
}

export function answerResume(draft: TurnDraft, yes: boolean): void {
  if (yes) start(draft);
  else draft.say('bot:stop.kept');
}

export function start(draft: TurnDraft): void {
  if (draft.state.stopped) {
    draft.record({ kind: 'resumed' });
    draft.say('bot:stop.resumed');
  }
  goOn(draft);
}
