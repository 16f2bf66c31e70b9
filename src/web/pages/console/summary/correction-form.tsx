// Puts another answer in the place of the patient's, with a reason; their words stay beside it.
import { Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useSay } from '../shell/words.tsx';
import type { StatementShown } from './statement-row.tsx';

type Given =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'options'; readonly options: readonly string[] };

export function CorrectionForm(about: StatementShown & { readonly close: () => void }) {
  const say = useSay();
  const { show, fail } = useNotices();
  const { intake, statement, close } = about;
  const [given, setGiven] = useState<Given | null>(null);
  const [reason, setReason] = useState('');
  const save = () => {
    const { path, seen } = statement;
    api
      .post(`/cases/${intake}/summary/correction`, {
        ...{ id: crypto.randomUUID(), path, seen, reason, given },
      })
      .then(() => {
        close();
        show({ words: say('console-summary:corrected') });
      }, fail);
  };
  return (
    <Stack gap="xs" mt="xs" className="translation">
      {statement.said === '' ? null : (
        <Text size="sm">
          {say('console-summary:patientSaid')} <bdi>«{statement.said}»</bdi>
        </Text>
      )}
      <Value statement={statement} onGiven={setGiven} />
      <TextInput
        label={say('console-summary:reason')}
        value={reason}
        dir="auto"
        maxLength={500}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
        }}
      />
      <Group gap="xs">
        <Button disabled={given === null || reason.trim() === ''} onClick={save}>
          {say('console-summary:saveCorrection')}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {say('console:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Value({
  statement,
  onGiven,
}: Pick<StatementShown, 'statement'> & { readonly onGiven: (given: Given | null) => void }) {
  const say = useSay();
  const label = say('console-summary:newAnswer');
  const data = statement.options.map(({ id, title }) => ({ value: id, label: title }));
  const chosen = (options: readonly string[]) => {
    onGiven(options.length === 0 ? null : { kind: 'options', options });
  };
  if (statement.many) return <MultiSelect {...{ label, data }} onChange={chosen} />;
  if (data.length > 0) {
    return (
      <Select
        {...{ label, data }}
        onChange={(option) => {
          chosen(option === null ? [] : [option]);
        }}
      />
    );
  }
  return (
    <TextInput
      label={label}
      description={say('console-summary:newAnswerHow')}
      dir="auto"
      maxLength={4000}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        onGiven(text === '' ? null : { kind: 'words', text });
      }}
    />
  );
}
