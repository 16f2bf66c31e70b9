// Asks for the password again before something that would let somebody else in for good.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsking, type Refusing } from '../shell/use-asking.ts';
import { useSay } from '../shell/words.tsx';
import { Form, PasswordField } from '../sign-in/form-fields.tsx';
import { Refusal } from '../sign-in/refusal.tsx';

export interface Confirming<Answer extends { readonly kind: string }> {
  readonly title: string;
  readonly danger?: boolean;
  /** Asks the service with the password that was typed. */
  readonly work: (password: string) => Promise<Answer | Refusing>;
  /** What came back when it was not refused; the window is closed by then. */
  readonly then: (answer: Answer) => void;
  readonly close: () => void;
}

export function ConfirmPassword<Answer extends { readonly kind: string }>(
  confirming: Confirming<Answer>,
) {
  return (
    <Modal opened onClose={confirming.close} title={confirming.title}>
      <ConfirmForm {...confirming} />
    </Modal>
  );
}

function ConfirmForm<Answer extends { readonly kind: string }>({
  title,
  danger = false,
  work,
  then,
  close,
}: Confirming<Answer>) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  const [password, setPassword] = useState('');
  const send = () => {
    ask(
      () => work(password),
      (answer) => {
        close();
        then(answer);
      },
    );
  };
  return (
    <Form send={send}>
      <Stack>
        <Text size="sm">{say('console-settings:confirm')}</Text>
        <PasswordField value={password} change={setPassword} />
        <Refusal refused={refused} wrong="password" />
        <Button
          type="submit"
          loading={busy}
          disabled={password === ''}
          {...(danger ? { color: 'red' } : {})}
        >
          {title}
        </Button>
      </Stack>
    </Form>
  );
}
