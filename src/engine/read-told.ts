// What words tell beside their answer: "for my father" says who writes, how related, and the sex.
import { findItem } from '../flow/find-item.ts';
import type { GroupItem, LeafItem } from '../flow/flow.ts';
import type { AnswerDraft } from '../intake/fact.ts';
import type { ItemPath } from '../intake/answer.ts';
import type { TurnDraft } from './turn-draft.ts';

export interface Told {
  /** The option of the question itself, where telling the rest settles it. */
  readonly option: string | null;
  readonly also: readonly { readonly path: ItemPath; readonly draft: AnswerDraft }[];
}

/**
 * Whether the words may be about somebody else than the patient: "his mother", or a relative other
 * than the patient is to whoever wrote so far. Others may write from the same telephone, so that
 * it is never certain.
 */
export function isAboutAnother(draft: TurnDraft, said: string): boolean {
  if (draft.phrasebook.namesKinOfPatient(said)) return true;
  return draft.flow.items.some((item) =>
    tellings(draft, item, said).some(
      ({ id, option, here }) =>
        isOther(draft, id, option) || (here !== null && isOther(draft, item.id, here)),
    ),
  );
}

function isOther(draft: TurnDraft, item: string, option: string): boolean {
  const known = draft.state.answers[item]?.value;
  return known?.kind === 'choice' && known.option !== option;
}

/** Nothing of what was answered before is told anew. */
export function toldBy(draft: TurnDraft, item: LeafItem, said: string): Told {
  const told = tellings(draft, item, said);
  return {
    option: told.find(({ here }) => here !== null)?.here ?? null,
    also: told
      .filter(({ id }) => draft.state.answers[id] === undefined)
      .map(({ id, option }) => {
        const value = { kind: 'choice', option } as const;
        return { path: { item: id }, draft: { state: 'answered', value, said } as const };
      }),
  };
}

function tellings(draft: TurnDraft, item: LeafItem | GroupItem, said: string) {
  const tells = item.type === 'choice' ? Object.entries(item.tells) : [];
  return tells.flatMap(([id, here]) => {
    const other = findItem(draft.flow, id)?.item;
    const option = other === undefined ? null : draft.phrasebook.told(draft.flow, other, said);
    return option === null ? [] : [{ id, here, option }];
  });
}
