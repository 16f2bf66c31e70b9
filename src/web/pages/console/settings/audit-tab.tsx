// The audit log, for owners: who did what with which case, filtered, proven whole, taken away.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AuditPage } from '../../../console/audit-routes.ts';
import type { AuditVerdict } from '../../../../staff/audit-verify.ts';
import { formatNumber } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { AuditFilters, noFilter, queryOf } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';

export function AuditTab() {
  const say = useSay();
  const [filter, setFilter] = useState(noFilter);
  const [pages, setPages] = useState<Pages>([null]);
  const before = pages.at(-1) ?? null;
  const query = queryOf(filter);
  const at = before === null ? '' : `&before=${String(before)}`;
  const { data, error, reload } = useLoaded<AuditPage>(`/audit?${query}${at}`);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {say('console-settings:audit.about')}
      </Text>
      <AuditFilters
        filter={filter}
        names={data?.names ?? {}}
        actions={data?.actions ?? []}
        change={(next) => {
          setFilter(next);
          setPages([null]);
        }}
      />
      <Group>
        <VerifyButton />
        {(['csv', 'jsonl'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            href={`/console/api/audit/export?format=${format}&${query}`}
            download
            leftSection={<Icon name="download" />}
          >
            {say(`console-settings:audit.export.${format}`)}
          </Button>
        ))}
      </Group>
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null && error === null ? <Waiting /> : null}
      {data === null ? null : <AuditTable page={data} />}
      <Pager pages={pages} older={data?.before ?? null} setPages={setPages} />
    </Stack>
  );
}

/** Where each page that was looked at begins; the last one is shown. */
type Pages = readonly (number | null)[];

function Pager({
  pages,
  older,
  setPages,
}: {
  readonly pages: Pages;
  readonly older: number | null;
  readonly setPages: (pages: Pages) => void;
}) {
  const say = useSay();
  return (
    <Group justify="space-between">
      <Button
        variant="default"
        disabled={pages.length === 1}
        onClick={() => {
          setPages(pages.slice(0, -1));
        }}
      >
        {say('console-settings:audit.newer')}
      </Button>
      <Button
        variant="default"
        disabled={older === null}
        onClick={() => {
          setPages([...pages, older]);
        }}
      >
        {say('console-settings:audit.older')}
      </Button>
    </Group>
  );
}

function VerifyButton() {
  const say = useSay();
  const { fail } = useNotices();
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const [busy, setBusy] = useState(false);
  const verify = () => {
    setBusy(true);
    api
      .get<AuditVerdict>('/audit/verify')
      .then(setVerdict, fail)
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <>
      <Button loading={busy} onClick={verify} leftSection={<Icon name="check" />}>
        {say('console-settings:audit.verify')}
      </Button>
      {verdict === null ? null : (
        <Alert
          role="status"
          w="100%"
          color={verdict.kind === 'whole' ? 'green' : 'red'}
          icon={<Icon name={verdict.kind === 'whole' ? 'check' : 'alert'} />}
        >
          <VerdictWords verdict={verdict} />
        </Alert>
      )}
    </>
  );
}

function VerdictWords({ verdict }: { readonly verdict: AuditVerdict }) {
  const say = useSay();
  const language = useLanguage();
  if (verdict.kind === 'broken') {
    const line = formatNumber(language, verdict.line);
    return say(`console-settings:audit.broken.${verdict.why}`, { line });
  }
  const { lines: count, anchored } = verdict;
  const line = formatNumber(language, anchored ?? 0);
  return (
    <>
      {say('console-settings:audit.whole', { count })}{' '}
      {anchored === null
        ? say('console-settings:audit.unanchored')
        : say('console-settings:audit.anchored', { line })}
    </>
  );
}
