// "Change my weight", «وزن را ویرایش کن»: which answer somebody wants to change, in words.
import { answeredPaths } from '../flow/answered-paths.ts';
import { pathKey } from '../intake/answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import { closest } from '../language/closest.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { labelInside } from './label-inside.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** The answer that is named by its label in any language; null when none, or more than one, is. */
export function answerNamed(draft: TurnDraft, text: string): ItemPath | null {
  const { flow, phrasebook } = draft;
  const paths = new Map(
    answeredPaths(flow, draft.state)
      .filter(({ path }) => path.group === undefined)
      .map(({ path }) => [pathKey(path), path]),
  );
  const labels = new Map(
    [...paths].flatMap(([key, path]) =>
      languages.map((language): [string, string] => [
        fold(labelOf({ flow, catalog: phrasebook.catalog, language }, path)),
        key,
      ]),
    ),
  );
  const said = fold(text);
  const key = labels.get(said) ?? closest(said, labels) ?? labelInside(said, labels, new Set());
  return paths.get(key ?? '') ?? null;
}
