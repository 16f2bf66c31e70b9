// Which pages of one file cannot be read well, and why: one bad page does not spoil the others.
import type { PhotoReason } from '../intake/document.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import { isUnreadable } from '../intake/photo-standing.ts';
import type { DocumentState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Language } from '../language/language.ts';
import { numberList } from '../language/number-list.ts';

/** Pages with the same verdict and the same first reason, by number from 1. */
export interface BadPages {
  readonly verdict: 'reject' | 'doubtful';
  readonly reason: PhotoReason;
  readonly numbers: readonly number[];
}

/** Whether the verdicts of a file are told page by page: it has several, and some can be read. */
export function isToldByPage(document: DocumentState): boolean {
  const { examination } = document;
  if (examination?.outcome !== 'accept' || isUnreadable(document)) return false;
  return examination.pageCount > 1;
}

/** Unreadable ones first; none of a file that the sender wants sent on as it is. */
export function badPages(document: DocumentState): readonly BadPages[] {
  if (document.insisted) return [];
  return (['reject', 'doubtful'] as const).flatMap((verdict) => {
    const found = new Map<PhotoReason, number[]>();
    for (const { page, reasons, verdict: its } of judgedPages(document)) {
      const [reason] = reasons;
      if (its !== verdict || reason === undefined) continue;
      found.set(reason, [...(found.get(reason) ?? []), page]);
    }
    return [...found].map(([reason, numbers]) => ({ verdict, reason, numbers }));
  });
}

/** "Pages 3 and 7 cannot be read. The picture is not sharp. …" */
export function badPagesLine(
  { verdict, reason, numbers }: BadPages,
  catalog: Catalog,
  language: Language,
): string {
  const key = verdict === 'reject' ? 'unreadable' : 'doubtful';
  const list = { count: numbers.length, numbers: numberList(language, numbers) };
  return [
    catalog.say(language, `document:pages.${key}`, list),
    catalog.say(language, `photo:reason.${reason}.why`),
    catalog.say(language, `photo:reason.${reason}.advice`),
  ].join(' ');
}
