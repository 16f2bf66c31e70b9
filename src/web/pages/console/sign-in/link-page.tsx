// What a link that lets somebody in opens: joining by an invitation, or a new password.
import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LinkState } from '../../../console/link-routes.ts';
import type { SignInAnswer } from '../../../console/sign-in-routes.ts';
import type { Done, Refused } from '../../../console/staff-web.ts';
import { api } from '../shell/console-client.ts';
import { Waiting } from '../shell/failure.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useRouter } from '../shell/router.tsx';
import { useSession } from '../shell/session.tsx';
import { useAsking } from '../shell/use-asking.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { Door } from './door.tsx';
import { Form, PasswordField, NameField } from './form-fields.tsx';
import { Refusal } from './refusal.tsx';

export function LinkPage() {
  const { fail } = useNotices();
  // After the `#`: no server and no proxy on the way has seen it.
  const [secret] = useState(() => location.hash.slice(1));
  const [link, setLink] = useState<LinkState | Refused | null>(null);
  useEffect(() => {
    if (secret.length !== secretLength) setLink(gone);
    else api.post<LinkState | Refused>('/link', { secret }).then(setLink, fail);
  }, [secret, fail]);
  if (link === null) return <Waiting />;
  switch (link.kind) {
    case 'refused':
      return <GonePage />;
    case 'invitation':
      return <JoinPage secret={secret} link={link} />;
    case 'reset':
      return <ResetPage secret={secret} link={link} />;
  }
}

const secretLength = 43;
const gone: Refused = { kind: 'refused', why: 'gone', seconds: 0 };

function GonePage() {
  const say = useSay();
  const { navigate } = useRouter();
  return (
    <Door title={say('console-sign-in:gone.title')} about={say('console-sign-in:gone.about')}>
      <Button
        variant="default"
        onClick={() => {
          navigate('/', { replace: true });
        }}
      >
        {say('console-sign-in:title')}
      </Button>
    </Door>
  );
}

interface LinkParts {
  readonly secret: string;
  readonly link: LinkState;
}

function JoinPage({ secret, link }: LinkParts) {
  const say = useSay();
  const language = useLanguage();
  const { member, refresh } = useSession();
  const { navigate } = useRouter();
  const { busy, refused, ask } = useAsking();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const send = () => {
    const wish = { secret, name, password, language };
    ask(
      () => api.post<SignInAnswer>('/link/join', wish),
      () => {
        navigate('/', { replace: true });
        refresh();
      },
    );
  };
  // Taken back, or used elsewhere, while the form was being filled in.
  if (refused?.why === 'gone') return <GonePage />;
  const about = say('console-sign-in:join.about', {
    role: say(`console:role.${link.role}`),
    email: link.email,
  });
  return (
    <Door title={say('console-sign-in:join.title')} about={about}>
      {member === null ? null : (
        <Text size="sm">{say('console-sign-in:join.signedIn', { name: member.name })}</Text>
      )}
      <Form send={send}>
        <Stack>
          <NameField value={name} change={setName} />
          <PasswordField fresh value={password} change={setPassword} />
          <Refusal refused={refused} wrong="password" />
          <Button type="submit" loading={busy} disabled={name.trim() === '' || password === ''}>
            {say('console-sign-in:join.make')}
          </Button>
        </Stack>
      </Form>
    </Door>
  );
}

function ResetPage({ secret, link }: LinkParts) {
  const say = useSay();
  const { navigate } = useRouter();
  const { refresh } = useSession();
  const { show } = useNotices();
  const { busy, refused, ask } = useAsking();
  const [password, setPassword] = useState('');
  const send = () => {
    ask(
      () => api.post<Done | Refused>('/link/reset', { secret, password }),
      () => {
        show({ words: say('console-sign-in:reset.done') });
        navigate('/', { replace: true });
        refresh();
      },
    );
  };
  if (refused?.why === 'gone') return <GonePage />;
  const about = say('console-sign-in:reset.about', { email: link.email });
  return (
    <Door title={say('console-sign-in:reset.title')} about={about}>
      <Form send={send}>
        <Stack>
          <PasswordField fresh value={password} change={setPassword} />
          <Refusal refused={refused} wrong="password" />
          <Button type="submit" loading={busy} disabled={password === ''}>
            {say('console-sign-in:reset.make')}
          </Button>
          <Text size="sm" c="dimmed">
            {say('console-sign-in:reset.ends')}
          </Text>
        </Stack>
      </Form>
    </Door>
  );
}
