// The cases of one view, with its filters and its order, which can be changed and saved anew.
import { ActionIcon, Badge, Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { ViewLine } from '../../../console/worklist-routes.ts';
import { formatNumber } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { CaseList, type Selection } from './case-list.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { SaveView } from './save-view.tsx';
import { sortChoices } from './sort-choices.ts';
import type { Asked } from './use-cases.ts';

interface ViewedProps extends Selection {
  readonly view: ViewLine;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}

export function ViewedCases({ view, onOpen, onChanged, ...selection }: ViewedProps) {
  const [asked, setAsked] = useState<Asked>({ filter: view.filter, sort: view.sort });
  const [filtering, setFiltering] = useState(false);
  return (
    <>
      <Toolbar
        asked={asked}
        onAsked={setAsked}
        filtering={filtering}
        onFiltering={setFiltering}
        onSaved={(id) => {
          onChanged();
          onOpen(id);
        }}
      />
      {filtering ? (
        <FilterPanel
          filter={asked.filter}
          onFilter={(filter) => {
            setAsked({ ...asked, filter });
          }}
        />
      ) : null}
      <CaseList
        {...selection}
        asked={asked}
        onSort={(sort) => {
          setAsked({ ...asked, sort });
        }}
      />
    </>
  );
}

function Toolbar({
  asked,
  onAsked,
  filtering,
  onFiltering,
  onSaved,
}: {
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly filtering: boolean;
  readonly onFiltering: (filtering: boolean) => void;
  readonly onSaved: (id: string) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { filter, sort } = asked;
  const count = Object.keys(filter).length;
  return (
    <Group gap="xs">
      <Button
        variant={count === 0 ? 'default' : 'light'}
        leftSection={<Icon name="filter" />}
        rightSection={count === 0 ? null : <Badge circle>{formatNumber(language, count)}</Badge>}
        aria-expanded={filtering}
        onClick={() => {
          onFiltering(!filtering);
        }}
      >
        {say('console-worklist:filters')}
      </Button>
      <Select
        aria-label={say('console-worklist:sortBy')}
        w={220}
        allowDeselect={false}
        data={sortChoices.map((value) => ({
          value,
          label: say(`console-worklist:column.${value}`),
        }))}
        value={sort.column}
        onChange={(chosen) => {
          const column = sortChoices.find((one) => one === chosen);
          if (column !== undefined) onAsked({ ...asked, sort: { ...sort, column } });
        }}
      />
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={say('console-worklist:turn')}
        aria-pressed={sort.descending}
        onClick={() => {
          onAsked({ ...asked, sort: { ...sort, descending: !sort.descending } });
        }}
      >
        <Icon name={sort.descending ? 'down' : 'up'} />
      </ActionIcon>
      <SaveView asked={asked} onSaved={onSaved} />
    </Group>
  );
}
