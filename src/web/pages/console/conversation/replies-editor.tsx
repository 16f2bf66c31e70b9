// The ready replies as all members use them: changed, added and removed, in four languages at once.
import {
  Button,
  Group,
  Modal,
  Select,
  Stack,
  Tabs,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { languages, type Language } from '../../../../language/language.ts';
import type { ReadyReply } from '../../../console/conversation-view.ts';
import { languageNames } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { ownDirection } from './own-direction.ts';

interface Props {
  readonly opened: boolean;
  readonly close: () => void;
  readonly replies: readonly ReadyReply[];
  readonly reload: () => void;
}

const fresh = 'new';

export function RepliesEditor({ opened, close, replies, reload }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [id, setId] = useState<string>(fresh);
  const reply = replies.find((one) => one.id === id) ?? null;
  return (
    <Modal opened={opened} onClose={close} title={say('console-talk:replies.title')} size="lg">
      <Stack>
        <Select
          label={say('console-talk:replies.which')}
          value={id}
          allowDeselect={false}
          onChange={(next) => {
            setId(next ?? fresh);
          }}
          data={[
            { value: fresh, label: say('console-talk:replies.new') },
            ...replies.map((one) => ({ value: one.id, label: one.words[language].title })),
          ]}
        />
        <Text size="sm" c="dimmed" dir="auto">
          {say('console-talk:replies.places', {
            name: '\u2066{{name}}\u2069',
            missing: '\u2066{{missing}}\u2069',
            link: '\u2066{{link}}\u2069',
          })}
        </Text>
        <Form
          key={id}
          reply={reply}
          done={() => {
            setId(fresh);
            reload();
          }}
        />
      </Stack>
    </Modal>
  );
}

type Words = Record<Language, { title: string; text: string }>;

const empty = { title: '', text: '' };

function Form({ reply, done }: { readonly reply: ReadyReply | null; readonly done: () => void }) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [words, setWords] = useState<Words>(
    () => reply?.words ?? { fa: empty, ar: empty, ru: empty, en: empty },
  );
  const whole = languages.every(
    (one) => words[one].title.trim() !== '' && words[one].text.trim() !== '',
  );
  const change = (language: Language, changed: Partial<Words[Language]>) => {
    setWords((before) => ({ ...before, [language]: { ...before[language], ...changed } }));
  };
  const save = () => {
    const id = reply?.id ?? crypto.randomUUID();
    api.post('/replies', { id, words }).then(() => {
      show({ words: say('console-talk:replies.saved') });
      done();
    }, fail);
  };
  return (
    <Stack>
      <LanguageFields words={words} change={change} />
      <Group justify="space-between">
        {reply === null ? (
          <Text size="xs" c="dimmed">
            {whole ? '' : say('console-talk:replies.allFour')}
          </Text>
        ) : (
          <RemoveButton reply={reply} done={done} />
        )}
        <Button disabled={!whole} onClick={save}>
          {say('console-talk:replies.save')}
        </Button>
      </Group>
    </Stack>
  );
}

function LanguageFields({
  words,
  change,
}: {
  readonly words: Words;
  readonly change: (language: Language, changed: Partial<Words[Language]>) => void;
}) {
  const say = useSay();
  const own = useLanguage();
  return (
    <Tabs defaultValue={own}>
      <Tabs.List>
        {languages.map((language) => (
          <Tabs.Tab key={language} value={language}>
            {languageNames[language]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {languages.map((language) => (
        <Tabs.Panel key={language} value={language} pt="xs">
          <TextInput
            label={say('console-talk:replies.name')}
            value={words[language].title}
            maxLength={80}
            attributes={ownDirection(words[language].title)}
            onChange={({ currentTarget }) => {
              change(language, { title: currentTarget.value });
            }}
          />
          <Textarea
            label={say('console-talk:replies.text')}
            value={words[language].text}
            autosize
            minRows={4}
            maxRows={12}
            maxLength={4000}
            attributes={ownDirection(words[language].text)}
            onChange={({ currentTarget }) => {
              change(language, { text: currentTarget.value });
            }}
          />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** With a way back. */
function RemoveButton({ reply, done }: { readonly reply: ReadyReply; readonly done: () => void }) {
  const say = useSay();
  const { fail, show } = useNotices();
  const { id, words: before } = reply;
  const remove = () => {
    api.post('/replies/remove', { id }).then(() => {
      const undo = () => {
        api.post('/replies', { id, words: before }).then(done, fail);
      };
      show({ words: say('console-talk:replies.removed'), undo });
      done();
    }, fail);
  };
  return (
    <Button variant="subtle" color="red" onClick={remove}>
      {say('console-talk:replies.remove')}
    </Button>
  );
}
