// Covering parts of a page: suggestions from its words, boxes by hand, a reason, and one button.
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PageBox } from '../../../../intake/page-edit.ts';
import type { Suggestion, Suggestions } from '../../../console/document-desk.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import type { OpenedPage } from './viewer.tsx';

/** A box for the keyboard begins in the middle. */
export const firstBox: PageBox = { left: 0.3, top: 0.45, width: 0.4, height: 0.05 };
const reasonLengthMax = 300;

export function RedactPart({ document, page, place, look, change }: OpenedPage) {
  const say = useSay();
  const { intake, acts } = useDesk();
  const [reason, setReason] = useState(page.redactionReason);
  const draft = look.draft ?? [];
  const path = `/cases/${intake}/documents/${encodeURIComponent(place.document)}`;
  const { data } = useLoaded<Suggestions>(`${path}/pages/${String(place.page)}/suggestions`);
  const save = () => {
    const edit = { kind: 'redacted', document: document.id, page: page.page } as const;
    acts.edit([{ ...edit, boxes: draft, reason: reason.trim() }], 'redacted');
    change({ draft: null });
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{say('console-documents:redact.what')}</Text>
      <Text size="xs" c="dimmed" id="redact-keys">
        {say('console-documents:redact.keys')}
      </Text>
      <Button
        variant="default"
        onClick={() => {
          change({ draft: [...draft, firstBox] });
        }}
      >
        {say('console-documents:redact.add')}
      </Button>
      <Found data={data} draft={draft} change={change} />
      <RedactReason value={reason} onChange={setReason} />
      <Ends draft={draft} change={change} save={save} />
    </Stack>
  );
}

export function RedactReason({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}) {
  const say = useSay();
  return (
    <TextInput
      label={say('console-documents:redact.reason')}
      value={value}
      dir="auto"
      maxLength={reasonLengthMax}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** `change` with a null draft: nothing is changed after all. */
export function Ends({
  draft,
  change,
  save,
}: {
  readonly draft: readonly PageBox[];
  readonly change: (change: { readonly draft: readonly PageBox[] | null }) => void;
  readonly save: () => void;
}) {
  const say = useSay();
  return (
    <Group gap="xs">
      <Button onClick={save}>
        {draft.length === 0
          ? say('console-documents:redact.saveNone')
          : say('console-documents:redact.save', { count: draft.length })}
      </Button>
      <Button
        variant="default"
        onClick={() => {
          change({ draft: null });
        }}
      >
        {say('console:cancel')}
      </Button>
      {draft.length === 0 ? null : (
        <Button
          variant="subtle"
          onClick={() => {
            change({ draft: [] });
          }}
        >
          {say('console-documents:redact.clear')}
        </Button>
      )}
    </Group>
  );
}

function Found(about: {
  readonly data: Suggestions | null;
  readonly draft: readonly PageBox[];
  readonly change: OpenedPage['change'];
}) {
  const { data, draft, change } = about;
  const say = useSay();
  if (data === null) return null;
  if (data.kind === 'no_text') {
    return (
      <Alert color="gray" py="xs">
        {say('console-documents:redact.noText')}
      </Alert>
    );
  }
  if (data.found.length === 0) return <Text size="sm">{say('console-documents:redact.none')}</Text>;
  const open = data.found.filter(({ boxes }) => !boxes.every((box) => holds(draft, box)));
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {say('console-documents:redact.found', { count: data.found.length })}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          disabled={open.length === 0}
          onClick={() => {
            change({ draft: [...draft, ...open.flatMap(({ boxes }) => boxes)] });
          }}
        >
          {say('console-documents:redact.all')}
        </Button>
      </Group>
      {data.found.map((one, index) => (
        <Button
          key={index}
          size="compact-sm"
          variant="default"
          justify="space-between"
          className="wrapping"
          disabled={!open.includes(one)}
          onClick={() => {
            change({ draft: [...draft, ...one.boxes] });
          }}
        >
          <FoundWords found={one} />
        </Button>
      ))}
    </Stack>
  );
}

function FoundWords({ found }: { readonly found: Suggestion }) {
  const say = useSay();
  const kind = say(`console-documents:identifier.${found.kind}`);
  return <>{`${kind} – ${say(`console-documents:sign.${found.sign}`)}`}</>;
}

function holds(boxes: readonly PageBox[], box: PageBox): boolean {
  return boxes.some(
    (one) =>
      one.left <= box.left &&
      one.top <= box.top &&
      one.left + one.width >= box.left + box.width &&
      one.top + one.height >= box.top + box.height,
  );
}
