// Where the bytes are: how many files came, were checked and went into the package, and their sums.
import { Badge, Code, Group, Text } from '@mantine/core';
import type { Custody, DocumentDesk } from '../../../console/document-desk.ts';
import { formatBytes, formatMoment, inOneLine } from '../../words.ts';
import { useLanguage, useSay } from '../shell/words.tsx';

export function Counts({ desk }: { readonly desk: DocumentDesk }) {
  const say = useSay();
  const { received, checked, usable, packaged, redactedPages, boxes } = desk.counts;
  return (
    <Group gap="xs" role="group" aria-label={say('console-documents:custody.title')}>
      {Object.entries({ received, checked, usable, packaged }).map(([key, count]) => (
        <Badge key={key} variant="light" color="gray" size="lg" tt="none">
          {say(`console-documents:custody.${key}`, { count })}
        </Badge>
      ))}
      {boxes === 0 ? null : (
        <Badge variant="light" color="dark" size="lg" tt="none">
          {say('console-documents:custody.redacted', { count: boxes, pages: redactedPages })}
        </Badge>
      )}
    </Group>
  );
}

/** The whole way of one file. */
export function CustodyLine({ custody }: { readonly custody: Custody }) {
  const say = useSay();
  const language = useLanguage();
  const { receivedAt, bytes, sha256, checked, packaged, via } = custody;
  const time = formatMoment(language, receivedAt);
  const steps = [
    say(`console-documents:custody.via.${via}`, { time }),
    say('console-documents:custody.stored', { size: formatBytes(language, bytes) }),
    say(`console-documents:custody.${checked ? 'isChecked' : 'notChecked'}`),
    say(`console-documents:custody.${packaged ? 'isPackaged' : 'notPackaged'}`),
  ];
  return (
    <div>
      <Text size="xs" c="dimmed">
        {inOneLine(language, steps)}
      </Text>
      <Text size="xs" c="dimmed">
        SHA-256{' '}
        <Code className="hash" dir="ltr">
          {sha256}
        </Code>
      </Text>
    </div>
  );
}
