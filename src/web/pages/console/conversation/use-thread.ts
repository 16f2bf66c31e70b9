// The conversation as far as it was read: the newest page, kept live, and older ones before it.
import { useCallback, useEffect, useState } from 'react';
import type { Thread, ThreadItem } from '../../../console/conversation-view.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useLoaded } from '../shell/use-loaded.ts';

interface Read {
  readonly items: readonly ThreadItem[];
  readonly olderThan: number | null;
}

export interface ThreadRead extends Read {
  /** Who writes, the window, and whatever else stands with the newest page. */
  readonly thread: Thread | null;
  readonly error: string | null;
  readonly reload: () => void;
  readonly readOlder: () => void;
}

const nothing: Read = { items: [], olderThan: null };

export function useThread(intake: string): ThreadRead {
  const path = `/conversations/${intake}`;
  const { data, error, reload } = useLoaded<Thread>(
    path,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  const { fail } = useNotices();
  const [read, setRead] = useState<Read>(nothing);
  useEffect(() => {
    if (data !== null) setRead((before) => withNewest(before, data));
  }, [data]);
  const { olderThan } = read;
  const readOlder = useCallback(() => {
    if (olderThan === null) return;
    api.get<Thread>(`${path}?before=${String(olderThan)}`).then((page) => {
      setRead((before) =>
        before.olderThan === olderThan
          ? { items: [...page.items, ...before.items], olderThan: page.olderThan }
          : before,
      );
    }, fail);
  }, [path, olderThan, fail]);
  return { ...read, thread: data, error, reload, readOlder };
}

/** The newest page takes the place of what it overlaps; where it does not, it is all there is. */
function withNewest(before: Read, page: Thread): Read {
  const [first] = page.items;
  const key = first === undefined ? '' : keyOf(first);
  const at = before.items.findIndex((item) => keyOf(item) === key);
  if (at < 0) return { items: page.items, olderThan: page.olderThan };
  return { items: [...before.items.slice(0, at), ...page.items], olderThan: before.olderThan };
}

export function keyOf(item: ThreadItem): string {
  return item.kind === 'message' ? item.id : `pill-${item.key}`;
}
