// "Delete my data": asked once, then everything of this intake is erased.
import { askNext } from './ask.ts';
import { offerYesNo } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

export function erase(draft: TurnDraft): void {
  draft.say('bot:erase.sure');
  offerYesNo(draft, { kind: 'erase' });
}

export function answerErase(draft: TurnDraft, yes: boolean): void {
  if (!yes) {
    draft.say('bot:edit.kept');
    askNext(draft);
    return;
  }
  carryOutErasure(draft);
}

/** Says so, and lets everything be deleted. */
export function carryOutErasure(draft: TurnDraft): void {
  draft.say('bot:erase.done');
  draft.record({ kind: 'erase_confirmed' });
  draft.request({ kind: 'erase' });
}
