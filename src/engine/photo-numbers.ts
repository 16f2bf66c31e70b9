// Names the photos of a burst by their numbers: "Photos 2 and 5:", or "Page 3:" of one file.
import type { PageVerdict, PhotoReason } from '../intake/document.ts';
import type { DocumentState } from '../intake/state.ts';
import { isolateWords } from '../language/isolate.ts';
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
  test: (page: PageVerdict, document: DocumentState) => boolean,
): readonly PhotoReason[] {
  const found = new Map<PhotoReason, DocumentState[]>();
  for (const document of named.documents) {
    const page = document.examination?.pages.find((one) => test(one, document));
    const reason = page?.reasons[0];
    if (reason !== undefined) found.set(reason, [...(found.get(reason) ?? []), document]);
  }
  for (const [reason, documents] of found) {
    const why = draft.words(`photo:reason.${reason}.why`);
    const advice = draft.words(`photo:reason.${reason}.advice`);
    const pages = whichPages(draft, documents, (page, document) =>
      page.reasons[0] === reason ? test(page, document) : false,
    );
    const which =
      pages === '' ? whichPhotos(draft, { ...named, documents }) : nameOf(draft, named, documents);
    draft.write(`${which}${pages}${why} ${advice}`);
  }
  return [...found.keys()];
}

/** A file with pages is no photo with a number: its name tells which one is meant. */
function nameOf(draft: TurnDraft, { burst }: Named, documents: readonly DocumentState[]): string {
  const [only] = documents;
  if (only === undefined || burst.length <= 1) return '';
  return `${draft.words('bot:documents.one', { name: isolateWords(only.name) })} `;
}

/** The pages of one file with several, such as a PDF made of photos. */
function whichPages(
  draft: TurnDraft,
  documents: readonly DocumentState[],
  test: (page: PageVerdict, document: DocumentState) => boolean,
): string {
  const [only] = documents;
  if (only === undefined || documents.length > 1 || (only.examination?.pageCount ?? 1) <= 1) {
    return '';
  }
  const numbers = (only.examination?.pages ?? [])
    .filter((page) => test(page, only))
    .map(({ page }) => page);
  const about = { count: numbers.length, numbers: numberList(draft, numbers) };
  return `${draft.words('bot:documents.pages', about)} `;
}
