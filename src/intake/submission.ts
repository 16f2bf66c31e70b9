// One sending of the package to a center, what became of it, and what the center answered.

/** In the order in which they follow; `withdrawn` ends it at any moment. */
export const submissionStates = [
  'sent',
  'received',
  'in_review',
  'more_wanted',
  'answered',
  'withdrawn',
] as const;

export type SubmissionState = (typeof submissionStates)[number];

/** A center's first written answer, as the guide asks for it; texts are the center's, in English. */
export interface CenterAnswer {
  readonly suitable: 'yes' | 'no' | 'unclear';
  /** Whether it has the product or a protocol for this disease, and which. */
  readonly product: string;
  readonly otherOptions: string;
  /** As the center says it, such as `USD 350,000–420,000`. */
  readonly costEstimate: string;
  readonly timeEstimate: string;
  readonly openQuestions: string;
}

export interface SubmissionChange {
  readonly state: SubmissionState;
  /** ISO instant. */
  readonly at: string;
  /** The member's name. */
  readonly by: string;
  /** What more is wanted, or why; empty when nothing was said. */
  readonly note: string;
}

export interface Submission {
  readonly id: string;
  /** Its id in the directory of centers. */
  readonly center: string;
  /** The package that went there. */
  readonly packageSha256: string;
  /** ISO instant. */
  readonly sentAt: string;
  readonly state: SubmissionState;
  readonly changes: readonly SubmissionChange[];
  readonly answer: CenterAnswer | null;
}
