// The parts of a center's written answer, and which of them say nothing.

/** In the order in which they are read. */
export const answerParts = [
  'suitable',
  'product',
  'otherOptions',
  'costEstimate',
  'timeEstimate',
] as const;

export type AnswerPart = (typeof answerParts)[number];

/** What a center has not answered: it can be asked for exactly that. */
export function answerGaps(answer: Readonly<Record<AnswerPart, string>>): readonly AnswerPart[] {
  return answerParts.filter((part) => ['', 'unclear'].includes(answer[part].trim()));
}
