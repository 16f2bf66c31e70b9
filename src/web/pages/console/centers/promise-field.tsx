// How fast a center has promised to answer: in hours, in its working days, or not at all.
import { Group, NativeSelect, NumberInput } from '@mantine/core';
import type { Center } from '../../../../intake/center.ts';
import { useSay } from '../shell/words.tsx';
import type { FieldProps } from './center-editor.tsx';

type Promised = Center['promise'];

export function PromiseField({ center, set }: FieldProps) {
  const say = useSay();
  const { promise } = center;
  return (
    <Group align="end">
      <NativeSelect
        label={say('console-centers:promiseLabel')}
        value={promise?.kind ?? 'none'}
        data={(['none', 'hours', 'working_days'] as const).map((kind) => ({
          value: kind,
          label: say(`console-centers:promise.${kind}`),
        }))}
        onChange={({ currentTarget }) => {
          set({ promise: begun(currentTarget.value) });
        }}
      />
      {promise === null ? null : (
        <NumberInput
          label={say(`console-centers:promiseCount.${promise.kind}`)}
          value={promise.kind === 'hours' ? promise.hours : promise.days}
          min={1}
          max={promise.kind === 'hours' ? 720 : 60}
          allowDecimal={false}
          w={140}
          onChange={(value) => {
            set({ promise: counted(promise, Math.max(1, Number(value))) });
          }}
        />
      )}
    </Group>
  );
}

function begun(kind: string): Promised {
  if (kind === 'hours') return { kind, hours: 48 };
  return kind === 'working_days' ? { kind, days: 3 } : null;
}

function counted(promise: NonNullable<Promised>, count: number): Promised {
  return promise.kind === 'hours'
    ? { kind: 'hours', hours: count }
    : { kind: 'working_days', days: count };
}
