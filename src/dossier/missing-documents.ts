// What the summary lists at its end: the checklist's gaps, and its lines in another language.
import { checklist } from '../flow/checklist.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import { showDate } from '../language/date-show.ts';
import type { EnclosedFile, ListedFile, MissingDocument } from './dossier-parts.ts';

/** Everything of the checklist that is not there, essential lines first. */
export function missingDocuments(
  words: Words,
  state: IntakeState,
  now: string,
): readonly MissingDocument[] {
  return checklist(words.flow, state, now)
    .filter((line) => line.state !== 'received')
    .filter((line) => line.essential || line.state !== 'not_applicable')
    .map((line) => ({
      item: line.item.id,
      label: labelOf(words, { item: line.item.id }),
      essential: line.essential,
      state: line.state,
      missingPages: line.missingPages,
      folder: line.item.folder,
    }));
}

/** The same lists in the language of `words`. */
export function relabelled(
  words: Words,
  lists: {
    readonly enclosed: readonly EnclosedFile[];
    readonly missing: readonly MissingDocument[];
  },
): { readonly enclosed: readonly ListedFile[]; readonly missing: readonly MissingDocument[] } {
  return {
    enclosed: lists.enclosed.map((file) => relabelledFile(words, file)),
    missing: lists.missing.map((line) => ({ ...line, label: labelOf(words, line) })),
  };
}

function relabelledFile(words: Words, file: EnclosedFile): ListedFile {
  const label =
    file.item === null
      ? words.catalog.say(words.language, 'dossier:unsorted')
      : labelOf(words, { item: file.item });
  const dateWords = file.date === null ? '' : showDate(file.date, words.language);
  return { ...file, label, dateWords };
}
