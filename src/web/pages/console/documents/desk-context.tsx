// What every part of the document desk needs: the desk as it was read, and what can be done to it.
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { DeskDocument, DeskPage, DocumentDesk } from '../../../console/document-desk.ts';
import type { PageRef } from '../../../../intake/page-edit.ts';
import { useMay } from '../shell/session.tsx';
import { useDocumentActs } from './use-document-acts.ts';
import type { DocumentActs } from './use-document-acts.ts';

interface Desk {
  readonly intake: string;
  readonly desk: DocumentDesk;
  readonly acts: DocumentActs;
  /** The role allows changes. */
  readonly may: boolean;
  readonly open: (page: PageRef | null) => void;
}

const Context = createContext<Desk | null>(null);

export function DeskProvider(about: {
  readonly intake: string;
  readonly desk: DocumentDesk;
  readonly open: (page: PageRef | null) => void;
  readonly reload: () => void;
  readonly children: ReactNode;
}) {
  const { intake, desk, open, reload, children } = about;
  const acts = useDocumentActs(intake, reload);
  const may = useMay('work');
  const value = useMemo(() => ({ intake, desk, acts, may, open }), [intake, desk, acts, may, open]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (desk === null) throw new Error('desk: outside its provider');
  return desk;
}

export function documentIn(desk: DocumentDesk, id: string): DeskDocument | undefined {
  return desk.documents.find((document) => document.id === id);
}

export function pageIn(desk: DocumentDesk, ref: PageRef): DeskPage | undefined {
  return documentIn(desk, ref.document)?.pages.find(({ page }) => page === ref.page);
}

/** Every page that can be drawn, in the order in which the desk shows them. */
export function allPages(desk: DocumentDesk): readonly PageRef[] {
  const placed = desk.items.flatMap(({ id }) =>
    desk.reports.filter(({ item }) => item === id).flatMap(({ pages }) => pages),
  );
  const others = desk.documents.flatMap(({ id, pages }) =>
    pages.map(({ page }) => ({ document: id, page })),
  );
  const all = [...placed, ...others.filter((one) => !placed.some((two) => isSamePage(one, two)))];
  return all.filter((ref) => documentIn(desk, ref.document)?.hasPages === true);
}

export function isSamePage(one: PageRef, other: PageRef): boolean {
  return one.document === other.document && one.page === other.page;
}
