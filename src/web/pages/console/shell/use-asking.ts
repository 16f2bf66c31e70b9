// Asks the service for a change: one at a time, with a refusal kept for the words beside the form.
import { useState } from 'react';
import type { Refused } from '../../../console/staff-web.ts';
import { useNotices } from './notices.tsx';

/** Of the browser, which made or found no passkey. */
interface NoPasskey extends Omit<Refused, 'why'> {
  readonly why: 'given_up' | 'kept_here';
}

export type Refusing = Refused | NoPasskey;

export interface Asking {
  readonly busy: boolean;
  readonly refused: Refusing | null;
  /** Calls `then` with what came back unless it was a refusal; other failures are shown below. */
  readonly ask: <Answer extends { readonly kind: string }>(
    work: () => Promise<Answer | Refusing>,
    then: (answer: Answer) => void,
  ) => void;
  readonly forget: () => void;
}

export function useAsking(): Asking {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusing | null>(null);
  const { fail } = useNotices();
  const ask: Asking['ask'] = (work, then) => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    work()
      .then((answer) => {
        if (isRefused(answer)) setRefused(answer);
        else then(answer);
      }, fail)
      .finally(() => {
        setBusy(false);
      });
  };
  const forget = () => {
    setRefused(null);
  };
  return { busy, refused, ask, forget };
}

function isRefused(answer: { readonly kind: string }): answer is Refusing {
  return answer.kind === 'refused';
}
