// The keys of the worklist, as a list.
import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useSay } from '../shell/words.tsx';

const keys = [
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

export function KeysHelp({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={say('console-worklist:keys')}
      closeButtonProps={{ 'aria-label': say('console:close') }}
    >
      <Stack gap="xs">
        {keys.map(([key, words]) => (
          <Group key={key} justify="space-between">
            <Text size="sm">{say(`console-worklist:key.${words}`)}</Text>
            <Kbd dir="ltr">{key}</Kbd>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
