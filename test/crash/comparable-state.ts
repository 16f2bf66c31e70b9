// The state of an intake as text that is the same in two runs: no times, no random ids.
import type { IntakeState } from '../../src/intake/state.ts';

const times = new Set(['at', 'openedAt', 'lastHeardAt', 'receivedAt', 'submittedAt']);
/** The package's own bytes hold random ids. */
const packageBytes = new Set(['sha256', 'bytes', 'contents']);
/** A package is named after its intake's random id. */
const packageCode = /_[0-9A-F]{8}_/g;

export function comparable(state: IntakeState): string {
  const built = state.package === null ? null : without({ ...state.package }, packageBytes);
  const packages = (state.packages ?? []).map((version) => without({ ...version }, packageBytes));
  // When a nudge went out differs by the seconds of a restart; how many did must not.
  const remindedAt = (state.remindedAt ?? []).length;
  let text = comparableWords(sortedJson({ ...state, package: built, packages, remindedAt }));
  text = text.replaceAll(state.id, 'intake');
  for (const { id, name } of Object.values(state.documents)) text = text.replaceAll(id, name);
  // The names have taken the places of ids: they have to be sorted anew.
  return sortedJson(JSON.parse(text), times);
}

/** Words of ours without what is random in them. */
export function comparableWords(words: string): string {
  return words.replaceAll(packageCode, '_CODE_');
}

/** JSON with its keys in order, whatever order they were written in. */
export function sortedJson(value: unknown, left: ReadonlySet<string> = new Set()): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? without(inner, left) : inner,
  );
}

function without(
  record: Readonly<Record<string, unknown>>,
  left: ReadonlySet<string>,
): Record<string, unknown> {
  const kept = Object.entries(record).filter(([key]) => !left.has(key));
  return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
