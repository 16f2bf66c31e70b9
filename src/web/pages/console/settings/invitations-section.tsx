// Invitations, for owners: make one, see which are open, take one back.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../../../staff/member.ts';
import type { TeamState } from '../../../console/team-routes.ts';
import type { Done, Refused } from '../../../console/staff-web.ts';
import { between, formatDate } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useAsking } from '../shell/use-asking.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { EmailField, Form } from '../sign-in/form-fields.tsx';
import { Refusal } from '../sign-in/refusal.tsx';
import { RoleSelect } from './role-select.tsx';
import { Section } from './section.tsx';

export function InvitationsSection({
  invitations,
  reload,
  showLink,
}: {
  readonly invitations: TeamState['invitations'];
  readonly reload: () => void;
  readonly showLink: (url: string) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { fail } = useNotices();
  const title = say('console-settings:invite.title');
  return (
    <Section title={title} about={say('console-settings:invite.about')}>
      <InviteForm
        then={(url) => {
          showLink(url);
          reload();
        }}
      />
      {invitations.length === 0 ? null : (
        <Stack gap="xs" component="ul" className="plain-list">
          {invitations.map(({ id, email, role, expiresAt }) => (
            <Group key={id} component="li" justify="space-between">
              <div>
                <Text size="sm">
                  <bdi dir="ltr">{email}</bdi>
                  {between[language]}
                  {say(`console:role.${role}`)}
                </Text>
                <Text size="xs" c="dimmed">
                  {say('console-settings:invite.until', { day: formatDate(language, expiresAt) })}
                </Text>
              </div>
              <Button
                variant="default"
                aria-label={`${say('console-settings:invite.revoke')}: ${email}`}
                onClick={() => {
                  api.post(`/team/invitations/${id}/revoke`).then(reload, fail);
                }}
              >
                {say('console-settings:invite.revoke')}
              </Button>
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  );
}

function InviteForm({ then }: { readonly then: (url: string) => void }) {
  const say = useSay();
  const { busy, refused, ask } = useAsking();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('coordinator');
  const send = () => {
    ask(
      () =>
        api.post<(Done & { readonly url: string }) | Refused>('/team/invitations', { email, role }),
      ({ url }) => {
        setEmail('');
        then(url);
      },
    );
  };
  return (
    <Form send={send}>
      <Stack gap="sm">
        <EmailField value={email} change={setEmail} autoComplete="off" />
        <RoleSelect
          explained
          label={say('console-settings:invite.role')}
          role={role}
          change={setRole}
        />
        <Refusal refused={refused} wrong="password" />
        <Group>
          <Button type="submit" loading={busy} disabled={email === ''}>
            {say('console-settings:invite.make')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
