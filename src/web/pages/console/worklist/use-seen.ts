// Says that the member has seen a case, so that it is unread no more: at once, and as it goes on.
import { useEffect } from 'react';
import { api } from '../shell/console-client.ts';
import { useLive } from '../shell/live.tsx';

export function useSeen(intake: string): void {
  useEffect(() => {
    see(intake);
  }, [intake]);
  useLive((told) => {
    if (told.kind === 'row' && told.intake === intake && !document.hidden) see(intake);
  });
}

function see(intake: string): void {
  api.post('/worklist/seen', { intake }).catch(() => {
    // It stays unread, and is seen the next time.
  });
}
