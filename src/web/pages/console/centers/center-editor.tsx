// The form of a center: what it is, what it offers, how it is reached, where this is known from.
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  Stack,
  Switch,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { DirectoryEntry } from '../../../../center/directory.ts';
import type { Center } from '../../../../intake/center.ts';
import { countryCodes } from '../../../../language/country-codes.ts';
import { isolateWords } from '../../../../language/isolate.ts';
import { formatDate } from '../../words.ts';
import { api, ApiError } from '../shell/console-client.ts';
import { DayField } from '../shell/day-field.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useRouter } from '../shell/router.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { centerDiseases, centerKinds } from './choices.ts';
import { ContactFields } from './contact-fields.tsx';
import { countryName } from './country-name.ts';
import { WorkFields } from './work-fields.tsx';

export interface EditorProps {
  readonly center: Center;
  /** Null for a new one. */
  readonly entry: DirectoryEntry | null;
  readonly reload: () => void;
}

/** What a field needs to show and change its part. */
export interface FieldProps {
  readonly center: Center;
  readonly set: (changed: Partial<Center>) => void;
}

export function CenterEditor({ center: saved, entry, reload }: EditorProps) {
  const say = useSay();
  const may = useMay('work');
  const [center, setCenter] = useState(saved);
  const set = (changed: Partial<Center>) => {
    setCenter((before) => ({ ...before, ...changed }));
  };
  const { save, saving } = useSave(entry, reload);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(center);
      }}
    >
      <fieldset disabled={!may} className="plain-fieldset">
        <Stack>
          <NameFields center={center} set={set} />
          <OfferFields center={center} set={set} />
          <ContactFields center={center} set={set} />
          <WorkFields center={center} set={set} />
          <SourceFields center={center} set={set} />
          <Changed entry={entry} />
          {may ? (
            <Group justify="end">
              <Button type="submit" loading={saving}>
                {say('console-centers:save')}
              </Button>
            </Group>
          ) : null}
        </Stack>
      </fieldset>
    </form>
  );
}

function useSave(entry: DirectoryEntry | null, reload: () => void) {
  const say = useSay();
  const { show, fail } = useNotices();
  const { navigate } = useRouter();
  const [saving, setSaving] = useState(false);
  const [id] = useState(() => crypto.randomUUID());
  const save = (center: Center) => {
    setSaving(true);
    const sending =
      entry === null
        ? api.post<DirectoryEntry>('/centers', { id, center })
        : api.post<DirectoryEntry>(`/centers/${entry.id}`, { revision: entry.revision, center });
    sending
      .then(
        (kept) => {
          show({ words: say('console-centers:saved') });
          if (entry === null) navigate(`/centers/${kept.id}`, { replace: true });
          else reload();
        },
        (error: unknown) => {
          const conflict = error instanceof ApiError && error.code === 'conflict';
          if (conflict) show({ words: say('console-centers:conflict'), bad: true });
          else fail(error);
        },
      )
      .finally(() => {
        setSaving(false);
      });
  };
  return { save, saving };
}

function NameFields({ center, set }: FieldProps) {
  const say = useSay();
  const language = useLanguage();
  const countries = countryCodes.map((code) => ({
    value: code,
    label: countryName(language, code),
  }));
  return (
    <>
      <TextInput
        label={say('console-centers:name')}
        value={center.name}
        required
        dir="auto"
        onChange={({ currentTarget }) => {
          set({ name: currentTarget.value });
        }}
      />
      <TextInput
        label={say('console-centers:localName')}
        value={center.localName}
        dir="auto"
        onChange={({ currentTarget }) => {
          set({ localName: currentTarget.value });
        }}
      />
      <Group grow align="start">
        <NativeSelect
          label={say('console-centers:country')}
          value={center.country}
          data={countries.toSorted((a, b) => a.label.localeCompare(b.label, language))}
          onChange={({ currentTarget }) => {
            set({ country: currentTarget.value });
          }}
        />
        <TextInput
          label={say('console-centers:city')}
          value={center.city}
          required
          dir="auto"
          onChange={({ currentTarget }) => {
            set({ city: currentTarget.value });
          }}
        />
        <NativeSelect
          label={say('console-centers:kindLabel')}
          value={center.kind}
          data={centerKinds.map((kind) => ({
            value: kind,
            label: say(`console-centers:kind.${kind}`),
          }))}
          onChange={({ currentTarget }) => {
            set({ kind: centerKinds.find((kind) => kind === currentTarget.value) ?? 'hospital' });
          }}
        />
      </Group>
    </>
  );
}

function OfferFields({ center, set }: FieldProps) {
  const say = useSay();
  return (
    <>
      <TagsInput
        label={say('console-centers:products')}
        description={say('console-centers:oneByOne')}
        value={[...center.products]}
        onChange={(products) => {
          set({ products });
        }}
      />
      <MultiSelect
        label={say('console-centers:diseases')}
        value={[...center.diseases]}
        data={centerDiseases.map((one) => ({
          value: one,
          label: say(`console-centers:disease.${one}`),
        }))}
        onChange={(chosen) => {
          set({ diseases: centerDiseases.filter((one) => chosen.some((other) => other === one)) });
        }}
      />
      <Group>
        <Checkbox
          label={say('console-centers:adults')}
          checked={center.adults}
          onChange={({ currentTarget }) => {
            set({ adults: currentTarget.checked });
          }}
        />
        <Checkbox
          label={say('console-centers:children')}
          checked={center.children}
          onChange={({ currentTarget }) => {
            set({ children: currentTarget.checked });
          }}
        />
      </Group>
    </>
  );
}

function SourceFields({ center, set }: FieldProps) {
  const say = useSay();
  return (
    <>
      <TextInput
        label={say('console-centers:source')}
        value={center.source}
        dir="auto"
        onChange={({ currentTarget }) => {
          set({ source: currentTarget.value });
        }}
      />
      <DayField
        clearable
        label={say('console-centers:checkedOn')}
        description={say('console-centers:checkedWhat')}
        value={center.checkedOn ?? ''}
        onChange={(day) => {
          set({ checkedOn: day === '' ? null : day });
        }}
      />
      <Switch
        label={say('console-centers:archive')}
        checked={center.archived}
        onChange={({ currentTarget }) => {
          set({ archived: currentTarget.checked });
        }}
      />
    </>
  );
}

function Changed({ entry }: { readonly entry: DirectoryEntry | null }) {
  const say = useSay();
  const language = useLanguage();
  if (entry === null || entry.changedBy === '') return null;
  const day = formatDate(language, entry.changedAt);
  return (
    <Text size="sm" c="dimmed">
      {say('console-centers:changed', { name: isolateWords(entry.changedBy), day })}
    </Text>
  );
}
