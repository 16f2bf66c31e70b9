// How long the messenger still lets us write freely, and what happens to words once it does not.
import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ThreadWindow } from '../../../console/conversation-view.ts';
import { formatDay, formatTime } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

export function WindowBanner({
  intake,
  window,
}: {
  readonly intake: string;
  readonly window: ThreadWindow;
}) {
  const say = useSay();
  const language = useLanguage();
  const { closesAt, open, held, template } = window;
  if (closesAt === null) return null;
  if (open) {
    const day = formatDay(language, closesAt, new Date());
    return (
      <Group gap={4}>
        <Icon name="clock" size={14} />
        <Text size="xs" c="dimmed">
          {say('console-talk:window.until', { day, time: formatTime(language, closesAt) })}
        </Text>
      </Group>
    );
  }
  return (
    <Alert color="yellow" p="xs" icon={<Icon name="clock" />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {say('console-talk:window.closed')}{' '}
          {held === 0 ? '' : say('console-talk:window.held', { count: held })}
        </Text>
        {template ? <TemplateButton intake={intake} /> : null}
      </Group>
    </Alert>
  );
}

/** One id for as long as the button is there: a second click is the same template. */
function TemplateButton({ intake }: { readonly intake: string }) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [id] = useState(() => crypto.randomUUID());
  const [done, setDone] = useState(false);
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={done}
      onClick={() => {
        setDone(true);
        api
          .post<{ readonly sent: boolean }>(`/conversations/${intake}/template`, { id })
          .then(({ sent }) => {
            const words = say(sent ? 'console-talk:window.asked' : 'console-talk:window.refused');
            show({ words, bad: !sent });
          }, fail);
      }}
    >
      {say('console-talk:window.ask')}
    </Button>
  );
}
