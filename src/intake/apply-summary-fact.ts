// How what staff add to a summary changes the state: the patient's own words always stay.
import { pathKey } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Fact } from './fact.ts';
import type { IntakeState } from './state.ts';
import type { PackageVersion, SummaryFact } from './summary-fact.ts';

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** What changes of the state. */
export function summaryChange(
  state: IntakeState,
  fact: FactOf<SummaryFact['kind']>,
): Partial<IntakeState> {
  switch (fact.kind) {
    case 'translation_given':
      return translationGiven(state, fact);
    case 'answer_corrected':
      return answerCorrected(state, fact);
    case 'correction_withdrawn':
      return correctionWithdrawn(state, fact);
    case 'doctor_note_written': {
      const { text, coordinator, at } = fact;
      return { doctorNote: { text, coordinator, at } };
    }
    case 'package_ordered':
      return {
        packageOrdered: { coordinator: fact.coordinator, at: fact.at },
        packageFailedAt: null,
      };
  }
}

/** The same bytes again are the same version. */
export function packageBuilt(
  state: IntakeState,
  { package: built, at }: FactOf<'package_built'>,
): Partial<IntakeState> {
  const before = versionsOf(state);
  const { packageOrdered: ordered, submittedAt } = state;
  const isOrdered = ordered != null && ordered.at > (submittedAt ?? '');
  const coordinator = isOrdered ? ordered.coordinator : null;
  const version = { ...built, number: before.length + 1, at, coordinator };
  const known = before.at(-1)?.sha256 === built.sha256;
  return {
    package: built,
    packages: known ? before : [...before, version],
    packageOrdered: null,
    packageFailedAt: null,
  };
}

export function packageFailed({ at, blocked }: FactOf<'package_failed'>): Partial<IntakeState> {
  return { packageOrdered: null, packageFailedAt: at, packageBlockedBy: blocked ?? null };
}

/** Every package that was built; an intake from before versions were kept has its last one. */
export function versionsOf(state: IntakeState): readonly PackageVersion[] {
  if (state.packages !== undefined) return state.packages;
  return state.package === null ? [] : [{ ...state.package, number: 1, at: '', coordinator: null }];
}

function translationGiven(
  state: IntakeState,
  fact: FactOf<'translation_given'>,
): Partial<IntakeState> {
  const { path, text, language, confirmed, coordinator, original, at } = fact;
  const others = Object.entries(state.translations ?? {}).filter(([key]) => key !== path);
  const given = { text, language, confirmed, coordinator, original, at };
  const all = text === '' ? others : [...others, [path, given] as const];
  return { translations: Object.fromEntries(all) };
}

function answerCorrected(
  state: IntakeState,
  fact: FactOf<'answer_corrected'>,
): Partial<IntakeState> {
  const { path, value, coordinator, reason, at } = fact;
  const key = pathKey(path);
  const now = state.answers[key];
  const before = now?.corrected === undefined ? (now ?? null) : now.corrected.before;
  const answer: Answer = {
    state: fact.state,
    value,
    said: before?.said ?? '',
    at: before?.at ?? at,
    corrected: { coordinator, reason, at, before },
  };
  return { answers: { ...state.answers, [key]: answer } };
}

function correctionWithdrawn(
  state: IntakeState,
  fact: FactOf<'correction_withdrawn'>,
): Partial<IntakeState> {
  const key = pathKey(fact.path);
  const before = state.answers[key]?.corrected?.before;
  if (before === undefined) return {};
  const others = Object.entries(state.answers).filter(([other]) => other !== key);
  return {
    answers: Object.fromEntries(before === null ? others : [...others, [key, before] as const]),
  };
}
