// One's own account: name and language, password, second factors, sessions.
import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { languages } from '../../../../language/language.ts';
import type { Profile } from '../../../console/profile-routes.ts';
import type { Done, Refused } from '../../../console/staff-web.ts';
import { languageNames } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useSession } from '../shell/session.tsx';
import { useAsking } from '../shell/use-asking.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { Form, PasswordField, NameField } from '../sign-in/form-fields.tsx';
import { Refusal } from '../sign-in/refusal.tsx';
import { NoticesSection } from './notices-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { Section } from './section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TotpSection } from './totp-section.tsx';

export function ProfileTab() {
  const say = useSay();
  const { data, error, reload } = useLoaded<Profile>('/profile');
  if (data === null) return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  const bare = !data.totp && data.passkeys.length === 0;
  return (
    <Stack>
      {bare ? (
        <Alert
          color="yellow"
          icon={<Icon name="key" />}
          title={say('console-settings:nudge.title')}
        >
          {say('console-settings:nudge.about')}
        </Alert>
      ) : null}
      <ProfileForm profile={data} reload={reload} />
      <NoticesSection />
      <PasskeysSection profile={data} reload={reload} />
      <TotpSection profile={data} reload={reload} />
      <PasswordForm />
      <SessionsSection profile={data} reload={reload} />
    </Stack>
  );
}

export interface ProfileParts {
  readonly profile: Profile;
  readonly reload: () => void;
}

function ProfileForm({ profile: { member }, reload }: ProfileParts) {
  const say = useSay();
  const { refresh } = useSession();
  const { show } = useNotices();
  const { busy, refused, ask } = useAsking();
  const [name, setName] = useState(member.name);
  const [language, setLanguage] = useState(member.language);
  const send = () => {
    ask(
      () => api.post<Done | Refused>('/profile', { name, language }),
      () => {
        show({ words: say('console-settings:saved') });
        refresh();
        reload();
      },
    );
  };
  return (
    <Section title={say('console-settings:profile.title')} about={member.email}>
      <Form send={send}>
        <Stack gap="sm">
          <NameField value={name} change={setName} />
          <NativeSelect
            label={say('console-sign-in:language')}
            value={language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={({ currentTarget }) => {
              setLanguage(languages.find((one) => one === currentTarget.value) ?? language);
            }}
          />
          <Refusal refused={refused} wrong="password" />
          <Group>
            <Button
              type="submit"
              loading={busy}
              disabled={name === member.name && language === member.language}
            >
              {say('console-settings:save')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Section>
  );
}

function PasswordForm() {
  const say = useSay();
  const { show } = useNotices();
  const { busy, refused, ask } = useAsking();
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const send = () => {
    ask(
      () => api.post<Done | Refused>('/profile/password', { password, next }),
      () => {
        setPassword('');
        setNext('');
        show({ words: say('console-settings:password.done') });
      },
    );
  };
  const title = say('console-settings:password.title');
  return (
    <Section title={title} about={say('console-settings:password.about')}>
      <Form send={send}>
        <Stack gap="sm">
          <PasswordField
            label={say('console-settings:password.present')}
            value={password}
            change={setPassword}
          />
          <PasswordField
            fresh
            label={say('console-settings:password.next')}
            value={next}
            change={setNext}
          />
          <Refusal refused={refused} wrong="password" />
          <Group>
            <Button type="submit" loading={busy} disabled={password === '' || next === ''}>
              {say('console-settings:password.change')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Section>
  );
}
