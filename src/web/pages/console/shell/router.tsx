// Which page is open: the address of the browser, below `/console`.
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';

interface Place {
  /** Below `/console`, such as `/cases/abc/documents`; `/` for the first page. */
  readonly path: string;
  readonly query: URLSearchParams;
}

interface Router extends Place {
  /** `to` as in {@link Place.path}, with a query where one is wanted. */
  readonly navigate: (to: string, how?: { readonly replace?: boolean }) => void;
}

const base = '/console';
const Context = createContext<Router | null>(null);

export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(currentPlace);
  useEffect(() => {
    const moved = () => {
      setPlace(currentPlace());
    };
    window.addEventListener('popstate', moved);
    return () => {
      window.removeEventListener('popstate', moved);
    };
  }, []);
  const navigate = useCallback<Router['navigate']>((to, { replace = false } = {}) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', base + to);
    setPlace(currentPlace());
    if (!replace) window.scrollTo(0, 0);
  }, []);
  return <Context.Provider value={{ ...place, navigate }}>{children}</Context.Provider>;
}

export function useRouter(): Router {
  const router = useContext(Context);
  if (router === null) throw new Error('router: outside its provider');
  return router;
}

/** Props for an anchor or a Mantine component with `component="a"`: a new tab works as ever. */
export function useLink(to: string) {
  const { navigate } = useRouter();
  return {
    href: base + to,
    onClick: (event: MouseEvent) => {
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
      if (elsewhere || event.defaultPrevented) return;
      event.preventDefault();
      navigate(to);
    },
  };
}

export function currentPlace(): Place {
  const path = location.pathname.replace(/^\/console/, '').replace(/\/+$/, '');
  return { path: path === '' ? '/' : path, query: new URLSearchParams(location.search) };
}
