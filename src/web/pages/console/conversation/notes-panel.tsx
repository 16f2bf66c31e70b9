// What colleagues write to each other about the case; the patient never reads it.
import { Button, Card, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { ThreadNote } from '../../../console/conversation-view.ts';
import { formatDay, formatTime } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { LongWords } from './long-words.tsx';
import { ownDirection } from './own-direction.ts';

interface Notes {
  readonly notes: readonly ThreadNote[];
  readonly names: readonly string[];
}

export function NotesPanel({ intake }: { readonly intake: string }) {
  const say = useSay();
  const may = useMay('translate');
  const { data, reload } = useLoaded<Notes>(
    `/conversations/${intake}/notes`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  return (
    <Stack gap="xs" component="aside" aria-label={say('console-talk:notes.title')}>
      <Title order={2} size="h5">
        {say('console-talk:notes.title')}
      </Title>
      {data?.notes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('console-talk:notes.none')}
        </Text>
      ) : null}
      {data?.notes.map((note) => (
        <NoteCard key={note.id} note={note} />
      ))}
      {may ? <NoteForm intake={intake} names={data?.names ?? []} done={reload} /> : null}
    </Stack>
  );
}

function NoteCard({ note }: { readonly note: ThreadNote }) {
  const language = useLanguage();
  return (
    <Card withBorder p="xs">
      <Group gap={6}>
        <Text size="xs" fw={600}>
          <bdi>{note.author}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {formatDay(language, note.at, new Date())} {formatTime(language, note.at)}
        </Text>
      </Group>
      <LongWords text={note.text} />
    </Card>
  );
}

function NoteForm({
  intake,
  names,
  done,
}: {
  readonly intake: string;
  readonly names: readonly string[];
  readonly done: () => void;
}) {
  const say = useSay();
  const { fail } = useNotices();
  const [text, setText] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const at = /@(\p{L}*)$/u.exec(text)?.[1]?.toLowerCase();
  const meant = at === undefined ? [] : names.filter((name) => name.toLowerCase().startsWith(at));
  const save = () => {
    api.post(`/conversations/${intake}/notes`, { id, text }).then(() => {
      setText('');
      setId(crypto.randomUUID());
      done();
    }, fail);
  };
  return (
    <Stack gap={6}>
      <Textarea
        label={say('console-talk:notes.write')}
        description={say('console-talk:notes.what')}
        value={text}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={8000}
        attributes={ownDirection(text)}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Group gap={4}>
        {meant.slice(0, 5).map((name) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            onClick={() => {
              setText(text.replace(/@\p{L}*$/u, `@${name} `));
            }}
          >
            <bdi>@{name}</bdi>
          </Button>
        ))}
      </Group>
      <Group justify="end">
        <Button size="compact-sm" variant="default" disabled={text.trim() === ''} onClick={save}>
          {say('console-talk:notes.save')}
        </Button>
      </Group>
    </Stack>
  );
}
