// What somebody has begun to write: kept by the service with every pause, also over a reload.
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../shell/console-client.ts';

const pauseMs = 700;

export interface KeptDraft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** It was sent: nothing is left of it. */
  readonly clear: () => void;
  readonly saved: boolean;
}

export function useDraft(intake: string): KeptDraft {
  const path = `/conversations/${intake}/draft`;
  const [text, show] = useState('');
  const [saved, setSaved] = useState(true);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    api
      .get<{ readonly draft: { readonly text: string } | null }>(path, leaving.signal)
      .then(({ draft }) => {
        if (draft !== null && !touched.current) show(draft.text);
      })
      .catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [path]);
  const setText = useCallback(
    (next: string) => {
      touched.current = true;
      show(next);
      setSaved(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        api.post(path, { text: next }).then(
          () => {
            setSaved(true);
          },
          () => undefined,
        );
      }, pauseMs);
    },
    [path],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    show('');
    setSaved(true);
  }, []);
  return { text, setText, clear, saved };
}
