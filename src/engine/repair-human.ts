// "A person, please": a coordinator is called; the questions may go on meanwhile.
import { askNext } from './ask.ts';
import type { TurnDraft } from './turn-draft.ts';

export function human(draft: TurnDraft): void {
  draft.record({ kind: 'help_wanted' });
  draft.request({ kind: 'call_coordinator', why: 'asked' });
  draft.say('bot:human.called');
  askNext(draft);
}
