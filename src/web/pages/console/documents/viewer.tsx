// One page as large as the screen: zoom, turn, the map of sharpness, covering, the verdict.
import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PageBox, PageRef, PageTurn } from '../../../../intake/page-edit.ts';
import type { DeskDocument, DeskPage } from '../../../console/document-desk.ts';
import { useSay } from '../shell/words.tsx';
import { allPages, documentIn, isSamePage, pageIn, useDesk } from './desk-context.tsx';
import { PageReason } from './page-reason.tsx';
import { PageStage } from './page-stage.tsx';
import { useViewerKeys } from './viewer-keys.ts';
import { ViewerBar } from './viewer-bar.tsx';
import { ViewerSide } from './viewer-side.tsx';

/** What is looked at and how; the same for every page until it is changed. */
export interface Look {
  /** 1: the whole page fits. */
  readonly zoom: number;
  readonly heat: boolean;
  readonly as: 'taken' | 'package';
  /** Boxes being drawn; null while nobody draws. */
  readonly draft: readonly PageBox[] | null;
}

export interface OpenedPage {
  readonly document: DeskDocument;
  readonly page: DeskPage;
  readonly place: PageRef;
  readonly look: Look;
  readonly change: (change: Partial<Look>) => void;
}

const zooms = { min: 1, max: 8, step: 1.25 } as const;
export const firstLook: Look = { zoom: 1, heat: false, as: 'taken', draft: null };

export function Viewer({
  page: place,
  onMove,
}: {
  readonly page: PageRef;
  readonly onMove: (page: PageRef | null) => void;
}) {
  const say = useSay();
  const { desk } = useDesk();
  const [look, setLook] = useState<Look>(firstLook);
  const [reason, setReason] = useState<string | null>(null);
  const document = documentIn(desk, place.document);
  const page = pageIn(desk, place);
  const gone = document === undefined || page === undefined;
  useEffect(() => {
    if (gone) onMove(null);
  }, [gone, onMove]);
  const change = (next: Partial<Look>) => {
    setLook((before) => ({ ...before, ...next }));
  };
  const pages = allPages(desk);
  const at = pages.findIndex((one) => isSamePage(one, place));
  const step = (by: number) => {
    const next = pages[at + by];
    if (next === undefined) return;
    setLook((before) => ({ ...before, draft: null }));
    if (next.document !== place.document) setReason(null);
    onMove(next);
  };
  const opened = gone ? null : { document, page, place, look, change };
  useViewerKeys({ opened, step });
  if (opened === null) return null;
  return (
    <Modal
      opened
      fullScreen
      closeOnEscape={look.draft === null}
      onClose={() => {
        onMove(null);
      }}
      title={
        <span>
          <bdi>{opened.document.name}</bdi>{' '}
          {say('console-documents:pageOf', { number: at + 1, count: pages.length })}
        </span>
      }
      classNames={{ body: 'viewer-body', content: 'viewer' }}
      closeButtonProps={{ 'aria-label': say('console:close') }}
    >
      <Opened
        opened={opened}
        step={step}
        place={{ at, count: pages.length }}
        reason={reason}
        give={setReason}
      />
    </Modal>
  );
}

function Opened(about: {
  readonly opened: OpenedPage;
  readonly step: (by: number) => void;
  readonly place: { readonly at: number; readonly count: number };
  readonly reason: string | null;
  readonly give: (reason: string) => void;
}) {
  const { opened, step, place, reason, give } = about;
  const needsReason = opened.document.isMasked && reason === null;
  const key = `${opened.place.document}/${String(opened.place.page)}`;
  return (
    <>
      <ViewerBar
        {...opened}
        step={step}
        hasPrevious={place.at > 0}
        hasNext={place.at < place.count - 1}
        isShown={!needsReason}
      />
      <div className="viewer-parts">
        {needsReason ? (
          <PageReason give={give} />
        ) : (
          <PageStage key={key} {...opened} reason={reason} />
        )}
        <ViewerSide key={`side/${key}`} {...opened} />
      </div>
    </>
  );
}

/** The map lies over the photo as it was taken, and over nothing else. */
export function otherHeat({ heat }: Look): Partial<Look> {
  return heat ? { heat: false } : { heat: true, as: 'taken' };
}

export function otherSide({ as }: Look): Partial<Look> {
  if (as === 'package') return { as: 'taken', draft: null };
  return { as: 'package', heat: false, draft: null };
}

export function zoomed(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? zoom * zooms.step : zoom / zooms.step;
  return Math.min(zooms.max, Math.max(zooms.min, next));
}

/** A quarter turn further, either way. */
export function turnedBy(turn: PageTurn, degrees: 90 | -90): PageTurn {
  // `as`: a multiple of 90 below 360 is one of the four.
  return ((turn + degrees + 360) % 360) as PageTurn;
}
