// A file without pages to look at: a letter as a text file, a disc, what was refused or set aside.
import { Badge, Group, Loader, Text } from '@mantine/core';
import type { DeskDocument } from '../../../console/document-desk.ts';
import { formatBytes, inOneLine } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { DocumentMenu } from './document-menu.tsx';

export function FileCard({ document }: { readonly document: DeskDocument }) {
  const say = useSay();
  const language = useLanguage();
  const { state, refusal, kind } = document;
  const isDangerous = state === 'quarantine';
  return (
    <div className="file-card" data-document={document.id}>
      <Group gap={6} wrap="nowrap" align="start">
        {state === 'checking' ? (
          <Loader size={18} role="img" aria-label={say('console-documents:isChecking')} />
        ) : (
          <Icon name={isDangerous ? 'alert' : 'document'} />
        )}
        <Text size="sm" fw={500} className="file-name" title={document.name}>
          <bdi>{document.name}</bdi>
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {inOneLine(language, [
          say(`console-documents:kind.${kind}`),
          formatBytes(language, document.custody.bytes),
        ])}
      </Text>
      {state === 'checking' ? <Text size="xs">{say('console-documents:isChecking')}</Text> : null}
      {state === 'quarantine' || state === 'reject' ? (
        <>
          <Badge
            color={isDangerous ? 'red' : 'orange'}
            variant="light"
            tt="none"
            className="wrapping"
          >
            {say(`console-documents:outcome.${state}`)}
          </Badge>
          <Text size="xs">{say(`console-documents:refusal.${refusal ?? 'unreadable'}`)}</Text>
        </>
      ) : null}
      <DocumentMenu document={document} report={null} place={null} />
    </div>
  );
}
