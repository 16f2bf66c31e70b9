// What a center will see of a patient and what it will not, before anything is sent.
import { Anchor, Card, Group, List, Stack, Text } from '@mantine/core';
import type { DirectoryEntry } from '../../../../center/directory.ts';
import { isolateWords } from '../../../../language/isolate.ts';
import type { PackageVersion, SubmissionsView } from '../../../console/submission-view.ts';
import { useLink } from '../shell/router.tsx';
import { useSay } from '../shell/words.tsx';

export function Disclosure({
  view,
  version,
  entries,
}: {
  readonly view: SubmissionsView;
  readonly version: PackageVersion;
  readonly entries: readonly DirectoryEntry[];
}) {
  const say = useSay();
  const link = useLink(`/cases/${view.intake}/package`);
  const newest = version.sha256 === view.versions[0]?.sha256;
  const filled = view.checklist.filter(({ files }) => files > 0);
  const unchecked = entries.filter(({ center }) => center.checkedOn === null);
  return (
    <Card withBorder p="sm">
      <Group align="start" grow preventGrowOverflow={false} gap="lg">
        <Stack gap={4}>
          <Text fw={600} size="sm">
            {say('console-submissions:sees.title')}
          </Text>
          <List size="sm">
            <List.Item>{say('console-submissions:sees.summary')}</List.Item>
            {newest ? (
              filled.map(({ id, label, files }) => (
                <List.Item key={id}>
                  {say('console-submissions:sees.files', { label, count: files })}
                </List.Item>
              ))
            ) : (
              <List.Item>
                {say('console-submissions:sees.older', { count: version.fileCount })}
              </List.Item>
            )}
          </List>
        </Stack>
        <Stack gap={4}>
          <Text fw={600} size="sm">
            {say('console-submissions:hidden.title')}
          </Text>
          <List size="sm">
            {(['conversation', 'notes', 'others', 'address'] as const).map((what) => (
              <List.Item key={what}>{say(`console-submissions:hidden.${what}`)}</List.Item>
            ))}
          </List>
        </Stack>
      </Group>
      <Anchor {...link} size="sm" mt="xs" display="inline-block">
        {say('console-submissions:sees.look')}
      </Anchor>
      {unchecked.map(({ id, center }) => (
        <Text key={id} size="sm" className="warning-words" mt={4}>
          {say('console-submissions:submit.unchecked', { name: isolateWords(center.name) })}
        </Text>
      ))}
    </Card>
  );
}
