// Deletes everything of a case, after its code was typed by hand: there is no way back.
import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { CaseHead } from '../../../console/case-routes.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useRouter } from '../shell/router.tsx';
import { useSay } from '../shell/words.tsx';

export function EraseCase({ head }: { readonly head: CaseHead }) {
  const say = useSay();
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={say('console-case:more')} ms="auto">
            <Icon name="menu" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item color="red" leftSection={<Icon name="remove" />} onClick={show}>
            {say('console-case:erase.menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={open} onClose={close} title={say('console-case:erase.title')}>
        <EraseForm head={head} close={close} />
      </Modal>
    </>
  );
}

function EraseForm({ head, close }: { readonly head: CaseHead; readonly close: () => void }) {
  const say = useSay();
  const { navigate } = useRouter();
  const { fail, show } = useNotices();
  const [code, setCode] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const typed = code.trim().toUpperCase() === head.code;
  const erase = () => {
    api.post(`/cases/${head.id}/erase`, { id, code }).then(() => {
      show({ words: say('console-case:erase.done') });
      navigate('/');
    }, fail);
  };
  return (
    <Stack>
      <Text size="sm">{say('console-case:erase.what')}</Text>
      <TextInput
        label={say('console-case:erase.type', { code: head.code })}
        value={code}
        dir="ltr"
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setCode(currentTarget.value);
        }}
        data-autofocus
      />
      <Group justify="end">
        <Button variant="default" onClick={close}>
          {say('console:cancel')}
        </Button>
        <Button color="red" disabled={!typed} onClick={erase}>
          {say('console-case:erase.go')}
        </Button>
      </Group>
    </Stack>
  );
}
