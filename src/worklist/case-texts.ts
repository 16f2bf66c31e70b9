// The texts of a case's answers by which it is found, each with the question it answers.
import type { Answer, AnswerValue } from '../intake/answer.ts';
import type { IntakeState } from '../intake/state.ts';

export interface AnswerText {
  /** The path key of the question. */
  readonly path: string;
  readonly text: string;
}

/** In the order in which they were given; the words of a choice are its id and what was said. */
export function answerTexts(state: IntakeState): readonly AnswerText[] {
  return Object.entries(state.answers).flatMap(([path, answer]) =>
    textsOf(answer).map((text) => ({ path, text })),
  );
}

function textsOf({ said, value }: Answer): readonly string[] {
  const texts = value === null ? [said] : [...valueTexts(value), said];
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}

function valueTexts(value: AnswerValue): readonly string[] {
  switch (value.kind) {
    case 'choice':
      return [value.other ?? '', value.option.replaceAll('_', ' ')];
    case 'choices':
      return [value.other ?? '', value.options.join(' ').replaceAll('_', ' ')];
    case 'medical':
      return [value.text, ...value.terms.map(({ english }) => english)];
    case 'country':
      return [value.text, value.code];
    case 'text':
    case 'zone':
    case 'contact':
      return [value.text];
    case 'number':
      return [String(value.number)];
    case 'date':
      return [];
  }
}
