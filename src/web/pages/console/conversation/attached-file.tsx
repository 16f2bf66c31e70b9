// The file beside the words: the button that takes one, and the line that shows it before it goes.
import { ActionIcon, Button, FileButton, Group, Loader, Text } from '@mantine/core';
import { formatBytes } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import type { Attaching } from './use-attached.ts';

export function AttachButton({ attach }: Pick<Attaching, 'attach'>) {
  const say = useSay();
  return (
    <FileButton
      onChange={(file) => {
        if (file !== null) attach(file);
      }}
    >
      {(props) => (
        <Button
          {...props}
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="attach" size={14} />}
        >
          {say('console-talk:file.attach')}
        </Button>
      )}
    </FileButton>
  );
}

export function AttachedFile({ file, remove }: Pick<Attaching, 'file' | 'remove'>) {
  const say = useSay();
  const language = useLanguage();
  if (file === null) return null;
  const { name, bytes, sha256 } = file;
  return (
    <Group gap="xs" wrap="nowrap" className="attached" data-kept={sha256 !== null}>
      {sha256 === null ? (
        <Loader size={14} aria-label={say('console-talk:file.keeping')} />
      ) : (
        <Icon name="document" size={14} />
      )}
      <Text size="sm" className="attached-name">
        <bdi>{name}</bdi> ({formatBytes(language, bytes)})
      </Text>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={say('console-talk:file.remove', { name: `\u2068${name}\u2069` })}
        onClick={remove}
      >
        <Icon name="close" size={14} />
      </ActionIcon>
    </Group>
  );
}
