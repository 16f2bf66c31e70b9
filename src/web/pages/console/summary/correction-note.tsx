// Under a corrected statement: who corrected it, why, and the way back.
import { Button, Group, Text } from '@mantine/core';
import { formatDate } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import type { StatementShown } from './statement-row.tsx';

export function CorrectionNote({ intake, statement }: StatementShown) {
  const say = useSay();
  const reader = useLanguage();
  const { fail } = useNotices();
  const may = useMay('work');
  const { correction, path } = statement;
  if (correction === null) return null;
  const withdraw = () => {
    const wish = { id: crypto.randomUUID(), path };
    api.post(`/cases/${intake}/summary/correction/withdraw`, wish).catch(fail);
  };
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {say('console-summary:correctedBy', {
          name: correction.coordinator,
          day: formatDate(reader, correction.at),
        })}{' '}
        <bdi>{correction.reason}</bdi>
      </Text>
      {may ? (
        <Button size="compact-sm" variant="subtle" onClick={withdraw}>
          {say('console-summary:withdraw')}
        </Button>
      ) : null}
    </Group>
  );
}
