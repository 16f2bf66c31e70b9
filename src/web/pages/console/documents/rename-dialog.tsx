// Gives a file another name on the desk; its sender keeps theirs, and the package has its own.
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DeskDocument } from '../../../console/document-desk.ts';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';

const nameLengthMax = 200;

export function RenameDialog({
  document,
  close,
}: {
  readonly document: DeskDocument;
  readonly close: () => void;
}) {
  const say = useSay();
  const { acts } = useDesk();
  const [name, setName] = useState(document.name);
  return (
    <Modal
      opened
      onClose={close}
      title={say('console-documents:rename.title')}
      closeButtonProps={{ 'aria-label': say('console:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          acts.edit([{ kind: 'renamed', document: document.id, name: name.trim() }], 'renamed');
          close();
        }}
      >
        <TextInput
          label={say('console-documents:rename.label')}
          value={name}
          dir="auto"
          maxLength={nameLengthMax}
          required
          data-autofocus
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={close}>
            {say('console:cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {say('console-documents:rename.action')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
