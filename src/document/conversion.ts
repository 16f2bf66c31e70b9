// A document as it goes into the dossier.

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
  | { readonly kind: 'original'; readonly reason: KeptReason };
