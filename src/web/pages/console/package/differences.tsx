// What is different between two versions: files, and statements word by word.
import { List, Table, Text, Title } from '@mantine/core';
import type { DifferencesView } from '../../../console/package-view.ts';
import { useSay } from '../shell/words.tsx';

export function Differences({ found }: { readonly found: DifferencesView }) {
  const say = useSay();
  const { files, statements } = found;
  if (files.length + statements.length === 0) {
    return <Text c="dimmed">{say('console-package:nothingDifferent')}</Text>;
  }
  return (
    <div className="differences">
      {files.length === 0 ? null : (
        <>
          <Title order={3} size="h6">
            {say('console-package:files')}
          </Title>
          <List size="sm" mb="xs">
            {files.map(({ path, change }) => (
              <List.Item key={path}>
                {say(`console-package:change.${change}`)} <bdi dir="ltr">{path}</bdi>
              </List.Item>
            ))}
          </List>
        </>
      )}
      {statements.length === 0 ? null : (
        <Table withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('console-package:statement')}</Table.Th>
              <Table.Th>{say('console-package:before')}</Table.Th>
              <Table.Th>{say('console-package:after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {statements.map(({ path, label, before, after }) => (
              <Table.Tr key={path}>
                <Table.Td dir="ltr">{label}</Table.Td>
                <Table.Td dir="auto">{before ?? '–'}</Table.Td>
                <Table.Td dir="auto">{after ?? '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
