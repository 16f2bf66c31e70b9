// "Language": the four of them, each by its own name.
import { askLanguage } from './ask-language.ts';
import type { TurnDraft } from './turn-draft.ts';

export function language(draft: TurnDraft): void {
  askLanguage(draft);
}
