// One's own passkeys: added on this device or a key, named, taken away.
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { startRegistration } from '@simplewebauthn/browser';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useState } from 'react';
import type { Profile } from '../../../console/profile-routes.ts';
import type { Done, Refused } from '../../../console/staff-web.ts';
import { formatDate, formatNumber } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import type { Refusing } from '../shell/use-asking.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { Form } from '../sign-in/form-fields.tsx';
import { orGivenUp, passkeysWork } from '../sign-in/use-passkey.ts';
import { refusalWords } from '../sign-in/refusal.tsx';
import { ConfirmPassword } from './confirm-password.tsx';
import type { ProfileParts } from './profile-tab.tsx';
import { RecoveryCodesShown } from './recovery-codes.tsx';
import { Section } from './section.tsx';

interface Begun extends Done {
  readonly ticket: string;
  readonly options: PublicKeyCredentialCreationOptionsJSON;
}

type Codes = Done & { readonly codes: readonly string[] };

export function PasskeysSection({ profile, reload }: ProfileParts) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const title = say('console-settings:passkeys.title');
  return (
    <Section title={title} about={say('console-settings:passkeys.about')}>
      {profile.passkeys.length === 0 ? null : (
        <Stack gap="xs" component="ul" className="plain-list">
          {profile.passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} reload={reload} />
          ))}
        </Stack>
      )}
      {passkeysWork ? (
        <Group>
          <Button
            leftSection={<Icon name="key" />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {say('console-settings:passkeys.add')}
          </Button>
        </Group>
      ) : (
        <Text size="sm">{say('console-settings:passkeys.none')}</Text>
      )}
      {adding ? (
        <AddPasskey
          count={profile.passkeys.length}
          close={() => {
            setAdding(false);
          }}
          then={(made) => {
            setCodes(made.codes);
            reload();
          }}
        />
      ) : null}
      <RecoveryCodesShown
        codes={codes}
        close={() => {
          setCodes([]);
        }}
      />
    </Section>
  );
}

function AddPasskey({
  count,
  close,
  then,
}: {
  readonly count: number;
  readonly close: () => void;
  readonly then: (made: Codes) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const name = say('console-settings:passkeys.named', {
    number: formatNumber(language, count + 1),
  });
  return (
    <ConfirmPassword<Codes>
      title={say('console-settings:passkeys.add')}
      work={(password) => makePasskey(password, name)}
      then={then}
      close={close}
    />
  );
}

/** The password, then the browser's own window, then the service. */
async function makePasskey(password: string, name: string): Promise<Codes | Refusing> {
  const begun = await api.post<Begun | Refused>('/profile/passkeys/begin', { password });
  if (begun.kind === 'refused') return begun;
  const { ticket, options } = begun;
  const response = await orGivenUp(() => startRegistration({ optionsJSON: options }));
  if ('kind' in response) return response;
  return api.post<Codes | Refused>('/profile/passkeys', { ticket, name, response });
}

type Doing = 'rename' | 'remove' | null;

function PasskeyLine({
  passkey,
  reload,
}: {
  readonly passkey: Profile['passkeys'][number];
  readonly reload: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [doing, setDoing] = useState<Doing>(null);
  const { id, name, usedAt } = passkey;
  const day = usedAt === null ? '' : formatDate(language, usedAt);
  const done = () => {
    setDoing(null);
    reload();
  };
  if (doing === 'rename') return <Rename id={id} name={name} done={done} />;
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Text fw={600} size="sm">
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {say(`console-settings:passkeys.${day === '' ? 'unused' : 'used'}`, { day })}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          aria-label={say('console-settings:passkeys.rename', { name })}
          onClick={() => {
            setDoing('rename');
          }}
        >
          <Icon name="edit" />
        </ActionIcon>
        <ActionIcon
          color="red"
          aria-label={say('console-settings:passkeys.remove', { name })}
          onClick={() => {
            setDoing('remove');
          }}
        >
          <Icon name="remove" />
        </ActionIcon>
      </Group>
      {doing === 'remove' ? (
        <RemovePasskey
          passkey={passkey}
          reload={reload}
          close={() => {
            setDoing(null);
          }}
        />
      ) : null}
    </Group>
  );
}

function RemovePasskey({
  passkey,
  reload,
  close,
}: {
  readonly passkey: Profile['passkeys'][number];
  readonly reload: () => void;
  readonly close: () => void;
}) {
  const say = useSay();
  return (
    <ConfirmPassword<Done>
      title={say('console-settings:passkeys.remove', { name: passkey.name })}
      danger
      work={(password) =>
        api.post<Done | Refused>(`/profile/passkeys/${passkey.id}/remove`, { password })
      }
      then={reload}
      close={close}
    />
  );
}

function Rename({
  id,
  name,
  done,
}: {
  readonly id: string;
  readonly name: string;
  readonly done: () => void;
}) {
  const say = useSay();
  const { show, fail } = useNotices();
  const [words, setWords] = useState(name);
  const save = () => {
    api.post<Done | Refused>(`/profile/passkeys/${id}/name`, { name: words }).then((answer) => {
      if (answer.kind === 'refused') show({ words: refusalWords(say, answer), bad: true });
      else done();
    }, fail);
  };
  return (
    <li>
      <Form send={save}>
        <Group wrap="nowrap">
          <TextInput
            aria-label={say('console-settings:passkeys.name')}
            value={words}
            dir="auto"
            flex={1}
            autoFocus
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value);
            }}
            onKeyDown={({ key }) => {
              if (key === 'Escape') done();
            }}
          />
          <Button type="submit" disabled={words.trim() === ''}>
            {say('console-settings:save')}
          </Button>
        </Group>
      </Form>
    </li>
  );
}
