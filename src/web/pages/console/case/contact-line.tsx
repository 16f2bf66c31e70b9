// Somebody who writes for a case: the messenger, the masked address, how long we may write freely.
import { Button, Group, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import type { CaseContact } from '../../../console/case-routes.ts';
import { formatMoment } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

const reasons = ['call_back', 'verify', 'other'] as const;

export function ContactLine({
  intake,
  contact,
}: {
  readonly intake: string;
  readonly contact: CaseContact;
}) {
  const say = useSay();
  const may = useMay('work');
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Group gap={6}>
      <Text size="sm">{say(`console-case:account.${contact.account}`)}</Text>
      <Text size="sm" ff="monospace" dir="ltr">
        <bdi>{address ?? contact.masked}</bdi>
      </Text>
      {may && address === null ? (
        <Reveal intake={intake} contact={contact.id} onRevealed={setAddress} />
      ) : null}
      <Window endsAt={contact.windowEndsAt} />
    </Group>
  );
}

function Reveal(about: {
  readonly intake: string;
  readonly contact: string;
  readonly onRevealed: (address: string) => void;
}) {
  const say = useSay();
  const { fail } = useNotices();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" size="compact-xs">
          {say('console-case:reveal.show')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('console-case:reveal.why')}</Menu.Label>
        {reasons.map((reason) => (
          <Menu.Item
            key={reason}
            onClick={() => {
              api
                .post<{ readonly address: string }>(`/cases/${about.intake}/address`, {
                  contact: about.contact,
                  reason,
                })
                .then(({ address }) => {
                  about.onRevealed(address);
                }, fail);
            }}
          >
            {say(`console-case:reveal.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Window({ endsAt }: { readonly endsAt: string | null }) {
  const say = useSay();
  const language = useLanguage();
  if (endsAt === null) return null;
  const open = Date.parse(endsAt) > Date.now();
  return (
    <Text size="xs" c={open ? 'dimmed' : 'red'}>
      {open
        ? say('console-case:windowUntil', { until: formatMoment(language, endsAt) })
        : say('console-case:windowClosed')}
    </Text>
  );
}
