// Names the photos of a burst by their numbers: "Photos 2 and 5:".
import type { PageVerdict, PhotoReason } from '../intake/document.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import type { DocumentState } from '../intake/state.ts';
import { numberList } from './ask-documents.ts';
import type { TurnDraft } from './turn-draft.ts';

/** What is said of some files of a burst; `burst` has all of them, as the sender counts them. */
export interface Named {
  readonly burst: readonly DocumentState[];
  readonly documents: readonly DocumentState[];
}

/** Ends in a space; nothing where there was one photo only. */
export function whichPhotos(draft: TurnDraft, { burst, documents }: Named): string {
  if (burst.length <= 1) return '';
  const ids = new Set(documents.map(({ id }) => id));
  const numbers = burst.flatMap(({ id }, index) => (ids.has(id) ? [index + 1] : []));
  const about = { count: numbers.length, numbers: numberList(draft, numbers) };
  return `${draft.words('bot:documents.photos', about)} `;
}

/** One paragraph for each first reason of the pages that a test finds: why, and what to do. */
export function tellReasons(
  draft: TurnDraft,
  named: Named,
  test: (page: PageVerdict) => boolean,
): void {
  const found = new Map<PhotoReason, DocumentState[]>();
  for (const document of named.documents) {
    const page = judgedPages(document).find(test);
    const reason = page?.reasons[0];
    if (reason !== undefined) found.set(reason, [...(found.get(reason) ?? []), document]);
  }
  for (const [reason, documents] of found) {
    const why = draft.words(`photo:reason.${reason}.why`);
    const advice = draft.words(`photo:reason.${reason}.advice`);
    draft.write(`${whichPhotos(draft, { ...named, documents })}${why} ${advice}`);
  }
}
