// The answers that count, in the order of the flow.
import { holds } from './condition.ts';
import type { Flow, LeafItem } from './flow.ts';
import { pathKey } from '../intake/answer.ts';
import type { Answer, ItemPath } from '../intake/answer.ts';
import type { IntakeState } from '../intake/state.ts';

export interface AnsweredPath {
  readonly path: ItemPath;
  readonly item: LeafItem;
  readonly answer: Answer;
}

/** Steps of the conversation that hold nothing to review. */
const steps = new Set<LeafItem['type']>(['consent', 'notice', 'review', 'submit', 'document']);

/** Answers of enabled items; answers of items that are not enabled stay in history only. */
export function answeredPaths(flow: Flow, state: IntakeState): readonly AnsweredPath[] {
  return flow.items.flatMap((item) => {
    if (!holds(item.when, state)) return [];
    if (item.type !== 'group') return answered(state, item, { item: item.id });
    return (state.groups[item.id]?.rows ?? []).flatMap((row) =>
      item.items
        .filter((leaf) => holds(leaf.when, state, { group: item.id, row }))
        .flatMap((leaf) => answered(state, leaf, { group: item.id, row, item: leaf.id })),
    );
  });
}

function answered(state: IntakeState, item: LeafItem, path: ItemPath): readonly AnsweredPath[] {
  const answer = state.answers[pathKey(path)];
  return answer === undefined || steps.has(item.type) ? [] : [{ path, item, answer }];
}
