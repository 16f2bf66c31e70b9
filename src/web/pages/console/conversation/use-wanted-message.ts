// The message that a link from elsewhere points at: read back to it, and shown in the middle.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useRouter } from '../shell/router.tsx';
import type { ThreadViewProps } from './thread-view.tsx';
import { keyOf } from './use-thread.ts';

type Parts = Pick<ThreadViewProps, 'items' | 'olderThan' | 'readOlder'> & {
  /** Moves the thread to what has this key; called once for each link. */
  readonly show: (key: string) => void;
};

/** Its key once it is there; null where nothing is wanted, or no such message exists. */
export function useWantedMessage({ items, olderThan, readOlder, show }: Parts): string | null {
  const { query } = useRouter();
  const wanted = Number(query.get('message') ?? 0);
  const found = items.find((item) => item.kind === 'message' && item.seq === wanted);
  const key = found === undefined ? null : keyOf(found);
  const shown = useRef<string | null>(null);
  const isOlder = wanted > 0 && key === null && olderThan !== null && wanted < olderThan;
  useEffect(() => {
    if (isOlder) readOlder();
  }, [isOlder, readOlder]);
  useLayoutEffect(() => {
    if (key !== null && shown.current !== key) show(key);
    shown.current = key;
  }, [key, show]);
  return key;
}
