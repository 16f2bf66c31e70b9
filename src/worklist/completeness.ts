// How much of a case is there: its questions and the documents that a doctor must have.
import { checklist } from '../flow/checklist.ts';
import type { ChecklistState } from '../flow/checklist.ts';
import { holds } from '../flow/condition.ts';
import type { Flow, Item } from '../flow/flow.ts';
import type { IntakeState } from '../intake/state.ts';

/** `have` of `of`; both 0 where nothing is asked. */
export interface Share {
  readonly have: number;
  readonly of: number;
}

export interface Completeness {
  /** Enabled questions; a repeating group counts as one. */
  readonly questions: Share;
  /** Essential documents; what does not apply is not counted. */
  readonly documents: Share;
  /** Essential documents that are not there, in the flow's order, by item id. */
  readonly missing: readonly string[];
  /** Those of them that the family can still send. */
  readonly wanted: readonly string[];
}

/** Steps of the talk that put nothing into the package. */
const steps = new Set<Item['type']>(['consent', 'notice', 'review', 'submit', 'document']);
const there = new Set<ChecklistState>(['received', 'stale']);
const givenUp = new Set<ChecklistState>(['unknown', 'refused', 'unavailable']);

/** `now`: ISO instant; reports grow old. */
export function completeness(flow: Flow, state: IntakeState, now: string): Completeness {
  const questions = flow.items.filter((item) => !steps.has(item.type) && holds(item.when, state));
  const lines = checklist(flow, state, now).filter(
    (line) => line.essential && line.state !== 'not_applicable',
  );
  const missing = lines.filter((line) => !there.has(line.state));
  return {
    questions: {
      have: questions.filter((item) => isAnswered(item, state)).length,
      of: questions.length,
    },
    documents: { have: lines.length - missing.length, of: lines.length },
    missing: missing.map(({ item }) => item.id),
    wanted: missing.filter((line) => !givenUp.has(line.state)).map(({ item }) => item.id),
  };
}

/** "Will be told later" is not told yet. */
function isAnswered(item: Item, state: IntakeState): boolean {
  if (item.type === 'group') return state.groups[item.id]?.closed ?? false;
  const answer = state.answers[item.id];
  return answer !== undefined && answer.state !== 'later';
}

/** Whole percent, rounded down: 100 only when nothing is missing. */
export function percentOf(questions: Share, documents: Share): number {
  const of = questions.of + documents.of;
  return of === 0 ? 0 : Math.floor(((questions.have + documents.have) * 100) / of);
}
