// A text for the patient in their language; a person reads it, changes it and sends it.
import { Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { directionOf } from '../../../../language/language.ts';
import type { SubmissionsView, TextAnswer } from '../../../console/submission-view.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { Dialog } from './dialog.tsx';
import { CopyButton } from './letter-dialog.tsx';

export function PatientTextDialog({
  view,
  kind,
  close,
}: {
  readonly view: SubmissionsView;
  readonly kind: 'comparison' | 'questions';
  readonly close: () => void;
}) {
  const say = useSay();
  const { data, error, reload } = useLoaded<TextAnswer>(
    `/cases/${view.intake}/submissions/texts/${kind}`,
  );
  return (
    <Dialog close={close} title={say(`console-submissions:text.${kind}`)} size="lg">
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null ? <Waiting /> : <Editable view={view} text={data.text} />}
    </Dialog>
  );
}

function Editable({ view, text }: { readonly view: SubmissionsView; readonly text: string }) {
  const say = useSay();
  const [words, setWords] = useState(text);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {say('console-submissions:text.how')}
      </Text>
      <Textarea
        aria-label={say('console-submissions:text.label')}
        value={words}
        autosize
        maxRows={20}
        lang={view.language}
        dir={directionOf(view.language)}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
        }}
      />
      <Group justify="end">
        <CopyButton text={words} words={say('console-submissions:copy')} />
      </Group>
    </Stack>
  );
}
