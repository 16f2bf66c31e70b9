// Where the picture of a page is.
import type { PageRef } from '../../../../intake/page-edit.ts';

export interface PictureWish {
  readonly size: 'thumb' | 'view' | 'large';
  /** As it was taken, or as it goes into the package. */
  readonly as?: 'taken' | 'package';
  /** Why a passport is looked at. */
  readonly reason?: string | null;
  readonly window?: { readonly center: number; readonly width: number } | null;
  /** Which file of an archive. */
  readonly inside?: string;
  /** Another word for another picture of the same page: browsers keep none of ours. */
  readonly state?: string;
}

export function pageAddress(intake: string, ref: PageRef, wish: PictureWish): string {
  const { size, as = 'taken', reason, window, inside, state } = wish;
  const query = new URLSearchParams({ size, as });
  if (reason != null) query.set('reason', reason);
  if (window != null) {
    query.set('center', String(window.center));
    query.set('width', String(window.width));
  }
  if (inside !== undefined && inside !== '') query.set('inside', inside);
  if (state !== undefined) query.set('s', state);
  const [document, page] = [encodeURIComponent(ref.document), String(ref.page)];
  const base = `/console/api/cases/${intake}/documents/${document}`;
  return `${base}/pages/${page}/picture?${query.toString()}`;
}
