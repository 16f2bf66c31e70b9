// The fields that the bot can ask about in a coordinator's place, with what is known of them.
import { holds } from '../flow/condition.ts';
import type { Flow, LeafItem } from '../flow/flow.ts';
import { answerWords, labelOf, type Words } from '../flow/show-answer.ts';
import { parsePathKey, pathKey, type ItemPath } from '../intake/answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { AskableField } from '../web/console/conversation-view.ts';

/** They are steps or files, not fields that words can fill. */
const steps = new Set<LeafItem['type']>(['consent', 'notice', 'review', 'submit', 'document']);

/** In the order of the flow; a line of a repeating group once for each of its rows. */
export function askableFields(words: Words, state: IntakeState): readonly AskableField[] {
  return pathsOf(words.flow, state).map((path) => {
    const answer = state.answers[pathKey(path)];
    const row = path.row === undefined ? '' : ` ${String(rowNumber(state, path))}`;
    return {
      path: pathKey(path),
      label: `${labelOf(words, path)}${row}`,
      answer: answer === undefined ? null : answerWords(words, path, answer),
    };
  });
}

/** The path behind a key; null when the bot cannot ask it. */
export function askablePath(flow: Flow, state: IntakeState, key: string): ItemPath | null {
  const known = pathsOf(flow, state).some((path) => pathKey(path) === key);
  return known ? parsePathKey(key) : null;
}

function pathsOf(flow: Flow, state: IntakeState): readonly ItemPath[] {
  return flow.items.flatMap((item): readonly ItemPath[] => {
    if (!holds(item.when, state)) return [];
    if (item.type !== 'group') return steps.has(item.type) ? [] : [{ item: item.id }];
    const rows = state.groups[item.id]?.rows ?? [];
    return rows.flatMap((row) =>
      item.items
        .filter((leaf) => !steps.has(leaf.type))
        .filter((leaf) => holds(leaf.when, state, { group: item.id, row }))
        .map((leaf) => ({ group: item.id, row, item: leaf.id })),
    );
  });
}

function rowNumber(state: IntakeState, { group = '', row = '' }: ItemPath): number {
  return (state.groups[group]?.rows.indexOf(row) ?? -1) + 1;
}
