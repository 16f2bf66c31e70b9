// Which better photos a coordinator still waits for: until a readable one came to the same line.
import { filePages } from '../intake/document-pages.ts';
import { isUnreadable } from '../intake/photo-standing.ts';
import type { RetakeWish } from '../intake/page-edit.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';

type Documents = Pick<IntakeState, 'documents'>;

/** The whole document is wanted once more: until then its line is not settled. */
export function isWantedAgain(state: Documents, document: DocumentState): boolean {
  const isSingle = filePages(document).length === 1;
  return openRetakes(state, document).some(({ page }) => page === null || isSingle);
}

/** Single pages of a file with several that are wanted once more. */
export function pagesWantedAgain(state: Documents, document: DocumentState): readonly number[] {
  if (isWantedAgain(state, document)) return [];
  return openRetakes(state, document).flatMap(({ page }) => page ?? []);
}

/** Those that nothing has come for yet. */
export function openRetakes(state: Documents, document: DocumentState): readonly RetakeWish[] {
  return (document.retakes ?? []).filter(
    ({ at }) =>
      !Object.values(state.documents).some(
        (other) =>
          other.id !== document.id &&
          other.item === document.item &&
          other.partOf === undefined &&
          !other.withdrawn &&
          other.receivedAt > at &&
          other.examination?.outcome === 'accept' &&
          !isUnreadable(other),
      ),
  );
}
