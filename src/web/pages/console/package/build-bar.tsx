// Builds the package, says how far it is, and what would be different from the last one.
import { Alert, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { PackageView } from '../../../console/package-view.ts';
import { formatNumber } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLink } from '../shell/router.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay, type Say } from '../shell/words.tsx';
import { isolated } from '../shell/isolated.ts';
import { Differences } from './differences.tsx';

export function BuildBar({
  intake,
  view,
}: {
  readonly intake: string;
  readonly view: PackageView;
}) {
  const say = useSay();
  const { fail } = useNotices();
  const may = useMay('work');
  const build = () => {
    api.post(`/cases/${intake}/package/build`, { id: crypto.randomUUID() }).catch(fail);
  };
  return (
    <Stack gap="sm">
      <Untranslated intake={intake} open={view.open} />
      {view.failedAt === null ? null : <Failed intake={intake} blockedBy={view.blockedBy} />}
      <Group>
        {may ? (
          <Button
            leftSection={<Icon name="document" size={16} />}
            disabled={view.waiting}
            onClick={build}
          >
            {say('console-package:build')}
          </Button>
        ) : null}
        <Standing view={view} />
      </Group>
      {view.waiting ? <HowFar view={view} /> : null}
      {view.changes === null || view.waiting || isSame(view) ? null : (
        <Differences found={view.changes} />
      )}
    </Stack>
  );
}

/** What it was, if it is known, and what can be done about it. */
function Failed({
  intake,
  blockedBy,
}: {
  readonly intake: string;
  readonly blockedBy: PackageView['blockedBy'];
}) {
  const say = useSay();
  const link = useLink(`/cases/${intake}/documents`);
  return (
    <Alert color="red" icon={<Icon name="alert" />} role="alert">
      {blockedBy === null ? (
        say('console-package:failed')
      ) : (
        <>
          {blockedIn(say, blockedBy)} {say('console-package:blockedWhat')}{' '}
          <Anchor {...link} inherit c="inherit" underline="always">
            {say('console-package:toDocuments')}
          </Anchor>
        </>
      )}
    </Alert>
  );
}

function blockedIn(say: Say, { name, file }: NonNullable<PackageView['blockedBy']>): string {
  const names = { name: isolated(name), file: isolated(file) };
  return say(file === '' ? 'console-package:blocked' : 'console-package:blockedFile', names);
}

function Untranslated({ intake, open }: { readonly intake: string; readonly open: number }) {
  const say = useSay();
  const link = useLink(`/cases/${intake}/summary`);
  if (open === 0) return null;
  return (
    <Alert color="orange" icon={<Icon name="translate" />}>
      {say('console-package:untranslated', { count: open })}{' '}
      <Anchor {...link} inherit c="inherit" underline="always">
        {say('console-package:toSummary')}
      </Anchor>
    </Alert>
  );
}

/** In words: nothing yet, up to date, or changed since. */
function Standing({ view }: { readonly view: PackageView }) {
  const say = useSay();
  if (view.waiting) return null;
  const changes = view.changes;
  if (view.versions.length === 0) return <Text c="dimmed">{say('console-package:never')}</Text>;
  if (changes === null) return null;
  const same = isSame(view);
  return <Text fw={600}>{say(same ? 'console-package:upToDate' : 'console-package:changed')}</Text>;
}

function isSame({ changes }: PackageView): boolean {
  return changes !== null && changes.files.length + changes.statements.length === 0;
}

function HowFar({ view: { building } }: { readonly view: PackageView }) {
  const say = useSay();
  const reader = useLanguage();
  const share = building === null || building.of === 0 ? 0 : building.done / building.of;
  const words =
    building === null
      ? say('console-package:waiting')
      : say('console-package:building', {
          done: formatNumber(reader, building.done),
          of: formatNumber(reader, building.of),
        });
  return (
    <div role="status">
      <Text size="sm">{words}</Text>
      <Progress value={Math.max(4, share * 100)} animated aria-label={words} />
    </div>
  );
}
