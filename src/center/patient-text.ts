// What a person sends to the patient of the centers' answers, with headings in their language.
import type { CenterAnswer, Submission } from '../intake/submission.ts';
import { answerParts } from '../language/answer-gaps.ts';
import type { Catalog } from '../language/catalog.ts';
import { isolateWords } from '../language/isolate.ts';
import type { Language } from '../language/language.ts';
import type { ComparedCenter } from './comparison.ts';

interface Reader {
  readonly catalog: Catalog;
  readonly language: Language;
}

/** The centers one under the other: a table has no room on a phone. Answers stay as written. */
export function comparisonText(reader: Reader, compared: readonly ComparedCenter[]): string {
  const { catalog, language } = reader;
  const parts = compared.map(
    (one) => `*${isolateWords(one.submission.centerName)}*\n${aboutCenter(reader, one)}`,
  );
  const say = (key: string) => catalog.say(language, `bot:compare.${key}`);
  return [say('head'), ...parts, say('close')].join('\n\n');
}

function aboutCenter(reader: Reader, { submission, daysWaited }: ComparedCenter): string {
  const { catalog, language } = reader;
  const { answer, state } = submission;
  if (answer !== null) return answerLines(reader, answer).join('\n');
  if (state === 'withdrawn') return catalog.say(language, 'bot:compare.withdrawn');
  return catalog.say(language, 'bot:compare.waiting', { count: daysWaited });
}

function answerLines({ catalog, language }: Reader, answer: CenterAnswer): readonly string[] {
  const say = (key: string) => catalog.say(language, `bot:compare.${key}`);
  const [, ...written] = answerParts;
  const lines = written.map((part) => {
    const words = answer[part].trim();
    return `${say(`part.${part}`)}: ${words === '' ? say('notAnswered') : isolateWords(words)}`;
  });
  const open = answer.openQuestions.trim();
  return [
    `${say('part.suitable')} ${say(`suitable.${answer.suitable}`)}`,
    ...lines,
    ...(open === '' ? [] : [`${say('part.openQuestions')}: ${isolateWords(open)}`]),
  ];
}

/** Each question with what each center said to it. `questions`: in the patient's language. */
export function questionsText(
  { catalog, language }: Reader,
  questions: readonly string[],
  submissions: readonly Submission[],
): string {
  const asked = submissions.filter(({ state }) => state !== 'withdrawn');
  const none = catalog.say(language, 'bot:travel.none');
  const blocks = questions.map((question, index) => {
    const answers = asked.map(({ centerName, questions: said }) => {
      const answer = said[String(index)]?.answer.trim() ?? '';
      return `${isolateWords(centerName)}: ${answer === '' ? none : isolateWords(answer)}`;
    });
    return [`• ${question}`, ...answers].join('\n');
  });
  return [catalog.say(language, 'bot:package.questions'), ...blocks].join('\n\n');
}
