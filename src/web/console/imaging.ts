// What the document desk shows of scans that came as DICOM: studies, their series, their slices.
import type { PageBox } from '../../intake/page-edit.ts';

export interface ImagingStudy {
  readonly id: string;
  readonly description: string;
  /** `2026-11-25`, or empty. */
  readonly date: string;
  readonly series: readonly ImagingSeries[];
}

export interface ImagingSeries {
  readonly id: string;
  readonly modality: string;
  readonly bodyPart: string;
  readonly description: string;
  /** In the order of their numbers. */
  readonly slices: readonly ImagingSlice[];
  readonly window: { readonly center: number; readonly width: number } | null;
  /** Of the first slice. */
  readonly tags: readonly ImagingTag[];
}

export interface ImagingSlice {
  readonly document: string;
  /** Which file of an archive it is; empty where the document is the scan itself. */
  readonly inside: string;
  /** From 1. */
  readonly frame: number;
  /** Null where it can be drawn. */
  readonly noPreview: 'no_pixels' | 'needs_viewer' | null;
  readonly transferSyntax: string;
  /** What of its file is burnt out in the package, on every frame. */
  readonly boxes: readonly PageBox[];
  /** Parts of it can be burnt out: a file of its own, whose pixels are not packed. */
  readonly canCover: boolean;
}

export interface ImagingTag {
  /** `(0010,0020)` */
  readonly tag: string;
  readonly name: string;
  readonly value: string;
  readonly isCleared: boolean;
}

export interface Imaging {
  readonly studies: readonly ImagingStudy[];
  /** Names of files whose header cannot be read. */
  readonly unreadable: readonly string[];
}
