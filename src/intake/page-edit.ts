// What staff decide about pages: where they belong, how they lie, what of them is never sent out.
import type { Overruling } from './document.ts';

/** A page of a document by its number in the file, from 1. */
export interface PageRef {
  readonly document: string;
  readonly page: number;
}

/** How a page is turned before it is shown: degrees clockwise. */
export type PageTurn = 0 | 90 | 180 | 270;

/** A part of a page in fractions of its width and height, as it was taken and before any turning. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is burnt out of one page. `reason` may be empty. */
export interface Redaction {
  readonly boxes: readonly PageBox[];
  readonly reason: string;
  /** Who drew the boxes. */
  readonly coordinator: string;
}

/** A better photo that was asked for. `page`: null for the whole file. */
export interface RetakeWish {
  readonly page: number | null;
  /** A key below `photo.reason`. */
  readonly reason: string;
  readonly coordinator: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * One decision. Each says how things are from now on, never by how much they change: the same
 * decision twice is one, and the inverse is the same kind with what was before.
 */
export type PageEdit =
  /** `item` null: on no line. `report`: an existing one joins it, a new id begins one. */
  | {
      readonly kind: 'placed';
      readonly document: string;
      readonly item: string | null;
      readonly report: string | null;
    }
  /** The order of a report's pages; null leaves it to what is known of them. */
  | {
      readonly kind: 'arranged';
      readonly report: string;
      readonly pages: readonly PageRef[] | null;
    }
  /** Takes pages out of a file as a document of their own, `part`, in a report of its own. */
  | {
      readonly kind: 'split';
      readonly document: string;
      readonly part: string;
      readonly pages: readonly number[];
      readonly report: string;
    }
  /** Puts a part back into the document that it was taken from. */
  | { readonly kind: 'mended'; readonly part: string }
  | {
      readonly kind: 'turned';
      readonly document: string;
      readonly page: number;
      readonly degrees: PageTurn;
    }
  | { readonly kind: 'renamed'; readonly document: string; readonly name: string }
  | { readonly kind: 'withdrawn'; readonly document: string; readonly withdrawn: boolean }
  /** All boxes of a page; none means that the page goes along whole. */
  | {
      readonly kind: 'redacted';
      readonly document: string;
      readonly page: number;
      readonly boxes: readonly PageBox[];
      readonly reason: string;
    }
  /** What a coordinator found of a page is taken back; `overruling`: what stood before, if any. */
  | {
      readonly kind: 'judged_again';
      readonly document: string;
      readonly page: number;
      readonly overruling: Omit<Overruling, 'page'> | null;
    };

/** Boxes on one page: more than anybody draws. */
export const boxesMax = 200;
