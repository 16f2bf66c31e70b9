// Lines of the audit log, the newest first.
import { Anchor, Code, Table, Text } from '@mantine/core';
import type { AuditPage } from '../../../console/audit-routes.ts';
import { formatDate, formatTime } from '../../words.ts';
import { useLink } from '../shell/router.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { useActionWords } from './action-words.ts';

type Line = AuditPage['lines'][number];

export function AuditTable({ page }: { readonly page: AuditPage }) {
  const say = useSay();
  if (page.lines.length === 0) return <Text>{say('console-settings:audit.none')}</Text>;
  return (
    <Table
      className="audit-table"
      verticalSpacing="xs"
      role="table"
      aria-label={say('console-settings:tab.audit')}
    >
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          <Table.Th role="columnheader">{say('console-settings:audit.column.at')}</Table.Th>
          <Table.Th role="columnheader">{say('console-settings:audit.column.member')}</Table.Th>
          <Table.Th role="columnheader">{say('console-settings:audit.column.action')}</Table.Th>
          <Table.Th role="columnheader">{say('console-settings:audit.column.intake')}</Table.Th>
          <Table.Th role="columnheader">{say('console-settings:audit.column.about')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {page.lines.map((line) => (
          <AuditRow key={line.seq} line={line} page={page} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function AuditRow({ line, page }: { readonly line: Line; readonly page: AuditPage }) {
  const { names, codes } = page;
  const say = useSay();
  const language = useLanguage();
  const actionWords = useActionWords();
  const { at, member, action, intake, about } = line;
  return (
    <Table.Tr role="row">
      <Table.Td role="cell">
        <time dateTime={at}>
          {formatDate(language, at)} <bdi>{formatTime(language, at)}</bdi>
        </time>
      </Table.Td>
      <Table.Td role="cell">
        {member === null ? (
          say('console-settings:audit.nobody')
        ) : (
          <bdi>{names[member] ?? member}</bdi>
        )}
      </Table.Td>
      <Table.Td role="cell">{actionWords(action)}</Table.Td>
      <Table.Td role="cell">
        {intake === null ? null : <CaseLink intake={intake} code={codes[intake]} />}
      </Table.Td>
      <Table.Td role="cell">
        {Object.entries(about).map(([key, value]) => (
          <Code key={key} dir="ltr" me={4}>
            {key}={names[String(value)] ?? String(value).slice(0, shownCharacters)}
          </Code>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** Ids are long, and their beginning tells them apart. */
const shownCharacters = 24;

function CaseLink({
  intake,
  code,
}: {
  readonly intake: string;
  readonly code: string | undefined;
}) {
  const link = useLink(`/cases/${intake}`);
  return (
    <Anchor {...link} size="sm" dir="ltr">
      {code ?? intake}
    </Anchor>
  );
}
