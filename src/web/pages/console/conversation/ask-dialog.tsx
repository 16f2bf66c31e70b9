// "Ask one question for me": the bot asks, the reply fills a field or is kept, the bot goes on.
import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AskableField } from '../../../console/conversation-view.ts';
import { api, ApiError } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { ownDirection } from './own-direction.ts';

interface Props {
  readonly intake: string;
  readonly opened: boolean;
  readonly close: () => void;
}

export function AskDialog({ intake, opened, close }: Props) {
  const say = useSay();
  return (
    <Modal opened={opened} onClose={close} title={say('console-talk:ask.title')} size="lg">
      <AskForm intake={intake} close={close} />
    </Modal>
  );
}

function AskForm({ intake, close }: Omit<Props, 'opened'>) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [id] = useState(() => crypto.randomUUID());
  const [path, setPath] = useState<string | null>(null);
  const [text, setText] = useState('');
  const send = () => {
    api.post(`/conversations/${intake}/ask`, { id, path, text }).then(
      () => {
        show({ words: say('console-talk:ask.done') });
        close();
      },
      (error: unknown) => {
        const why = whySilent(error);
        if (why === null) fail(error);
        else show({ words: say(`console-talk:ask.silent.${why}`), bad: true });
      },
    );
  };
  return (
    <Stack>
      <Text size="sm">{say('console-talk:ask.what')}</Text>
      <FieldSelect intake={intake} path={path} onChange={setPath} />
      <Textarea
        label={say('console-talk:ask.text')}
        description={path === null ? null : say('console-talk:ask.textEmpty')}
        value={text}
        autosize
        minRows={2}
        maxRows={8}
        attributes={ownDirection(text)}
        maxLength={1000}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Group justify="end">
        <Button variant="default" onClick={close}>
          {say('console:cancel')}
        </Button>
        <Button disabled={path === null && text.trim() === ''} onClick={send}>
          {say('console-talk:ask.go')}
        </Button>
      </Group>
    </Stack>
  );
}

function FieldSelect({
  intake,
  path,
  onChange,
}: {
  readonly intake: string;
  readonly path: string | null;
  readonly onChange: (path: string | null) => void;
}) {
  const say = useSay();
  const { data } = useLoaded<{ readonly fields: readonly AskableField[] }>(
    `/conversations/${intake}/fields`,
  );
  return (
    <Select
      label={say('console-talk:ask.field')}
      description={say('console-talk:ask.fieldWhat')}
      placeholder={say('console-talk:ask.noField')}
      searchable
      clearable
      value={path}
      onChange={onChange}
      data={(data?.fields ?? []).map((field) => ({
        value: field.path,
        label: field.answer === null ? field.label : `${field.label} — ${field.answer}`,
      }))}
    />
  );
}

const silences = ['owned', 'red_flag', 'stopped', 'not_begun'] as const;

function whySilent(error: unknown): (typeof silences)[number] | null {
  if (!(error instanceof ApiError) || typeof error.details !== 'object') return null;
  const { details } = error;
  const why = details !== null && 'why' in details ? details.why : null;
  return silences.find((known) => known === why) ?? null;
}
