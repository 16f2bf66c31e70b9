// What the cases add up to: a period, a language, and one sheet for each thing that is counted.
import { Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { languages } from '../../../../language/language.ts';
import type { Numbers } from '../../../console/numbers-routes.ts';
import { DayField } from '../shell/day-field.tsx';
import { Failure, Waiting } from '../shell/failure.tsx';
import { dayOf } from '../shell/day-of.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { Sheet } from './sheet.tsx';

const dayMs = 86_400_000;
const daysFirst = 365;
const all = 'all';

interface Period {
  /** Days as `2026-11-26`, both included. */
  readonly from: string;
  readonly until: string;
  readonly language: string;
}

export function NumbersPage() {
  const say = useSay();
  const [period, setPeriod] = useState<Period>(lastYear);
  const query = queryOf(period);
  const { data, error, reload } = useLoaded<Numbers>(`/numbers?${query}`);
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {say('console-numbers:title')}
      </Title>
      <Text size="sm" c="dimmed">
        {say('console-numbers:what')}
      </Text>
      <PeriodFields period={period} onPeriod={setPeriod} />
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null && error === null ? <Waiting /> : null}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {(data?.sheets ?? []).map((sheet) => (
          <Sheet
            key={sheet.id}
            sheet={sheet}
            csv={`/console/api/numbers/${sheet.id}/csv?${query}`}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function PeriodFields({
  period,
  onPeriod,
}: {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}) {
  const say = useSay();
  return (
    <Group gap="sm" align="flex-end">
      {(['from', 'until'] as const).map((part) => (
        <DayField
          key={part}
          label={say(`console-numbers:${part}`)}
          value={period[part]}
          onChange={(day) => {
            onPeriod({ ...period, [part]: day });
          }}
        />
      ))}
      <Select
        label={say('console-numbers:language')}
        allowDeselect={false}
        data={[
          { value: all, label: say('console-numbers:allLanguages') },
          ...languages.map((value) => ({
            value,
            label: say(`console-worklist:language.${value}`),
          })),
        ]}
        value={period.language}
        onChange={(language) => {
          onPeriod({ ...period, language: language ?? all });
        }}
      />
    </Group>
  );
}

function lastYear(): Period {
  const until = new Date();
  const from = new Date(until.getTime() - daysFirst * dayMs);
  return { from: dayOf(from), until: dayOf(until), language: all };
}

function queryOf({ from, until, language }: Period): string {
  const start = Date.parse(`${from}T00:00:00`);
  const end = Date.parse(`${until}T00:00:00`) + dayMs;
  const query = new URLSearchParams({
    from: new Date(start).toISOString(),
    until: new Date(end).toISOString(),
    ...(language === all ? {} : { language }),
  });
  return query.toString();
}
