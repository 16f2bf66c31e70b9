// What the service tells while the page is open: one stream for the whole page.
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { LiveEvent } from '../../../console/live.ts';

/** `missed`: the line was down; whatever is shown may be old. */
export type Told = LiveEvent | { readonly kind: 'missed' };

type Hear = (told: Told) => void;

interface Line {
  readonly listen: (hear: Hear) => () => void;
  readonly connected: boolean;
}

const Context = createContext<Line | null>(null);

/** @param onRefused the service does not know us any more; called once. */
export function LiveProvider({
  children,
  onRefused,
}: {
  readonly children: ReactNode;
  readonly onRefused: () => void;
}) {
  const listeners = useRef(new Set<Hear>());
  const [connected, setConnected] = useState(true);
  const [listen] = useState(() => (hear: Hear) => {
    listeners.current.add(hear);
    return () => {
      listeners.current.delete(hear);
    };
  });
  useEffect(() => {
    const tell: Hear = (told) => {
      for (const hear of listeners.current) hear(told);
    };
    const source = new EventSource('/console/api/live');
    let opened = false;
    source.onopen = () => {
      setConnected(true);
      if (opened) tell({ kind: 'missed' });
      opened = true;
    };
    source.onerror = () => {
      setConnected(false);
      // A line that broke is tried again by the browser; one that was refused is not.
      if (source.readyState === EventSource.CLOSED) onRefused();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      // Our own service's event.
      tell(JSON.parse(data) as LiveEvent);
    };
    return () => {
      source.close();
    };
  }, [onRefused]);
  return <Context.Provider value={{ listen, connected }}>{children}</Context.Provider>;
}

/** Calls `hear` with everything that is told while the component is there. */
export function useLive(hear: Hear): void {
  const line = useContext(Context);
  const newest = useRef(hear);
  useEffect(() => {
    newest.current = hear;
  });
  useEffect(
    () =>
      line?.listen((told) => {
        newest.current(told);
      }),
    [line?.listen],
  );
}

export function useConnected(): boolean {
  return useContext(Context)?.connected ?? true;
}
