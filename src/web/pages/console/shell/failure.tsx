// What went wrong, in words, with what can be done about it.
import { Alert, Button, Center, Group, Loader } from '@mantine/core';
import { Icon } from './icon.tsx';
import { useSay } from './words.tsx';

/** @param code an error of the service, or `offline`. */
export function Failure({ code, again }: { readonly code: string; readonly again?: () => void }) {
  const words = useErrorWords();
  const say = useSay();
  return (
    <Alert color="red" icon={<Icon name="alert" />} role="alert" my="md">
      <Group justify="space-between" gap="sm">
        <span>{words(code)}</span>
        {again === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={again}>
            {say('console:again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** An error's code in words; one that has none is our own fault. */
export function useErrorWords(): (code: string) => string {
  const say = useSay();
  return (code) => {
    const key = `console:error.${code}`;
    const words = say(key);
    return words === key || words === `error.${code}` ? say('console:error.internal') : words;
  };
}

export function Waiting() {
  const say = useSay();
  return (
    <Center py="xl">
      <Loader role="status" aria-label={say('console:loading')} />
    </Center>
  );
}
