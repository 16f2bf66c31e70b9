// Ready e-mails to a center, in English: is it there, where is the answer, what is still wanting.
import type { Submission } from '../intake/submission.ts';
import type { AnswerPart } from '../language/answer-gaps.ts';

export type Letter = 'receipt' | 'answer' | 'gaps' | 'questions';

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** What each part of an answer is, asked of a doctor. */
const askedFor: Readonly<Record<AnswerPart, string>> = {
  suitable: 'Whether CAR-T can in theory be considered for this patient',
  product: 'Whether you have the product or a protocol for this disease, and which',
  otherOptions: 'Which other options there are (clinical trials, standard treatment)',
  costEstimate: 'A preliminary estimate of the cost, and what it includes',
  timeEstimate: 'A preliminary estimate of the time for travel and treatment',
};

/** Names the package and no person: mail travels further than it should. */
export function followUpLetter(
  letter: Letter,
  submission: Submission,
  about: { readonly gaps: readonly AnswerPart[]; readonly questions: readonly string[] },
): LetterText {
  const { sendings, sentAt, centerName } = submission;
  const name = (sendings.at(-1)?.packageName ?? '').replace(/\.zip$/i, '');
  const reference = `Reference: ${name}, sent on ${sentAt.slice(0, 10)}`;
  const said = wordsOf(letter, about);
  const body = [
    `Dear colleagues at ${centerName},`,
    ...said.paragraphs,
    reference,
    'Thank you very much. Kind regards',
  ].join('\n\n');
  return { subject: `${said.subject} – ${name}`, body };
}

function wordsOf(
  letter: Letter,
  about: { readonly gaps: readonly AnswerPart[]; readonly questions: readonly string[] },
) {
  switch (letter) {
    case 'receipt':
      return {
        subject: 'Has our package arrived?',
        paragraphs: [
          'We have sent you the medical package named below and have not heard yet whether it arrived and can be opened. Could you please confirm it in one line?',
          'If it did not arrive, we will gladly send it in another way.',
        ],
      };
    case 'answer':
      return {
        subject: 'Your first answer',
        paragraphs: [
          'The patient and the family are waiting for your first written answer to the package named below. Could you please tell us when it can be expected?',
          'If a document is missing, tell us which; we will ask for it at once.',
        ],
      };
    case 'gaps':
      return {
        subject: 'What is still open in your answer',
        paragraphs: [
          'Thank you for your answer. To explain it to the patient we still need:',
          about.gaps.map((part) => `- ${askedFor[part]}`).join('\n'),
          'A short reply is enough; “not known yet” is an answer as well.',
        ],
      };
    case 'questions':
      return {
        subject: 'Questions before travelling',
        paragraphs: [
          'Before travelling the patient asks:',
          about.questions.map((question) => `- ${question}`).join('\n'),
        ],
      };
  }
}
