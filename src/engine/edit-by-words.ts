// "Change my weight", «وزن را ویرایش کن»: which answer somebody wants to change, in words.
import { answeredPaths } from '../flow/answered-paths.ts';
import { labelOf } from '../flow/show-answer.ts';
import { parsePathKey, pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import { closest } from '../language/closest.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { labelInside, labelTable } from './label-inside.ts';
import type { TurnDraft } from './turn-draft.ts';

/** The answer named by its label in any language: one that is listed now, or any outside a line. */
export function answerNamed(draft: TurnDraft, text: string): ItemPath | null {
  const listed = (draft.state.menu?.options ?? [])
    .filter(({ id }) => id.startsWith('e:'))
    .map(({ id }) => parsePathKey(id.slice(2)));
  const others = answeredPaths(draft.flow, draft.state)
    .map(({ path }) => path)
    .filter(({ group }) => group === undefined);
  return named(draft, text, listed) ?? named(draft, text, others);
}

/** Null when no label, or more than one, is meant. */
function named(draft: TurnDraft, text: string, paths: readonly ItemPath[]): ItemPath | null {
  const { flow, phrasebook } = draft;
  const labels = new Map(
    paths.flatMap((path) =>
      languages.map((language): [string, string] => [
        fold(labelOf({ flow, catalog: phrasebook.catalog, language }, path)),
        pathKey(path),
      ]),
    ),
  );
  const said = fold(text);
  const inside = () => {
    const table = labelTable([...labels].map(([label, key]) => [label, [key]]));
    return labelInside(said, table, phrasebook.turning);
  };
  const key = labels.get(said) ?? closest(said, labels) ?? inside();
  return key === null ? null : parsePathKey(key);
}
