// A coordinator's own question, as a question beside those of the flow.
import { findItem } from '../flow/find-item.ts';
import type { Flow, LeafItem } from '../flow/flow.ts';
import { pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import type { CoordinatorQuestion } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';

/** The virtual group of replies that fill no field: `asked/<question>/reply`. */
export const askedGroup = 'asked';

/** Any words are an answer to it. */
export const freeQuestionItem: LeafItem = {
  id: 'reply',
  type: 'text',
  may: ['unknown', 'refused'],
  resets: [],
  charactersMax: 2000,
  offers: [],
  name: false,
};

/** What the reply will be understood as; null when the flow has no such field any more. */
export function questionAsked(
  flow: Flow,
  asked: CoordinatorQuestion,
): { readonly item: LeafItem; readonly path: ItemPath } | null {
  const { id, path } = asked;
  if (path === null) {
    return { item: freeQuestionItem, path: { group: askedGroup, row: id, item: 'reply' } };
  }
  const item = findItem(flow, path.item)?.item;
  return item === undefined ? null : { item, path };
}

/** Whether an answer at this path is what a coordinator waits for. */
export function isAskedByCoordinator(state: IntakeState, path: ItemPath): boolean {
  const asked = state.coordinatorAsks ?? null;
  if (asked === null) return false;
  if (asked.path !== null) return pathKey(asked.path) === pathKey(path);
  return path.group === askedGroup && path.row === asked.id;
}
