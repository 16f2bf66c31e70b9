// Words in reply to a short matter beside the questions, such as "are you sure?".
import { guessLanguage } from '../language/guess-language.ts';
import { namedLanguage } from '../language/language-names.ts';
import { answerNamed } from './edit-by-words.ts';
import { editAnswer, hearChoice } from './hear-choice.ts';
import { placeByWords } from './place-documents.ts';
import { finishChoosing } from './toggle-choice.ts';
import { findItem } from '../flow/find-item.ts';
import type { TurnDraft } from './turn-draft.ts';

const yesNo = new Set([
  'confirm_value',
  'delete_row',
  'erase',
  'start_again',
  'resume',
  'same_page',
]);

/** True when the words settled the matter; otherwise it is dropped and they mean something else. */
export function hearAside(draft: TurnDraft, text: string): boolean {
  const { aside } = draft.state;
  if (aside === null) return false;
  const command = draft.phrasebook.agreement(text);
  if (yesNo.has(aside.kind) && (command === 'yes' || command === 'no')) {
    hearChoice(draft, { choice: `x:${aside.kind}=${command}`, title: text });
    return true;
  }
  if (aside.kind === 'choose_language') {
    const said = draft.phrasebook.command(text);
    // Before any language is known "help" tells the language; "stop" always means stop.
    if (said === 'stop' || (said !== null && draft.state.languageChosen)) return false;
    const guess = namedLanguage(text) ?? guessLanguage(text);
    hearChoice(
      draft,
      guess === null
        ? { choice: 'c:language', title: text }
        : { choice: `l:${guess}`, title: text },
    );
    return true;
  }
  if (aside.kind === 'edit_list') {
    const path = answerNamed(draft, text);
    if (path !== null) editAnswer(draft, path);
    return path !== null;
  }
  if (aside.kind === 'place_documents' || aside.kind === 'no_page') {
    return placeByWords(draft, text);
  }
  if (aside.kind === 'choosing' && (command === 'done' || command === 'no')) {
    const item = findItem(draft.flow, aside.path.item)?.item;
    if (item === undefined) return false;
    finishChoosing(draft, { item, path: aside.path }, aside.options);
    return true;
  }
  return false;
}
