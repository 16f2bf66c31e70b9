// How one works with a center: its languages, how it wants packages, how fast, how fresh.
import { Group, NativeSelect, NumberInput, TagsInput, Textarea } from '@mantine/core';
import { useSay } from '../shell/words.tsx';
import type { FieldProps } from './center-editor.tsx';
import { packageWishes } from './choices.ts';
import { PromiseField } from './promise-field.tsx';

export function WorkFields({ center, set }: FieldProps) {
  const say = useSay();
  return (
    <>
      <TagsInput
        label={say('console-centers:languages')}
        description={say('console-centers:oneByOne')}
        value={[...center.languages]}
        onChange={(languages) => {
          set({ languages });
        }}
      />
      <NativeSelect
        label={say('console-centers:wantsLabel')}
        value={center.wants ?? ''}
        data={[
          { value: '', label: say('console-centers:unknown') },
          ...packageWishes.map((one) => ({
            value: one,
            label: say(`console-centers:wants.${one}`),
          })),
        ]}
        onChange={({ currentTarget }) => {
          set({ wants: packageWishes.find((one) => one === currentTarget.value) ?? null });
        }}
      />
      <PromiseField center={center} set={set} />
      <AgeLimitFields center={center} set={set} />
      <Textarea
        label={say('console-centers:notes')}
        value={center.notes}
        autosize
        minRows={2}
        dir="auto"
        onChange={({ currentTarget }) => {
          set({ notes: currentTarget.value });
        }}
      />
    </>
  );
}

/** How old reports may be there. */
function AgeLimitFields({ center, set }: FieldProps) {
  const say = useSay();
  const { ageLimits } = center;
  return (
    <Group grow align="start">
      {(['imaging', 'labs'] as const).map((kind) => (
        <NumberInput
          key={kind}
          label={say(`console-centers:ageLimit.${kind}`)}
          description={say('console-centers:ageLimitEmpty')}
          value={ageLimits[kind] ?? ''}
          min={1}
          max={730}
          allowDecimal={false}
          onChange={(value) => {
            set({ ageLimits: { ...ageLimits, [kind]: value === '' ? null : Number(value) } });
          }}
        />
      ))}
    </Group>
  );
}
