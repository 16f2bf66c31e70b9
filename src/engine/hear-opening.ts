// The first words: which language, who we are; and a welcome for somebody who comes back.
import { languages } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { intakeTitle } from './about-patient.ts';
import { askLanguage, languageNames } from './ask-language.ts';
import { goOn } from './hear-documents.ts';
import { nextAsk } from './open-items.ts';
import { readAnswer } from './read-answer.ts';
import { settleAnswer } from './settle-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Silence after which we say where we were (days). */
const longAbsenceDays = 7;
const dayMs = 86_400_000;

/** Greets; asks for the language unless the first words already showed it. */
export function greet(draft: TurnDraft, shown: Language | null, said = ''): void {
  const several = draft.context.intakes.length > 1;
  if (draft.state.languageChosen) {
    if (several) draft.say('bot:patients.now', { name: nameShown(draft) });
    hearFirstWords(draft, said);
    return;
  }
  if (several) {
    // Their language is known from the patient before.
    draft.record({ kind: 'language_chosen', language: draft.state.language }, 'bot');
    draft.say('bot:patients.begun');
    goOn(draft);
    return;
  }
  if (shown === null) {
    askLanguage(draft);
    return;
  }
  draft.record({ kind: 'language_chosen', language: shown });
  draft.say('bot:welcome.text');
  draft.write(draft.words('bot:welcome.otherLanguages', { names: otherNames(shown) }));
  hearFirstWords(draft, said);
}

/** Whoever begins with a question is answered, and need not say twice for whom they write. */
function hearFirstWords(draft: TurnDraft, said: string): void {
  const asked = draft.phrasebook.question(draft.flow, said);
  if (asked !== null) draft.say(`${draft.flow.id}:faq.${asked}.answer`);
  const ask = nextAsk(draft.flow, draft.state);
  const understood =
    said !== '' && ask.kind === 'item' && ask.item.type === 'choice'
      ? readAnswer(draft, ask, said)
      : null;
  if (understood?.kind === 'answer' && ask.kind === 'item') settleAnswer(draft, ask, understood);
  else goOn(draft);
}

function nameShown(draft: TurnDraft): string {
  const own = draft.context.intakes.findIndex(({ id }) => id === draft.state.id);
  return intakeTitle(draft, draft.context.intakes[own]?.name ?? '', own + 1);
}

function otherNames(language: Language): string {
  return languages
    .filter((other) => other !== language)
    .map((other) => languageNames[other])
    .join(' · ');
}

/** A few words before the answer when somebody was away for long. */
export function welcomeBack(draft: TurnDraft, lastHeardAt: string): void {
  const days = Math.floor((Date.parse(draft.context.now) - Date.parse(lastHeardAt)) / dayMs);
  if (days >= longAbsenceDays && draft.state.languageChosen && !draft.state.stopped) {
    draft.say('bot:welcome.back');
  }
}
