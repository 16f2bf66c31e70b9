// Gives the selected cases to whoever is to see them through; nobody's conversation is taken over.
import { Button, Group, Paper, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { WorklistChoices } from '../../../console/worklist-routes.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';

interface AssignProps {
  readonly selected: ReadonlySet<string>;
  readonly onAssigned: () => void;
}

/** A member can hardly be called so. */
const nobody = '\u0000';

export function AssignBar({ selected, onAssigned }: AssignProps) {
  const say = useSay();
  const { show, fail } = useNotices();
  const { data } = useLoaded<WorklistChoices>('/worklist/choices');
  const [member, setMember] = useState<string | null>(null);
  const people = [
    ...(data?.members ?? []).map((name) => ({ value: name, label: name })),
    { value: nobody, label: say('console-worklist:assignNobody') },
  ];
  const assign = () => {
    const responsible = member === nobody ? null : member;
    const body = { intakes: [...selected], responsible };
    api.post<{ readonly assigned: number }>('/worklist/assign', body).then(({ assigned }) => {
      show({ words: say('console-worklist:assigned', { count: assigned }) });
      onAssigned();
    }, fail);
  };
  return (
    <Paper withBorder p="xs" role="region" aria-label={say('console-worklist:assign')}>
      <Group gap="sm">
        <Text size="sm" fw={600} role="status">
          {say('console-worklist:selected', { count: selected.size })}
        </Text>
        <Select
          aria-label={say('console-worklist:assignTo')}
          placeholder={say('console-worklist:assignTo')}
          data={people}
          value={member}
          onChange={setMember}
        />
        <Button disabled={member === null} onClick={assign}>
          {say('console-worklist:assignGo')}
        </Button>
      </Group>
    </Paper>
  );
}
