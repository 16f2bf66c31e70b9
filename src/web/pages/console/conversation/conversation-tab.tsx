// The conversation of a case: the thread as the patient sees it, whoever writes, notes beside it.
import { Badge, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback, useRef } from 'react';
import type { Thread } from '../../../console/conversation-view.ts';
import { api } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useMay, useMember } from '../shell/session.tsx';
import { useSay } from '../shell/words.tsx';
import { Composer } from './composer.tsx';
import { HandoverBar } from './handover-bar.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { PatientLanguage } from './patient-language.ts';
import { ThreadView } from './thread-view.tsx';
import { usePresence } from './use-presence.ts';
import { useThread } from './use-thread.ts';
import { WindowBanner } from './window-banner.tsx';

export function ConversationTab({ intake }: { readonly intake: string }) {
  const read = useThread(intake);
  const { people, writing } = usePresence(intake);
  const [notes, { toggle }] = useDisclosure(false);
  const { thread, error, reload } = read;
  const { lastReadSeq, onSeen } = useReadMark(intake, thread);
  if (thread === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  return (
    <PatientLanguage value={thread.language}>
      <div className={notes ? 'talk talk-with-notes' : 'talk'}>
        <div className="talk-main">
          {error === null ? null : <Failure code={error} again={reload} />}
          <HandoverBar intake={intake} thread={thread} people={people} reload={reload} />
          <ThreadView
            intake={intake}
            items={read.items}
            olderThan={read.olderThan}
            readOlder={read.readOlder}
            lastReadSeq={lastReadSeq}
            onSeen={onSeen}
          />
          <Foot intake={intake} thread={thread} writing={writing} reload={reload} />
          <NotesButton open={notes} toggle={toggle} mentions={thread.mentions} />
        </div>
        {notes ? <NotesPanel intake={intake} /> : null}
      </div>
    </PatientLanguage>
  );
}

/** Where they had read to when they came: it stays while they are here. */
function useReadMark(intake: string, thread: Thread | null) {
  const cameAt = useRef<number | null>(null);
  const told = useRef(0);
  if (thread !== null) cameAt.current ??= thread.lastReadSeq;
  const newest = thread?.newestSeq ?? 0;
  const onSeen = useCallback(() => {
    if (newest <= told.current || document.visibilityState !== 'visible') return;
    told.current = newest;
    void api.post(`/conversations/${intake}/read`, { seq: newest }).catch(() => undefined);
  }, [intake, newest]);
  return { lastReadSeq: cameAt.current ?? 0, onSeen };
}

interface FootProps {
  readonly intake: string;
  readonly thread: Thread;
  readonly writing: () => void;
  readonly reload: () => void;
}

/** Only whoever has the conversation writes in it. */
function Foot({ intake, thread, writing, reload }: FootProps) {
  const say = useSay();
  const may = useMay('work');
  const { name } = useMember();
  const { owner, window } = thread;
  if (!may) return null;
  if (owner !== name) {
    return (
      <Text size="sm" c="dimmed">
        {owner === null ? say('console-talk:botHas') : say('console-talk:otherHas')}
      </Text>
    );
  }
  return (
    <>
      {window === null ? null : <WindowBanner intake={intake} window={window} />}
      <Composer
        intake={intake}
        seen={thread.newestSeq}
        windowOpen={window?.open ?? true}
        fileBytesMax={window?.fileBytesMax ?? 0}
        onKey={writing}
        onSent={reload}
      />
    </>
  );
}

function NotesButton({
  open,
  toggle,
  mentions,
}: {
  readonly open: boolean;
  readonly toggle: () => void;
  readonly mentions: number;
}) {
  const say = useSay();
  return (
    <Group>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="note" />}
        aria-expanded={open}
        onClick={toggle}
      >
        {open ? say('console-talk:notes.hide') : say('console-talk:notes.show')}
      </Button>
      {mentions === 0 ? null : (
        <Badge color="red" tt="none">
          {say('console-talk:notes.mentions', { count: mentions })}
        </Badge>
      )}
    </Group>
  );
}
