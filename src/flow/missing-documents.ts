// What a family can still send: essential, and not what they said they cannot.
import type { IntakeState } from '../intake/state.ts';
import { wantedSince } from '../intake/submission.ts';
import { checklist, type ChecklistLine, type ChecklistState } from './checklist.ts';
import type { Flow } from './flow.ts';

const wanted = new Set<ChecklistState>([
  'missing',
  'later',
  'only_unreadable',
  'only_film',
  'pages_missing',
]);

/** What a center waits for first, then in the flow's order; `now` is an ISO instant. */
export function missingDocuments(
  flow: Flow,
  state: IntakeState,
  now: string,
): readonly ChecklistLine[] {
  const missing = checklist(flow, state, now).filter(
    (line) => line.essential && wanted.has(line.state),
  );
  const waiting = ({ item }: ChecklistLine) => wantedSince(state.submissions, item.id) !== null;
  return [...missing.filter(waiting), ...missing.filter((line) => !waiting(line))];
}

/** Those of them that the family may be asked about now: "not yet" has its time. */
export function dueDocuments(
  flow: Flow,
  state: IntakeState,
  now: string,
): readonly ChecklistLine[] {
  return missingDocuments(flow, state, now).filter(
    ({ item }) => pausedUntil(state, item.id) <= now,
  );
}

/** When the family may be asked about a document again, as an ISO instant; empty: at any time. */
export function pausedUntil(state: IntakeState, item: string): string {
  return state.documentsFrom?.[item] ?? '';
}

/** What a letter to a hospital asks for: what they cannot get, else everything that is missing. */
export function documentsToRequest(
  flow: Flow,
  state: IntakeState,
  now: string,
): readonly ChecklistLine[] {
  const refused = checklist(flow, state, now).filter(
    (line) => line.essential && line.state === 'unavailable',
  );
  return refused.length > 0 ? refused : missingDocuments(flow, state, now);
}
