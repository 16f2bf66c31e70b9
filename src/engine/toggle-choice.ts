// Several options by tapping one after another: each tap adds one until "that is all".
import type { LeafItem } from '../flow/flow.ts';
import { pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import { optionsFor } from './ask.ts';
import { settleAnswer } from './settle-answer.ts';
import { optionTitle } from '../flow/show-answer.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

interface Tap {
  readonly item: LeafItem;
  readonly path: ItemPath;
  readonly option: string;
}

/** True when it was dealt with: always, for an option that the question has. */
export function toggleChoice(draft: TurnDraft, { item, path, option }: Tap): boolean {
  if (item.type !== 'choices' || !item.options.some(({ id }) => id === option)) return false;
  const chosen = [...new Set([...chosenSoFar(draft, path), option])];
  const taken = [...chosen, item.none].map((id) => `a:${pathKey(path)}=${id ?? ''}`);
  const rest = optionsFor(draft, item, path).filter(({ id }) => !taken.includes(id));
  if (option === item.none || rest.length === 0) {
    finishChoosing(draft, { item, path }, option === item.none ? [option] : chosen);
    return true;
  }
  const words = wordsOf(draft);
  const titles = chosen.map((id) => optionTitle(words, item.id, id));
  draft.say('bot:choosing.more', { chosen: titles.join(' · ') });
  draft.offer(
    [{ id: 'x:choosing=done', title: draft.words('bot:choosing.done'), numbered: true }, ...rest],
    { path, aside: { kind: 'choosing', path, options: chosen } },
  );
  return true;
}

export function finishChoosing(
  draft: TurnDraft,
  question: { readonly item: LeafItem; readonly path: ItemPath },
  options: readonly string[],
): void {
  const words = wordsOf(draft);
  const said = options.map((id) => optionTitle(words, question.item.id, id)).join(', ');
  const value = { kind: 'choices', options } as const;
  settleAnswer(draft, question, { kind: 'answer', draft: { state: 'answered', value, said } });
}

function chosenSoFar(draft: TurnDraft, path: ItemPath): readonly string[] {
  const { aside } = draft.state;
  return aside?.kind === 'choosing' && pathKey(aside.path) === pathKey(path) ? aside.options : [];
}
