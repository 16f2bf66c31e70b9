// What a family can still send: essential, and not what they said they cannot.
import type { IntakeState } from '../intake/state.ts';
import { checklist, type ChecklistLine, type ChecklistState } from './checklist.ts';
import type { Flow } from './flow.ts';

const wanted = new Set<ChecklistState>([
  'missing',
  'later',
  'only_unreadable',
  'only_film',
  'pages_missing',
]);

/** In the flow's order; `now` is an ISO instant. */
export function missingDocuments(
  flow: Flow,
  state: IntakeState,
  now: string,
): readonly ChecklistLine[] {
  return checklist(flow, state, now).filter((line) => line.essential && wanted.has(line.state));
}
