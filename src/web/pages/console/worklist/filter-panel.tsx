// The filters of the worklist, in words.
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
} from '@mantine/core';
import { languages } from '../../../../language/language.ts';
import type { CaseFilter } from '../../../../worklist/case-filter.ts';
import type { WorklistChoices } from '../../../console/worklist-routes.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';

const phases = ['talking', 'collecting', 'ready', 'submitted', 'answered', 'closed'] as const;
const actors = ['coordinator', 'patient', 'bot', 'center', 'nobody'] as const;
const hoursOfDay = 24;

interface FilterProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

export function FilterPanel({ filter, onFilter }: FilterProps) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
        <Kinds filter={filter} onFilter={onFilter} />
        <Chosen filter={filter} onFilter={onFilter} />
        <Times filter={filter} onFilter={onFilter} />
      </SimpleGrid>
      <Marks filter={filter} onFilter={onFilter} />
    </>
  );
}

/** What a case is: of a language, in a phase, waiting for somebody. */
function Kinds({ filter, onFilter }: FilterProps) {
  const say = useSay();
  return (
    <>
      <Several
        label={say('console-worklist:filter.languages')}
        data={languages.map((value) => ({
          value,
          label: say(`console-worklist:language.${value}`),
        }))}
        chosen={filter.languages}
        onChosen={(chosen) => {
          onFilter(changed(filter, 'languages', chosen));
        }}
      />
      <Several
        label={say('console-worklist:filter.phases')}
        data={phases.map((value) => ({ value, label: say(`console-worklist:phase.${value}`) }))}
        chosen={filter.phases}
        onChosen={(chosen) => {
          onFilter(changed(filter, 'phases', chosen));
        }}
      />
      <Select
        clearable
        label={say('console-worklist:filter.waitsFor')}
        data={actors.map((value) => ({ value, label: say(`console-worklist:who.${value}`) }))}
        value={filter.waitsFor ?? null}
        onChange={(chosen) => {
          onFilter(changed(filter, 'waitsFor', chosen ?? undefined));
        }}
      />
    </>
  );
}

interface SeveralProps<Value extends string> {
  readonly label: string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[] | undefined;
  readonly onChosen: (chosen: Value[] | undefined) => void;
}

function Several<Value extends string>({ label, data, chosen, onChosen }: SeveralProps<Value>) {
  return (
    <MultiSelect
      label={label}
      data={data}
      value={[...(chosen ?? [])]}
      onChange={(next) => {
        onChosen(next.length === 0 ? undefined : next);
      }}
    />
  );
}

function Marks({ filter, onFilter }: FilterProps) {
  const say = useSay();
  return (
    <Group mt="sm" gap="lg">
      {(['redFlag', 'unread'] as const).map((part) => (
        <Checkbox
          key={part}
          label={say(`console-worklist:filter.${part}`)}
          checked={filter[part] ?? false}
          onChange={({ currentTarget }) => {
            onFilter(changed(filter, part, currentTarget.checked ? true : undefined));
          }}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          onFilter({});
        }}
      >
        {say('console-worklist:noFilters')}
      </Button>
    </Group>
  );
}

/** What the service offers: members, documents, diagnoses. */
function Chosen({ filter, onFilter }: FilterProps) {
  const say = useSay();
  const { data } = useLoaded<WorklistChoices>('/worklist/choices');
  const titled = (all: WorklistChoices['documents'] = []) =>
    all.map(({ id, title }) => ({ value: id, label: title }));
  const people = [
    { value: 'me', label: say('console-worklist:filter.me') },
    { value: 'nobody', label: say('console-worklist:filter.nobody') },
    ...(data?.members ?? []).map((name) => ({ value: name, label: name })),
  ];
  const fields = [
    { part: 'owner', data: people },
    { part: 'missing', data: titled(data?.documents) },
    { part: 'diagnosis', data: titled(data?.diagnoses) },
  ] as const;
  return fields.map(({ part, data: offered }) => (
    <Select
      key={part}
      clearable
      searchable
      label={say(`console-worklist:filter.${part}`)}
      data={offered}
      value={filter[part] ?? null}
      onChange={(chosen) => {
        onFilter(changed(filter, part, chosen ?? undefined));
      }}
    />
  ));
}

/** Days and hours back from now, so that a saved view stays true tomorrow. */
function Times({ filter, onFilter }: FilterProps) {
  const say = useSay();
  const fields = [
    { part: 'openedOverHours', words: 'openedOver', hours: hoursOfDay },
    { part: 'waitingOverHours', words: 'waitingOver', hours: 1 },
    { part: 'silentOverHours', words: 'silentOver', hours: hoursOfDay },
  ] as const;
  return fields.map(({ part, words, hours }) => {
    const value = filter[part];
    return (
      <NumberInput
        key={part}
        label={say(`console-worklist:filter.${words}`)}
        min={0}
        max={3650}
        value={value === undefined ? '' : value / hours}
        onChange={(chosen) => {
          const number = Number(chosen);
          onFilter(changed(filter, part, number > 0 ? number * hours : undefined));
        }}
      />
    );
  });
}

/** Without the part where it asks for nothing. */
function changed<Part extends keyof CaseFilter>(
  filter: CaseFilter,
  part: Part,
  value: CaseFilter[Part],
): CaseFilter {
  const { [part]: _before, ...others } = filter;
  // The rest of a partial record, with one of its own parts.
  return value === undefined ? others : { ...others, [part]: value };
}
