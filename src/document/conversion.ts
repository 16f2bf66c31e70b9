// A document as it goes into the dossier.
import type { PageVersion } from '../intake/document.ts';
import type { PageBox } from '../intake/page-edit.ts';

/** How the pages are wanted; `hidden`: by page, from 1, what is burnt out of it. */
export interface PageWish {
  readonly version?: PageVersion;
  readonly hidden?: Readonly<Record<number, readonly PageBox[]>>;
}

export interface ConvertedImage {
  readonly jpeg: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Straightened and brightened from a photo. */
  readonly isCleaned?: boolean;
}

/** Why a file goes into the dossier as it came. */
export type KeptReason = 'no_conversion_for_kind' | 'conversion_failed';

export type Conversion =
  | { readonly kind: 'images'; readonly images: readonly ConvertedImage[] }
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array; readonly pageCount: number }
  /** The same file without the identifiers in its header, or in those of the files inside. */
  | { readonly kind: 'cleared'; readonly bytes: Uint8Array }
  | { readonly kind: 'original'; readonly reason: KeptReason }
  /** It may tell who somebody is; `file` in it (or it itself, where empty) cannot be cleared. */
  | { readonly kind: 'uncleared'; readonly file: string };
