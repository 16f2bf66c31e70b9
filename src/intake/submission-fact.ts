// What becomes known of submissions: sendings, steps, answers, and what the patient was told.
import type {
  AgeLimits,
  CenterAnswer,
  CenterPromise,
  OriginalAnswer,
  SubmissionState,
  Telling,
  WayOfSending,
} from './submission.ts';

/** One step of one submission, as the patient may hear of it. */
export interface StepId {
  readonly submission: string;
  readonly change: string;
}

export type SubmissionFact =
  | {
      readonly kind: 'package_submitted';
      /** A known id is a new version to the same center. */
      readonly id: string;
      readonly change: string;
      readonly center: string;
      readonly centerName: string;
      readonly country: string;
      readonly promise: CenterPromise | null;
      readonly ageLimits?: AgeLimits;
      readonly packageSha256: string;
      readonly packageName: string;
      readonly packageVersion: number;
      readonly coordinator: string;
      readonly how: WayOfSending;
      readonly note: string;
      readonly telling: Telling;
    }
  | {
      readonly kind: 'submission_changed';
      readonly id: string;
      readonly change: string;
      readonly state: SubmissionState;
      readonly note: string;
      readonly wants: string | null;
      readonly coordinator: string;
      readonly telling: Telling;
    }
  | {
      readonly kind: 'center_answered';
      readonly id: string;
      readonly change: string;
      readonly answer: CenterAnswer;
      readonly original: OriginalAnswer;
      readonly coordinator: string;
      readonly telling: Telling;
    }
  | {
      readonly kind: 'travel_question_answered';
      readonly id: string;
      readonly question: string;
      readonly answer: string;
      readonly source: string;
      readonly coordinator: string;
    }
  | {
      readonly kind: 'patient_told';
      readonly steps: readonly StepId[];
      readonly telling: Telling;
      /** Null: the bot. */
      readonly coordinator: string | null;
    }
  /** The time a center had went by; a coordinator was called. `dueAt`: ISO instant. */
  | { readonly kind: 'center_silent'; readonly id: string; readonly dueAt: string }
  /** The 48 hours that we promised the patient went by. */
  | { readonly kind: 'promise_missed'; readonly dueAt: string };
