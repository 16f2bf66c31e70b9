// Who writes in this conversation, who else is here, and how it changes hands.
import { Alert, Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Person, Thread } from '../../../console/conversation-view.ts';
import { formatDay, formatTime } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useMay, useMember } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { isolated } from '../shell/isolated.ts';

interface Props {
  readonly intake: string;
  readonly thread: Thread;
  readonly people: readonly Person[];
  readonly reload: () => void;
}

export function HandoverBar({ intake, thread, people, reload }: Props) {
  const say = useSay();
  const may = useMay('work');
  const { owner, asking, waitingSince } = thread;
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <OwnerBadge owner={owner} />
          {waitingSince === null ? null : <Waits since={waitingSince} />}
          <Here people={people} />
        </Group>
        {may ? <Acts intake={intake} thread={thread} reload={reload} /> : null}
      </Group>
      {asking === null ? null : (
        <Alert color="blue" p="xs" icon={<Icon name="bot" />}>
          {say('console-talk:asking', {
            coordinator: isolated(asking.coordinator),
            question: isolated(asking.words),
          })}
        </Alert>
      )}
      {thread.stopped ? (
        <Alert color="yellow" p="xs" icon={<Icon name="alert" />}>
          {say('console-talk:stopped')}
        </Alert>
      ) : null}
    </Stack>
  );
}

function OwnerBadge({ owner }: { readonly owner: string | null }) {
  const say = useSay();
  const { name } = useMember();
  const icon = <Icon name={owner === null ? 'bot' : 'person'} size={14} />;
  const words =
    owner === null
      ? say('console-talk:owner.bot')
      : owner === name
        ? say('console-talk:owner.you')
        : owner === 'telephone'
          ? say('console-talk:owner.telephone')
          : say('console-talk:owner.other', { name: isolated(owner) });
  return (
    <Badge
      size="lg"
      variant="light"
      tt="none"
      color={owner === null ? 'gray' : 'green'}
      leftSection={icon}
      data-owner={owner ?? ''}
    >
      {words}
    </Badge>
  );
}

function Waits({ since }: { readonly since: string }) {
  const say = useSay();
  const language = useLanguage();
  const day = formatDay(language, since, new Date());
  const time = formatTime(language, since);
  return (
    <Text size="sm" c="dimmed">
      {say('console-talk:waits', { day, time })}
    </Text>
  );
}

function Here({ people }: { readonly people: readonly Person[] }) {
  const say = useSay();
  return (
    <Group gap={6} role="status">
      {people.map(({ member, name, doing }) => (
        <Badge
          key={member}
          tt="none"
          variant="outline"
          color={doing === 'writes' ? 'orange' : 'blue'}
          leftSection={<Icon name={doing === 'writes' ? 'edit' : 'eye'} size={12} />}
        >
          {say(`console-talk:here.${doing}`, { name: isolated(name) })}
        </Badge>
      ))}
    </Group>
  );
}

function Acts({ intake, thread, reload }: Omit<Props, 'people'>) {
  const say = useSay();
  const { name } = useMember();
  const rules = useMay('administer');
  const { fail } = useNotices();
  const [sure, { open, close }] = useDisclosure(false);
  const [asks, { open: ask, close: closeAsk }] = useDisclosure(false);
  const { owner } = thread;
  const act = (what: 'take' | 'hand-back') => {
    close();
    api
      .post(`/conversations/${intake}/${what}`, { id: crypto.randomUUID(), from: owner })
      .then(reload, (error: unknown) => {
        reload();
        fail(error);
      });
  };
  return (
    <Group gap="xs">
      {owner === null ? (
        <Button variant="default" onClick={ask}>
          {say('console-talk:ask.open')}
        </Button>
      ) : null}
      {owner === null ? (
        <Button
          onClick={() => {
            act('take');
          }}
        >
          {say('console-talk:take')}
        </Button>
      ) : null}
      {owner === name || (owner !== null && rules) ? (
        <Button
          variant="default"
          onClick={() => {
            act('hand-back');
          }}
        >
          {say('console-talk:handBack')}
        </Button>
      ) : null}
      {owner === null || owner === name ? null : (
        <Button variant="default" onClick={open}>
          {say('console-talk:takeFrom', { name: isolated(owner) })}
        </Button>
      )}
      <TakeSure
        opened={sure}
        close={close}
        owner={owner ?? ''}
        go={() => {
          act('take');
        }}
      />
      <AskDialog intake={intake} opened={asks} close={closeAsk} />
    </Group>
  );
}

/** Who takes it from a colleague says so twice. */
function TakeSure({
  opened,
  close,
  owner,
  go,
}: {
  readonly opened: boolean;
  readonly close: () => void;
  readonly owner: string;
  readonly go: () => void;
}) {
  const say = useSay();
  return (
    <Modal opened={opened} onClose={close} title={say('console-talk:takeSure.title')}>
      <Stack>
        <Text size="sm">{say('console-talk:takeSure.what', { name: isolated(owner) })}</Text>
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {say('console:cancel')}
          </Button>
          <Button onClick={go}>{say('console-talk:takeSure.go')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
