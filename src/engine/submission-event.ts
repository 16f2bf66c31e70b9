// What coordinators do about centers, and what the clock says of them, as events of an intake.
import type {
  AgeLimits,
  CenterAnswer,
  CenterPromise,
  OriginalAnswer,
  SubmissionState,
  Telling,
  WayOfSending,
} from '../intake/submission.ts';
import type { StepId, SubmissionFact } from '../intake/submission-fact.ts';

/** Whether the patient is told of a step: at once, when a coordinator says so, or never. */
const tellChoices = ['now', 'later', 'not'] as const;

export type TellChoice = (typeof tellChoices)[number];

/** One center that a package goes to. `seen`: changes of the submission the coordinator saw. */
export interface SubmitTo {
  readonly id: string;
  readonly center: string;
  readonly centerName: string;
  readonly country: string;
  readonly promise: CenterPromise | null;
  readonly ageLimits?: AgeLimits;
  readonly seen: number;
}

/**
 * `change` names the step for ever. An event whose `seen` is not the number of changes that there
 * are does nothing: somebody else was quicker, and whoever asked looks again.
 */
export type SubmissionEvent =
  | {
      readonly kind: 'package_submitted';
      readonly change: string;
      readonly centers: readonly SubmitTo[];
      readonly packageSha256: string;
      readonly packageName: string;
      readonly packageVersion: number;
      readonly how: WayOfSending;
      readonly note: string;
      readonly tell: TellChoice;
      readonly coordinator: string;
    }
  | {
      readonly kind: 'submission_changed';
      readonly id: string;
      readonly change: string;
      readonly seen: number;
      readonly state: SubmissionState;
      readonly note: string;
      readonly wants: string | null;
      readonly tell: TellChoice;
      readonly coordinator: string;
    }
  | {
      readonly kind: 'center_answered';
      readonly id: string;
      readonly change: string;
      readonly seen: number;
      readonly answer: CenterAnswer;
      readonly original: OriginalAnswer;
      readonly tell: TellChoice;
      readonly coordinator: string;
    }
  | {
      readonly kind: 'patient_told';
      readonly steps: readonly StepId[];
      readonly telling: Exclude<Telling, 'said'>;
      readonly coordinator: string;
    }
  | Extract<
      SubmissionFact,
      { readonly kind: 'travel_question_answered' | 'center_silent' | 'promise_missed' }
    >;
