// "Help": what can be written at any moment, and the question again.
import { bulletList } from './ask-documents.ts';
import { askNext } from './ask.ts';
import type { TurnDraft } from './turn-draft.ts';

export function help(draft: TurnDraft): void {
  const lines = draft.phrasebook.catalog.list(draft.state.language, 'bot:help.lines');
  draft.say('bot:help.text');
  draft.write(bulletList(lines.map((_, index) => draft.words(`bot:help.lines.${index}`))));
  askNext(draft);
}
