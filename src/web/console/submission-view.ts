// What the console is told of an intake's submissions, and what it may order.
import { z } from 'zod';
import type { ComparedCenter } from '../../center/comparison.ts';
import type { DueThing } from '../../center/due-list.ts';
import type { LetterText } from '../../center/follow-up-letter.ts';
import type { PromiseClock } from '../../center/promise-clock.ts';
import type { nextSteps } from '../../intake/submission.ts';
import { submissionStates, waysOfSending } from '../../intake/submission.ts';
import type { Language } from '../../language/language.ts';
import { cleanWords } from '../../lib/clean-words.ts';

/** Why the bot says nothing to the patient now; null: it may. */
export type Quiet = 'owned' | 'stopped' | 'red_flag' | 'death' | null;

export interface PackageVersion {
  /** Counted from 1. */
  readonly version: number;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly fileCount: number;
  /** ISO instant. */
  readonly builtAt: string;
}

export interface ChecklistChoice {
  readonly id: string;
  readonly label: string;
  /** Files that lie in the newest package under it. */
  readonly files: number;
}

/** `label`s and `questions` are in the reader's language. */
export interface SubmissionsView {
  readonly intake: string;
  /** The patient's. */
  readonly language: Language;
  /** ISO instant at which the clocks were read. */
  readonly now: string;
  readonly quiet: Quiet;
  /** The newest first. */
  readonly versions: readonly PackageVersion[];
  readonly checklist: readonly ChecklistChoice[];
  readonly centers: readonly ComparedCenter[];
  readonly promise: PromiseClock | null;
  readonly due: readonly DueThing[];
  readonly questions: readonly string[];
  /** Of every state in order, what may follow it; any other step is a correction. */
  readonly nextSteps: typeof nextSteps;
}

export interface TextAnswer {
  readonly text: string;
}

export type LetterAnswer = LetterText;

const words = (charactersMax: number) => z.string().max(charactersMax).transform(cleanWords);
const id = z.string().regex(/^[\w-]{1,100}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tell = z.enum(['now', 'later', 'not']);
const seen = z.int().min(0).max(10_000);
const change = z.uuid();
const wants = id.nullable();

export const submitSchema = z.strictObject({
  change,
  centers: z
    .array(z.strictObject({ id: z.uuid(), center: id, seen }))
    .min(1)
    .max(20),
  packageSha256: sha256,
  how: z.enum(waysOfSending),
  note: words(2000),
  tell,
});

export const stepSchema = z.strictObject({
  change,
  seen,
  state: z.enum(submissionStates),
  note: words(2000),
  wants,
  tell,
});

const centerAnswerSchema = z.strictObject({
  suitable: z.enum(['yes', 'no', 'unclear']),
  product: words(4000),
  otherOptions: words(4000),
  costEstimate: words(1000),
  timeEstimate: words(1000),
  openQuestions: words(4000),
});

export const answerSchema = z.strictObject({
  change,
  seen,
  answer: centerAnswerSchema,
  original: z.strictObject({
    text: words(100_000),
    file: z.strictObject({ sha256, name: words(200), bytes: z.int().min(1) }).nullable(),
  }),
  tell,
});

export const questionSchema = z.strictObject({
  change,
  question: z.string().regex(/^\d{1,2}$/),
  answer: words(4000),
  source: words(500),
});

export const toldSchema = z.strictObject({
  change,
  steps: z
    .array(z.strictObject({ submission: id, change: id }))
    .min(1)
    .max(100),
  telling: z.enum(['now', 'later', 'not', 'by_person']),
});

export const previewSchema = z.strictObject({
  state: z.enum(submissionStates),
  /** Names as they stand in the directory. */
  centers: z.array(words(200)).min(1).max(20),
  wants,
  again: z.boolean(),
  corrects: z.boolean(),
});

export type SubmitOrder = z.infer<typeof submitSchema>;
export type StepOrder = z.infer<typeof stepSchema>;
export type AnswerOrder = z.infer<typeof answerSchema>;
export type QuestionOrder = z.infer<typeof questionSchema>;
export type ToldOrder = z.infer<typeof toldSchema>;
export type PreviewOrder = z.infer<typeof previewSchema>;
