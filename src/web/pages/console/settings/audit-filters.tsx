// What of the audit log is shown: by whom, what, about which case, when.
import { NativeSelect, Group, TextInput } from '@mantine/core';
import { useActionWords } from './action-words.ts';
import { DayField } from '../shell/day-field.tsx';
import { useSay } from '../shell/words.tsx';

export interface ShownFilter {
  readonly member: string;
  readonly action: string;
  readonly intake: string;
  /** Days as the browser's field writes them; empty: any. */
  readonly from: string;
  readonly until: string;
}

export const noFilter: ShownFilter = { member: '', action: '', intake: '', from: '', until: '' };

/** As the service reads it: days begin and end in the reader's own time zone. */
export function queryOf({ from, until, ...rest }: ShownFilter): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) {
    const bare = value.trim();
    if (bare !== '') query.set(key, bare);
  }
  if (from !== '') query.set('from', new Date(`${from}T00:00`).toISOString());
  if (until !== '') {
    const next = new Date(`${until}T00:00`);
    next.setDate(next.getDate() + 1);
    query.set('until', next.toISOString());
  }
  return query.toString();
}

/** Days have a width of their own; the others share what is left of a line. */
const selectFlex = '1 1 9rem';

export function AuditFilters({
  filter,
  names,
  actions,
  change,
}: {
  readonly filter: ShownFilter;
  readonly names: Readonly<Record<string, string>>;
  readonly actions: readonly string[];
  readonly change: (filter: ShownFilter) => void;
}) {
  const say = useSay();
  const actionWords = useActionWords();
  const any = { value: '', label: say('console-settings:audit.any') };
  const field = (key: keyof ShownFilter) => ({
    label: say(`console-settings:audit.column.${key}`),
    value: filter[key],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      change({ ...filter, [key]: currentTarget.value });
    },
  });
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        {...field('member')}
        flex={selectFlex}
        data={[any, ...Object.entries(names).map(([value, label]) => ({ value, label }))]}
      />
      <NativeSelect
        {...field('action')}
        flex={selectFlex}
        data={[any, ...actions.map((value) => ({ value, label: actionWords(value) }))]}
      />
      <TextInput
        {...field('intake')}
        flex={selectFlex}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
      />
      {(['from', 'until'] as const).map((key) => (
        <DayField
          key={key}
          clearable
          label={say(`console-settings:audit.column.${key}`)}
          value={filter[key]}
          onChange={(day) => {
            change({ ...filter, [key]: day });
          }}
        />
      ))}
    </Group>
  );
}
