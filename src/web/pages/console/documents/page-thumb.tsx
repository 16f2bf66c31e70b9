// A page in the list: its small picture with its verdict; opened by a click, moved by dragging.
import { Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { PageRef } from '../../../../intake/page-edit.ts';
import type { DeskDocument, DeskReport } from '../../../console/document-desk.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import { DocumentMenu } from './document-menu.tsx';
import { droppedPage, startDragging } from './dragging.ts';
import { pageAddress } from './page-address.ts';
import { movePage } from './page-moves.ts';
import { VerdictBadge } from './verdict-badge.tsx';

export interface PlacedPage {
  readonly document: DeskDocument;
  readonly place: PageRef;
  readonly report: DeskReport | null;
  /** Its place in the report, from 1. */
  readonly number: number;
}

export function PageThumb({ document, place, report, number }: PlacedPage) {
  const say = useSay();
  const { open, acts, desk, may } = useDesk();
  const [over, setOver] = useState(false);
  const page = document.pages.find((one) => one.page === place.page);
  if (page === undefined) return null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const ref = droppedPage(event);
    if (ref === null || report === null || !may) return;
    const target = { item: report.item, report: report.id, before: place };
    acts.edit(movePage(desk, ref, target), ref.document === place.document ? 'ordered' : 'moved');
  };
  return (
    <div
      className={over ? 'thumb drop-over' : 'thumb'}
      data-page={`${place.document}/${String(place.page)}`}
      draggable={may}
      onDragStart={(event) => {
        startDragging(event, place);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <UnstyledButton
        className="thumb-open"
        aria-label={say('console-documents:openPage', { number, name: document.name })}
        onClick={() => {
          open(place);
        }}
      >
        <ThumbPicture document={document} place={place} turn={page.turn} />
      </UnstyledButton>
      <Group gap={4} wrap="wrap">
        <Text size="xs" fw={600}>
          {say('console-documents:pageNumber', { number })}
        </Text>
        <VerdictBadge page={page} />
      </Group>
      <Text size="xs" c="dimmed" truncate title={document.name}>
        <bdi>{document.name}</bdi>
      </Text>
      <DocumentMenu document={document} report={report} place={place} />
    </div>
  );
}

function ThumbPicture(about: {
  readonly document: DeskDocument;
  readonly place: PageRef;
  readonly turn: number;
}) {
  const { document, place, turn } = about;
  const say = useSay();
  const { intake } = useDesk();
  const [failed, setFailed] = useState(false);
  if (document.isMasked) {
    return (
      <span className="thumb-mask">
        <Icon name="key" size={28} />
        <Text size="xs">{say('console-documents:masked')}</Text>
      </span>
    );
  }
  if (failed) {
    return (
      <span className="thumb-mask">
        <Icon name="document" size={28} />
        <Text size="xs">{say('console-documents:cannotDraw')}</Text>
      </span>
    );
  }
  return (
    <img
      className={`thumb-picture turned-${String(turn)}`}
      src={pageAddress(intake, place, { size: 'thumb' })}
      alt=""
      loading="lazy"
      draggable={false}
      onError={() => {
        setFailed(true);
      }}
    />
  );
}
