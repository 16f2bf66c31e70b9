// The persons and addresses through which a center is reached.
import {
  ActionIcon,
  Button,
  Card,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import type { CenterContact } from '../../../../intake/center.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import type { FieldProps } from './center-editor.tsx';
import { contactChannels } from './choices.ts';

const blank: CenterContact = { name: '', role: '', channel: 'email', address: '' };

export function ContactFields({ center, set }: FieldProps) {
  const say = useSay();
  const { contacts } = center;
  return (
    <Stack gap="xs">
      <Text fw={500} size="sm">
        {say('console-centers:contacts')}
      </Text>
      {contacts.map((contact, index) => (
        <ContactCard
          // Rows have no id of their own; they are only added at the end and taken away.
          key={index}
          contact={contact}
          change={(changed) => {
            set({ contacts: contacts.with(index, { ...contact, ...changed }) });
          }}
          remove={() => {
            set({ contacts: contacts.toSpliced(index, 1) });
          }}
        />
      ))}
      <Button
        variant="default"
        leftSection={<Icon name="add" />}
        onClick={() => {
          set({ contacts: [...contacts, blank] });
        }}
      >
        {say('console-centers:addContact')}
      </Button>
    </Stack>
  );
}

interface ContactProps {
  readonly contact: CenterContact;
  readonly change: (changed: Partial<CenterContact>) => void;
  readonly remove: () => void;
}

function ContactCard({ contact, change, remove }: ContactProps) {
  const say = useSay();
  const text = (part: 'name' | 'role' | 'address') => ({
    label: say(`console-centers:contact.${part}`),
    value: contact[part],
    dir: part === 'address' ? 'ltr' : 'auto',
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
      change({ [part]: currentTarget.value });
    },
  });
  return (
    <Card withBorder p="sm">
      <Group align="end" gap="xs">
        <TextInput {...text('name')} flex="1 1 10rem" />
        <TextInput {...text('role')} flex="1 1 8rem" />
        <NativeSelect
          label={say('console-centers:contact.channel')}
          value={contact.channel}
          data={contactChannels.map((one) => ({
            value: one,
            label: say(`console-centers:channel.${one}`),
          }))}
          onChange={({ currentTarget }) => {
            const found = contactChannels.find((one) => one === currentTarget.value);
            change({ channel: found ?? 'other' });
          }}
        />
        <TextInput {...text('address')} required flex="2 1 12rem" />
        <ActionIcon aria-label={say('console-centers:removeContact')} onClick={remove} mb={2}>
          <Icon name="remove" />
        </ActionIcon>
      </Group>
    </Card>
  );
}
