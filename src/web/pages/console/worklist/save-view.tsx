// Keeps the filters and the order under a name, for oneself or for all.
import { Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useSay } from '../shell/words.tsx';
import type { Asked } from './use-cases.ts';

interface SaveProps {
  readonly asked: Asked;
  readonly onSaved: (id: string) => void;
}

export function SaveView({ asked, onSaved }: SaveProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('console-worklist:saveView')}
      </Button>
      <Modal
        opened={open}
        title={say('console-worklist:saveView')}
        closeButtonProps={{ 'aria-label': say('console:close') }}
        onClose={() => {
          setOpen(false);
        }}
      >
        <SaveForm
          asked={asked}
          onSaved={(id) => {
            setOpen(false);
            onSaved(id);
          }}
        />
      </Modal>
    </>
  );
}

function SaveForm({ asked, onSaved }: SaveProps) {
  const say = useSay();
  const { show, fail } = useNotices();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const view = { name, ...asked };
        api.post<{ readonly id: string }>('/worklist/views', { shared, view }).then(({ id }) => {
          show({ words: say('console-worklist:saved') });
          onSaved(id);
        }, fail);
      }}
    >
      <Stack>
        <TextInput
          required
          data-autofocus
          maxLength={80}
          dir="auto"
          label={say('console-worklist:viewName')}
          value={name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <Switch
          label={say('console-worklist:viewShared')}
          checked={shared}
          onChange={({ currentTarget }) => {
            setShared(currentTarget.checked);
          }}
        />
        <Group justify="flex-end">
          <Button type="submit">{say('console-worklist:save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
