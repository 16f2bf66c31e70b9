// The cases one under the other, for telephones.
import { Card, Group, Stack, Text } from '@mantine/core';
import type { CaseLine } from '../../../console/worklist-routes.ts';
import { between, formatAgo } from '../../words.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import * as cells from './case-cells.tsx';
import { SelectCase, type CaseListProps } from './case-table.tsx';

export function CaseCards(props: CaseListProps) {
  const say = useSay();
  return (
    <Stack gap="xs" component="ul" p={0} m={0} aria-label={say('console-worklist:title')}>
      {props.lines.map((line) => (
        <CaseCard key={line.intake} line={line} {...props} />
      ))}
    </Stack>
  );
}

function CaseCard({ line, now, selected, onSelect }: CaseListProps & { readonly line: CaseLine }) {
  const say = useSay();
  const language = useLanguage();
  const { waitingSince } = line;
  return (
    <Card
      component="li"
      withBorder
      padding="sm"
      className={line.next.who === 'coordinator' ? 'case case-waiting' : 'case'}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <cells.NameCell line={line} />
        <Group gap="xs" wrap="nowrap">
          <cells.PhaseBadge line={line} />
          {onSelect === null ? null : (
            <SelectCase line={line} selected={selected} onSelect={onSelect} />
          )}
        </Group>
      </Group>
      <Text size="sm" mt={4}>
        <bdi dir="auto">{line.diagnosis ?? '–'}</bdi>
        {between[language]}
        {say(`console-worklist:language.${line.language}`)}
      </Text>
      <Group mt={6} wrap="nowrap" align="flex-start" gap="md">
        <Stack gap={2} flex={1}>
          <cells.Next line={line} now={now} />
          {waitingSince === null ? null : (
            <Text size="xs" fw={600}>
              {say('console-worklist:waitingSince', {
                ago: formatAgo(language, waitingSince, now),
              })}
            </Text>
          )}
          <cells.Clocks line={line} now={now} />
        </Stack>
        <Stack gap={4} w={96}>
          <cells.Complete line={line} />
          {line.owner === null && line.responsible === null ? null : <cells.People line={line} />}
        </Stack>
      </Group>
    </Card>
  );
}
