// The verdict on a page as a sign and a word: never by colour alone.
import { Badge } from '@mantine/core';
import type { DeskPage } from '../../../console/document-desk.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';

const signs = {
  accept: { color: 'green', icon: 'check' },
  doubtful: { color: 'yellow', icon: 'eye' },
  reject: { color: 'red', icon: 'close' },
} as const;

export function VerdictBadge({ page }: { readonly page: DeskPage }) {
  const say = useSay();
  const { verdict, overruled, retake, boxes } = page;
  return (
    <>
      {verdict === null ? (
        <Badge
          size="sm"
          variant="light"
          color="gray"
          leftSection={<Icon name="eye" size={11} />}
          tt="none"
        >
          {say('console-documents:verdict.unseen')}
        </Badge>
      ) : (
        <Badge
          size="sm"
          variant="light"
          color={signs[verdict].color}
          leftSection={<Icon name={signs[verdict].icon} size={11} />}
          tt="none"
        >
          {say(`console-documents:verdict.${verdict}`)}
          {overruled === null ? '' : ' ✎'}
        </Badge>
      )}
      {retake === null ? null : (
        <Badge size="sm" color="orange" tt="none" leftSection={<Icon name="rotate" size={11} />}>
          {say('console-documents:retakeAsked')}
        </Badge>
      )}
      {boxes.length === 0 ? null : (
        <Badge size="sm" color="dark" tt="none" leftSection={<Icon name="redact" size={11} />}>
          {say('console-documents:covered', { count: boxes.length })}
        </Badge>
      )}
    </>
  );
}
