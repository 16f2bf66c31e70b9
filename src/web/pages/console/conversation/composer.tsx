// Where a coordinator writes: in their own language or the patient's, sent with Ctrl+Enter.
import { Alert, Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { compareAmounts, sameAmounts } from '../../../../language/same-amounts.ts';
import { languageNames } from '../../words.ts';
import { ApiError, api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { AmountsWarning } from './amounts-warning.tsx';
import { usePatientLanguage } from './patient-language.ts';
import { ReplyPicker } from './reply-picker.tsx';
import { SuggestButton } from './suggest-button.tsx';
import { useDraft } from './use-draft.ts';
import { ownDirection } from './own-direction.ts';

interface Props {
  readonly intake: string;
  /** The newest message that stands in the thread. */
  readonly seen: number;
  readonly windowOpen: boolean;
  readonly onKey: () => void;
  readonly onSent: () => void;
}

export function Composer(props: Props) {
  const { intake, windowOpen, onKey } = props;
  const say = useSay();
  const language = useLanguage();
  const theirs = usePatientLanguage();
  const draft = useDraft(intake);
  const [translating, setTranslating] = useState(false);
  const [translation, setTranslation] = useState('');
  const [checked, setChecked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const twoTongues = translating && language !== theirs;
  const words = twoTongues ? translation : draft.text;
  const amountsDiffer = twoTongues && !sameAmounts(compareAmounts(draft.text, translation));
  const ready = words.trim() !== '' && (!amountsDiffer || checked);
  const { send, newer, under } = useSending(props, () => {
    draft.clear();
    setTranslation('');
    setChecked(false);
  });
  const go = (anyway: boolean) => {
    if (ready && !under) send({ text: words, original: twoTongues ? draft.text : null, anyway });
  };
  const keys = (event: KeyboardEvent) => {
    onKey();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    go(false);
  };
  return (
    <Stack gap={6}>
      {newer === 0 ? null : (
        <Newer
          count={newer}
          anyway={() => {
            go(true);
          }}
        />
      )}
      <Textarea
        ref={field}
        aria-label={twoTongues ? say('console-talk:writeOwn') : say('console-talk:write')}
        placeholder={twoTongues ? say('console-talk:writeOwn') : say('console-talk:write')}
        value={draft.text}
        autosize
        minRows={2}
        maxRows={10}
        attributes={ownDirection}
        maxLength={8000}
        onKeyDown={keys}
        onChange={({ currentTarget }) => {
          draft.setText(currentTarget.value);
        }}
      />
      {twoTongues ? (
        <>
          <Textarea
            label={say('console-talk:theyRead', { language: languageNames[theirs] })}
            value={translation}
            autosize
            minRows={2}
            maxRows={10}
            attributes={ownDirection}
            maxLength={8000}
            onKeyDown={keys}
            onChange={({ currentTarget }) => {
              setTranslation(currentTarget.value);
              setChecked(false);
            }}
          />
          <AmountsWarning original={draft.text} translation={translation} />
          {amountsDiffer ? (
            <Switch
              label={say('console-talk:amounts.checked')}
              checked={checked}
              onChange={({ currentTarget }) => {
                setChecked(currentTarget.checked);
              }}
            />
          ) : null}
        </>
      ) : null}
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <ReplyPicker
            intake={intake}
            typed={draft.text}
            onPicked={(text) => {
              draft.setText(draft.text.startsWith('/') ? text : join(draft.text, text));
              field.current?.focus();
            }}
          />
          {language === theirs ? null : (
            <Switch
              label={say('console-talk:inMyLanguage')}
              checked={translating}
              onChange={({ currentTarget }) => {
                setTranslating(currentTarget.checked);
              }}
            />
          )}
          {twoTongues ? (
            <SuggestButton
              text={draft.text}
              from={language}
              to={theirs}
              onSuggested={(text) => {
                setTranslation(text);
                setChecked(false);
              }}
            />
          ) : null}
          <Text size="xs" c="dimmed" role="status">
            {draft.text === '' || draft.saved ? '' : say('console-talk:saving')}
          </Text>
        </Group>
        <Button
          leftSection={<Icon name="send" />}
          disabled={!ready}
          loading={under}
          onClick={() => {
            go(false);
          }}
        >
          {windowOpen ? say('console-talk:send') : say('console-talk:sendHeld')}
        </Button>
      </Group>
    </Stack>
  );
}

function join(before: string, text: string): string {
  return before.trim() === '' ? text : `${before}\n${text}`;
}

function Newer({ count, anyway }: { readonly count: number; readonly anyway: () => void }) {
  const say = useSay();
  return (
    <Alert color="orange" p="xs" icon={<Icon name="alert" />} role="alert">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{say('console-talk:newer', { count })}</Text>
        <Button size="compact-sm" variant="default" onClick={anyway}>
          {say('console-talk:sendAnyway')}
        </Button>
      </Group>
    </Alert>
  );
}

interface Wish {
  readonly text: string;
  readonly original: string | null;
  readonly anyway: boolean;
}

/** The id stays the same until the words were accepted: a second try is the same message. */
function useSending({ intake, seen, onSent }: Props, onAccepted: () => void) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [under, setUnder] = useState(false);
  const [newer, setNewer] = useState(0);
  const id = useRef(crypto.randomUUID());
  const lastText = useRef('');
  const send = (wish: Wish) => {
    if (lastText.current !== wish.text) id.current = crypto.randomUUID();
    lastText.current = wish.text;
    setUnder(true);
    api
      .post(`/conversations/${intake}/say`, { id: id.current, seen, ...wish })
      .then(
        () => {
          id.current = crypto.randomUUID();
          setNewer(0);
          onAccepted();
          onSent();
        },
        (error: unknown) => {
          const refusal = refusalOf(error);
          onSent();
          if (refusal === null) fail(error);
          else if (refusal.kind === 'newer') setNewer(refusal.count);
          else show({ words: say('console-talk:notOwner'), bad: true });
        },
      )
      .finally(() => {
        setUnder(false);
      });
  };
  return { send, newer, under };
}

type Refusal = { readonly kind: 'newer'; readonly count: number } | { readonly kind: 'not_owner' };

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ApiError)) return null;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('kind' in details)) return null;
  if (details.kind === 'newer' && 'count' in details) {
    return { kind: 'newer', count: Number(details.count) };
  }
  return details.kind === 'not_owner' ? { kind: 'not_owner' } : null;
}
