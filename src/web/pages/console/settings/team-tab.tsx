// The staff, for owners: who is a member, who is invited, who has to have a second factor.
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../../../staff/member.ts';
import type { TeamState } from '../../../console/team-routes.ts';
import { api } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useSession } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { LinkShown } from './link-shown.tsx';
import { MemberLine } from './member-line.tsx';
import { allRoles } from './role-select.tsx';
import { Section } from './section.tsx';

export function TeamTab() {
  const say = useSay();
  const { data, error, reload } = useLoaded<TeamState>(
    '/team',
    (told) => told.kind === 'shared' && told.what === 'members',
  );
  const [url, setUrl] = useState<string | null>(null);
  if (data === null) return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  return (
    <Stack>
      <Section title={say('console-settings:team.title')}>
        <Stack gap="md" component="ul" className="plain-list">
          {data.members.map((member) => (
            <MemberLine key={member.id} member={member} reload={reload} showLink={setUrl} />
          ))}
        </Stack>
      </Section>
      <InvitationsSection invitations={data.invitations} reload={reload} showLink={setUrl} />
      <SecondFactorSection team={data} reload={reload} />
      {url === null ? null : (
        <LinkShown
          url={url}
          close={() => {
            setUrl(null);
          }}
        />
      )}
    </Stack>
  );
}

function SecondFactorSection({
  team,
  reload,
}: {
  readonly team: TeamState;
  readonly reload: () => void;
}) {
  const say = useSay();
  const { fail } = useNotices();
  const { refresh } = useSession();
  const required = new Set(team.secondFactorRoles);
  const missing = team.members.filter(
    ({ role, secondFactor }) => required.has(role) && !secondFactor,
  );
  const change = (role: Role, wanted: boolean) => {
    const roles = allRoles.filter((one) => (one === role ? wanted : required.has(one)));
    api.post('/team/second-factor', { roles }).then(() => {
      reload();
      refresh();
    }, fail);
  };
  const title = say('console-settings:required.title');
  return (
    <Section title={title} about={say('console-settings:required.about')}>
      <Group gap="lg">
        {allRoles.map((role) => (
          <Checkbox
            key={role}
            label={say(`console:role.${role}`)}
            checked={required.has(role)}
            onChange={({ currentTarget }) => {
              change(role, currentTarget.checked);
            }}
          />
        ))}
      </Group>
      {missing.length === 0 ? null : (
        <Text size="sm" role="status">
          {say('console-settings:required.missing', { count: missing.length })}
        </Text>
      )}
    </Section>
  );
}
