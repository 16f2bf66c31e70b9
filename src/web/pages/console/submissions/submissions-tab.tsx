// After sending: to whom the package went, what each center said, and what the patient knows of it.
import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SubmissionsView } from '../../../console/submission-view.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useMay } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { Comparison } from './comparison.tsx';
import { PromiseBadge } from './promise-badge.tsx';
import { Questions } from './questions.tsx';
import { SubmissionCard } from './submission-card.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

export function SubmissionsTab({ intake }: { readonly intake: string }) {
  const { data, error, reload } = useLoaded<SubmissionsView>(
    `/cases/${intake}/submissions`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  if (data === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  return (
    <Stack gap="lg">
      {error === null ? null : <Failure code={error} again={reload} />}
      <Head view={data} reload={reload} />
      {data.centers.map((compared) => (
        <SubmissionCard
          key={compared.submission.id}
          view={data}
          compared={compared}
          reload={reload}
        />
      ))}
      {data.centers.length === 0 ? <Nothing view={data} /> : <Comparison view={data} />}
      <Questions view={data} reload={reload} />
    </Stack>
  );
}

/** What every part of the tab is given. */
export interface PartProps {
  readonly view: SubmissionsView;
  readonly reload: () => void;
}

function Head({ view, reload }: PartProps) {
  const say = useSay();
  const may = useMay('work');
  const [open, { open: show, close }] = useDisclosure(false);
  const { quiet, promise, versions } = view;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap="xs">
          <Text size="sm">{say('console-submissions:ours')}</Text>
          {promise === null ? (
            <Badge variant="light" color="gray" tt="none">
              {say('console-submissions:notBegun')}
            </Badge>
          ) : (
            <PromiseBadge promise={promise} now={view.now} />
          )}
        </Group>
        {may ? (
          <Button
            leftSection={<Icon name="send" />}
            disabled={versions.length === 0}
            onClick={show}
          >
            {say('console-submissions:submit.open')}
          </Button>
        ) : null}
      </Group>
      {quiet === null ? null : (
        <Alert icon={<Icon name="alert" />} color="yellow">
          {say(`console-submissions:quiet.${quiet}`)}
        </Alert>
      )}
      {open ? <SubmitDialog view={view} reload={reload} close={close} again={null} /> : null}
    </Stack>
  );
}

function Nothing({ view }: { readonly view: SubmissionsView }) {
  const say = useSay();
  return (
    <Stack gap={4}>
      <Title order={2} size="h5">
        {say('console-submissions:nothing')}
      </Title>
      <Text size="sm" c="dimmed">
        {say(
          view.versions.length === 0
            ? 'console-submissions:noPackage'
            : 'console-submissions:nothingYet',
        )}
      </Text>
    </Stack>
  );
}
