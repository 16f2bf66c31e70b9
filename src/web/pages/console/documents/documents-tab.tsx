// The document desk of a case: the checklist on one side, every page on the other, and a viewer.
import { Alert, Group, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentDesk } from '../../../console/document-desk.ts';
import type { PageRef } from '../../../../intake/page-edit.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useRouter } from '../shell/router.tsx';
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
  const { data, error, reload } = useLoaded<DocumentDesk>(
    `/cases/${intake}/documents`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  const [open, move] = useOpened(data);
  if (data === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  const checking = data.documents.filter(({ state }) => state === 'checking').length;
  return (
    <DeskProvider desk={data} intake={intake} open={move} reload={reload}>
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

/** The page in the viewer; a link from elsewhere opens the file that it names, once. */
function useOpened(desk: DocumentDesk | null) {
  const { query } = useRouter();
  const wanted = query.get('document');
  const [open, setOpen] = useState<PageRef | null>(null);
  const shown = useRef<string | null>(null);
  const found = desk?.documents.find(({ id, hasPages }) => id === wanted && hasPages);
  const page = found?.pages[0]?.page;
  useEffect(() => {
    if (wanted === null || page === undefined || shown.current === wanted) return;
    shown.current = wanted;
    setOpen({ document: wanted, page });
  }, [wanted, page]);
  const move = useCallback((to: PageRef | null) => {
    setOpen((from) => {
      if (to === null && from !== null) focusThumb(from);
      return to;
    });
  }, []);
  return [open, move] as const;
}

function Nothing() {
  const say = useSay();
  return (
    <Group justify="center" py="xl">
      <Text c="dimmed">{say('console-documents:nothing')}</Text>
    </Group>
  );
}
