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
  const unsaved = useRef<string>(null);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    const next = unsaved.current;
    if (next === null) return;
    unsaved.current = null;
    api.post(path, { text: next }).then(
      () => {
        setSaved(true);
      },
      () => undefined,
    );
  }, [path]);
  // Who is taken over from, or leaves the page, pauses too.
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
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
      unsaved.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(save, pauseMs);
    },
    [save],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = null;
    show('');
    setSaved(true);
  }, []);
  return { text, setText, clear, saved };
}
