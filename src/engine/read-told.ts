// What words tell beside their answer: "for my father" says who writes, how related, and the sex.
import { findItem } from '../flow/find-item.ts';
import type { LeafItem } from '../flow/flow.ts';
import type { AnswerDraft } from '../intake/fact.ts';
import type { ItemPath } from '../intake/answer.ts';
import type { TurnDraft } from './turn-draft.ts';

export interface Told {
  /** The option of the question itself, where telling the rest settles it. */
  readonly option: string | null;
  readonly also: readonly { readonly path: ItemPath; readonly draft: AnswerDraft }[];
}

/** Nothing of what was answered before is told anew. */
export function toldBy(draft: TurnDraft, item: LeafItem, said: string): Told {
  const tells = item.type === 'choice' ? Object.entries(item.tells) : [];
  let settled: string | null = null;
  const also = tells.flatMap(([id, here]) => {
    const other = findItem(draft.flow, id)?.item;
    const option = other === undefined ? null : draft.phrasebook.told(draft.flow, other, said);
    if (option === null) return [];
    settled ??= here;
    if (draft.state.answers[id] !== undefined) return [];
    const value = { kind: 'choice', option } as const;
    return [{ path: { item: id }, draft: { state: 'answered', value, said } as const }];
  });
  return { option: settled, also };
}
