// The cases of a view as a table or as cards, with what is said when there are none.
import { Button, Group, Stack, Text } from '@mantine/core';
import type { CaseSort } from '../../../../worklist/case-sort.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useSay } from '../shell/words.tsx';
import { AssignBar } from './assign-bar.tsx';
import { CaseCards } from './case-cards.tsx';
import { CaseTable } from './case-table.tsx';
import { useCases, type Asked } from './use-cases.ts';
import { useNow } from './use-now.ts';

export interface Selection {
  /** Wide enough for a table. */
  readonly wide: boolean;
  /** Whether there is a case anywhere. */
  readonly anyCase: boolean;
  readonly selected: ReadonlySet<string>;
  /** Null where the member may not act on cases. */
  readonly onSelect: ((intake: string) => void) | null;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
}

interface ListProps extends Selection {
  readonly asked: Asked;
  readonly onSort: (sort: CaseSort) => void;
}

export function CaseList({ asked, onSort, ...selection }: ListProps) {
  const { wide, anyCase, selected, onSelect, onSelected } = selection;
  const say = useSay();
  const now = useNow();
  const { lines, total, error, more, showNews, reload } = useCases(asked);
  if (lines === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  const list = { lines, now, sort: asked.sort, onSort, selected, onSelect };
  return (
    <Stack gap="xs">
      {error === null ? null : <Failure code={error} again={reload} />}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {say('console-worklist:count', { count: total })}
        </Text>
        {showNews === null ? null : (
          <Button size="compact-sm" variant="light" onClick={showNews}>
            {say('console-worklist:news')}
          </Button>
        )}
      </Group>
      {selected.size === 0 ? null : (
        <AssignBar
          selected={selected}
          onAssigned={() => {
            onSelected(new Set());
          }}
        />
      )}
      {lines.length === 0 ? (
        <Nothing anyCase={anyCase} />
      ) : wide ? (
        <CaseTable {...list} />
      ) : (
        <CaseCards {...list} />
      )}
      {more === null ? null : (
        <Button variant="default" onClick={more}>
          {say('console-worklist:more')}
        </Button>
      )}
    </Stack>
  );
}

function Nothing({ anyCase }: { readonly anyCase: boolean }) {
  const say = useSay();
  return (
    <Stack align="center" py="xl" gap={4}>
      <Text fw={600}>{say('console-worklist:nothingHere')}</Text>
      <Text size="sm" c="dimmed" ta="center">
        {say(anyCase ? 'console-worklist:nothingHereHow' : 'console-worklist:noCases')}
      </Text>
    </Stack>
  );
}
