// Ready replies in the patient's language: opened by "/" at the beginning of a message.
import {
  ActionIcon,
  Button,
  Group,
  Popover,
  ScrollArea,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { fold } from '../../../../language/fold.ts';
import type { ReadyReply } from '../../../console/conversation-view.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { usePatientLanguage } from './patient-language.ts';
import { RepliesEditor } from './replies-editor.tsx';

export function ReplyPicker({
  intake,
  typed,
  onPicked,
}: {
  readonly intake: string;
  readonly typed: string;
  readonly onPicked: (text: string) => void;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [edits, { open: edit, close: closeEdit }] = useDisclosure(false);
  const { data, reload } = useLoaded<{ readonly replies: readonly ReadyReply[] }>(
    '/replies',
    (told) => told.kind === 'shared' && told.what === 'replies',
  );
  useEffect(() => {
    if (typed === '/') setOpen(true);
  }, [typed]);
  const replies = data?.replies ?? [];
  const picked = (text: string) => {
    setOpen(false);
    onPicked(text);
  };
  return (
    <>
      <Popover
        opened={open}
        onChange={setOpen}
        position="top-start"
        width={340}
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <Button variant="default" size="compact-sm" onClick={setOpen.bind(null, !open)}>
            {say('console-talk:replies.open')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          <List
            intake={intake}
            replies={replies}
            onPicked={picked}
            onEdit={() => {
              setOpen(false);
              edit();
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <RepliesEditor opened={edits} close={closeEdit} replies={replies} reload={reload} />
    </>
  );
}

interface ListProps {
  readonly intake: string;
  readonly replies: readonly ReadyReply[];
  readonly onPicked: (text: string) => void;
  readonly onEdit: () => void;
}

function List({ intake, replies, onPicked, onEdit }: ListProps) {
  const say = useSay();
  const language = useLanguage();
  const theirs = usePatientLanguage();
  const { fail } = useNotices();
  const [wanted, setWanted] = useState('');
  const shown = replies.filter(({ words }) =>
    fold(`${words[language].title} ${words[theirs].text}`).includes(fold(wanted)),
  );
  const pick = ({ words }: ReadyReply) => {
    api
      .post<{ readonly text: string }>(`/conversations/${intake}/fill`, {
        text: words[theirs].text,
      })
      .then(({ text }) => {
        onPicked(text);
      }, fail);
  };
  return (
    <Stack gap={6}>
      <Group gap={6} wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={say('console-talk:replies.search')}
          placeholder={say('console-talk:replies.search')}
          value={wanted}
          data-autofocus
          onChange={({ currentTarget }) => {
            setWanted(currentTarget.value);
          }}
          onKeyDown={({ key }) => {
            const [first] = shown;
            if (key === 'Enter' && first !== undefined) pick(first);
          }}
        />
        <ActionIcon aria-label={say('console-talk:replies.edit')} onClick={onEdit}>
          <Icon name="edit" />
        </ActionIcon>
      </Group>
      <ScrollArea.Autosize mah={280}>
        {shown.length === 0 ? <Text size="sm">{say('console-talk:replies.none')}</Text> : null}
        {shown.map((reply) => (
          <ReplyRow key={reply.id} reply={reply} pick={pick} />
        ))}
      </ScrollArea.Autosize>
    </Stack>
  );
}

function ReplyRow({
  reply,
  pick,
}: {
  readonly reply: ReadyReply;
  readonly pick: (reply: ReadyReply) => void;
}) {
  const language = useLanguage();
  const theirs = usePatientLanguage();
  return (
    <Button
      fullWidth
      variant="subtle"
      color="gray"
      justify="start"
      h="auto"
      py={6}
      onClick={() => {
        pick(reply);
      }}
    >
      <Stack gap={0} align="start">
        <Text size="sm" fw={600}>
          {reply.words[language].title}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={2} className="words" dir="auto" ta="start">
          {withOpenPlaces(reply.words[theirs].text)}
        </Text>
      </Stack>
    </Button>
  );
}

/** What is filled in once the reply is chosen. */
function withOpenPlaces(text: string): string {
  return text.replace(/\{\{\w+\}\}/g, '…');
}
