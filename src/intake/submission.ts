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

/** How a package travels; for now a person sends it. */
export const waysOfSending = ['link', 'email', 'portal', 'messenger', 'other'] as const;

export type WayOfSending = (typeof waysOfSending)[number];

/** What a center says of its own speed; null in the directory means that it said nothing. */
export type CenterPromise =
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'working_days'; readonly days: number };

/** How old reports may be for a center (days); null: it has not said. */
export interface AgeLimits {
  readonly imaging: number | null;
  readonly labs: number | null;
}

/**
 * Whether the patient knows of a step. `now`: the bot says it as soon as it may speak. `later`: a
 * coordinator decides. `said`: the bot said it; `by_person`: a coordinator did.
 */
export type Telling = 'now' | 'later' | 'not' | 'said' | 'by_person';

/** A center's first written answer, as the guide asks for it; texts are the center's own. */
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

/** What the answer was read from: the center's own words, or the file it sent. */
export interface OriginalAnswer {
  readonly text: string;
  /** In the vault of the intake. */
  readonly file: { readonly sha256: string; readonly name: string; readonly bytes: number } | null;
}

/** An answer as it was written down, the newest last. */
export interface RecordedAnswer {
  readonly answer: CenterAnswer;
  readonly original: OriginalAnswer;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

export interface SubmissionChange {
  readonly id: string;
  readonly state: SubmissionState;
  /** ISO instant. */
  readonly at: string;
  /** The member's name. */
  readonly by: string;
  /** What more is wanted, or why; empty when nothing was said. */
  readonly note: string;
  /** The checklist line that a center asks for; null for anything else. */
  readonly wants: string | null;
  /** It puts right a state that was wrong; `note` says why. */
  readonly corrects: boolean;
  readonly telling: Telling;
  /** ISO instant at which the patient was told; null until then. */
  readonly toldAt: string | null;
}

/** One version of the package on its way to one center. */
export interface Sending {
  readonly packageSha256: string;
  readonly packageName: string;
  /** Counted from 1 in the order in which packages were built. */
  readonly packageVersion: number;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  readonly how: WayOfSending;
  readonly note: string;
}

/** What a center said to one of the patient's questions before travelling. */
export interface QuestionAnswer {
  readonly answer: string;
  /** Where it stands: an e-mail of a day, a call, a page. */
  readonly source: string;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

export interface Submission {
  readonly id: string;
  /** Its id in the directory of centers. */
  readonly center: string;
  /** As it was called when the package went there: the record outlives the directory. */
  readonly centerName: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly promise: CenterPromise | null;
  /** Absent in those of before. */
  readonly ageLimits?: AgeLimits;
  /** The package that went there last. */
  readonly packageSha256: string;
  /** ISO instant of the last sending. */
  readonly sentAt: string;
  /** Every version that went there, the newest last. */
  readonly sendings: readonly Sending[];
  /** ISO instant at which the patient handed the package over: our promise counts from it. */
  readonly patientSentAt: string;
  readonly state: SubmissionState;
  readonly changes: readonly SubmissionChange[];
  readonly answer: CenterAnswer | null;
  readonly answers: readonly RecordedAnswer[];
  /** By the place of the question in the flow's list, from 0: lists only grow at their end. */
  readonly questions: Readonly<Record<string, QuestionAnswer>>;
}

export type Submissions = Readonly<Record<string, Submission>>;

/** What may follow a state; every other step puts right an earlier one. */
export const nextSteps: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  sent: ['received', 'in_review', 'more_wanted', 'answered', 'withdrawn'],
  received: ['in_review', 'more_wanted', 'answered', 'withdrawn'],
  in_review: ['more_wanted', 'answered', 'withdrawn'],
  more_wanted: ['in_review', 'more_wanted', 'answered', 'withdrawn'],
  answered: ['more_wanted', 'answered', 'withdrawn'],
  withdrawn: [],
};

/** Whether a step puts right an earlier one instead of following it: then a reason is needed. */
export function isCorrection(from: SubmissionState, to: SubmissionState): boolean {
  return !nextSteps[from].includes(to);
}

/** Since when a center waits for a line of the checklist, as an ISO instant; null: none does. */
export function wantedSince(submissions: Submissions | undefined, item: string): string | null {
  const asked = Object.values(submissions ?? {}).flatMap(({ state, changes }) => {
    if (state !== 'more_wanted') return [];
    return changes.slice(lastOther(changes)).filter(({ wants }) => wants === item);
  });
  const times = asked.map(({ at }) => at).sort();
  return times.at(-1) ?? null;
}

/** A center considers it possible, and a person has told the family so. */
export function isTravelPlanned(submissions: Submissions | undefined): boolean {
  return Object.values(submissions ?? {}).some(
    ({ state, answer, changes }) =>
      state !== 'withdrawn' &&
      answer?.suitable === 'yes' &&
      changes.some((change) => change.state === 'answered' && change.telling === 'by_person'),
  );
}

/** Where the row of "more wanted" begins that ends the changes. */
function lastOther(changes: readonly SubmissionChange[]): number {
  return changes.findLastIndex(({ state }) => state !== 'more_wanted') + 1;
}
