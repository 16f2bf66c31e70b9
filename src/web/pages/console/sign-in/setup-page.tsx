// The first run: the code from the terminal, and who the owner is.
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SignInAnswer } from '../../../console/sign-in-routes.ts';
import { api } from '../shell/console-client.ts';
import { useSession } from '../shell/session.tsx';
import { useAsking } from '../shell/use-asking.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { Door } from './door.tsx';
import { CodeField, EmailField, Form, PasswordField, NameField } from './form-fields.tsx';
import { Refusal } from './refusal.tsx';

export function SetupPage() {
  const say = useSay();
  const language = useLanguage();
  const { refresh } = useSession();
  const { busy, refused, ask } = useAsking();
  const [wish, setWish] = useState({ code: '', name: '', email: '', password: '' });
  const change = (field: keyof typeof wish) => (value: string) => {
    setWish({ ...wish, [field]: value });
  };
  const send = () => {
    ask(() => api.post<SignInAnswer>('/setup', { ...wish, language }), refresh);
  };
  return (
    <Door title={say('console-sign-in:setup.title')} about={say('console-sign-in:setup.about')}>
      <Form send={send}>
        <Stack>
          <CodeField
            label={say('console-sign-in:setup.code')}
            value={wish.code}
            change={change('code')}
          />
          <NameField value={wish.name} change={change('name')} />
          <EmailField value={wish.email} change={change('email')} />
          <PasswordField fresh value={wish.password} change={change('password')} />
          <Refusal refused={refused} wrong="setup" />
          {refused?.why === 'set_up_already' ? (
            <Button variant="default" onClick={refresh}>
              {say('console-sign-in:title')}
            </Button>
          ) : null}
          <Button
            type="submit"
            loading={busy}
            disabled={Object.values(wish).some((value) => value.trim() === '')}
          >
            {say('console-sign-in:setup.make')}
          </Button>
        </Stack>
      </Form>
    </Door>
  );
}
