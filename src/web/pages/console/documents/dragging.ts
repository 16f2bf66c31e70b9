// What is dragged from place to place at the document desk: one page.
import type { DragEvent } from 'react';
import type { PageRef } from '../../../../intake/page-edit.ts';

const type = 'application/x-intake-page';

export function startDragging(event: DragEvent, ref: PageRef): void {
  event.dataTransfer.setData(type, JSON.stringify([ref.document, ref.page]));
  event.dataTransfer.effectAllowed = 'move';
}

/** Null for anything that is not one of our pages. */
export function droppedPage(event: DragEvent): PageRef | null {
  const text = event.dataTransfer.getData(type);
  if (text === '') return null;
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) return null;
  // `as`: an array of whatever was dropped.
  const [document, page] = parsed as unknown[];
  return typeof document === 'string' && typeof page === 'number' ? { document, page } : null;
}
