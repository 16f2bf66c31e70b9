// Every package that was built, to download and to compare.
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type {
  DifferencesView,
  PackageVersionView,
  PackageView,
} from '../../../console/package-view.ts';
import { formatBytes, formatMoment, formatNumber, inOneLine } from '../../words.ts';
import { Failure } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { Differences } from './differences.tsx';

export function VersionList({
  intake,
  view,
}: {
  readonly intake: string;
  readonly view: PackageView;
}) {
  const say = useSay();
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {say('console-package:versions')}
      </Title>
      {view.versions.length === 0 ? (
        <Text c="dimmed">{say('console-package:noVersion')}</Text>
      ) : (
        <Stack gap="sm">
          {view.versions.map((version, index) => (
            <Version
              key={version.number}
              {...{ intake, version }}
              before={view.versions[index + 1] ?? null}
            />
          ))}
        </Stack>
      )}
    </section>
  );
}

function Version({
  intake,
  version,
  before,
}: {
  readonly intake: string;
  readonly version: PackageVersionView;
  readonly before: PackageVersionView | null;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { number, name } = version;
  const comparable = before !== null && before.comparable && version.comparable;
  return (
    <div className="version" data-version={number}>
      <Group justify="space-between" gap="xs">
        <About version={version} />
        <Group gap="xs">
          {comparable ? (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={open}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {say('console-package:compare')}
            </Button>
          ) : null}
          <Anchor
            href={`/console/api/cases/${intake}/package/versions/${String(number)}`}
            download={name}
            size="sm"
          >
            <Icon name="download" size={16} /> {say('console-package:download')}
          </Anchor>
        </Group>
      </Group>
      {open && before !== null ? (
        <Compared intake={intake} before={before.number} after={number} />
      ) : null}
    </div>
  );
}

function About({
  version: { number, at, coordinator, bytes, fileCount },
}: {
  readonly version: PackageVersionView;
}) {
  const say = useSay();
  const reader = useLanguage();
  const when = at === '' ? '' : formatMoment(reader, at);
  const by = coordinator ?? say('console-package:byPatient');
  const files = say('console-package:fileCount', { count: fileCount });
  return (
    <div>
      <Text fw={600}>
        {say('console-package:version', { number: formatNumber(reader, number) })}
      </Text>
      <Text size="sm" c="dimmed">
        {inOneLine(reader, [when, by])}
      </Text>
      <Text size="sm" c="dimmed">
        {inOneLine(reader, [files, formatBytes(reader, bytes)])}
      </Text>
    </div>
  );
}

function Compared(pair: {
  readonly intake: string;
  readonly before: number;
  readonly after: number;
}) {
  const { intake, before, after } = pair;
  const query = `before=${String(before)}&after=${String(after)}`;
  const { data, error, reload } = useLoaded<DifferencesView>(
    `/cases/${intake}/package/differences?${query}`,
  );
  if (error !== null) return <Failure code={error} again={reload} />;
  return data === null ? null : <Differences found={data} />;
}
