// What waits for whoever is signed in: a number in the title and the menu, and a notification.
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Waiting } from '../../../console/notice-routes.ts';
import { formatNumber } from '../../words.ts';
import { useLoaded } from './use-loaded.ts';
import { useLanguage, useSay, type Say } from './words.tsx';

/** Windows close and promises fall due without anything being told (ms). */
const lookEveryMs = 60_000;
const beginAfterMs = 700;
const Context = createContext(0);

export function AttentionProvider({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  const begun = useBegun();
  const { data, reload } = useLoaded<Waiting>(
    begun ? '/attention' : null,
    (told) => told.kind === 'row' || (told.kind === 'shared' && told.what === 'notices'),
  );
  const cases = data?.attention.cases ?? 0;
  useEffect(() => {
    const timer = setInterval(reload, lookEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [reload]);
  useEffect(() => {
    const title = say('console:title');
    document.title = cases === 0 ? title : `(${formatNumber(language, cases)}) ${title}`;
    return () => {
      document.title = title;
    };
  }, [cases, language, say]);
  useNotification(data, say);
  return <Context.Provider value={cases}>{children}</Context.Provider>;
}

/** Not at once: what somebody opened the page for goes first. */
function useBegun(): boolean {
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setBegun(true);
    }, beginAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return begun;
}

/** How many cases want the member. */
export function useWaitingCases(): number {
  return useContext(Context);
}

/** Tells who looks elsewhere of more than before; one notification takes the other's place. */
function useNotification(data: Waiting | null, say: Say): void {
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (data === null) return;
    const { attention, notify } = data;
    const more = told.current !== null && attention.cases > told.current;
    told.current = attention.cases;
    const wanted = notify && 'Notification' in window && Notification.permission === 'granted';
    if (!more || !wanted || document.visibilityState === 'visible') return;
    const body = say('console-notices:waiting', { count: attention.cases });
    const shown = new Notification('Intake Desk', { body, tag: 'attention' });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  }, [data, say]);
}
