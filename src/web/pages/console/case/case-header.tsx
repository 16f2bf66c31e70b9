// The head of a case: who it is, what calls for a person, who writes, and the acts upon the whole.
import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { CaseHead } from '../../../console/case-routes.ts';
import { formatMoment, languageNames } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { ContactLine } from './contact-line.tsx';
import { EraseCase } from './erase-case.tsx';
import { ReminderLine } from './reminder-line.tsx';

interface Shown {
  readonly head: CaseHead;
  readonly reload: () => void;
}

export function CaseHeader({ head, reload }: Shown) {
  const say = useSay();
  const mayErase = useMay('administer');
  return (
    <Stack gap={6}>
      <Group gap="sm" align="center">
        <Title order={1} size="h3">
          <bdi>{head.name === '' ? say('console-case:unnamed') : head.name}</bdi>
        </Title>
        <Text c="dimmed" ff="monospace" dir="ltr">
          {head.code}
        </Text>
        <Badge variant="light" color="gray" tt="none">
          {languageNames[head.language]}
        </Badge>
        <OwnerBadge owner={head.owner} />
        {head.stopped ? (
          <Badge color="gray" tt="none">
            {say('console-case:stopped')}
          </Badge>
        ) : null}
        <Text size="sm" c="dimmed">
          {say('console-case:checklist', { ...head.checklist })}
        </Text>
        {mayErase ? <EraseCase head={head} /> : null}
      </Group>
      <Group gap="xs" align="flex-start">
        {head.contacts.map((contact) => (
          <ContactLine key={contact.id} intake={head.id} contact={contact} />
        ))}
        <ReminderLine reminder={head.reminder} past={head.reminders} />
      </Group>
      <RedFlag head={head} reload={reload} />
      <Calls head={head} reload={reload} />
    </Stack>
  );
}

function OwnerBadge({ owner }: { readonly owner: string | null }) {
  const say = useSay();
  return (
    <Badge
      variant="light"
      color={owner === null ? 'green' : 'blue'}
      tt="none"
      leftSection={<Icon name={owner === null ? 'bot' : 'person'} size={14} />}
    >
      {owner === null ? say('console-case:botWrites') : <bdi>{owner}</bdi>}
    </Badge>
  );
}

function RedFlag({ head, reload }: Shown) {
  const say = useSay();
  const { fail } = useNotices();
  const may = useMay('work');
  if (head.redFlag === null) return null;
  return (
    <Alert
      color="red"
      py="xs"
      icon={<Icon name="alert" />}
      title={say(`console-case:flag.${head.redFlag}`)}
    >
      <Group justify="space-between">
        <span>{say('console-case:flag.what')}</span>
        {may ? (
          <Button
            color="red"
            size="compact-sm"
            onClick={() => {
              const id = crypto.randomUUID();
              api.post(`/cases/${head.id}/release`, { id }).then(reload, fail);
            }}
          >
            {say('console-case:flag.lift')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}

function Calls({ head, reload }: Shown) {
  const say = useSay();
  const language = useLanguage();
  const { fail, show } = useNotices();
  const may = useMay('work');
  // The flag above says the same, and is lifted there.
  const calls = head.calls.filter(({ why }) => why !== `red_flag_${head.redFlag ?? ''}`);
  if (calls.length === 0) return null;
  const settle = () => {
    api.post(`/cases/${head.id}/calls/settle`).then(() => {
      show({ words: say('console-case:settled') });
      reload();
    }, fail);
  };
  return (
    <Alert color="yellow" py="xs" icon={<Icon name="clock" />} title={say('console-case:calls')}>
      <Group justify="space-between" align="end">
        <Stack gap={2}>
          {firstOfEach(calls).map(({ id, why, at }) => (
            <Text key={id} size="sm">
              {say(`console-case:call.${why}`)}{' '}
              <Text span size="xs">
                {formatMoment(language, at)}
              </Text>
            </Text>
          ))}
        </Stack>
        {may ? (
          <Button size="compact-sm" variant="default" onClick={settle}>
            {say('console-case:settle')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}

/** What calls for a person again and again for one reason calls since the first time. */
function firstOfEach(calls: CaseHead['calls']): CaseHead['calls'] {
  return calls.filter(({ why }, index) => calls.findIndex((one) => one.why === why) === index);
}
