// What the examiner and its child say to each other.

import type { DocumentKind, Examination } from '../intake/document.ts';
import type { Conversion, PageWish } from './conversion.ts';
import type { PageToMark } from './mark-page.ts';

export type Job =
  | { readonly kind: 'examine'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'convert';
      readonly bytes: Uint8Array;
      readonly documentKind: DocumentKind;
      readonly wish: PageWish;
    }
  | ({ readonly kind: 'mark'; readonly bytes: Uint8Array } & PageToMark);

export type JobResult =
  | { readonly kind: 'examined'; readonly examination: Examination }
  | { readonly kind: 'converted'; readonly conversion: Conversion }
  | { readonly kind: 'marked'; readonly picture: Uint8Array | null };
