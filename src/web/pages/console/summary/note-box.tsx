// The coordinator's note to the doctor, printed as a section of its own.
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { SummaryView } from '../../../console/summary-view.ts';
import { formatDate } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

export function NoteBox({
  intake,
  note,
}: {
  readonly intake: string;
  readonly note: SummaryView['note'];
}) {
  const say = useSay();
  const reader = useLanguage();
  const { show, fail } = useNotices();
  const may = useMay('work');
  const [text, setText] = useState(note?.text ?? '');
  const changed = text.trim() !== (note?.text ?? '');
  const save = () => {
    const wish = { id: crypto.randomUUID(), text, seen: note?.at ?? null };
    api.post(`/cases/${intake}/summary/note`, wish).then(() => {
      show({ words: say('console-summary:noteSaved') });
    }, fail);
  };
  return (
    <section>
      <Textarea
        label={say('console-summary:note')}
        description={say('console-summary:noteHow')}
        value={text}
        lang="en"
        dir="auto"
        autosize
        minRows={3}
        maxRows={14}
        maxLength={4000}
        readOnly={!may}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Group gap="xs" mt="xs">
        {may ? (
          <Button size="sm" disabled={!changed} onClick={save}>
            {say('console-summary:saveNote')}
          </Button>
        ) : null}
        {note === null ? null : (
          <Text size="sm" c="dimmed">
            <bdi>{note.coordinator}</bdi>, {formatDate(reader, note.at)}
          </Text>
        )}
      </Group>
    </section>
  );
}
