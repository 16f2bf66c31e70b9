// Around every page behind the sign-in: the way to the others, who is signed in, the connection.
import { ActionIcon, Anchor, AppShell, Badge, Box, Burger, Group, NavLink } from '@mantine/core';
import { Stack, Text } from '@mantine/core';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { Permission } from '../../../../staff/member.ts';
import { formatNumber } from '../../words.ts';
import { useWaitingCases } from './attention.tsx';
import { api } from './console-client.ts';
import { Icon, type IconName } from './icon.tsx';
import { useConnected } from './live.tsx';
import { useNotices } from './notices.tsx';
import { useLink, useRouter } from './router.tsx';
import { useMay, useMember, useSession } from './session.tsx';
import { useLanguage, useSay } from './words.tsx';

interface Entry {
  readonly to: string;
  readonly icon: IconName;
  /** Words under `console:nav`. */
  readonly words: string;
  readonly permission: Permission;
}

const entries: readonly Entry[] = [
  { to: '/', icon: 'cases', words: 'cases', permission: 'read' },
  { to: '/centers', icon: 'centers', words: 'centers', permission: 'read' },
  { to: '/numbers', icon: 'numbers', words: 'numbers', permission: 'read' },
  { to: '/channels', icon: 'channels', words: 'channels', permission: 'work' },
  { to: '/settings', icon: 'settings', words: 'settings', permission: 'read' },
];

export function Frame({ children }: { readonly children: ReactNode }) {
  const [open, { toggle, close }] = useDisclosure(false);
  const say = useSay();
  const connected = useConnected();
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding={{ base: 'xs', sm: 'md' }}
    >
      <a className="skip" href="#main">
        {say('console:skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger
            opened={open}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={say('console:nav.menu')}
          />
          <Home />
          <Box hiddenFrom="sm">
            <WaitingBadge />
          </Box>
          <Text role="status" size="sm" c="red" ms="auto">
            {connected ? '' : say('console:offline')}
          </Text>
          <SchemeSwitch />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={say('console:nav.label')}>
        <Stack gap={4} flex={1} onClick={close}>
          {entries.map((entry) => (
            <NavEntry key={entry.to} {...entry} />
          ))}
        </Stack>
        <SignedIn />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

function Home() {
  const link = useLink('/');
  return (
    <Anchor {...link} fw={700} c="inherit" underline="never">
      Intake Desk
    </Anchor>
  );
}

function NavEntry({ to, icon, words, permission }: Entry) {
  const { path } = useRouter();
  const link = useLink(to);
  const may = useMay(permission);
  const say = useSay();
  if (!may) return null;
  const here = to === '/' ? path === '/' || path.startsWith('/cases') : path.startsWith(to);
  return (
    <NavLink
      component="a"
      {...link}
      active={here}
      aria-current={here ? 'page' : undefined}
      leftSection={<Icon name={icon} />}
      label={say(`console:nav.${words}`)}
      rightSection={to === '/' ? <WaitingBadge /> : null}
    />
  );
}

/** Behind the closed menu of a telephone it stands beside the name of the desk as well. */
function WaitingBadge() {
  const say = useSay();
  const language = useLanguage();
  const cases = useWaitingCases();
  if (cases === 0) return null;
  const words = say('console-notices:waiting', { count: cases });
  return (
    <Badge color="red" size="sm" circle={cases < 10} role="img" aria-label={words} title={words}>
      {formatNumber(language, cases)}
    </Badge>
  );
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const say = useSay();
  return (
    <ActionIcon
      aria-label={say(scheme === 'dark' ? 'console:light' : 'console:dark')}
      onClick={() => {
        setColorScheme(scheme === 'dark' ? 'light' : 'dark');
      }}
    >
      <Icon name="sun" />
    </ActionIcon>
  );
}

function SignedIn() {
  const { name, role } = useMember();
  const { refresh } = useSession();
  const { fail } = useNotices();
  const say = useSay();
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" pt="xs" className="signed-in">
      <div>
        <Text size="sm" fw={600} truncate>
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {say(`console:role.${role}`)}
        </Text>
      </div>
      <ActionIcon
        aria-label={say('console:signOut')}
        title={say('console:signOut')}
        onClick={() => {
          api.delete('/session').then(refresh, fail);
        }}
      >
        <Icon name="signOut" />
      </ActionIcon>
    </Group>
  );
}
