// Covering parts of a series of scans: names that a machine has drawn into its pictures.
import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PageBox } from '../../../../intake/page-edit.ts';
import type { ImagingSeries } from '../../../console/imaging.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import { Drawing } from './drawn-boxes.tsx';
import { pageAddress } from './page-address.ts';
import { Ends, firstBox, RedactReason } from './redact-part.tsx';
import { SliceSlider } from './slice-slider.tsx';

/** Ultrasound, secondary captures and others are known for it; other machines say so. */
const drawnModalities: ReadonlySet<string> = new Set(['US', 'OT', 'SC', 'XC', 'ES']);
const burnedInTag = '(0028,0301)';

export function CoverSeries({ series }: { readonly series: ImagingSeries }) {
  const say = useSay();
  const { may } = useDesk();
  const [open, setOpen] = useState(false);
  const { slices, modality, tags } = series;
  const canCover = slices.every((slice) => slice.canCover);
  const isSuspect =
    drawnModalities.has(modality) ||
    tags.some(({ tag, value }) => tag === burnedInTag && value === 'YES');
  // Of every image: a long series is covered in parts, and one of them may have failed.
  const covered = Math.min(...slices.map(({ boxes }) => boxes.length));
  return (
    <>
      {isSuspect ? (
        <Alert color="orange" py="xs">
          {say(`console-documents:imaging.${canCover ? 'burnedIn' : 'cannotCover'}`)}
        </Alert>
      ) : null}
      {covered === 0 ? null : (
        <Text size="sm">{say('console-documents:imaging.covered', { count: covered })}</Text>
      )}
      {may && canCover ? (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon name="redact" size={14} />}
            onClick={() => {
              setOpen(true);
            }}
          >
            {say('console-documents:imaging.cover')}
          </Button>
        </div>
      ) : null}
      {open ? (
        <CoverDialog
          series={series}
          close={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function CoverDialog({
  series: { slices },
  close,
}: {
  readonly series: ImagingSeries;
  readonly close: () => void;
}) {
  const say = useSay();
  const { acts } = useDesk();
  const [draft, setDraft] = useState<readonly PageBox[]>(slices[0]?.boxes ?? []);
  const [reason, setReason] = useState('');
  const change = (next: { readonly draft: readonly PageBox[] | null }) => {
    if (next.draft === null) close();
    else setDraft(next.draft);
  };
  const save = () => {
    const files = new Set(slices.map(({ document }) => document));
    const said = { boxes: draft, reason: reason.trim() };
    const edits = [...files].map(
      (document) => ({ kind: 'redacted', document, page: 1, ...said }) as const,
    );
    acts.edit(edits, 'redacted');
    close();
  };
  return (
    <Modal
      opened
      size="xl"
      onClose={close}
      title={say('console-documents:imaging.cover')}
      closeButtonProps={{ 'aria-label': say('console:close') }}
    >
      <Stack gap="xs">
        <Text size="sm">
          {say('console-documents:imaging.coverWhat', { count: slices.length })}
        </Text>
        <Text size="xs" c="dimmed" id="redact-keys">
          {say('console-documents:redact.keys')}
        </Text>
        <CoverSheet slices={slices} draft={draft} change={change} />
        <div>
          <Button
            variant="default"
            onClick={() => {
              setDraft([...draft, firstBox]);
            }}
          >
            {say('console-documents:redact.add')}
          </Button>
        </div>
        <RedactReason value={reason} onChange={setReason} />
        <Ends draft={draft} change={change} save={save} />
      </Stack>
    </Modal>
  );
}

/** The same boxes over every image: whoever leafs through sees whether they fit all of them. */
function CoverSheet({
  slices,
  draft,
  change,
}: Pick<ImagingSeries, 'slices'> & {
  readonly draft: readonly PageBox[];
  readonly change: (change: { readonly draft: readonly PageBox[] }) => void;
}) {
  const say = useSay();
  const { intake } = useDesk();
  const [at, setAt] = useState(Math.floor(slices.length / 2));
  const slice = slices[at];
  if (slice === undefined) return null;
  const place = { document: slice.document, page: slice.frame };
  return (
    <>
      <div className="cover-sheet" dir="ltr">
        <img
          src={pageAddress(intake, place, { size: 'view' })}
          alt={say('console-documents:imaging.slice', { number: at + 1, count: slices.length })}
          draggable={false}
        />
        <Drawing boxes={draft} turn={0} change={change} />
      </div>
      <SliceSlider count={slices.length} at={at} choose={setAt} />
    </>
  );
}
