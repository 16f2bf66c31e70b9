// Why the service refused, in words, with how long to wait.
import { Alert } from '@mantine/core';
import { Icon } from '../shell/icon.tsx';
import type { Refusing } from '../shell/use-asking.ts';
import { useSay, type Say } from '../shell/words.tsx';

/** `wrong`: what was wrong here, under `console-sign-in:wrong`. */
export function Refusal({
  refused,
  wrong,
}: {
  readonly refused: Refusing | null;
  readonly wrong: 'signIn' | 'code' | 'recovery' | 'passkey' | 'setup' | 'password';
}) {
  const say = useSay();
  if (refused === null) return null;
  return (
    <Alert color="red" role="alert" icon={<Icon name="alert" />}>
      {refused.why === 'wrong' ? say(`console-sign-in:wrong.${wrong}`) : refusalWords(say, refused)}
    </Alert>
  );
}

export function refusalWords(say: Say, { why, seconds }: Refusing): string {
  if (why !== 'too_many' || seconds === 0) return say(`console-sign-in:problem.${why}`);
  return seconds < 60
    ? say('console-sign-in:wait.seconds', { count: seconds })
    : say('console-sign-in:wait.minutes', { count: Math.ceil(seconds / 60) });
}
