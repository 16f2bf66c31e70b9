// Shows for a moment what an act came to, at the foot of the page, with an undo where there is one.
import { Button, Group, Notification, Portal } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ApiError } from './console-client.ts';
import { useErrorWords } from './failure.tsx';
import { useSay } from './words.tsx';

export interface Notice {
  readonly words: string;
  readonly bad?: boolean;
  readonly undo?: () => void;
}

interface ShownNotice extends Notice {
  readonly id: number;
}

interface Notices {
  readonly show: (notice: Notice) => void;
  /** For a `catch`: an error of the service in words. */
  readonly fail: (error: unknown) => void;
}

const shownMs = 8000;
const Context = createContext<Notices | null>(null);

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<ShownNotice | null>(null);
  const errorWords = useErrorWords();
  const say = useSay();
  const show = useCallback((next: Notice) => {
    setNotice((before) => ({ ...next, id: (before?.id ?? 0) + 1 }));
  }, []);
  const fail = useCallback(
    (error: unknown) => {
      const code = error instanceof ApiError ? error.code : 'internal';
      show({ words: errorWords(code), bad: true });
    },
    [show, errorWords],
  );
  const close = useCallback(() => {
    setNotice(null);
  }, []);
  const holding = useHolding(notice, close);
  useUndoKey(notice?.undo, close);
  return (
    <Context.Provider value={{ show, fail }}>
      {children}
      <Portal>
        <div className="notice" role={notice?.bad === true ? 'alert' : 'status'} {...holding}>
          {notice === null ? null : (
            <Notification
              key={notice.id}
              color={notice.bad === true ? 'red' : 'green'}
              onClose={close}
              closeButtonProps={{ 'aria-label': say('console:close') }}
              withBorder
            >
              <Told notice={notice} close={close} />
            </Notification>
          )}
        </div>
      </Portal>
    </Context.Provider>
  );
}

function Told({ notice, close }: { readonly notice: Notice; readonly close: () => void }) {
  const say = useSay();
  const { words, undo } = notice;
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{words}</span>
      {undo === undefined ? null : (
        <Button
          size="compact-sm"
          variant="light"
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => {
            close();
            undo();
          }}
        >
          {say('console:undo')}
        </Button>
      )}
    </Group>
  );
}

/** It goes by itself, unless somebody reads it or is on their way to its button. */
function useHolding(notice: ShownNotice | null, close: () => void) {
  // By its number: a browser does not tell that what was under the pointer or the focus is gone.
  const [heldId, setHeldId] = useState<number | null>(null);
  const held = heldId === notice?.id;
  useEffect(() => {
    if (notice === null || notice.bad === true || held) return undefined;
    const timer = setTimeout(close, shownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [notice, close, held]);
  const hold = () => {
    setHeldId(notice?.id ?? null);
  };
  const letGo = () => {
    setHeldId(null);
  };
  return { onPointerEnter: hold, onPointerLeave: letGo, onFocus: hold, onBlur: letGo };
}

/** The button stands at the end of the page, far from whoever works by keys. */
function useUndoKey(undo: (() => void) | undefined, close: () => void): void {
  useEffect(() => {
    if (undo === undefined) return undefined;
    const hear = (event: KeyboardEvent) => {
      const { code, ctrlKey, metaKey, shiftKey, altKey, target } = event;
      const writing =
        target instanceof Element && target.matches('input, textarea, [contenteditable]');
      if (code !== 'KeyZ' || !(ctrlKey || metaKey) || shiftKey || altKey || writing) return;
      event.preventDefault();
      close();
      undo();
    };
    addEventListener('keydown', hear);
    return () => {
      removeEventListener('keydown', hear);
    };
  }, [undo, close]);
}

export function useNotices(): Notices {
  const notices = useContext(Context);
  if (notices === null) throw new Error('notices: outside their provider');
  return notices;
}
