// One page as large as the screen: zoom, turn, the map of sharpness, covering, the verdict.
import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { PageBox, PageRef, PageTurn } from '../../../../intake/page-edit.ts';
import type { DeskDocument, DeskPage } from '../../../console/document-desk.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { directionOf } from '../../../../language/language.ts';
import { allPages, documentIn, isSamePage, pageIn, useDesk } from './desk-context.tsx';
import { PageReason } from './page-reason.tsx';
import { PageStage } from './page-stage.tsx';
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
const firstLook: Look = { zoom: 1, heat: false, as: 'taken', draft: null };

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
  const needsReason = opened.document.isMasked && reason === null;
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
      <ViewerBar
        {...opened}
        step={step}
        hasPrevious={at > 0}
        hasNext={at < pages.length - 1}
        isShown={!needsReason}
      />
      <div className="viewer-parts">
        {needsReason ? (
          <PageReason give={setReason} />
        ) : (
          <PageStage key={`${place.document}/${String(place.page)}`} {...opened} reason={reason} />
        )}
        <ViewerSide key={`side/${place.document}/${String(place.page)}`} {...opened} />
      </div>
    </Modal>
  );
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

/** Letters by their keys, so that they work on a Persian or Russian keyboard as well. */
function useViewerKeys({
  opened,
  step,
}: {
  readonly opened: OpenedPage | null;
  readonly step: (by: number) => void;
}) {
  const { acts, may } = useDesk();
  const forward = directionOf(useLanguage()) === 'rtl' ? -1 : 1;
  const look = opened?.look ?? firstLook;
  const isDrawing = look.draft !== null;
  const turn = (degrees: 90 | -90) => {
    if (opened === null || !may) return;
    const { document, page } = opened;
    const degreesNow = turnedBy(page.turn, degrees);
    const edit = { kind: 'turned', document: document.id, page: page.page } as const;
    acts.edit([{ ...edit, degrees: degreesNow }], 'turned');
  };
  const turnPages = (by: number) => {
    if (!isDrawing) step(by);
  };
  const physical = { usePhysicalKeys: true } as const;
  useHotkeys([
    [
      'ArrowRight',
      () => {
        turnPages(forward);
      },
    ],
    [
      'ArrowLeft',
      () => {
        turnPages(-forward);
      },
    ],
    [
      'PageDown',
      () => {
        turnPages(1);
      },
    ],
    [
      'PageUp',
      () => {
        turnPages(-1);
      },
    ],
    [
      'R',
      () => {
        turn(90);
      },
      physical,
    ],
    [
      'shift+R',
      () => {
        turn(-90);
      },
      physical,
    ],
    [
      'H',
      () => {
        opened?.change({ heat: !look.heat });
      },
      physical,
    ],
    [
      'P',
      () => {
        opened?.change({ as: look.as === 'taken' ? 'package' : 'taken', draft: null });
      },
      physical,
    ],
    [
      'X',
      () => {
        if (may && !isDrawing) opened?.change({ draft: opened.page.boxes, as: 'taken' });
      },
      physical,
    ],
    [
      'O',
      () => {
        document.querySelector<HTMLElement>('#overrule-reason')?.focus();
      },
      physical,
    ],
    [
      'plus',
      () => {
        opened?.change({ zoom: zoomed(look.zoom, 1) });
      },
    ],
    [
      '=',
      () => {
        opened?.change({ zoom: zoomed(look.zoom, 1) });
      },
    ],
    [
      'minus',
      () => {
        opened?.change({ zoom: zoomed(look.zoom, -1) });
      },
    ],
    [
      '0',
      () => {
        opened?.change({ zoom: 1 });
      },
    ],
  ]);
}
