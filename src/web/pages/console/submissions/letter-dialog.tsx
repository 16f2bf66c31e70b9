// A ready e-mail to a center, to be copied into a person's own mail.
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { LetterAnswer } from '../../../console/submission-view.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { Dialog } from './dialog.tsx';
import type { SubmissionProps } from './submission-card.tsx';

export type LetterKind = 'receipt' | 'answer' | 'gaps' | 'questions';

export function LetterDialog({
  view,
  compared,
  letter,
  close,
}: SubmissionProps & { readonly letter: LetterKind; readonly close: () => void }) {
  const say = useSay();
  const { id } = compared.submission;
  const { data, error, reload } = useLoaded<LetterAnswer>(
    `/cases/${view.intake}/submissions/${id}/letters/${letter}`,
  );
  return (
    <Dialog close={close} title={say(`console-submissions:letter.${letter}`)} size="lg">
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null ? <Waiting /> : <LetterText letter={data} />}
    </Dialog>
  );
}

function LetterText({ letter }: { readonly letter: LetterAnswer }) {
  const say = useSay();
  return (
    <Stack>
      <TextInput
        label={say('console-submissions:subject')}
        value={letter.subject}
        readOnly
        dir="ltr"
        lang="en"
      />
      <Textarea
        label={say('console-submissions:body')}
        value={letter.body}
        readOnly
        autosize
        dir="ltr"
        lang="en"
      />
      <Group justify="end">
        <CopyButton text={letter.subject} words={say('console-submissions:copySubject')} />
        <CopyButton text={letter.body} words={say('console-submissions:copyBody')} />
      </Group>
    </Stack>
  );
}

export function CopyButton({ text, words }: { readonly text: string; readonly words: string }) {
  const say = useSay();
  const { copy, copied } = useClipboard();
  return (
    <Button
      variant="default"
      onClick={() => {
        copy(text);
      }}
    >
      {copied ? say('console-submissions:copied') : words}
    </Button>
  );
}
