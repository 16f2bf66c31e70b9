// One center: where it stands, what went there and when, what the patient knows, what comes next.
import { Anchor, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ComparedCenter } from '../../../../center/comparison.ts';
import type { SubmissionState } from '../../../../intake/submission.ts';
import { isolateWords } from '../../../../language/isolate.ts';
import { formatDate } from '../../words.ts';
import { countryName } from '../centers/country-name.ts';
import { useLink } from '../shell/router.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ChangeHistory } from './change-history.tsx';
import { LetterDialog, type LetterKind } from './letter-dialog.tsx';
import { MoreMenu } from './more-menu.tsx';
import { PromiseBadge } from './promise-badge.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { PartProps } from './submissions-tab.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { TellingLine } from './telling-line.tsx';

export interface SubmissionProps extends PartProps {
  readonly compared: ComparedCenter;
}

/** What is open over the card. */
export type Opened =
  | { readonly kind: 'step'; readonly state: SubmissionState | null }
  | { readonly kind: 'answer' }
  | { readonly kind: 'again' }
  | { readonly kind: 'letter'; readonly letter: LetterKind };

/** The steps that usually follow, as buttons; everything else lies in the menu. */
const usual: Readonly<Record<SubmissionState, readonly SubmissionState[]>> = {
  sent: ['received', 'in_review'],
  received: ['in_review', 'more_wanted'],
  in_review: ['more_wanted'],
  more_wanted: ['in_review'],
  answered: [],
  withdrawn: [],
};

export const stateColours = {
  sent: 'gray',
  received: 'blue',
  in_review: 'indigo',
  more_wanted: 'orange',
  answered: 'green',
  withdrawn: 'gray',
} as const;

export function SubmissionCard(props: SubmissionProps) {
  const say = useSay();
  const language = useLanguage();
  const may = useMay('work');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { submission, promise, gaps } = props.compared;
  const { state, answer } = submission;
  return (
    <Card withBorder component="section" aria-label={submission.centerName}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="start">
          <Stack gap={2}>
            <CenterName {...props} />
            <Text size="sm" c="dimmed">
              {countryName(language, submission.country)}
            </Text>
          </Stack>
          {may ? <MoreMenu {...props} open={setOpened} /> : null}
        </Group>
        <Group gap="xs">
          <Badge color={stateColours[state]} variant="light" tt="none">
            {say(`console-submissions:state.${state}`)}
          </Badge>
          {promise === null || answer !== null ? null : (
            <PromiseBadge promise={promise} now={props.view.now} />
          )}
          {answer === null || gaps.length === 0 ? null : (
            <Badge color="orange" variant="light" tt="none">
              {say('console-submissions:answer.gaps', { count: gaps.length })}
            </Badge>
          )}
        </Group>
        <WhatWent {...props} />
        <TellingLine {...props} />
        {may ? <Steps {...props} open={setOpened} /> : null}
        <ChangeHistory {...props} />
      </Stack>
      <OpenedDialog
        {...props}
        opened={opened}
        close={() => {
          setOpened(null);
        }}
      />
    </Card>
  );
}

function CenterName({ compared }: SubmissionProps) {
  const { center, centerName } = compared.submission;
  const link = useLink(`/centers/${center}`);
  return (
    <Anchor {...link} fw={600} dir="auto">
      <bdi>{centerName}</bdi>
    </Anchor>
  );
}

function WhatWent({ compared }: SubmissionProps) {
  const say = useSay();
  const language = useLanguage();
  const last = compared.submission.sendings.at(-1);
  if (last === undefined) return null;
  return (
    <Text size="sm">
      {say('console-submissions:went', {
        version: last.packageVersion,
        day: formatDate(language, last.at),
        how: say(`console-submissions:how.${last.how}`),
        name: isolateWords(last.by),
      })}
    </Text>
  );
}

function Steps({ compared, open }: SubmissionProps & { readonly open: (what: Opened) => void }) {
  const say = useSay();
  const { state, answer } = compared.submission;
  if (state === 'withdrawn') return null;
  return (
    <Group gap="xs">
      {usual[state].map((next) => (
        <Button
          key={next}
          variant="default"
          onClick={() => {
            open({ kind: 'step', state: next });
          }}
        >
          {say(`console-submissions:do.${next}`)}
        </Button>
      ))}
      <Button
        variant={answer === null ? 'light' : 'default'}
        onClick={() => {
          open({ kind: 'answer' });
        }}
      >
        {say(answer === null ? 'console-submissions:do.answered' : 'console-submissions:do.again')}
      </Button>
    </Group>
  );
}

function OpenedDialog(
  props: SubmissionProps & { readonly opened: Opened | null; readonly close: () => void },
) {
  const { opened, compared } = props;
  switch (opened?.kind) {
    case undefined:
      return null;
    case 'step':
      return <StepDialog {...props} state={opened.state} />;
    case 'answer':
      return <AnswerDialog {...props} />;
    case 'again':
      return <SubmitDialog {...props} again={compared.submission} />;
    case 'letter':
      return <LetterDialog {...props} letter={opened.letter} />;
  }
}
