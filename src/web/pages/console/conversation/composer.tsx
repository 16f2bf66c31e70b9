// Where a coordinator writes: in their own language or the patient's, sent with Ctrl+Enter.
import { Alert, Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { compareAmounts, sameAmounts } from '../../../../language/same-amounts.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { AttachButton, AttachedFile } from './attached-file.tsx';
import { ownDirection } from './own-direction.ts';
import { usePatientLanguage } from './patient-language.ts';
import { ReplyPicker } from './reply-picker.tsx';
import { SuggestButton } from './suggest-button.tsx';
import { TranslationField } from './translation-field.tsx';
import { useAttached, type Attached, type Attaching } from './use-attached.ts';
import { useDraft, type KeptDraft } from './use-draft.ts';
import { useSending } from './use-sending.ts';

interface Props {
  readonly intake: string;
  /** The newest message that stands in the thread. */
  readonly seen: number;
  readonly windowOpen: boolean;
  /** The largest file that the messenger takes. */
  readonly fileBytesMax: number;
  readonly onKey: () => void;
  readonly onSent: () => void;
}

export function Composer({ windowOpen, fileBytesMax, onKey, ...about }: Props) {
  const say = useSay();
  const draft = useDraft(about.intake);
  const tongues = useTongues(draft.text);
  const { file, attach, remove } = useAttached(about.intake, fileBytesMax);
  const field = useRef<HTMLTextAreaElement>(null);
  const onAccepted = () => {
    draft.clear();
    tongues.put('');
    remove();
  };
  const { send, newer, under } = useSending({ ...about, onAccepted });
  const { text, original } = wordsOf(tongues, draft.text);
  const ready = readyToSend(text, file) && tongues.safe;
  const go = (anyway: boolean) => {
    if (ready && !under) send({ text, original, anyway, file: namedFile(file) });
  };
  const keys = (event: KeyboardEvent) => {
    onKey();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    go(false);
  };
  const label = say(tongues.two ? 'console-talk:writeOwn' : 'console-talk:write');
  return (
    <Stack gap={6}>
      <Newer count={newer} anyway={go.bind(null, true)} />
      <AttachedFile file={file} remove={remove} />
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        value={draft.text}
        autosize
        minRows={2}
        maxRows={10}
        attributes={ownDirection(draft.text)}
        maxLength={8000}
        onKeyDown={keys}
        onChange={({ currentTarget }) => {
          draft.setText(currentTarget.value);
        }}
      />
      {tongues.two ? (
        <TranslationField original={draft.text} tongues={tongues} keys={keys} />
      ) : null}
      <Group justify="space-between" gap="xs">
        <Tools
          intake={about.intake}
          draft={draft}
          tongues={tongues}
          field={field}
          attach={attach}
        />
        <SendButton windowOpen={windowOpen} ready={ready} under={under} go={go.bind(null, false)} />
      </Group>
    </Stack>
  );
}

interface SendProps extends Pick<Props, 'windowOpen'> {
  readonly ready: boolean;
  readonly under: boolean;
  readonly go: () => void;
}

function SendButton({ windowOpen, ready, under, go }: SendProps) {
  const say = useSay();
  return (
    <Button leftSection={<Icon name="send" />} disabled={!ready} loading={under} onClick={go}>
      {say(windowOpen ? 'console-talk:send' : 'console-talk:sendHeld')}
    </Button>
  );
}

/** Words, or a file that the service has. */
function readyToSend(text: string, file: Attached | null): boolean {
  if (file !== null) return file.sha256 !== null;
  return text.trim() !== '';
}

function namedFile(file: Attached | null) {
  return file?.sha256 == null ? null : { sha256: file.sha256, name: file.name };
}

/** What the patient reads, and what was written where that is something else. */
function wordsOf({ two, translation }: Tongues, written: string) {
  return two ? { text: translation, original: written } : { text: written, original: null };
}

export interface Tongues {
  /** Written in one language and read in another. */
  readonly two: boolean;
  readonly translating: boolean;
  readonly setTranslating: (translating: boolean) => void;
  readonly translation: string;
  readonly put: (translation: string) => void;
  /** The numbers are the same, or somebody has compared them. */
  readonly safe: boolean;
  readonly differ: boolean;
  readonly checked: boolean;
  readonly setChecked: (checked: boolean) => void;
}

function useTongues(text: string): Tongues {
  const language = useLanguage();
  const theirs = usePatientLanguage();
  const [translating, setTranslating] = useState(false);
  const [translation, setTranslation] = useState('');
  const [checked, setChecked] = useState(false);
  const two = translating && language !== theirs;
  const differ = two && !sameAmounts(compareAmounts(text, translation));
  const put = (next: string) => {
    setTranslation(next);
    setChecked(false);
  };
  const safe = !differ || checked;
  return { two, translating, setTranslating, translation, put, safe, differ, checked, setChecked };
}

interface ToolsProps {
  readonly intake: string;
  readonly draft: KeptDraft;
  readonly tongues: Tongues;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly attach: Attaching['attach'];
}

function Tools({ intake, draft, tongues, field, attach }: ToolsProps) {
  const say = useSay();
  const language = useLanguage();
  const theirs = usePatientLanguage();
  return (
    <Group gap="xs">
      <ReplyPicker
        intake={intake}
        typed={draft.text}
        onPicked={(text) => {
          // It is in the patient's language already.
          tongues.setTranslating(false);
          draft.setText(draft.text.startsWith('/') ? text : join(draft.text, text));
          field.current?.focus();
        }}
      />
      <AttachButton attach={attach} />
      {language === theirs ? null : (
        <Switch
          label={say('console-talk:inMyLanguage')}
          checked={tongues.translating}
          onChange={({ currentTarget }) => {
            tongues.setTranslating(currentTarget.checked);
          }}
        />
      )}
      {tongues.two ? (
        <SuggestButton text={draft.text} from={language} to={theirs} onSuggested={tongues.put} />
      ) : null}
      <Text size="xs" c="dimmed" role="status">
        {draft.text === '' || draft.saved ? '' : say('console-talk:saving')}
      </Text>
    </Group>
  );
}

function join(before: string, text: string): string {
  return before.trim() === '' ? text : `${before}\n${text}`;
}

/** Something came while they were writing. */
function Newer({ count, anyway }: { readonly count: number; readonly anyway: () => void }) {
  const say = useSay();
  if (count === 0) return null;
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
