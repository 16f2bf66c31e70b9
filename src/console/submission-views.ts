// What the console shows of submissions, put together from the state and its facts.
import { compareCenters, comparisonRows } from '../center/comparison.ts';
import { dueList } from '../center/due-list.ts';
import { promiseOf } from '../center/promise-clock.ts';
import { travelQuestions } from '../engine/travel-questions.ts';
import { checklist, isUsable } from '../flow/checklist.ts';
import { labelOf, type Words } from '../flow/show-answer.ts';
import { nextSteps } from '../intake/submission.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Language } from '../language/language.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { csvOf } from '../lib/csv.ts';
import type { Service } from '../service.ts';
import type { PackageVersion, Quiet, SubmissionsView } from '../web/console/submission-view.ts';

export interface ViewParts {
  readonly service: Service;
  readonly clock: Clock;
}

/** Where words of the intake's flow are looked up for a reader. */
export function wordsFor(
  { engine, catalog }: Service,
  { flow }: IntakeState,
  language: Language,
): Words {
  return { flow: engine.flowOf(flow), catalog, language };
}

/** Every package that was built, the newest first. */
export async function packageVersions(
  { intakes }: Service,
  intake: string,
): Promise<readonly PackageVersion[]> {
  const facts = await intakes.facts(intake);
  const built = facts.flatMap((fact) => (fact.kind === 'package_built' ? [fact] : []));
  const versions = built.map(({ package: made, at: builtAt }, index) => {
    const { sha256, name, bytes, fileCount } = made;
    return { version: index + 1, sha256, name, bytes, fileCount, builtAt };
  });
  // The same bytes again are the same version.
  const once = new Map(versions.toReversed().map((version) => [version.sha256, version]));
  return [...once.values()].toSorted((a, b) => b.version - a.version);
}

export async function submissionsView(
  { service, clock }: ViewParts,
  state: IntakeState,
  language: Language,
): Promise<SubmissionsView> {
  const now = isoNow(clock);
  const words = wordsFor(service, state, language);
  return {
    intake: state.id,
    language: state.language,
    now,
    quiet: quietOf(state),
    versions: await packageVersions(service, state.id),
    checklist: checklist(words.flow, state, now).map(({ item, documents }) => ({
      id: item.id,
      label: labelOf(words, { item: item.id }),
      files: documents.filter(isUsable).length,
    })),
    centers: compareCenters(state, now),
    promise: promiseOf(state, now),
    due: dueList(state, now),
    questions: travelQuestions(words),
    nextSteps,
  };
}

function quietOf({ owner, redFlag, stopped }: IntakeState): Quiet {
  if (redFlag !== null) return redFlag === 'death' ? 'death' : 'red_flag';
  if (owner !== null) return 'owned';
  return stopped ? 'stopped' : null;
}

const heads = [
  ...(['center', 'country', 'state', 'days', 'sentAt', 'answeredAt'] as const),
  ...(['suitable', 'product', 'otherOptions', 'costEstimate', 'timeEstimate'] as const),
  'openQuestions',
] as const;

export function comparisonCsv(
  { service, clock }: ViewParts,
  state: IntakeState,
  language: Language,
): string {
  const words = wordsFor(service, state, language);
  const say = (key: string) => service.catalog.say(language, key);
  const table = {
    heads: heads.map((head) => say(`console-submissions:head.${head}`)),
    state: (one: { readonly state: string }) => say(`console-submissions:state.${one.state}`),
    suitable: (answer: string) => say(`console-submissions:suitable.${answer}`),
  };
  const compared = compareCenters(state, isoNow(clock));
  return csvOf(comparisonRows(compared, table, travelQuestions(words)));
}
