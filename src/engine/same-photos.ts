// The same photo sent twice: it is kept once, and the clearer of the two goes along.
import { isLive } from '../flow/checklist.ts';
import { isBetterPhoto, isUnreadable } from '../intake/photo-standing.ts';
import { isSamePicture } from '../intake/same-picture.ts';
import type { Look } from '../intake/same-picture.ts';
import type { DocumentState } from '../intake/state.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Ids of the burst. */
export interface SamePhotos {
  /** Came before; left out. */
  readonly copies: readonly string[];
  /** A clearer copy of one that came before. */
  readonly clearer: readonly string[];
  /** The very photo that could not be read, once more; the first one is left to a person. */
  readonly insistedOn: readonly string[];
}

export function settleSamePhotos(draft: TurnDraft, burst: readonly DocumentState[]): SamePhotos {
  const copies: string[] = [];
  const clearer: string[] = [];
  const insistedOn: string[] = [];
  for (const document of burst) {
    const first = earlierCopy(draft, document);
    if (first === null) continue;
    if (isBetterPhoto(document, first)) {
      takeInstead(draft, first, document);
      clearer.push(document.id);
      continue;
    }
    draft.record({ kind: 'document_withdrawn', document: document.id }, 'bot');
    if (isUnreadable(first) && first.reported && !first.insisted) {
      draft.record({ kind: 'document_insisted', document: first.id }, 'bot');
      insistedOn.push(document.id);
    } else {
      copies.push(document.id);
    }
  }
  return { copies, clearer, insistedOn };
}

/** The better photo stands where the other one stood, which is kept and does not go along. */
export function takeInstead(draft: TurnDraft, older: DocumentState, newer: DocumentState): void {
  const { item, report } = older;
  if (item !== null && report !== null && newer.report !== report) {
    draft.record({ kind: 'document_placed', document: newer.id, item, report }, 'bot');
  }
  const replaced = { kind: 'document_replaced', document: older.id, replacedBy: newer.id } as const;
  draft.record(replaced, 'bot');
}

function earlierCopy(draft: TurnDraft, document: DocumentState): DocumentState | null {
  if (document.examination?.outcome !== 'accept') return null;
  const all = Object.values(draft.state.documents);
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === document.id),
  );
  return earlier.find((other) => isLive(other) && isSame(other, document)) ?? null;
}

function isSame(one: DocumentState, other: DocumentState): boolean {
  if (one.examination?.outcome !== 'accept') return false;
  if (one.sha256 === other.sha256) return true;
  const [a, b] = [lookOf(one), lookOf(other)];
  return a !== null && b !== null && isSamePicture(a, b);
}

function lookOf({ examination }: DocumentState): Look | null {
  const [page] = examination?.pages ?? [];
  const hash = examination?.perceptualHash ?? null;
  if (page === undefined || hash === null) return null;
  return { hash, width: page.widthPixels, height: page.heightPixels };
}
