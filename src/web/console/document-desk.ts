// What the document desk shows of a case: the checklist, its reports, their pages, their custody.
import type {
  DocumentKind,
  Outcome,
  PageVersion,
  PhotoReason,
  RefusalReason,
  Verdict,
} from '../../intake/document.ts';
import type { PageBox, PageEdit, PageRef, PageTurn } from '../../intake/page-edit.ts';
import type { FoundIdentifier } from '../../privacy/identifier.ts';

export interface DocumentDesk {
  readonly items: readonly DeskItem[];
  readonly documents: readonly DeskDocument[];
  readonly reports: readonly DeskReport[];
  readonly counts: DeskCounts;
  /** The package as it was last built; null before the first. */
  readonly package: DeskPackage | null;
}

export interface DeskItem {
  readonly id: string;
  /** In the member's language. */
  readonly label: string;
  readonly essential: boolean;
  /** A code: words under `console-documents:line`. */
  readonly state: string;
  /** Numbers of pages that are known to be missing. */
  readonly missingPages: readonly number[];
}

export interface DeskReport {
  readonly id: string;
  readonly item: string;
  /** In the member's language; empty where it is not known. */
  readonly date: string;
  /** In the order in which they go into the package. */
  readonly pages: readonly PageRef[];
  /** A coordinator gave the order. */
  readonly isArranged: boolean;
}

export interface DeskDocument {
  readonly id: string;
  /** As its sender named it, or as a coordinator did. */
  readonly name: string;
  readonly kind: DocumentKind;
  /** `checking` while it is still being examined. */
  readonly state: 'checking' | Outcome;
  readonly refusal: RefusalReason | null;
  readonly item: string | null;
  readonly report: string | null;
  readonly partOf: string | null;
  readonly withdrawn: boolean;
  /** A better photo goes along in its place. */
  readonly isReplaced: boolean;
  readonly version: PageVersion;
  /** It looks like a passport or an identity card: shown once somebody says why. */
  readonly isMasked: boolean;
  /** Its pages can be drawn. */
  readonly hasPages: boolean;
  /** Its cleaned version may differ from how it was taken. */
  readonly isPhoto: boolean;
  readonly pages: readonly DeskPage[];
  readonly retake: DeskRetake | null;
  readonly custody: Custody;
}

export interface DeskPage {
  readonly page: number;
  readonly verdict: Verdict | null;
  readonly reasons: readonly PhotoReason[];
  /** Who overruled the machine, and why. */
  readonly overruled: { readonly by: string; readonly reason: string } | null;
  readonly turn: PageTurn;
  readonly boxes: readonly PageBox[];
  readonly redactionReason: string;
  readonly hasMap: boolean;
  readonly retake: DeskRetake | null;
}

export interface DeskRetake {
  readonly reason: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** Where the bytes of a file are, from the messenger to the package. */
export interface Custody {
  readonly sha256: string;
  readonly bytes: number;
  readonly via: 'chat' | 'link';
  /** ISO instant. */
  readonly receivedAt: string;
  readonly checked: boolean;
  /** It is part of the package that was last built. */
  readonly packaged: boolean;
}

export interface DeskCounts {
  readonly received: number;
  readonly checked: number;
  readonly usable: number;
  readonly packaged: number;
  readonly redactedPages: number;
  readonly boxes: number;
}

export interface DeskPackage {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What can be suggested to be covered on a page. */
export type Suggestions =
  /** A photo or a scan: it has no words of its own. */
  { readonly kind: 'no_text' } | { readonly kind: 'found'; readonly found: readonly Suggestion[] };

export interface Suggestion extends Pick<FoundIdentifier, 'kind' | 'sign'> {
  readonly boxes: readonly PageBox[];
}

/** One cell of the map of legibility on the upright page; `digit`: 0 surely not, 9 surely. */
export interface MapCell extends PageBox {
  readonly digit: number;
}

export interface Edited {
  /** What undoes it, to be sent as edits. */
  readonly undo: readonly PageEdit[];
}
