// The patient's questions before travelling, with what each center answered to each of them.
import { Button, Card, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Submission } from '../../../../intake/submission.ts';
import { formatDate, inOneLine } from '../../words.ts';
import { isolated } from '../shell/isolated.ts';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { Dialog } from './dialog.tsx';
import { PatientTextDialog } from './patient-text-dialog.tsx';
import type { PartProps } from './submissions-tab.tsx';
import { usePost } from './use-post.ts';

interface Asked {
  readonly submission: Submission;
  readonly index: number;
}

export function Questions({ view, reload }: PartProps) {
  const say = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [text, setText] = useState(false);
  const submissions = view.centers
    .map(({ submission }) => submission)
    .filter(({ state }) => state !== 'withdrawn');
  return (
    <Stack component="section" aria-label={say('console-submissions:questions.title')}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say('console-submissions:questions.title')}
        </Title>
        <Button
          variant="light"
          onClick={() => {
            setText(true);
          }}
        >
          {say('console-submissions:text.questions')}
        </Button>
      </Group>
      {view.questions.map((question, index) => (
        <QuestionCard
          key={question}
          question={question}
          asked={submissions.map((submission) => ({ submission, index }))}
          open={setAsked}
        />
      ))}
      {asked === null ? null : (
        <QuestionDialog
          view={view}
          reload={reload}
          asked={asked}
          close={() => {
            setAsked(null);
          }}
        />
      )}
      {text ? (
        <PatientTextDialog
          view={view}
          kind="questions"
          close={() => {
            setText(false);
          }}
        />
      ) : null}
    </Stack>
  );
}

function QuestionCard(about: {
  readonly question: string;
  /** Of each center that has the package. */
  readonly asked: readonly Asked[];
  readonly open: (asked: Asked) => void;
}) {
  return (
    <Card withBorder p="sm">
      <Text fw={500} size="sm">
        {about.question}
      </Text>
      {about.asked.map((asked) => (
        <CenterSays
          key={asked.submission.id}
          {...asked}
          open={() => {
            about.open(asked);
          }}
        />
      ))}
    </Card>
  );
}

function CenterSays({ submission, index, open }: Asked & { readonly open: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const may = useMay('work');
  const said = submission.questions[String(index)];
  return (
    <Group gap="xs" wrap="nowrap" align="start" justify="space-between" mt={6}>
      <div>
        <Text size="sm" c="dimmed" span>
          <bdi>{submission.centerName}</bdi>:{' '}
        </Text>
        {said === undefined || said.answer === '' ? (
          <Text size="sm" className="warning-words" span>
            {say('console-submissions:questions.none')}
          </Text>
        ) : (
          <>
            <Text size="sm" span className="as-written">
              <bdi>{said.answer}</bdi>
            </Text>
            <Text size="xs" c="dimmed">
              {inOneLine(language, [formatDate(language, said.at), isolated(said.source)])}
            </Text>
          </>
        )}
      </div>
      {may ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={open}
          aria-label={say('console-submissions:questions.writeFor', {
            name: submission.centerName,
          })}
        >
          {say('console-submissions:questions.write')}
        </Button>
      ) : null}
    </Group>
  );
}

function QuestionDialog({
  view,
  reload,
  asked,
  close,
}: PartProps & { readonly asked: Asked; readonly close: () => void }) {
  const say = useSay();
  const { submission, index } = asked;
  const said = submission.questions[String(index)];
  const [answer, setAnswer] = useState(said?.answer ?? '');
  const [source, setSource] = useState(said?.source ?? '');
  const { post, posting } = usePost(reload, close);
  const save = () => {
    const path = `/cases/${view.intake}/submissions/${submission.id}/question`;
    void post(path, { question: String(index), answer, source });
  };
  return (
    <Dialog close={close} title={submission.centerName} size="lg">
      <Stack>
        <Text size="sm">{view.questions[index]}</Text>
        <Textarea
          label={say('console-submissions:questions.answer')}
          value={answer}
          autosize
          minRows={3}
          maxLength={4000}
          dir="auto"
          data-autofocus
          onChange={({ currentTarget }) => {
            setAnswer(currentTarget.value);
          }}
        />
        <TextInput
          label={say('console-submissions:questions.source')}
          description={say('console-submissions:questions.sourceWhat')}
          value={source}
          maxLength={500}
          dir="auto"
          onChange={({ currentTarget }) => {
            setSource(currentTarget.value);
          }}
        />
        <DialogButtons close={close} save={save} posting={posting} />
      </Stack>
    </Dialog>
  );
}
