// Says that we are here, and hears who else is.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Person } from '../../../console/conversation-view.ts';
import { api } from '../shell/console-client.ts';
import { useLive } from '../shell/live.tsx';

const beatMs = 5000;
/** After the last key somebody is no longer writing (ms). */
const writesMs = 6000;

export interface Here {
  readonly people: readonly Person[];
  /** Call it with every key. */
  readonly writing: () => void;
}

export function usePresence(intake: string): Here {
  const path = `/conversations/${intake}/presence`;
  const [people, setPeople] = useState<readonly Person[]>([]);
  const wroteAt = useRef(0);
  const beat = useCallback(() => {
    const doing = Date.now() - wroteAt.current < writesMs ? 'writes' : 'looks';
    api.post<{ readonly people: readonly Person[] }>(path, { doing }).then(
      (answer) => {
        setPeople(answer.people);
      },
      () => undefined,
    );
  }, [path]);
  useEffect(() => {
    beat();
    const timer = setInterval(beat, beatMs);
    return () => {
      clearInterval(timer);
      void api.post(path, { doing: 'left' }).catch(() => undefined);
    };
  }, [path, beat]);
  useLive((told) => {
    if (told.kind === 'presence' && told.intake === intake) beat();
  });
  const writing = useCallback(() => {
    const began = Date.now() - wroteAt.current >= writesMs;
    wroteAt.current = Date.now();
    if (began) beat();
  }, [beat]);
  return { people, writing };
}
