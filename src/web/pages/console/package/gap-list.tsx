// What is missing from the checklist, and how much each of it matters.
import { Badge, Group, List, Text, Title } from '@mantine/core';
import type { PackageView } from '../../../console/package-view.ts';
import { useSay } from '../shell/words.tsx';

export function GapList({ view: { missing } }: { readonly view: PackageView }) {
  const say = useSay();
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {say('console-package:missing')}
      </Title>
      {missing.length === 0 ? (
        <Text>{say('console-package:nothingMissing')}</Text>
      ) : (
        <List listStyleType="none" spacing={6}>
          {missing.map(({ item, label, essential, state }) => (
            <List.Item key={item}>
              <Group gap="xs">
                <Badge
                  size="sm"
                  tt="none"
                  variant={essential ? 'filled' : 'light'}
                  color={essential ? 'red' : 'gray'}
                  {...(essential ? {} : { c: 'var(--mantine-color-text)' })}
                >
                  {say(essential ? 'console-package:essential' : 'console-package:helpful')}
                </Badge>
                <Text size="sm">{label}</Text>
                <Text size="sm" c="dimmed">
                  {state}
                </Text>
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </section>
  );
}
