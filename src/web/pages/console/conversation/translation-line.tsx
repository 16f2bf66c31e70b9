// A message in the reader's own language, beside its original: suggested perhaps, confirmed always.
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ThreadMessage } from '../../../console/conversation-view.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { AmountsWarning } from './amounts-warning.tsx';
import { LongWords } from './long-words.tsx';
import { SuggestButton } from './suggest-button.tsx';
import { usePatientLanguage } from './patient-language.ts';
import { ownDirection } from './own-direction.ts';

interface Props {
  readonly intake: string;
  readonly message: ThreadMessage;
}

export function TranslationLine({ intake, message }: Props) {
  const say = useSay();
  const language = useLanguage();
  const theirs = usePatientLanguage();
  const may = useMay('translate');
  const [editing, setEditing] = useState(false);
  const mine = message.translations.find((one) => one.language === language);
  if (message.text.trim() === '' || theirs === language) return null;
  if (editing) {
    const close = () => {
      setEditing(false);
    };
    return <Form intake={intake} message={message} before={mine?.text ?? ''} close={close} />;
  }
  if (mine === undefined && !may) return null;
  return (
    <div className={mine === undefined ? undefined : 'bubble-beside'}>
      {mine === undefined ? null : (
        <>
          <LongWords text={mine.text} />
          <Text size="xs" c="dimmed">
            {say('console-talk:translatedBy', { name: `\u2068${mine.author}\u2069` })}
          </Text>
        </>
      )}
      {may ? (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="translate" size={14} />}
          onClick={() => {
            setEditing(true);
          }}
        >
          {mine === undefined ? say('console-talk:translate') : say('console-talk:retranslate')}
        </Button>
      ) : null}
    </div>
  );
}

function Form({
  intake,
  message,
  before,
  close,
}: Props & { readonly before: string; readonly close: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const from = usePatientLanguage();
  const { fail } = useNotices();
  const [text, setText] = useState(before);
  const save = () => {
    const made = { message: message.id, language, text };
    api.post(`/conversations/${intake}/translation`, made).then(close, fail);
  };
  return (
    <div className="bubble-beside">
      <Textarea
        label={say('console-talk:translation')}
        value={text}
        autosize
        minRows={2}
        maxRows={12}
        attributes={ownDirection(text)}
        data-autofocus
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <AmountsWarning original={message.text} translation={text} />
      <Group gap={6} mt={6}>
        <SuggestButton text={message.text} from={from} to={language} onSuggested={setText} />
        <Button size="compact-sm" disabled={text.trim() === ''} onClick={save}>
          {say('console-talk:confirm')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          {say('console:cancel')}
        </Button>
      </Group>
    </div>
  );
}
