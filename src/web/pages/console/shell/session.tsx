// Who sits before the page: asked once, and again after signing in or when the service refuses us.
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Member, Permission, Role } from '../../../../staff/member.ts';
import type { SessionState } from '../../../console/sign-in-routes.ts';
import { api, ApiError } from './console-client.ts';
import { useSpoken } from './words.tsx';

interface Session extends SessionState {
  readonly refresh: () => void;
}

/** The first answer, on its way while the words are. */
let early: Promise<SessionState> | null = null;

export function askSessionEarly(): void {
  early = api.get<SessionState>('/session');
  // Whoever waits for it hears of a failure.
  early.catch(() => undefined);
}

const Context = createContext<Session | null>(null);

export function SessionProvider({
  children,
  waiting,
}: {
  readonly children: ReactNode;
  /** What is shown until the service has answered; `failed` once it did not. */
  readonly waiting: (failed: string | null, again: () => void) => ReactNode;
}) {
  const { choose } = useSpoken();
  const [answer, setAnswer] = useState<SessionState | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const refresh = useCallback(() => {
    setFailed(null);
    const asked = early ?? api.get<SessionState>('/session');
    early = null;
    asked.then(
      (found) => {
        setAnswer(found);
        if (found.member !== null) choose(found.member.language);
      },
      (error: unknown) => {
        setFailed(error instanceof ApiError ? error.code : 'internal');
      },
    );
  }, [choose]);
  useEffect(refresh, [refresh]);
  if (answer === null) return waiting(failed, refresh);
  return <Context.Provider value={{ ...answer, refresh }}>{children}</Context.Provider>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error('session: outside its provider');
  return session;
}

/** Whoever is signed in; throws outside the pages behind the sign-in. */
export function useMember(): Member {
  const { member } = useSession();
  if (member === null) throw new Error('session: nobody is signed in');
  return member;
}

// The service enforces the same; here it only hides what would be refused.
const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: ['read', 'translate', 'work', 'administer'],
  coordinator: ['read', 'translate', 'work'],
  translator: ['read', 'translate'],
  reader: ['read'],
};

export function useMay(permission: Permission): boolean {
  const { member } = useSession();
  return member !== null && permissionsOf[member.role].includes(permission);
}
