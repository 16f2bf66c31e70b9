// Settings: one's own account, and for owners the staff and the audit log.
import { Stack, Tabs, Title } from '@mantine/core';
import { useRouter } from '../shell/router.tsx';
import { useMay } from '../shell/session.tsx';
import { useSay } from '../shell/words.tsx';
import { AuditTab } from './audit-tab.tsx';
import { ProfileTab } from './profile-tab.tsx';
import { TeamTab } from './team-tab.tsx';

const tabs = ['profile', 'team', 'audit'] as const;

export function SettingsPage({ tab }: { readonly tab: string | null }) {
  const say = useSay();
  const { navigate } = useRouter();
  const administers = useMay('administer');
  const shown = tabs.filter((one) => one === 'profile' || administers);
  const open = shown.find((one) => one === tab) ?? 'profile';
  return (
    <Stack maw={open === 'audit' ? 1100 : 720}>
      <Title order={1} size="h3">
        {say('console-settings:title')}
      </Title>
      <Tabs
        value={open}
        keepMounted={false}
        onChange={(next) => {
          navigate(`/settings/${next ?? 'profile'}`);
        }}
      >
        <Tabs.List mb="md">
          {shown.map((one) => (
            <Tabs.Tab key={one} value={one} mih={44}>
              {say(`console-settings:tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="profile">
          <ProfileTab />
        </Tabs.Panel>
        <Tabs.Panel value="team">
          <TeamTab />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditTab />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
