// "Status": how far we are, what is there and what is missing.
import { documentsInWords } from './ask-review.ts';
import { askNext } from './ask.ts';
import { openCount } from './open-items.ts';
import type { TurnDraft } from './turn-draft.ts';

export function status(draft: TurnDraft): void {
  const count = openCount(draft.flow, draft.state);
  if (draft.state.package !== null) draft.say('bot:status.packaged');
  else if (count > 0) draft.say('bot:status.open', { count });
  draft.write(documentsInWords(draft));
  askNext(draft);
}
