// The messengers' accounts: how each is, and the code that pairs a telephone.
import { Badge, Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { renderSVG } from 'uqr';
import type { ChannelLine } from '../../../console/channel-routes.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';

/** A pairing code is renewed every twenty seconds or so. */
const lookEveryMs = 5000;

const colours = {
  ready: 'green',
  starting: 'gray',
  pairing: 'yellow',
  degraded: 'orange',
  stopped: 'red',
} as const;

export function ChannelsPage() {
  const say = useSay();
  const { data, error, reload } = useLoaded<{ readonly channels: readonly ChannelLine[] }>(
    '/channels',
  );
  useEffect(() => {
    const timer = setInterval(reload, lookEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [reload]);
  return (
    <Stack maw={720}>
      <Title order={1} size="h3">
        {say('console-channels:title')}
      </Title>
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null && error === null ? <Waiting /> : null}
      {data?.channels.map((line) => (
        <ChannelCard key={line.account} {...line} />
      ))}
      <Text size="sm" c="dimmed">
        {say('console-channels:how')}
      </Text>
    </Stack>
  );
}

function ChannelCard({ account, health }: ChannelLine) {
  const say = useSay();
  const state = health?.state ?? 'ready';
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Text fw={600}>{say(`console-case:account.${account}`)}</Text>
        <Badge color={colours[state]} variant="light" tt="none">
          {say(`console-channels:state.${state}`)}
        </Badge>
      </Group>
      {health === null || health.words === '' ? null : (
        <Text size="sm" dir="ltr" lang="en" mt="xs">
          {health.words}
        </Text>
      )}
      {health?.pairing === undefined ? null : <Pairing {...health.pairing} />}
    </Card>
  );
}

function Pairing({ qr, code }: { readonly qr: string | null; readonly code: string | null }) {
  const say = useSay();
  return (
    <Stack align="center" mt="md" gap="xs">
      <Text size="sm">{say('console-channels:scan')}</Text>
      {qr === null ? null : (
        <img
          className="qr"
          alt={say('console-channels:qr')}
          width={256}
          height={256}
          src={`data:image/svg+xml,${encodeURIComponent(renderSVG(qr, { border: 2 }))}`}
        />
      )}
      {code === null ? null : (
        <>
          <Text size="sm">{say('console-channels:type')}</Text>
          <Code fz="xl" dir="ltr">
            {code}
          </Code>
        </>
      )}
    </Stack>
  );
}
