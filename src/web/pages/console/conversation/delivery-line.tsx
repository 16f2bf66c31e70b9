// What became of a message of ours, in words; a failed one is sent again with one click.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ThreadMessage } from '../../../console/conversation-view.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useSay } from '../shell/words.tsx';

/** Codes that have words of their own under `console-talk:why`. */
const known = new Set([
  ...['window_closed', 'unreachable', 'never_wrote_to_us', 'no_whatsapp_account', 'erased'],
  ...['file_too_large', 'too_large', 'file_type', 'file_unreadable', 'upload_failed', 'network'],
  ...['rate_limited', 'not_allowed', 'interrupted', 'unconfirmed', 'bad_request', 'server_error'],
]);

export function DeliveryLine({
  intake,
  message,
}: {
  readonly intake: string;
  readonly message: ThreadMessage;
}) {
  const say = useSay();
  const may = useMay('work');
  const { delivery } = message;
  if (delivery === null) return null;
  const { state, code } = delivery;
  // Nothing is to be done about what is not to be said any more.
  const gone = code === 'superseded';
  const stuck = !gone && (state === 'failed' || state === 'unknown');
  const why = code === null || !stuck ? '' : whyWords(say, code);
  return (
    <Group gap={6} mt={2} justify="end">
      <Text
        size="xs"
        {...(stuck ? { className: 'delivery-stuck' } : { c: 'dimmed' })}
        data-delivery={state}
      >
        {gone ? say('console-talk:why.superseded') : say(`console-talk:delivery.${state}`)}
        {why === '' ? '' : ` ${why}`}
      </Text>
      {stuck && may ? <Resend intake={intake} message={message.id} /> : null}
    </Group>
  );
}

function whyWords(say: ReturnType<typeof useSay>, code: string): string {
  return known.has(code) ? say(`console-talk:why.${code}`) : say('console-talk:whyOther', { code });
}

/** Many clicks are one: the service sends what has failed once. */
function Resend({ intake, message }: { readonly intake: string; readonly message: string }) {
  const say = useSay();
  const { fail } = useNotices();
  const [under, setUnder] = useState(false);
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={under}
      onClick={() => {
        setUnder(true);
        api
          .post(`/conversations/${intake}/resend`, { message })
          .catch(fail)
          .finally(() => {
            setUnder(false);
          });
      }}
    >
      {say('console-talk:resend')}
    </Button>
  );
}
