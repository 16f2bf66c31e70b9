// The flow's questions to ask before travelling, in one language; lists only grow at their end.
import type { Words } from '../flow/show-answer.ts';

export function travelQuestions({ flow, catalog, language }: Words): readonly string[] {
  return catalog
    .list(language, `${flow.id}:after.questions`)
    .map((_, index) => catalog.say(language, `${flow.id}:after.questions.${index}`));
}
