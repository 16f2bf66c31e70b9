// Says how far the list has come while the service reads its cases after a start.
import { Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Gathering } from '../../../../worklist/case-index.ts';
import { api } from '../shell/console-client.ts';
import { useSay } from '../shell/words.tsx';

/** A list that is there at once says nothing (ms). */
const firstMs = 400;
const againMs = 1000;

export function GatheringLine({ onDone }: { readonly onDone?: () => void }) {
  const say = useSay();
  const gathering = useGathering(onDone);
  if (gathering === null || gathering.of === 0) return null;
  const { have, of } = gathering;
  const words = say('console-worklist:gathering', { have, of });
  return (
    <Stack gap={4} role="status" data-gathering>
      <Text size="sm">{words}</Text>
      <Progress value={(100 * have) / of} aria-label={words} />
    </Stack>
  );
}

function useGathering(onDone: (() => void) | undefined): Gathering | null {
  const [gathering, setGathering] = useState<Gathering | null>(null);
  /** Null once it is whole: nobody asks again. */
  const [looks, setLooks] = useState<number | null>(0);
  useEffect(() => {
    if (looks === null) return undefined;
    const leaving = new AbortController();
    const look = () => {
      api
        .get<{ readonly gathering: Gathering | null }>('/worklist/gathering', leaving.signal)
        .then(({ gathering: found }) => {
          setGathering(found);
          setLooks(found === null ? null : looks + 1);
          if (found === null && looks > 0) onDone?.();
        })
        .catch(() => undefined);
    };
    const timer = setTimeout(look, looks === 0 ? firstMs : againMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [looks, onDone]);
  return gathering;
}
