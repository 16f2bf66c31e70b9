// What the examiner and its child say to each other.

import type { DocumentKind, Examination, PageVersion } from '../intake/document.ts';
import type { Conversion } from './conversion.ts';

export type Job =
  | { readonly kind: 'examine'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'convert';
      readonly bytes: Uint8Array;
      readonly documentKind: DocumentKind;
      readonly version: PageVersion;
    };

export type JobResult =
  | { readonly kind: 'examined'; readonly examination: Examination }
  | { readonly kind: 'converted'; readonly conversion: Conversion };
