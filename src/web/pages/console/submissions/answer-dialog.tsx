// Writes down a center's first written answer: its parts, its own words, and what it left open.
import { Alert, FileInput, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { StoredBytes } from '../../../../vault/vault.ts';
import type { CenterAnswer, OriginalAnswer } from '../../../../intake/submission.ts';
import { answerGaps } from '../../../../language/answer-gaps.ts';
import { inOneLine } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { Dialog } from './dialog.tsx';
import { OriginalFile } from './original-file.tsx';
import type { SubmissionProps } from './submission-card.tsx';
import { TellChoice, type Tell } from './tell-choice.tsx';
import { usePost } from './use-post.ts';

const blank: CenterAnswer = {
  ...{ suitable: 'unclear', product: '', otherOptions: '', costEstimate: '', timeEstimate: '' },
  openQuestions: '',
};

type Part = Exclude<keyof CenterAnswer, 'suitable'>;
const parts: readonly Part[] = [
  ...(['product', 'otherOptions', 'costEstimate', 'timeEstimate', 'openQuestions'] as const),
];

export function AnswerDialog({
  view,
  compared,
  close,
  reload,
}: SubmissionProps & { readonly close: () => void }) {
  const say = useSay();
  const { submission } = compared;
  const last = submission.answers.at(-1);
  const [answer, setAnswer] = useState<CenterAnswer>(last?.answer ?? blank);
  const [original, setOriginal] = useState<OriginalAnswer>(
    last?.original ?? { text: '', file: null },
  );
  const [tell, setTell] = useState<Tell>('later');
  const { post, posting } = usePost(reload, close);
  const save = () => {
    const seen = submission.changes.length;
    const path = `/cases/${view.intake}/submissions/${submission.id}/answer`;
    void post(path, { seen, answer, original, tell });
  };
  return (
    <Dialog
      close={close}
      title={`${say('console-submissions:do.answered')} – ${submission.centerName}`}
      size="xl"
    >
      <Stack>
        <Original view={view} original={original} onOriginal={setOriginal} />
        <AnswerFields answer={answer} onAnswer={setAnswer} />
        <Gaps answer={answer} />
        <TellChoice
          view={view}
          tell={tell}
          onTell={setTell}
          step={{
            ...{ state: 'answered', centers: [submission.centerName], wants: null },
            ...{ again: false, corrects: false },
          }}
        />
        <DialogButtons close={close} save={save} posting={posting} />
      </Stack>
    </Dialog>
  );
}

function AnswerFields({
  answer,
  onAnswer,
}: {
  readonly answer: CenterAnswer;
  readonly onAnswer: (answer: CenterAnswer) => void;
}) {
  const say = useSay();
  return (
    <>
      <Radio.Group
        label={say('console-submissions:head.suitable')}
        value={answer.suitable}
        onChange={(next) => {
          onAnswer({ ...answer, suitable: next === 'yes' || next === 'no' ? next : 'unclear' });
        }}
      >
        <Group mt={4}>
          {(['yes', 'no', 'unclear'] as const).map((one) => (
            <Radio key={one} value={one} label={say(`console-submissions:suitable.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      {parts.map((part) => (
        <Textarea
          key={part}
          label={say(`console-submissions:head.${part}`)}
          value={answer[part]}
          autosize
          minRows={1}
          maxLength={part === 'costEstimate' || part === 'timeEstimate' ? 1000 : 4000}
          dir="auto"
          onChange={({ currentTarget }) => {
            onAnswer({ ...answer, [part]: currentTarget.value });
          }}
        />
      ))}
    </>
  );
}

/** What is still wanting, in words; the letter that asks for it lies in the menu of the center. */
function Gaps({ answer }: { readonly answer: CenterAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const gaps = answerGaps(answer);
  if (gaps.length === 0) {
    return (
      <Alert color="green" icon={<Icon name="check" />}>
        {say('console-submissions:answer.whole')}
      </Alert>
    );
  }
  return (
    <Alert
      color="orange"
      icon={<Icon name="alert" />}
      title={say('console-submissions:answer.open')}
    >
      {inOneLine(
        language,
        gaps.map((gap) => say(`console-submissions:gap.${gap}`)),
      )}
    </Alert>
  );
}

function Original({
  view,
  original,
  onOriginal,
}: Pick<SubmissionProps, 'view'> & {
  readonly original: OriginalAnswer;
  readonly onOriginal: (original: OriginalAnswer) => void;
}) {
  const say = useSay();
  const { fail } = useNotices();
  const [keeping, setKeeping] = useState(false);
  const keep = (file: File | null) => {
    if (file === null) return;
    setKeeping(true);
    api
      .upload<StoredBytes>(`/cases/${view.intake}/answer-files`, file)
      .then((stored) => {
        onOriginal({ ...original, file: { ...stored, name: file.name.slice(0, 200) } });
      }, fail)
      .finally(() => {
        setKeeping(false);
      });
  };
  return (
    <>
      <Textarea
        label={say('console-submissions:answer.text')}
        description={say('console-submissions:answer.textWhat')}
        value={original.text}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={100_000}
        dir="auto"
        data-autofocus
        onChange={({ currentTarget }) => {
          onOriginal({ ...original, text: currentTarget.value });
        }}
      />
      <FileInput
        label={say('console-submissions:answer.file')}
        placeholder={say('console-submissions:answer.chooseFile')}
        onChange={keep}
        disabled={keeping}
      />
      <OriginalFile intake={view.intake} file={original.file} />
    </>
  );
}
