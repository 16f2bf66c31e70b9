// Sends an order about submissions once, and says in words when somebody else was quicker.
import { useState } from 'react';
import { api, ApiError } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useSay } from '../shell/words.tsx';

/** A second click carries the same id, so that nothing happens twice. */
export function usePost(reload: () => void, close: () => void) {
  const say = useSay();
  const { show, fail } = useNotices();
  const [posting, setPosting] = useState(false);
  const [change, setChange] = useState(() => crypto.randomUUID());
  const post = async (path: string, body: object): Promise<void> => {
    setPosting(true);
    try {
      await api.post(path, { change, ...body });
      show({ words: say('console-submissions:saved') });
      close();
    } catch (error) {
      // What was refused was not done: the next attempt is another one.
      setChange(crypto.randomUUID());
      if (error instanceof ApiError && error.code === 'conflict') {
        show({ words: say('console-submissions:conflict'), bad: true });
      } else fail(error);
    } finally {
      setPosting(false);
      reload();
    }
  };
  return { post, posting };
}
