// Makes a link for a hospital: which version, for whom, for how many days.
import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PackageVersionView } from '../../../console/package-view.ts';
import { formatNumber } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

const daysUsual = 14;

export function NewLink({
  intake,
  versions,
}: {
  readonly intake: string;
  readonly versions: readonly PackageVersionView[];
}) {
  const say = useSay();
  const { show, fail } = useNotices();
  const newest = versions[0]?.number ?? 1;
  const [number, setNumber] = useState<number | null>(null);
  const [recipient, setRecipient] = useState('');
  const [days, setDays] = useState<number>(daysUsual);
  const make = () => {
    const wish = { id: crypto.randomUUID(), number: number ?? newest, days, recipient };
    api.post(`/cases/${intake}/package/links`, wish).then(() => {
      setRecipient('');
      show({ words: say('console-package:linkMade') });
    }, fail);
  };
  return (
    <Group gap="xs" align="end">
      <TextInput
        label={say('console-package:recipient')}
        value={recipient}
        dir="auto"
        maxLength={200}
        onChange={({ currentTarget }) => {
          setRecipient(currentTarget.value);
        }}
      />
      <WhichVersion versions={versions} value={number ?? newest} onChange={setNumber} />
      <NumberInput
        label={say('console-package:days')}
        value={days}
        min={1}
        max={30}
        clampBehavior="strict"
        allowDecimal={false}
        w="7rem"
        onChange={(value) => {
          setDays(Math.min(30, Math.max(1, Number(value) || daysUsual)));
        }}
      />
      <Button onClick={make}>{say('console-package:makeLink')}</Button>
    </Group>
  );
}

function WhichVersion(about: {
  readonly versions: readonly PackageVersionView[];
  readonly value: number;
  readonly onChange: (number: number) => void;
}) {
  const say = useSay();
  const reader = useLanguage();
  return (
    <Select
      label={say('console-package:whichVersion')}
      value={String(about.value)}
      allowDeselect={false}
      w="8rem"
      data={about.versions.map((version) => ({
        value: String(version.number),
        label: formatNumber(reader, version.number),
      }))}
      onChange={(value) => {
        about.onChange(Number(value));
      }}
    />
  );
}
