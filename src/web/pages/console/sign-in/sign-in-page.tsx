// Signing in: the password and then a second factor, or a passkey alone.
import { Anchor, Button, Divider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SignInAnswer } from '../../../console/sign-in-routes.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useSession } from '../shell/session.tsx';
import { useAsking } from '../shell/use-asking.ts';
import { useSay } from '../shell/words.tsx';
import { Door } from './door.tsx';
import { CodeField, EmailField, Form, PasswordField } from './form-fields.tsx';
import { Refusal } from './refusal.tsx';
import { passkeysWork, signInByPasskey } from './use-passkey.ts';

type Second = Extract<SignInAnswer, { kind: 'second_factor' }>;

export function SignInPage() {
  const say = useSay();
  const { refresh } = useSession();
  const [second, setSecond] = useState<Second | null>(null);
  const answered = (answer: SignInAnswer) => {
    if (answer.kind === 'second_factor') setSecond(answer);
    else refresh();
  };
  return (
    <Door title={say('console-sign-in:title')}>
      {second === null ? (
        <ByPassword answered={answered} />
      ) : (
        <BySecondFactor
          second={second}
          answered={answered}
          back={() => {
            setSecond(null);
          }}
        />
      )}
    </Door>
  );
}

type Answered = (answer: SignInAnswer) => void;

function ByPassword({ answered }: { readonly answered: Answered }) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const send = () => {
    ask(() => api.post<SignInAnswer>('/session', { email, password }), answered);
  };
  return (
    <Stack>
      <Form send={send}>
        <Stack>
          <EmailField value={email} change={setEmail} />
          <PasswordField value={password} change={setPassword} />
          <Refusal refused={refused} wrong="signIn" />
          <Button type="submit" loading={busy} disabled={email === '' || password === ''}>
            {say('console-sign-in:signIn')}
          </Button>
        </Stack>
      </Form>
      <PasskeyButton answered={answered} />
      <Text size="sm" c="dimmed">
        {say('console-sign-in:forgotten')}
      </Text>
    </Stack>
  );
}

function PasskeyButton({ answered }: { readonly answered: Answered }) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  if (!passkeysWork) return null;
  return (
    <>
      <Divider label={say('console-sign-in:or')} />
      <Button
        variant="default"
        leftSection={<Icon name="key" />}
        loading={busy}
        onClick={() => {
          ask(signInByPasskey, answered);
        }}
      >
        {say('console-sign-in:byPasskey')}
      </Button>
      {refused?.why === 'gone' ? (
        <Text size="sm" role="status">
          {say('console-sign-in:passkeyGivenUp')}
        </Text>
      ) : (
        <Refusal refused={refused} wrong="code" />
      )}
    </>
  );
}

function BySecondFactor({
  second,
  answered,
  back,
}: {
  readonly second: Second;
  readonly answered: Answered;
  readonly back: () => void;
}) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  const [fromPaper, setFromPaper] = useState(!second.ways.includes('totp'));
  const [code, setCode] = useState('');
  const way = fromPaper ? 'recovery' : 'totp';
  const send = () => {
    const said = { ticket: second.ticket, way, code };
    ask(() => api.post<SignInAnswer>('/session/second', said), answered);
  };
  const byCode = second.ways.includes(way);
  return (
    <Stack>
      <Text size="sm">
        {say(byCode ? `console-sign-in:ask.${way}` : 'console-sign-in:ask.passkey')}
      </Text>
      {byCode ? (
        <Form send={send}>
          <Stack>
            <CodeField
              key={way}
              label={say(`console-sign-in:codeOf.${way}`)}
              value={code}
              change={setCode}
              oneTime={!fromPaper}
            />
            <Refusal refused={refused} wrong="code" />
            <Button type="submit" loading={busy} disabled={code === ''}>
              {say('console-sign-in:signIn')}
            </Button>
          </Stack>
        </Form>
      ) : null}
      {second.ways.includes('passkey') ? <PasskeyButton answered={answered} /> : null}
      {second.ways.includes('totp') && second.ways.includes('recovery') ? (
        <OtherWay
          fromPaper={fromPaper}
          change={() => {
            setFromPaper(!fromPaper);
            setCode('');
          }}
        />
      ) : null}
      <Anchor component="button" type="button" size="sm" onClick={back}>
        {say('console-sign-in:startAnew')}
      </Anchor>
    </Stack>
  );
}

function OtherWay({
  fromPaper,
  change,
}: {
  readonly fromPaper: boolean;
  readonly change: () => void;
}) {
  const say = useSay();
  return (
    <Anchor component="button" type="button" size="sm" onClick={change}>
      {say(fromPaper ? 'console-sign-in:useApp' : 'console-sign-in:usePaper')}
    </Anchor>
  );
}
