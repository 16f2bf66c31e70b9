// "Start again": a fresh intake; the old one stays as it is until it is deleted.
import { askNext } from './ask.ts';
import { offerYesNo } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

export function startAgain(draft: TurnDraft): void {
  draft.say('bot:startAgain.sure');
  offerYesNo(draft, { kind: 'start_again' });
}

export function answerStartAgain(draft: TurnDraft, yes: boolean): void {
  if (yes) {
    draft.request({ kind: 'open_intake' });
    return;
  }
  draft.say('bot:edit.kept');
  askNext(draft);
}
