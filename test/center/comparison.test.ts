// The comparison of centers as a table, as CSV and in the patient's words; letters to centers.
import { expect, test } from 'vitest';
import { compareCenters } from '../../src/center/comparison.ts';
import { followUpLetter } from '../../src/center/follow-up-letter.ts';
import { comparisonText, questionsText } from '../../src/center/patient-text.ts';
import { answerGaps } from '../../src/language/answer-gaps.ts';
import type { CenterAnswer } from '../../src/intake/submission.ts';
import { languages } from '../../src/language/language.ts';
import { csvOf } from '../../src/lib/csv.ts';
import { submittedTo } from '../engine/submissions-made.ts';
import { catalog, PureChat } from '../engine/pure-chat.ts';

const hostile = '<script>alert(1)</script>\u202eevil';
const answer: CenterAnswer = {
  suitable: 'yes',
  product: 'CD19 product',
  otherOptions: hostile,
  costEstimate: '',
  timeEstimate: '6–8 weeks',
  openQuestions: '',
};

function compared() {
  const chat = new PureChat('en');
  chat.goOn({ language: 'en' });
  chat.hear({
    kind: 'package_built',
    package: { sha256: 'a', name: 'x.zip', bytes: 1, fileCount: 1 },
  });
  chat.hear(
    submittedTo([
      ['s1', 'Charité'],
      ['s2', 'Ruijin Hospital'],
    ]),
  );
  chat.wait(2 * 86_400_000);
  const about = { change: 'a', seen: 1, tell: 'not', coordinator: 'Sara' } as const;
  const original = { text: '', file: null };
  chat.hear({ kind: 'center_answered', id: 's2', answer, original, ...about });
  chat.hear({
    ...{ kind: 'travel_question_answered', id: 's2', question: '0', coordinator: 'Sara' },
    ...{ answer: 'Under review', source: 'e-mail' },
  });
  return compareCenters(chat.state, chat.now);
}

test('answered centers come first, with the days that were waited', () => {
  expect(
    compared().map(({ submission, daysWaited, gaps }) => [submission.id, daysWaited, gaps]),
  ).toEqual([
    ['s2', 2, ['costEstimate']],
    ['s1', 2, ['suitable', 'product', 'otherOptions', 'costEstimate', 'timeEstimate']],
  ]);
  expect(answerGaps({ ...answer, suitable: 'unclear', costEstimate: 'x' })).toEqual(['suitable']);
});

test.each(languages)(
  'the patient reads it in %s, with words of others kept apart',
  async (language) => {
    const reader = { catalog, language };
    const text = comparisonText(reader, compared());
    expect(text).toContain(`\u2068${hostile}\u2069`);
    const questions = questionsText(
      reader,
      ['Q1'],
      compared().map(({ submission }) => submission),
    );
    expect(questions).toContain('Under review');
    await expect(`${text}\n==\n${questions}`).toMatchFileSnapshot(
      `../transcripts/centers-comparison-${language}.txt`,
    );
  },
);

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  [' \u200f@SUM(A1)', "' \u200f@SUM(A1)"],
  ['＝1', "'＝1"],
  ['-2', "'-2"],
  ['a "b", c', '"a ""b"", c"'],
  ['=a\nb', '"\'=a\nb"'],
  ['USD 350,000', '"USD 350,000"'],
  ['plain', 'plain'],
])('CSV: %j is written as %j', (value, written) => {
  expect(csvOf([[value, 'x']])).toBe(`\uFEFF${written},x\r\n`);
});

test('letters ask for exactly what is missing, and name no patient', () => {
  const [first] = compared();
  if (first === undefined) throw new Error('nothing compared');
  const letter = (kind: 'receipt' | 'answer' | 'gaps' | 'questions') =>
    followUpLetter(kind, first.submission, { gaps: first.gaps, questions: ['How much?'] });
  const gaps = letter('gaps').body;
  expect(gaps).toContain('estimate of the cost');
  expect(gaps).not.toContain('time for travel');
  expect(letter('questions').body).toContain('- How much?');
  for (const kind of ['receipt', 'answer', 'gaps', 'questions'] as const) {
    expect(letter(kind).body).not.toContain('Mary Smith');
    expect(letter(kind).body).toContain('Ruijin Hospital');
  }
});
