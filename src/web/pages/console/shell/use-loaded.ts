// Reads something of the service for a component, and reads it again when it may have changed.
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, ApiError } from './console-client.ts';
import { useLive, type Told } from './live.tsx';

export interface Loaded<T> {
  /** What was read last; stays while it is read again. */
  readonly data: T | null;
  /** A code of the last attempt: words under `console:error`. */
  readonly error: string | null;
  readonly reload: () => void;
}

/** Many changes in a moment are read once (ms). */
const pauseMs = 120;

/** @param changes whether what was told concerns this; what was missed always does. */
export function useLoaded<T>(
  path: string | null,
  changes: (told: Told) => boolean = () => false,
): Loaded<T> {
  const [loaded, setLoaded] = useState<{ readonly path: string | null; readonly data: T } | null>(
    null,
  );
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reload = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  useEffect(() => {
    if (path === null) return undefined;
    const leaving = new AbortController();
    api.get<T>(path, leaving.signal).then(
      (data) => {
        if (leaving.signal.aborted) return;
        setLoaded({ path, data });
        setError(null);
      },
      (failure: unknown) => {
        if (leaving.signal.aborted) return;
        setError(failure instanceof ApiError ? failure.code : 'internal');
      },
    );
    return () => {
      leaving.abort();
    };
  }, [path, round]);
  useLive((told) => {
    if (told.kind !== 'missed' && !changes(told)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      reload();
    }, pauseMs);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return { data: loaded?.path === path ? loaded.data : null, error, reload };
}
