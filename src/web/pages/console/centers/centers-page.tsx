// The directory of centers: found by name, place and country; opened to be read or changed.
import {
  Anchor,
  Badge,
  Button,
  Card,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import type { DirectoryEntry } from '../../../../center/directory.ts';
import type { Language } from '../../../../language/language.ts';
import type { CentersAnswer } from '../../../console/center-routes.ts';
import { between } from '../../words.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useLink } from '../shell/router.tsx';
import { useMay } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { countryName } from './country-name.ts';

interface Wish {
  readonly search: string;
  /** ISO 3166-1; null for all. */
  readonly country: string | null;
  readonly archived: boolean;
}

export function CentersPage() {
  const say = useSay();
  const language = useLanguage();
  const [wish, setWish] = useState<Wish>({ search: '', country: null, archived: false });
  const { data, error, reload } = useLoaded<CentersAnswer>(
    '/centers',
    (told) => told.kind === 'shared' && told.what === 'centers',
  );
  const all = data?.centers ?? [];
  const shown = all.filter((entry) => isFound(entry, wish, language));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h3">
          {say('console-centers:title')}
        </Title>
        <AddCenter />
      </Group>
      <Text size="sm" c="dimmed">
        {say('console-centers:about')}
      </Text>
      <Filters all={all} wish={wish} onWish={setWish} />
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null && error === null ? <Waiting /> : null}
      {data !== null && shown.length === 0 ? <Text>{say('console-centers:none')}</Text> : null}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {shown.map((entry) => (
          <CenterCard key={entry.id} entry={entry} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function isFound({ center }: DirectoryEntry, wish: Wish, language: Language): boolean {
  const { name, localName, city, country, archived } = center;
  if (archived && !wish.archived) return false;
  if (wish.country !== null && wish.country !== country) return false;
  const words = [name, localName, city, countryName(language, country)].join(' ').toLowerCase();
  return words.includes(wish.search.trim().toLowerCase());
}

function Filters(about: {
  readonly all: readonly DirectoryEntry[];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { wish, onWish } = about;
  const codes = [...new Set(about.all.map(({ center }) => center.country))];
  return (
    <Group align="end">
      <TextInput
        label={say('console-centers:search')}
        value={wish.search}
        leftSection={<Icon name="search" />}
        dir="auto"
        onChange={({ currentTarget }) => {
          onWish({ ...wish, search: currentTarget.value });
        }}
      />
      <Select
        label={say('console-centers:country')}
        placeholder={say('console-centers:everywhere')}
        clearable
        value={wish.country}
        onChange={(country) => {
          onWish({ ...wish, country });
        }}
        data={codes.map((code) => ({ value: code, label: countryName(language, code) }))}
      />
      <Switch
        label={say('console-centers:showArchived')}
        checked={wish.archived}
        onChange={({ currentTarget }) => {
          onWish({ ...wish, archived: currentTarget.checked });
        }}
        mb={8}
      />
    </Group>
  );
}

function AddCenter() {
  const say = useSay();
  const link = useLink('/centers/new');
  return useMay('work') ? (
    <Button component="a" {...link} leftSection={<Icon name="add" />}>
      {say('console-centers:add')}
    </Button>
  ) : null;
}

function CenterCard({ entry }: { readonly entry: DirectoryEntry }) {
  const say = useSay();
  const language = useLanguage();
  const link = useLink(`/centers/${entry.id}`);
  const { center } = entry;
  return (
    <Card withBorder>
      <Stack gap={4}>
        <Anchor {...link} fw={600} dir="auto">
          <bdi>{center.name}</bdi>
        </Anchor>
        {center.localName === '' || center.localName === center.name ? null : (
          <Text size="sm" dir="auto">
            <bdi>{center.localName}</bdi>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <bdi>{center.city}</bdi>
          {between[language]}
          {countryName(language, center.country)}
        </Text>
        <Group gap={6}>
          <Badge variant="light" color="gray" tt="none">
            {say(`console-centers:kind.${center.kind}`)}
          </Badge>
          {center.children ? (
            <Badge variant="light" tt="none">
              {say('console-centers:children')}
            </Badge>
          ) : null}
          {center.checkedOn === null ? (
            <Badge variant="light" color="orange" tt="none">
              {say('console-centers:unchecked')}
            </Badge>
          ) : null}
          {center.archived ? (
            <Badge variant="light" color="gray" tt="none">
              {say('console-centers:archived')}
            </Badge>
          ) : null}
        </Group>
      </Stack>
    </Card>
  );
}
