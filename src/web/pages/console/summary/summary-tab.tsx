// The Medical Summary: statements with their sources beside the pages as they would be printed.
import { Alert, Badge, Grid, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SummaryStatement, SummaryView } from '../../../console/summary-view.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { NoteBox } from './note-box.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { StatementRow } from './statement-row.tsx';
import { SummaryFiles } from './summary-files.tsx';

const open = new Set(['untranslated', 'unconfirmed', 'outdated']);

export function SummaryTab({ intake }: { readonly intake: string }) {
  const { data, error, reload } = useLoaded<SummaryView>(
    `/cases/${intake}/summary`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  if (data === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  return (
    <>
      {error === null ? null : <Failure code={error} again={reload} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Statements intake={intake} view={data} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <PreviewPane intake={intake} revision={data.revision} language={data.language} />
        </Grid.Col>
      </Grid>
    </>
  );
}

function Statements({ intake, view }: { readonly intake: string; readonly view: SummaryView }) {
  const say = useSay();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const shown = ({ standing }: SummaryStatement) => !onlyOpen || open.has(standing);
  const sections = view.sections
    .map((section) => ({ ...section, statements: section.statements.filter(shown) }))
    .filter(({ statements }) => statements.length > 0);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Badge
          size="lg"
          variant="light"
          tt="none"
          color={view.open === 0 ? 'green' : 'orange'}
          c="var(--mantine-color-text)"
          data-testid="open"
        >
          {view.open === 0
            ? say('console-summary:allTranslated')
            : say('console-summary:open', { count: view.open })}
        </Badge>
        <Switch
          label={say('console-summary:onlyOpen')}
          checked={onlyOpen}
          onChange={({ currentTarget }) => {
            setOnlyOpen(currentTarget.checked);
          }}
        />
      </Group>
      <Text fw={600} lang="en" dir="ltr">
        {view.headline}
      </Text>
      {sections.length === 0 ? (
        <Alert color="green">{say('console-summary:nothingOpen')}</Alert>
      ) : null}
      {sections.map(({ title, ownTitle, statements }) => (
        <section key={title} aria-label={ownTitle}>
          <Title order={2} size="h5" mb={4}>
            {ownTitle}
          </Title>
          {statements.map((statement) => (
            <StatementRow
              key={`${statement.path}/${String(statement.seen)}`}
              {...{ intake, statement }}
              language={view.language}
              suggests={view.suggests}
            />
          ))}
        </section>
      ))}
      {onlyOpen ? null : (
        <>
          <NoteBox key={view.note?.at ?? ''} intake={intake} note={view.note} />
          <SummaryFiles intake={intake} files={view.files} />
        </>
      )}
    </Stack>
  );
}
