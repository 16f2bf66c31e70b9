// Shows new recovery codes, once.
import { Alert, Button, Code, Group, Modal, SimpleGrid, Stack } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';

export function RecoveryCodesShown({
  codes,
  close,
}: {
  readonly codes: readonly string[];
  readonly close: () => void;
}) {
  const say = useSay();
  const { copy, copied } = useClipboard();
  if (codes.length === 0) return null;
  return (
    <Modal
      opened
      onClose={close}
      title={say('console-settings:recovery.title')}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <Stack>
        <Alert color="yellow" icon={<Icon name="alert" />}>
          {say('console-settings:recovery.keep')}
        </Alert>
        <SimpleGrid cols={2} spacing="xs" dir="ltr">
          {codes.map((code) => (
            <Code key={code} fz="md" ta="center">
              {code}
            </Code>
          ))}
        </SimpleGrid>
        <Group justify="space-between">
          <Button
            variant="default"
            onClick={() => {
              copy(codes.join('\n'));
            }}
          >
            {say(copied ? 'console-settings:copied' : 'console-settings:copy')}
          </Button>
          <Button onClick={close}>{say('console-settings:recovery.kept')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
