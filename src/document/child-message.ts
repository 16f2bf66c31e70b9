// What the examiner and its child say to each other.

import type { DocumentKind, Examination } from '../intake/document.ts';
import type { Conversion, PageWish } from './conversion.ts';
import type { DrawnPage, PageToDraw } from './draw-page.ts';
import type { PageToMark } from './mark-page.ts';
import type { PageLetters } from './page-letters.ts';
import type { FoundScan } from './scans-in-file.ts';

export type Job =
  | { readonly kind: 'examine'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'convert';
      readonly bytes: Uint8Array;
      readonly documentKind: DocumentKind;
      readonly wish: PageWish;
    }
  | ({ readonly kind: 'mark'; readonly bytes: Uint8Array } & PageToMark)
  | ({ readonly kind: 'draw'; readonly bytes: Uint8Array } & PageToDraw)
  | { readonly kind: 'letters'; readonly bytes: Uint8Array; readonly page: number }
  | { readonly kind: 'scans'; readonly bytes: Uint8Array; readonly documentKind: DocumentKind };

export type JobResult =
  | { readonly kind: 'examined'; readonly examination: Examination }
  | { readonly kind: 'converted'; readonly conversion: Conversion }
  | { readonly kind: 'marked'; readonly picture: Uint8Array | null }
  | { readonly kind: 'drawn'; readonly page: DrawnPage | null }
  | { readonly kind: 'read'; readonly letters: PageLetters | null }
  | { readonly kind: 'found'; readonly scans: readonly FoundScan[] | null };
