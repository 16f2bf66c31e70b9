// The thread: days, messages and pills in order, what is new, older pages, and where one stands.
import { Button, Divider, Group } from '@mantine/core';
import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadItem, ThreadMessage, ThreadPill } from '../../../console/conversation-view.ts';
import { dayNumber, formatDay } from '../../words.ts';
import { useMember } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { Bubble } from './bubble.tsx';
import { Pills } from './pills.tsx';
import { keyOf } from './use-thread.ts';
import { useWantedMessage } from './use-wanted-message.ts';

/** As near to the end as this, whoever reads is at the end (CSS pixels). */
const nearEnd = 80;

export interface ThreadViewProps {
  readonly intake: string;
  readonly items: readonly ThreadItem[];
  readonly olderThan: number | null;
  readonly readOlder: () => void;
  /** Of the last message they had seen when they came; 0: they were never here. */
  readonly lastReadSeq: number;
  readonly onSeen: () => void;
}

export function ThreadView(props: ThreadViewProps) {
  const { items, olderThan, readOlder, lastReadSeq, onSeen, intake } = props;
  const say = useSay();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const unread = useRef<HTMLDivElement>(null);
  const written = lastWritten(items, useMember().name);
  const { atEnd, toEnd, toUnread, onMoved } = usePlace({ box, unread, items, written });
  const wanted = useWantedMessage({ items, olderThan, readOlder, show: useShow(box) });
  useEffect(() => {
    if (atEnd && items.length > 0) onSeen();
  }, [atEnd, items, onSeen]);
  const firstUnread = lastReadSeq === 0 ? null : firstUnreadOf(items, lastReadSeq);
  const groups = grouped(items);
  return (
    <>
      <div
        className="thread"
        ref={box}
        onScroll={onMoved}
        onLoadCapture={onMoved}
        role="log"
        aria-label={say('console-talk:thread')}
        tabIndex={0}
      >
        {olderThan === null ? null : (
          <Group justify="center">
            <Button size="compact-sm" variant="default" onClick={readOlder}>
              {say('console-talk:older')}
            </Button>
          </Group>
        )}
        {groups.map((group, index) => (
          <Fragment key={group.key}>
            {isNewDay(groups[index - 1]?.at, group.at) ? (
              <Divider
                className="thread-day"
                label={formatDay(language, group.at, new Date())}
                labelPosition="center"
              />
            ) : null}
            {group.key === firstUnread ? (
              <div ref={unread}>
                <Divider color="red" label={say('console-talk:newFromHere')} />
              </div>
            ) : null}
            {group.kind === 'pills' ? (
              <Pills pills={group.pills} />
            ) : (
              <Bubble intake={intake} message={group.message} wanted={group.key === wanted} />
            )}
          </Fragment>
        ))}
      </div>
      {atEnd ? null : <Jumps toUnread={firstUnread === null ? null : toUnread} toEnd={toEnd} />}
    </>
  );
}

function Jumps({
  toUnread,
  toEnd,
}: {
  readonly toUnread: (() => void) | null;
  readonly toEnd: () => void;
}) {
  const say = useSay();
  return (
    <Group justify="center" gap="xs">
      {toUnread === null ? null : (
        <Button size="compact-sm" variant="light" onClick={toUnread}>
          {say('console-talk:toUnread')}
        </Button>
      )}
      <Button size="compact-sm" variant="light" onClick={toEnd}>
        {say('console-talk:toEnd')}
      </Button>
    </Group>
  );
}

type Grouped = { readonly key: string; readonly at: string } & (
  | { readonly kind: 'pills'; readonly pills: readonly ThreadPill[] }
  | { readonly kind: 'message'; readonly message: ThreadMessage }
);

/** Pills that stand side by side are one line. */
function grouped(items: readonly ThreadItem[]): readonly Grouped[] {
  const groups: Grouped[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.kind === 'message') {
      groups.push({ kind: 'message', key: keyOf(item), at: item.at, message: item });
    } else if (last?.kind === 'pills' && !isNewDay(last.at, item.at)) {
      groups[groups.length - 1] = { ...last, pills: [...last.pills, item] };
    } else {
      groups.push({ kind: 'pills', key: keyOf(item), at: item.at, pills: [item] });
    }
  }
  return groups;
}

function isNewDay(before: string | undefined, at: string): boolean {
  if (before === undefined) return true;
  return dayNumber(new Date(before)) !== dayNumber(new Date(at));
}

function firstUnreadOf(items: readonly ThreadItem[], lastReadSeq: number): string | null {
  const first = items.find(
    (item) => item.kind === 'message' && item.from === 'patient' && item.seq > lastReadSeq,
  );
  return first === undefined ? null : keyOf(first);
}

interface PlaceParts {
  readonly box: React.RefObject<HTMLDivElement | null>;
  readonly unread: React.RefObject<HTMLDivElement | null>;
  readonly items: readonly ThreadItem[];
  /** The newest message of their own. */
  readonly written: string;
}

function lastWritten(items: readonly ThreadItem[], name: string): string {
  const last = items.findLast((item) => item.kind === 'message' && item.author === name);
  return last === undefined ? '' : keyOf(last);
}

/**
 * Whoever reads keeps their place: at the end when they were there, else where they were. Whoever
 * has written something sees it.
 */
function usePlace({ box, unread, items, written }: PlaceParts) {
  const [atEnd, setAtEnd] = useState(true);
  const placed = useRef({ first: '', height: 0, begun: false, atEnd: true, written: '' });
  useLayoutEffect(() => {
    const place = box.current;
    const [first] = items;
    if (place === null || first === undefined) return;
    const before = placed.current;
    const key = keyOf(first);
    if (!before.begun) {
      if (unread.current === null) place.scrollTop = place.scrollHeight;
      else toMiddle(place, unread.current);
    } else if (before.first !== key) place.scrollTop += place.scrollHeight - before.height;
    else if (before.atEnd || before.written !== written) place.scrollTop = place.scrollHeight;
    const now = isAtEnd(place);
    placed.current = { first: key, height: place.scrollHeight, begun: true, atEnd: now, written };
    setAtEnd(now);
  }, [box, unread, items, written]);
  return {
    atEnd,
    /** Scrolled, or a picture has come and made it longer: who was at the end stays there. */
    onMoved: () => {
      const place = box.current;
      if (place === null) return;
      const { atEnd: was, height } = placed.current;
      if (was && place.scrollHeight > height) place.scrollTop = place.scrollHeight;
      const now = isAtEnd(place);
      placed.current = { ...placed.current, atEnd: now, height: place.scrollHeight };
      setAtEnd(now);
    },
    toEnd: () => {
      box.current?.scrollTo({ top: box.current.scrollHeight });
    },
    toUnread: () => {
      if (box.current !== null && unread.current !== null) toMiddle(box.current, unread.current);
    },
  };
}

function useShow(box: React.RefObject<HTMLDivElement | null>) {
  return useCallback(
    (key: string) => {
      const bubble = box.current?.querySelector(`[data-message="${CSS.escape(key)}"]`);
      if (box.current !== null && bubble instanceof HTMLElement) toMiddle(box.current, bubble);
    },
    [box],
  );
}

/** Moves the thread alone, and not the page around it. */
function toMiddle(box: HTMLElement, element: HTMLElement): void {
  const above = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += above - box.clientHeight / 2;
}

function isAtEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < nearEnd;
}
