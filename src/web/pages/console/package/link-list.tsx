// The links with which hospitals fetch a version: made, copied, ended, and who opened them when.
import { Badge, Button, Group, Menu, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PackageLinkView, PackageView } from '../../../console/package-view.ts';
import { formatDate, formatMoment, formatNumber, inOneLine } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { isolated } from '../shell/isolated.ts';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { NewLink } from './new-link.tsx';

export function LinkList({
  intake,
  view,
}: {
  readonly intake: string;
  readonly view: PackageView;
}) {
  const say = useSay();
  const may = useMay('work');
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {say('console-package:links')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {say('console-package:linksWhat')}
      </Text>
      {may && view.versions.length > 0 ? (
        <NewLink intake={intake} versions={view.versions} />
      ) : null}
      <Stack gap="sm" mt="sm">
        {view.links.map((link) => (
          <LinkRow key={link.id} {...{ intake, link }} />
        ))}
      </Stack>
    </section>
  );
}

function LinkRow({ intake, link }: { readonly intake: string; readonly link: PackageLinkView }) {
  const say = useSay();
  const reader = useLanguage();
  const may = useMay('work');
  const expired = Date.parse(link.expiresAt) <= Date.now();
  const standing = link.revokedAt !== null ? 'ended' : expired ? 'expired' : 'opens';
  return (
    <div className="version" data-link={link.id}>
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600}>
            <bdi>{link.recipient === '' ? say('console-package:noRecipient') : link.recipient}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {say('console-package:version', { number: formatNumber(reader, link.number) })} ·{' '}
            {say('console-package:until', { day: formatDate(reader, link.expiresAt) })} ·{' '}
            <bdi>{link.coordinator}</bdi>
          </Text>
        </div>
        <Badge
          tt="none"
          variant="light"
          color={standing === 'opens' ? 'green' : 'gray'}
          c="var(--mantine-color-text)"
        >
          {say(`console-package:link.${standing}`)}
        </Badge>
      </Group>
      {may && standing === 'opens' ? <LinkActs intake={intake} link={link.id} /> : null}
      <Openings link={link} />
    </div>
  );
}

function LinkActs({ intake, link }: { readonly intake: string; readonly link: string }) {
  const say = useSay();
  const { show, fail } = useNotices();
  const base = `/cases/${intake}/package/links/${link}`;
  const copy = () => {
    api
      .get<{ readonly url: string }>(`${base}/address`)
      .then(({ url }) => navigator.clipboard.writeText(url))
      .then(() => {
        show({ words: say('console-package:copied') });
      }, fail);
  };
  const end = () => {
    api.post(`${base}/revoke`).then(() => {
      show({ words: say('console-package:linkEnded') });
    }, fail);
  };
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="light" onClick={copy}>
        {say('console-package:copyLink')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" color="red">
            {say('console-package:endLink')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{say('console-package:endLinkWhat')}</Menu.Label>
          <Menu.Item color="red" onClick={end}>
            {say('console-package:endLinkNow')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

const shownMax = 5;

function Openings({ link: { openings } }: { readonly link: PackageLinkView }) {
  const say = useSay();
  const reader = useLanguage();
  const [all, setAll] = useState(false);
  if (openings.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {say('console-package:neverOpened')}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" fw={500}>
        {say('console-package:openings', { count: openings.length })}
      </Text>
      <ul className="tree">
        {openings.slice(0, all ? openings.length : shownMax).map(({ at, what, browser }, index) => (
          <li key={`${at}/${String(index)}`}>
            <Text size="sm" c="dimmed">
              {inOneLine(reader, [
                formatMoment(reader, at),
                say(`console-package:opening.${what}`),
                isolated(browser),
              ])}
            </Text>
          </li>
        ))}
      </ul>
      {openings.length > shownMax && !all ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {say('console-package:showAll')}
        </Button>
      ) : null}
    </>
  );
}
