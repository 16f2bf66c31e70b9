// Ties what happens after sending to the running service: orders become events of the inbox.
import type { CenterDirectory } from '../center/directory.ts';
import { compareCenters } from '../center/comparison.ts';
import { followUpLetter } from '../center/follow-up-letter.ts';
import { comparisonText, questionsText } from '../center/patient-text.ts';
import { stepWords } from '../engine/submission-words.ts';
import { travelQuestions } from '../engine/travel-questions.ts';
import type { SubmissionEvent } from '../engine/submission-event.ts';
import type { IntakeState } from '../intake/state.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { safeName } from '../lib/safe-name.ts';
import type { Service } from '../service.ts';
import type { About, Outcome, SubmissionDeps } from '../web/console/submission-routes.ts';
import type { AnswerOrder, SubmitOrder } from '../web/console/submission-view.ts';
import { keptBytes } from './keep-bytes.ts';
import { comparisonCsv, packageVersions, submissionsView, wordsFor } from './submission-views.ts';

export interface SubmissionParts {
  readonly service: Service;
  readonly directory: CenterDirectory;
  readonly clock: Clock;
}

export function submissionDeps(parts: SubmissionParts): SubmissionDeps {
  const { service, clock } = parts;
  const live = (intake: string) => liveState(service, intake);
  return {
    view: async (intake, language) => {
      const state = await live(intake);
      return state === null ? null : submissionsView(parts, state, language);
    },
    submit: (intake, order, by) => submit(parts, { intake, order, by }),
    step: ({ intake, submission: id }, order, by) => {
      const event = { kind: 'submission_changed', id, ...order, coordinator: by } as const;
      return act(service, intake, { event, submissions: [id] });
    },
    answer: (about, order, by) => answer(service, about, { ...order, by }),
    question: async ({ intake, submission: id }, { change, ...said }, by) => {
      const state = await live(intake);
      if (state?.submissions?.[id] === undefined) return 'not_found';
      const event = { kind: 'travel_question_answered', id, ...said, coordinator: by } as const;
      await hand(service, intake, { event, change });
      return 'done';
    },
    told: async (intake, { change, ...order }, by) => {
      if ((await live(intake)) === null) return 'not_found';
      const event = { kind: 'patient_told', ...order, coordinator: by } as const;
      await hand(service, intake, { event, change });
      return 'done';
    },
    preview: async (intake, order) => {
      const state = await live(intake);
      return state === null ? null : stepWords(wordsFor(service, state, state.language), order);
    },
    text: async (intake, kind) => {
      const state = await live(intake);
      if (state === null) return null;
      const words = wordsFor(service, state, state.language);
      const submissions = Object.values(state.submissions ?? {});
      return kind === 'comparison'
        ? comparisonText(words, compareCenters(state, isoNow(clock)))
        : questionsText(words, travelQuestions(words), submissions);
    },
    letter: async ({ intake, submission }, letter) => {
      const state = await live(intake);
      const all = state === null ? [] : compareCenters(state, isoNow(clock));
      const found = all.find((one) => one.submission.id === submission);
      if (state === null || found === undefined) return null;
      const asked = found.submission.questions;
      const questions = travelQuestions(wordsFor(service, state, 'en')).filter(
        (_, index) => (asked[String(index)]?.answer ?? '') === '',
      );
      return followUpLetter(letter, found.submission, { gaps: found.gaps, questions });
    },
    csv: async (intake, language) => {
      const state = await live(intake);
      return state === null ? null : comparisonCsv(parts, state, language);
    },
  };
}

/** Null for one that is unknown, erased or about to be. */
async function liveState({ intakes }: Service, intake: string): Promise<IntakeState | null> {
  const state = await intakes.state(intake);
  return state === null || state.erased ? null : state;
}

interface Submitting {
  readonly intake: string;
  readonly order: SubmitOrder;
  readonly by: string;
}

async function submit(parts: SubmissionParts, { intake, order, by }: Submitting): Promise<Outcome> {
  const { service, directory } = parts;
  if ((await liveState(service, intake)) === null) return 'not_found';
  const versions = await packageVersions(service, intake);
  const built = versions.find(({ sha256 }) => sha256 === order.packageSha256);
  if (built === undefined) return 'bad_request';
  const entries = await Promise.all(order.centers.map(({ center }) => directory.find(center)));
  const centers = order.centers.flatMap(({ id, center, seen }, index) => {
    const entry = entries[index];
    if (entry == null || entry.center.archived) return [];
    const { name: centerName, country, promise, ageLimits } = entry.center;
    return [{ id, center, seen, centerName, country, promise, ageLimits }];
  });
  if (centers.length !== order.centers.length) return 'bad_request';
  const { change, packageSha256, how, note, tell } = order;
  const event: SubmissionEvent = {
    ...{ kind: 'package_submitted', change, centers, packageSha256, how, note, tell },
    ...{ packageName: built.name, packageVersion: built.version, coordinator: by },
  };
  return act(service, intake, { event, submissions: centers.map(({ id }) => id) });
}

/** A file that is named has to be in the vault before. */
async function answer(
  service: Service,
  { intake, submission: id }: About,
  { by: coordinator, original, ...order }: AnswerOrder & { readonly by: string },
): Promise<Outcome> {
  const { text, file } = original;
  if (file !== null) {
    const kept = await keptBytes(service, intake, file.sha256);
    if (kept !== file.bytes) return 'bad_request';
  }
  const named = file === null ? null : { ...file, name: safeName(file.name) };
  const answered = { kind: 'center_answered', id, ...order, coordinator } as const;
  const event = { ...answered, original: { text, file: named } };
  return act(service, intake, { event, submissions: [id] });
}

type ChangingEvent = Extract<SubmissionEvent, { change: string }>;

/** The engine alone decides; whether it took the step shows once its turn is over. */
async function act(
  service: Service,
  intake: string,
  asked: { readonly event: ChangingEvent; readonly submissions: readonly string[] },
): Promise<Outcome> {
  const { event, submissions } = asked;
  const before = await liveState(service, intake);
  if (before === null) return 'not_found';
  const known = (id: string) => before.submissions?.[id] !== undefined;
  if (event.kind !== 'package_submitted' && !submissions.every(known)) return 'not_found';
  await hand(service, intake, { event, change: event.change });
  const after = await liveState(service, intake);
  const taken = submissions.filter((id) =>
    after?.submissions?.[id]?.changes.some((change) => change.id === event.change),
  );
  if (taken.length === submissions.length) return 'done';
  return moved(before, after, submissions) ? 'conflict' : refusal(event, before);
}

/** A second click hands in the same id, and nothing happens twice. */
async function hand(
  { inbox }: Service,
  intake: string,
  { event, change }: { readonly event: SubmissionEvent; readonly change: string },
): Promise<void> {
  await inbox.acceptInternal(intake, event, `console:${intake}:${change}`);
  await inbox.betweenTurns(intake, () => Promise.resolve());
}

function moved(before: IntakeState, after: IntakeState | null, ids: readonly string[]): boolean {
  const count = (state: IntakeState | null, id: string) => state?.submissions?.[id]?.changes.length;
  return ids.some((id) => count(before, id) !== count(after, id));
}

/** Nothing moved meanwhile: the step was stale already, or it is none that can be made. */
function refusal(event: ChangingEvent, state: IntakeState): Outcome {
  if (event.kind === 'package_submitted') return 'conflict';
  const seen = state.submissions?.[event.id]?.changes.length;
  return seen === event.seen ? 'bad_request' : 'conflict';
}
