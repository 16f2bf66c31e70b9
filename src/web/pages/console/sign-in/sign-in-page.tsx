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

function PasskeyButton({
  answered,
  first = false,
}: {
  readonly answered: Answered;
  /** It stands alone, and not below another way. */
  readonly first?: boolean;
}) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  if (!passkeysWork) return null;
  return (
    <>
      {first ? null : <Divider label={say('console-sign-in:or')} />}
      <Button
        variant={first ? 'filled' : 'default'}
        autoFocus={first}
        leftSection={<Icon name="key" />}
        loading={busy}
        onClick={() => {
          ask(signInByPasskey, answered);
        }}
      >
        {say('console-sign-in:byPasskey')}
      </Button>
      {refused?.why === 'given_up' ? (
        <Text size="sm" role="status">
          {say('console-sign-in:passkeyGivenUp')}
        </Text>
      ) : (
        <Refusal refused={refused} wrong="passkey" />
      )}
    </>
  );
}

/** From the handiest to the one for emergencies. */
const waysInOrder = ['totp', 'passkey', 'recovery'] as const;

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
  const [usual = 'recovery'] = waysInOrder.filter((one) => second.ways.includes(one));
  const [fromPaper, setFromPaper] = useState(usual === 'recovery');
  const way = fromPaper ? 'recovery' : usual;
  return (
    <Stack>
      <Text size="sm">{say(`console-sign-in:ask.${way}`)}</Text>
      {way === 'passkey' ? (
        <PasskeyButton first answered={answered} />
      ) : (
        <ByCode key={way} way={way} ticket={second.ticket} answered={answered} />
      )}
      {usual !== 'passkey' && second.ways.includes('passkey') ? (
        <PasskeyButton answered={answered} />
      ) : null}
      {usual !== 'recovery' && second.ways.includes('recovery') ? (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setFromPaper(!fromPaper);
          }}
        >
          {say(fromPaper ? `console-sign-in:back.${usual}` : 'console-sign-in:usePaper')}
        </Anchor>
      ) : null}
      <Anchor component="button" type="button" size="sm" onClick={back}>
        {say('console-sign-in:startAnew')}
      </Anchor>
      <Text size="sm" c="dimmed">
        {say('console-sign-in:lost')}
      </Text>
    </Stack>
  );
}

function ByCode({
  way,
  ticket,
  answered,
}: {
  readonly way: 'totp' | 'recovery';
  readonly ticket: string;
  readonly answered: Answered;
}) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  const [code, setCode] = useState('');
  const send = () => {
    ask(() => api.post<SignInAnswer>('/session/second', { ticket, way, code }), answered);
  };
  return (
    <Form send={send}>
      <Stack>
        <CodeField
          label={say(`console-sign-in:codeOf.${way}`)}
          value={code}
          change={setCode}
          oneTime={way === 'totp'}
        />
        <Refusal refused={refused} wrong={way === 'totp' ? 'code' : 'recovery'} />
        <Button type="submit" loading={busy} disabled={code === ''}>
          {say('console-sign-in:signIn')}
        </Button>
      </Stack>
    </Form>
  );
}
