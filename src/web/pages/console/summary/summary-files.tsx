// The documents that the summary lists, each with the pages it is made from.
import { Anchor, Group, Table, Text, Title } from '@mantine/core';
import type { SummaryFileView } from '../../../console/summary-view.ts';
import { formatNumber } from '../../words.ts';
import { useLink } from '../shell/router.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

export function SummaryFiles({
  intake,
  files,
}: {
  readonly intake: string;
  readonly files: readonly SummaryFileView[];
}) {
  const say = useSay();
  const reader = useLanguage();
  return (
    <section>
      <Title order={2} size="h5" mb={4}>
        {say('console-summary:files')}
      </Title>
      {files.length === 0 ? (
        <Text c="dimmed">{say('console-summary:noFiles')}</Text>
      ) : (
        <Table>
          <Table.Tbody>
            {files.map((file) => (
              <Table.Tr key={file.name}>
                <Table.Td>
                  <Text size="sm" dir="ltr" lang="en">
                    {file.label}
                  </Text>
                  <Text size="xs" c="dimmed" dir="ltr">
                    {file.name}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm" dir="ltr">
                    {file.date}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {file.documents.map((document, index) => (
                      <DocumentLink
                        key={document}
                        {...{ intake, document }}
                        words={say('console-summary:page', {
                          number: formatNumber(reader, index + 1),
                        })}
                      />
                    ))}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

export function DocumentLink({
  intake,
  document,
  words,
}: {
  readonly intake: string;
  readonly document: string;
  readonly words: string;
}) {
  const link = useLink(`/cases/${intake}/documents?document=${document}`);
  return (
    <Anchor size="sm" {...link}>
      {words}
    </Anchor>
  );
}
