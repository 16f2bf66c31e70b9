// One member, for owners: the role, help for who is locked out, and taking them off the staff.
import { ActionIcon, Badge, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../../../staff/member.ts';
import type { TeamMember } from '../../../console/team-routes.ts';
import type { Done, Refused } from '../../../console/staff-web.ts';
import { between, formatDay, formatTime } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useMember, useSession } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { refusalWords } from '../sign-in/refusal.tsx';
import { RoleSelect } from './role-select.tsx';

export interface MemberLineParts {
  readonly member: TeamMember;
  readonly reload: () => void;
  readonly showLink: (url: string) => void;
}

type Url = Done & { readonly url: string };

export function MemberLine({ member, reload, showLink }: MemberLineParts) {
  const say = useSay();
  const change = useChange(reload);
  const { id, name, role } = member;
  const [leaving, setLeaving] = useState(false);
  const url = `/team/members/${id}`;
  return (
    <Group component="li" align="center" gap="sm">
      <Who member={member} />
      <RoleSelect
        label={say('console-settings:team.roleOf', { name })}
        role={role}
        change={(next: Role) => {
          change(`${url}/role`, { role: next });
        }}
      />
      <MemberMenu
        member={member}
        change={change}
        showLink={showLink}
        leave={() => {
          setLeaving(true);
        }}
      />
      {leaving ? (
        <Leaving
          name={name}
          close={() => {
            setLeaving(false);
          }}
          remove={() => {
            change(`${url}/remove`, {});
          }}
        />
      ) : null}
    </Group>
  );
}

function MemberMenu({
  member,
  change,
  showLink,
  leave,
}: Omit<MemberLineParts, 'reload'> & {
  readonly change: ReturnType<typeof useChange>;
  readonly leave: () => void;
}) {
  const say = useSay();
  const url = `/team/members/${member.id}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('console-settings:team.more', { name: member.name })}>
          <Icon name="menu" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            change(`${url}/password-link`, {}, (made) => {
              showLink(made.url);
            });
          }}
        >
          {say('console-settings:team.passwordLink')}
        </Menu.Item>
        <Menu.Item
          disabled={!member.secondFactor}
          onClick={() => {
            change(`${url}/second-factor/remove`, {});
          }}
        >
          {say('console-settings:team.removeFactor')}
        </Menu.Item>
        <Menu.Item color="red" onClick={leave}>
          {say('console-settings:team.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Asks for a change, says why where it is refused, and reads the staff anew. */
function useChange(reload: () => void) {
  const say = useSay();
  const { show, fail } = useNotices();
  const { refresh } = useSession();
  return (path: string, body: object, then?: (made: Url) => void) => {
    api.post<Url | Refused>(path, body).then((answer) => {
      if (answer.kind === 'refused') show({ words: refusalWords(say, answer), bad: true });
      else then?.(answer);
      reload();
      // One's own role may be another now.
      refresh();
    }, fail);
  };
}

function Who({ member }: Pick<MemberLineParts, 'member'>) {
  const say = useSay();
  const language = useLanguage();
  const own = useMember().id === member.id;
  const { name, email, secondFactor, seenAt } = member;
  const seen =
    seenAt === null
      ? say('console-settings:team.notIn')
      : say('console-settings:sessions.seen', {
          day: formatDay(language, seenAt, new Date()),
          time: formatTime(language, seenAt),
        });
  return (
    <Stack gap={0} flex={1} miw={200}>
      <Group gap={6}>
        <Text fw={600} size="sm">
          <bdi>{name}</bdi>
        </Text>
        {own ? (
          <Badge variant="light" tt="none">
            {say('console-settings:team.you')}
          </Badge>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed">
        <bdi dir="ltr">{email}</bdi>
        {between[language]}
        {seen}
      </Text>
      <Text size="xs" c="dimmed">
        {say(secondFactor ? 'console-settings:team.factor' : 'console-settings:team.noFactor')}
      </Text>
    </Stack>
  );
}

function Leaving({
  name,
  close,
  remove,
}: {
  readonly name: string;
  readonly close: () => void;
  readonly remove: () => void;
}) {
  const say = useSay();
  return (
    <Modal opened onClose={close} title={say('console-settings:team.remove')}>
      <Stack>
        <Text size="sm">{say('console-settings:team.leaving', { name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say('console:cancel')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              close();
              remove();
            }}
          >
            {say('console-settings:team.remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
