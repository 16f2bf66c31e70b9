// Asks the service for a change: one at a time, with a refusal kept for the words beside the form.
import { useState } from 'react';
import type { Refused } from '../../../console/staff-web.ts';
import { useNotices } from './notices.tsx';

export interface Asking {
  readonly busy: boolean;
  readonly refused: Refused | null;
  /** Calls `then` with what came back unless it was a refusal; other failures are shown below. */
  readonly ask: <Answer extends { readonly kind: string }>(
    work: () => Promise<Answer | Refused>,
    then: (answer: Answer) => void,
  ) => void;
  readonly forget: () => void;
}

export function useAsking(): Asking {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
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

function isRefused(answer: { readonly kind: string }): answer is Refused {
  return answer.kind === 'refused';
}
