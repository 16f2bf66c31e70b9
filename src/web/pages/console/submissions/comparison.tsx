// The centers side by side: a table where there is room, cards on a telephone; also to print.
import { Badge, Button, Card, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ComparedCenter } from '../../../../center/comparison.ts';
import type { SubmissionsView } from '../../../console/submission-view.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import { PatientTextDialog } from './patient-text-dialog.tsx';
import { stateColours } from './submission-card.tsx';

const written = [
  ...(['product', 'otherOptions', 'costEstimate', 'timeEstimate', 'openQuestions'] as const),
] as const;

export function Comparison({ view }: { readonly view: SubmissionsView }) {
  const say = useSay();
  return (
    <Stack component="section" className="printed" aria-label={say('console-submissions:compare')}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say('console-submissions:compare')}
        </Title>
        <Take view={view} />
      </Group>
      <ScrollArea visibleFrom="sm" type="auto" tabIndex={0}>
        <CompareTable view={view} />
      </ScrollArea>
      <Stack hiddenFrom="sm">
        {view.centers.map((one) => (
          <CompareCard key={one.submission.id} compared={one} />
        ))}
      </Stack>
    </Stack>
  );
}

function Take({ view }: { readonly view: SubmissionsView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Group gap="xs" className="not-printed">
      <Button
        variant="default"
        onClick={() => {
          window.print();
        }}
      >
        {say('console-submissions:print')}
      </Button>
      <Button
        component="a"
        variant="default"
        href={`/console/api/cases/${view.intake}/submissions/comparison.csv`}
        download
        leftSection={<Icon name="download" />}
      >
        CSV
      </Button>
      <Button
        variant="light"
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('console-submissions:text.comparison')}
      </Button>
      {open ? (
        <PatientTextDialog
          view={view}
          kind="comparison"
          close={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </Group>
  );
}

function CompareTable({ view }: { readonly view: SubmissionsView }) {
  const say = useSay();
  const row = (head: string, cell: (one: ComparedCenter) => React.ReactNode) => (
    <Table.Tr key={head}>
      <Table.Th scope="row" className="compare-head">
        {say(`console-submissions:head.${head}`)}
      </Table.Th>
      {view.centers.map((one) => (
        <Table.Td key={one.submission.id} className="compare-cell">
          {cell(one)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
  return (
    <Table withTableBorder withColumnBorders verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          {view.centers.map(({ submission }) => (
            <Table.Th key={submission.id} scope="col">
              <bdi>{submission.centerName}</bdi>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {row('state', (one) => (
          <StateCell compared={one} />
        ))}
        {row('days', (one) => (
          <DaysCell compared={one} />
        ))}
        {row('suitable', (one) => (
          <SuitableCell compared={one} />
        ))}
        {written.map((part) => row(part, (one) => <PartCell compared={one} part={part} />))}
      </Table.Tbody>
    </Table>
  );
}

interface CellProps {
  readonly compared: ComparedCenter;
}

function CompareCard({ compared }: CellProps) {
  const say = useSay();
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Text fw={600}>
          <bdi>{compared.submission.centerName}</bdi>
        </Text>
        <Group gap="xs">
          <StateCell compared={compared} />
          <DaysCell compared={compared} />
        </Group>
        <SuitableCell compared={compared} />
        {compared.submission.answer === null
          ? null
          : written.map((part) => (
              <div key={part}>
                <Text size="xs" c="dimmed">
                  {say(`console-submissions:head.${part}`)}
                </Text>
                <PartCell compared={compared} part={part} />
              </div>
            ))}
      </Stack>
    </Card>
  );
}

function StateCell({ compared }: CellProps) {
  const say = useSay();
  const { state } = compared.submission;
  return (
    <Badge color={stateColours[state]} variant="light" tt="none">
      {say(`console-submissions:state.${state}`)}
    </Badge>
  );
}

function DaysCell({ compared }: CellProps) {
  const say = useSay();
  return (
    <Text size="sm" span>
      {say('console-submissions:days', { count: compared.daysWaited })}
    </Text>
  );
}

function SuitableCell({ compared }: CellProps) {
  const say = useSay();
  const { answer } = compared.submission;
  if (answer === null) {
    return (
      <Text size="sm" c="dimmed">
        {say('console-submissions:answer.none')}
      </Text>
    );
  }
  return <Text size="sm">{say(`console-submissions:suitable.${answer.suitable}`)}</Text>;
}

function PartCell({ compared, part }: CellProps & { readonly part: (typeof written)[number] }) {
  const say = useSay();
  const { answer } = compared.submission;
  if (answer === null) return <Nothing />;
  const words = answer[part];
  if (words !== '') {
    return (
      <Text size="sm" className="as-written">
        <bdi>{words}</bdi>
      </Text>
    );
  }
  if (part === 'openQuestions') return <Nothing />;
  return (
    <Text size="sm" className="warning-words">
      {say(`console-submissions:gap.${part}`)}
    </Text>
  );
}

function Nothing() {
  return (
    <Text size="sm" c="dimmed">
      –
    </Text>
  );
}
