// Shows a link that lets somebody in, once, to be copied and given to them.
import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useSay } from '../shell/words.tsx';

export function LinkShown({ url, close }: { readonly url: string; readonly close: () => void }) {
  const say = useSay();
  const { copy, copied } = useClipboard();
  // It is shown once: a key hit by mistake shall not lose it.
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={copied}
      closeOnClickOutside={false}
      title={say('console-settings:link.title')}
    >
      <Stack>
        <Text size="sm">{say('console-settings:link.about')}</Text>
        <Code block dir="ltr" className="link-shown">
          {url}
        </Code>
        <Group justify="space-between">
          <Button
            onClick={() => {
              copy(url);
            }}
          >
            {say(copied ? 'console-settings:copied' : 'console-settings:copy')}
          </Button>
          <Button variant="default" onClick={close}>
            {say('console:close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
