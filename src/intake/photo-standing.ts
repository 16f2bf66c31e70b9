// What a photo counts for: a page, a film, no page at all, a part of a page, better than another.
import type { PageVerdict, PhotoReason } from './document.ts';
import { judgedPages, unseenPages } from './judged-pages.ts';
import type { DocumentState } from './state.ts';

/** Letters of a whole A4 page are under 0.9 % of the long side (see `src/photo/grade.ts`). */
const partLetterShareMin = 0.0095;
/** Letters are measured on a picture that was shrunk to this long side (pixels). */
const measuredLongSide = 1600;
/** A picture with this many more pixels is worth having beside the same one from a messenger. */
const pixelGainMin = 1.3;

const ranks = { accept: 2, doubtful: 1, reject: 0 } as const;

/** A photo of which no page can be read. */
export function isUnreadable(document: DocumentState): boolean {
  return everyPage(document, ({ verdict }) => verdict === 'reject');
}

/** Kept and used, and yet a better photo would help. */
export function isDoubtful(document: DocumentState): boolean {
  const pages = judgedPages(document);
  return pages.some(({ verdict }) => verdict !== 'accept') && !isUnreadable(document);
}

/** X-ray, CT or other film: no page, and no bad one either. */
export function isFilm(document: DocumentState): boolean {
  return everyPage(document, has('film'));
}

/** A scene, a blank or a black picture: its sender is asked what it is. */
export function showsNoPage(document: DocumentState): boolean {
  return everyPage(document, has('not_a_page'));
}

/** Seen as a part of a page by the framing of its text. */
export function isFragment(document: DocumentState): boolean {
  return everyPage(document, has('fragment'));
}

/** Letters so large that the photo hardly shows a whole page; a small slip of paper looks so too. */
export function hasLargeLetters(document: DocumentState): boolean {
  return everyPage(document, ({ measures, widthPixels, heightPixels }) => {
    const longSide = Math.min(measuredLongSide, Math.max(widthPixels, heightPixels));
    return (measures['fullLetterHeight'] ?? 0) / longSide >= partLetterShareMin;
  });
}

/** By its verdict, then, for the same picture, by how many pixels it has. */
export function isBetterPhoto(one: DocumentState, other: DocumentState): boolean {
  const gain = rank(one) - rank(other);
  return gain !== 0 ? gain > 0 : pixels(one) > pixels(other) * pixelGainMin;
}

/** Clearer to read than the other, whatever their sizes. */
export function readsBetter(one: DocumentState, other: DocumentState): boolean {
  return rank(one) > rank(other);
}

function everyPage(document: DocumentState, test: (page: PageVerdict) => boolean): boolean {
  const pages = judgedPages(document);
  return pages.length > 0 && pages.every(test) && unseenPages(document).length === 0;
}

function has(reason: PhotoReason): (page: PageVerdict) => boolean {
  return ({ reasons }) => reasons.includes(reason);
}

function rank(document: DocumentState): number {
  const pages = judgedPages(document);
  return Math.min(ranks.accept, ...pages.map(({ verdict }) => ranks[verdict]));
}

function pixels(document: DocumentState): number {
  const [page] = judgedPages(document);
  return page === undefined ? 0 : page.widthPixels * page.heightPixels;
}
