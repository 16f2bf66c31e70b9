// "Questions to ask": what to ask a center before travelling, in our words.
import { askNext } from './ask.ts';
import { bulletList } from './ask-documents.ts';
import { travelQuestions } from './travel-questions.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** What centers said to them is told by a person, who can explain it. */
export function questions(draft: TurnDraft): void {
  sayQuestions(draft);
  const { submissions = {} } = draft.state;
  if (Object.keys(submissions).length > 0) draft.say('bot:travel.asked');
  askNext(draft);
}

export function sayQuestions(draft: TurnDraft): void {
  const list = bulletList(travelQuestions(wordsOf(draft)));
  draft.write(`${draft.words('bot:package.questions')}\n${list}`);
}
