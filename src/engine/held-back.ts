// Hands over what is ready, a letter or the package; kept while nobody is to be written to.
import { homeOf } from '../flow/home-of.ts';
import { documentsToRequest } from '../flow/missing-documents.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { HeldBack } from '../intake/fact.ts';
import { languageName, localLanguage } from '../language/local-language.ts';
import { bulletList } from './ask-documents.ts';
import { maySpeak } from './may-speak.ts';
import { tellPackage } from './tell-package.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** False when it has to wait; after a death nothing is handed to anybody any more. */
export function handOver(draft: TurnDraft, held: HeldBack): boolean {
  if (maySpeak(draft.state)) {
    hand(draft, held);
    return true;
  }
  if (draft.state.redFlag !== 'death') draft.record({ kind: 'held_back', held }, 'bot');
  return false;
}

/** The bot goes on: what waited comes first. */
export function handOverHeld(draft: TurnDraft): void {
  const { heldBack = [] } = draft.state;
  if (heldBack.length === 0 || !maySpeak(draft.state)) return;
  draft.record({ kind: 'held_handed' }, 'bot');
  for (const held of heldBack) hand(draft, held);
}

function hand(draft: TurnDraft, held: HeldBack): void {
  if (held.kind === 'package') {
    tellPackage(draft);
    return;
  }
  const { sha256, name } = held.letter;
  draft.sendFile({ sha256, name, mediaType: 'application/pdf' });
  draft.say('bot:letter.ready');
  tellForeign(draft);
}

/** Nobody signs what they cannot read. */
function tellForeign(draft: TurnDraft): void {
  const { flow, state, context } = draft;
  const language = localLanguage(homeOf(flow, state).country, state.language);
  if (language === state.language) return;
  draft.say('bot:letter.foreign', { language: languageName(language, state.language) });
  const words = wordsOf(draft);
  const asked = documentsToRequest(flow, state, context.now);
  draft.write(bulletList(asked.map(({ item }) => labelOf(words, { item: item.id }))));
}
