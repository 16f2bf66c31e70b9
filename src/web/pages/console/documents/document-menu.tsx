// What can be done with a page or its file, without a mouse to drag with.
import { ActionIcon, Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import type { PageRef } from '../../../../intake/page-edit.ts';
import type { DeskDocument, DeskReport } from '../../../console/document-desk.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import { moveDocument, movePage, shiftPage, splitReport } from './page-moves.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { RetakeDialog } from './retake-dialog.tsx';

interface Shown {
  readonly document: DeskDocument;
  readonly report: DeskReport | null;
  /** Null where it is about the whole file. */
  readonly place: PageRef | null;
}

type Dialog = 'rename' | 'retake' | null;

export function DocumentMenu({ document, report, place }: Shown) {
  const say = useSay();
  const { may } = useDesk();
  const [dialog, setDialog] = useState<Dialog>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (!may || document.state === 'checking') return null;
  const close = () => {
    setDialog(null);
    // The line of the menu that opened it is gone.
    button.current?.focus();
  };
  return (
    <>
      <Menu
        position="bottom-end"
        withinPortal
        middlewares={{ flip: true, shift: true, size: true }}
      >
        <Menu.Target>
          <ActionIcon
            ref={button}
            className="thumb-menu"
            aria-label={say('console-documents:acts', { name: document.name })}
          >
            <Icon name="menu" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className="scrolling">
          <OrderItems document={document} report={report} place={place} />
          <FileItems document={document} ask={setDialog} />
          <MoveItems document={document} report={report} place={place} />
        </Menu.Dropdown>
      </Menu>
      {dialog === 'rename' ? <RenameDialog document={document} close={close} /> : null}
      {dialog === 'retake' ? (
        <RetakeDialog document={document} page={place?.page ?? null} close={close} />
      ) : null}
    </>
  );
}

function OrderItems({ document, report, place }: Shown) {
  const say = useSay();
  const { desk, acts } = useDesk();
  if (report === null || place === null || report.pages.length < 2) return null;
  const at = report.pages.findIndex(
    (one) => one.document === document.id && one.page === place.page,
  );
  return (
    <>
      <Menu.Item
        disabled={at <= 0}
        onClick={() => {
          acts.edit(shiftPage(report, place, -1), 'ordered');
        }}
      >
        {say('console-documents:earlier')}
      </Menu.Item>
      <Menu.Item
        disabled={at >= report.pages.length - 1}
        onClick={() => {
          acts.edit(shiftPage(report, place, 1), 'ordered');
        }}
      >
        {say('console-documents:later')}
      </Menu.Item>
      <Menu.Item
        disabled={at <= 0}
        onClick={() => {
          acts.edit(splitReport(desk, report, place), 'divided');
        }}
      >
        {say('console-documents:splitHere')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

function FileItems({
  document,
  ask,
}: {
  readonly document: DeskDocument;
  readonly ask: (dialog: Dialog) => void;
}) {
  const say = useSay();
  const { acts } = useDesk();
  const { id, withdrawn, version, isPhoto, hasPages, partOf } = document;
  return (
    <>
      <Menu.Item
        onClick={() => {
          ask('rename');
        }}
      >
        {say('console-documents:rename.action')}
      </Menu.Item>
      {hasPages && !withdrawn ? (
        <Menu.Item
          onClick={() => {
            ask('retake');
          }}
        >
          {say('console-documents:retake.action')}
        </Menu.Item>
      ) : null}
      {isPhoto ? (
        <Menu.Item
          onClick={() => {
            acts.choose(id, version === 'cleaned' ? 'as_taken' : 'cleaned');
          }}
        >
          {say(`console-documents:use.${version === 'cleaned' ? 'as_taken' : 'cleaned'}`)}
        </Menu.Item>
      ) : null}
      {partOf === null ? null : (
        <Menu.Item
          onClick={() => {
            acts.edit([{ kind: 'mended', part: id }], 'mended');
          }}
        >
          {say('console-documents:mend')}
        </Menu.Item>
      )}
      <Menu.Item
        {...(withdrawn ? {} : { color: 'red' })}
        onClick={() => {
          const edit = { kind: 'withdrawn', document: id, withdrawn: !withdrawn } as const;
          acts.edit([edit], withdrawn ? 'restored' : 'withdrawn');
        }}
      >
        {say(`console-documents:${withdrawn ? 'restore' : 'withdraw'}`)}
      </Menu.Item>
    </>
  );
}

function MoveItems({ document, report, place }: Shown) {
  const say = useSay();
  const { desk, acts } = useDesk();
  if (document.state !== 'accept') return null;
  const several = place !== null && document.pages.length > 1;
  const move = (item: string | null) => {
    const edits = several
      ? movePage(desk, place, { item, report: null })
      : moveDocument(document.id, item);
    acts.edit(edits, 'moved');
  };
  return (
    <>
      <Menu.Divider />
      <Menu.Label>
        {say(several ? 'console-documents:movePage' : 'console-documents:move')}
      </Menu.Label>
      {desk.items
        .filter(({ id }) => id !== document.item || (report?.pages.length ?? 0) > 1)
        .map(({ id, label }) => (
          <Menu.Item
            key={id}
            onClick={() => {
              move(id);
            }}
          >
            {label}
          </Menu.Item>
        ))}
      {document.item === null ? null : (
        <Menu.Item
          onClick={() => {
            move(null);
          }}
        >
          {say('console-documents:moveNowhere')}
        </Menu.Item>
      )}
    </>
  );
}
