// Pages that nobody has looked at are told from those that were found readable.
import { expect, test } from 'vitest';
import { judgedPages, unseenPages } from '../../src/intake/judged-pages.ts';
import { isDoubtful, isUnreadable } from '../../src/intake/photo-standing.ts';
import type { DocumentState } from '../../src/intake/state.ts';
import { scanOf } from '../engine/made-examinations.ts';

/** A scan of `pageCount` pages, all blurred, of which the first `seen` were judged. */
function scan(pageCount: number, seen: number): DocumentState {
  const all = Array.from({ length: pageCount }, (_, index) => index + 1);
  const { examination } = scanOf(pageCount, all);
  const pages = examination.pages.slice(0, seen);
  // Nothing else of a document is looked at here.
  return { examination: { ...examination, pages } } as unknown as DocumentState;
}

test('pages after the last verdict are unseen', () => {
  expect(unseenPages(scan(3, 2))).toEqual([3]);
  expect(unseenPages(scan(3, 3))).toEqual([]);
});

test('a part keeps the numbers of the whole file', () => {
  expect(unseenPages({ ...scan(5, 2), pages: [2, 4, 5] })).toEqual([4, 5]);
});

test('a file is never refused for the pages that were seen', () => {
  expect([isUnreadable(scan(3, 3)), isUnreadable(scan(3, 2))]).toEqual([true, false]);
  expect(isDoubtful(scan(3, 2))).toBe(true);
});

test('a page that a coordinator looked at is seen, and has its place among the others', () => {
  const looked = (page: number, verdict: 'accept' | 'reject') =>
    ({ page, verdict, coordinator: 'Mina', reason: 'Looked at' }) as const;
  const document = { ...scan(5, 2), overrulings: [looked(5, 'reject'), looked(3, 'accept')] };
  expect(unseenPages(document)).toEqual([4]);
  const verdicts = judgedPages(document).map(({ page, verdict }) => [page, verdict]);
  expect(verdicts.slice(2)).toEqual([
    [3, 'accept'],
    [5, 'reject'],
  ]);
});
