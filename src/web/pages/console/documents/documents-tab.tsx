// The document desk of a case: the checklist on one side, every page on the other, and a viewer.
import { Alert, Group, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { DocumentDesk } from '../../../console/document-desk.ts';
import type { PageRef } from '../../../../intake/page-edit.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { Counts } from './custody.tsx';
import { DeskChecklist } from './desk-checklist.tsx';
import { DeskProvider } from './desk-context.tsx';
import { DeskPages } from './desk-pages.tsx';
import { ImagingPart } from './imaging-part.tsx';
import { Viewer } from './viewer.tsx';

export function DocumentsTab({ intake }: { readonly intake: string }) {
  const say = useSay();
  const [open, setOpen] = useState<PageRef | null>(null);
  const move = useCallback((to: PageRef | null) => {
    setOpen((from) => {
      if (to === null && from !== null) focusThumb(from);
      return to;
    });
  }, []);
  const { data, error, reload } = useLoaded<DocumentDesk>(
    `/cases/${intake}/documents`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  if (data === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  const checking = data.documents.filter(({ state }) => state === 'checking').length;
  return (
    <DeskProvider desk={data} intake={intake} open={setOpen} reload={reload}>
      {error === null ? null : <Failure code={error} again={reload} />}
      <Stack gap="sm">
        <Counts desk={data} />
        {checking === 0 ? null : (
          <Alert color="blue" role="status" py="xs">
            {say('console-documents:checking', { count: checking })}
          </Alert>
        )}
        <div className="desk">
          <DeskChecklist />
          <Stack gap="md" miw={0}>
            {data.documents.length === 0 ? <Nothing /> : <DeskPages />}
            <ImagingPart />
          </Stack>
        </div>
      </Stack>
      {open === null ? null : <Viewer page={open} onMove={move} />}
    </DeskProvider>
  );
}

/** Whoever closes a page goes on from its small picture. */
function focusThumb({ document: id, page }: PageRef): void {
  const thumb = `[data-page="${CSS.escape(`${id}/${String(page)}`)}"] .thumb-open`;
  setTimeout(() => document.querySelector<HTMLElement>(thumb)?.focus());
}

function Nothing() {
  const say = useSay();
  return (
    <Group justify="center" py="xl">
      <Text c="dimmed">{say('console-documents:nothing')}</Text>
    </Group>
  );
}
