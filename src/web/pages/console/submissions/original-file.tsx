// The file that a center answered with, to be downloaded; who does is recorded.
import { Anchor, Group } from '@mantine/core';
import type { OriginalAnswer } from '../../../../intake/submission.ts';
import { formatBytes } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage } from '../shell/words.tsx';

export function OriginalFile({
  intake,
  file,
}: {
  readonly intake: string;
  readonly file: OriginalAnswer['file'];
}) {
  const language = useLanguage();
  if (file === null) return null;
  return (
    <Anchor href={`/console/api/cases/${intake}/answer-files/${file.sha256}`} download size="sm">
      <Group gap={4}>
        <Icon name="download" />
        <bdi>{file.name}</bdi> ({formatBytes(language, file.bytes)})
      </Group>
    </Anchor>
  );
}
